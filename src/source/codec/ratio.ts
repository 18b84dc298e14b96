import * as z from "zod/mini";
import type { DecimalInput } from "../../number/decimal.js";
import { DecimalSchema, variant } from "../../shape/schema.js";
import type { Cell, ReadCell } from "./codec.js";
import { numberText, readFigure, shifted } from "./figure.js";
import { bounded } from "./number.js";
import { narrowed } from "./width.js";

/** A part of a whole. It is handed on as a fraction: 0.125 for 12.5 %. */
export interface RatioCodec {
  /** Which codec. */
  readonly kind: "ratio";
  /**
   * What a bare number means: `fraction` (0.125), `percent` (12.5), or nothing (`suffix`: without % or ‰ it is refused). With a
   * sign behind it a figure says itself what it is.
   */
  readonly numeric: "fraction" | "percent" | "suffix";
  /** The greatest fraction: 1 where the part cannot exceed the whole, so that 12.5 under `fraction` is refused. */
  readonly maximum?: DecimalInput | undefined;
}

export const RatioSchema: z.ZodMiniType<RatioCodec> = /* @__PURE__ */ variant("ratio", {
  numeric: /* @__PURE__ */ z.enum(["fraction", "percent", "suffix"]),
  maximum: /* @__PURE__ */ z.optional(DecimalSchema),
});

export function ratioReader({ numeric, maximum }: RatioCodec): ReadCell {
  const within = bounded(undefined, maximum);
  const bare = (figure: string | null) =>
    figure === null || numeric === "suffix" ? null : numeric === "fraction" ? figure : shifted(figure, -2);
  const fractionIn = (cell: Cell): string | null => {
    if (typeof cell === "number") return bare(numberText(cell));
    if (typeof cell !== "string") return null;
    const text = narrowed(cell);
    const places = text.endsWith("%") ? -2 : text.endsWith("‰") ? -3 : 0;
    if (places === 0) return bare(readFigure(text));
    const figure = readFigure(text.slice(0, -1).trimEnd());
    return figure === null ? null : shifted(figure, places);
  };
  return (cell) => within(fractionIn(cell));
}
