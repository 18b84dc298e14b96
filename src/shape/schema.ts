import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { DECIMAL_LENGTH, DECIMAL_PATTERN, ID_PATTERN } from "../number/grammar.js";

/** An id: it may become a column of a table. */
export const IdSchema: z.ZodMiniType<string> = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.regex(ID_PATTERN, "bad-id"), /* @__PURE__ */ z.maxLength(64, "bad-id"));

/** Any text. */
export const TextSchema: z.ZodMiniType<string> = /* @__PURE__ */ z.string();

/** A decimal, as a number or as text. */
export const DecimalSchema: z.ZodMiniType<DecimalInput> = /* @__PURE__ */ z.union(
  [
    /* @__PURE__ */ z.number(),
    /* @__PURE__ */ z
      .string()
      .check(
        /* @__PURE__ */ z.regex(DECIMAL_PATTERN, "not-decimal"),
        /* @__PURE__ */ z.maxLength(DECIMAL_LENGTH, "not-decimal"),
      ),
  ],
  "not-decimal",
);

/** A text for people: one, or one for each language tag (`en`, `zh-CN`). */
export type Title = string | { readonly [language: string]: string };

/** A title: plain text, or texts by language tag. */
export const TitleSchema: z.ZodMiniType<Title> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.string(),
  /* @__PURE__ */ z.record(
    /* @__PURE__ */ z
      .string()
      .check(/* @__PURE__ */ z.regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, "bad-id")),
    /* @__PURE__ */ z.string(),
  ),
]);

/** A whole number within bounds. */
export function whole(minimum: number, maximum: number): z.ZodMiniType<number> {
  return z.int().check(z.minimum(minimum), z.maximum(maximum));
}

/** A list with at least one element. */
export function filled<T>(element: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(element).check(z.minLength(1));
}

/** A map from ids to decimals. */
export const DecimalsByIdSchema: z.ZodMiniType<{ readonly [id: string]: DecimalInput }> =
  /* @__PURE__ */ z.record(IdSchema, DecimalSchema);

/** What everything with an id may carry. */
export const named = { id: IdSchema, title: /* @__PURE__ */ z.optional(TitleSchema) };

/** One alternative of several, told apart by its `kind`. */
export function variant<K extends string, S extends Readonly<Record<string, z.ZodMiniType>>>(
  kind: K,
  shape: S,
) {
  return z.strictObject({ kind: z.literal(kind), ...shape });
}
