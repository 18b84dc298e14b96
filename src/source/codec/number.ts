import * as z from "zod/mini";
import { type DecimalInput, readDecimal } from "../../number/decimal.js";
import { DecimalSchema, filled, variant } from "../../shape/schema.js";
import type { Cell, ReadCell } from "./codec.js";
import { readFigure } from "./figure.js";

/** A number in the unit that the mapping declares. */
export interface NumberCodec {
  /** Which codec. */
  readonly kind: "number";
  /** What may stand behind the figure: `["次", "单"]`. Nothing else may. */
  readonly suffixes?: readonly string[] | undefined;
  /** The least value. */
  readonly minimum?: DecimalInput | undefined;
  /** The greatest value. */
  readonly maximum?: DecimalInput | undefined;
}

/** A rating, always with its scale. */
export interface RatingCodec {
  /** Which codec. */
  readonly kind: "rating";
  /** The lowest rating. */
  readonly low: DecimalInput;
  /** The highest rating. */
  readonly high: DecimalInput;
  /** What may stand behind the figure: `["星", "分"]`. */
  readonly suffixes?: readonly string[] | undefined;
}

const suffixes = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ filled(/* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1))),
);

export const NumberSchema: z.ZodMiniType<NumberCodec> = /* @__PURE__ */ variant("number", {
  suffixes,
  minimum: /* @__PURE__ */ z.optional(DecimalSchema),
  maximum: /* @__PURE__ */ z.optional(DecimalSchema),
});

export const RatingSchema: z.ZodMiniType<RatingCodec> = /* @__PURE__ */ variant("rating", {
  low: DecimalSchema,
  high: DecimalSchema,
  suffixes,
});

/** A figure without what may stand behind it. */
function withoutSuffix(text: string, allowed: readonly string[]): string {
  const found = allowed.find((suffix) => text.endsWith(suffix));
  return found === undefined ? text : text.slice(0, -found.length).trimEnd();
}

/** The figure in a cell, as a number or in text; null where there is none. */
export function figureIn(cell: Cell, allowed: readonly string[] = []): DecimalInput | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "string" ? readFigure(withoutSuffix(cell, allowed)) : null;
}

/** Lets through figures within bounds, where there are any. */
export function bounded(
  minimum: DecimalInput | undefined,
  maximum: DecimalInput | undefined,
): <F extends DecimalInput>(figure: F | null) => F | null {
  if (minimum === undefined && maximum === undefined) return (figure) => figure;
  const [low, high] = [minimum, maximum].map((end) => (end === undefined ? null : readDecimal(end)));
  return (figure) => {
    const value = figure === null ? null : readDecimal(figure);
    const inside = value !== null && !(low && value.lessThan(low)) && !(high && value.greaterThan(high));
    return inside ? figure : null;
  };
}

export function numberReader({ suffixes: allowed, minimum, maximum }: Omit<NumberCodec, "kind">): ReadCell {
  const within = bounded(minimum, maximum);
  return (cell) => within(figureIn(cell, allowed));
}

export const ratingReader = ({ low, high, suffixes: allowed }: RatingCodec): ReadCell =>
  numberReader({ suffixes: allowed, minimum: low, maximum: high });

/** Whether one decimal is less than another. */
export const isLess = (a: DecimalInput, b: DecimalInput): boolean =>
  readDecimal(a)?.lessThan(readDecimal(b) ?? a) === true;
