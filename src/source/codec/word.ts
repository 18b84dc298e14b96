import * as z from "zod/mini";
import { TextSchema, variant, whole } from "../../shape/schema.js";
import type { Cell, ReadCell } from "./codec.js";

/** Any text, without the blanks around it. */
export interface TextCodec {
  /** Which codec. */
  readonly kind: "text";
  /** The most characters, 1..10,000; 1,000 by default. */
  readonly longest?: number | undefined;
}

/** An id, kept as it is written: `00123` has its zeros. */
export interface IdCodec {
  /** Which codec. */
  readonly kind: "id";
  /**
   * Whether a whole number is read too. A spreadsheet that made a number of an id may have taken its zeros, or its last digits: by
   * default it is refused.
   */
  readonly numbers?: boolean | undefined;
}

/** One of several words, each standing for something. */
export interface ChoiceCodec {
  /** Which codec. */
  readonly kind: "choice";
  /** What each word stands for; numbers and yes and no are looked up by their text. */
  readonly values: { readonly [word: string]: string | number | boolean };
}

export const WordSchema: z.ZodMiniType<TextCodec> = /* @__PURE__ */ variant("text", {
  longest: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 10_000)),
});

export const IdCodecSchema: z.ZodMiniType<IdCodec> = /* @__PURE__ */ variant("id", {
  numbers: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
});

export const ChoiceSchema: z.ZodMiniType<ChoiceCodec> = /* @__PURE__ */ variant("choice", {
  values: /* @__PURE__ */ z.record(
    TextSchema,
    /* @__PURE__ */ z.union([
      /* @__PURE__ */ z.string(),
      /* @__PURE__ */ z.number(),
      /* @__PURE__ */ z.boolean(),
    ]),
  ),
});

export function textReader({ longest = 1000 }: TextCodec): ReadCell {
  return (cell) => {
    if (typeof cell !== "string") return null;
    const text = cell.trim();
    return text.length > longest ? null : text;
  };
}

/** How a spreadsheet shows a number whose digits it has cut: `1.23E+11`. */
const CUT = /^\d(?:\.\d+)?E\+\d+$/i;

export function idReader({ numbers = false }: IdCodec): ReadCell {
  return (cell) => {
    if (typeof cell === "number")
      return numbers && Number.isSafeInteger(cell) && cell >= 0 ? String(cell) : null;
    if (typeof cell !== "string") return null;
    const text = cell.trim();
    return text.length > 200 || CUT.test(text) ? null : text;
  };
}

export function choiceReader({ values }: ChoiceCodec): ReadCell {
  const known = new Map(Object.entries(values));
  const wordOf = (cell: Cell) => (typeof cell === "string" ? cell.trim() : String(cell));
  return (cell) => known.get(wordOf(cell)) ?? null;
}
