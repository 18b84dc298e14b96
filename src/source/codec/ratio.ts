import * as z from "zod/mini";
import { variant } from "../../shape/schema.js";
import type { ReadCell } from "./codec.js";
import { numberText, readFigure, shifted } from "./figure.js";
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
}

export const RatioSchema: z.ZodMiniType<RatioCodec> = /* @__PURE__ */ variant("ratio", {
  numeric: /* @__PURE__ */ z.enum(["fraction", "percent", "suffix"]),
});

export function ratioReader({ numeric }: RatioCodec): ReadCell {
  const bare = (figure: string | null) =>
    figure === null || numeric === "suffix" ? null : numeric === "fraction" ? figure : shifted(figure, -2);
  return (cell) => {
    if (typeof cell === "number") return bare(numberText(cell));
    if (typeof cell !== "string") return null;
    const text = narrowed(cell);
    const places = text.endsWith("%") ? -2 : text.endsWith("‰") ? -3 : 0;
    if (places === 0) return bare(readFigure(text));
    const figure = readFigure(text.slice(0, -1).trimEnd());
    return figure === null ? null : shifted(figure, places);
  };
}
