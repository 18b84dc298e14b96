import * as z from "zod/mini";
import type { Report } from "../error/issue.js";
import { type DecimalInput, type Exact, type Rounding, readDecimal } from "../number/decimal.js";
import { checkDecimals, checkRange } from "../shape/range.js";
import { DecimalSchema, whole } from "../shape/schema.js";

/** The grids of all numbers in a policy. */
export interface Scale {
  /** Full points: above 0, at most 10⁶; 100 by default. */
  readonly full?: DecimalInput | undefined;
  /** Decimals of points, 0..4; 2 by default. */
  readonly pointsDecimals?: number | undefined;
  /** Decimals of scores and contributions, 0..4; 2 by default. */
  readonly scoreDecimals?: number | undefined;
  /** Decimals of weights, 2..8; 4 by default. */
  readonly weightDecimals?: number | undefined;
  /** How ties are rounded; "halfExpand" (away from zero) by default. */
  readonly rounding?: Rounding | undefined;
}

export const ScaleSchema: z.ZodMiniType<Scale> = /* @__PURE__ */ z.strictObject({
  full: /* @__PURE__ */ z.optional(DecimalSchema),
  pointsDecimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 4)),
  scoreDecimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 4)),
  weightDecimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 8)),
  rounding: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["halfExpand", "halfEven"])),
});

/** A scale with its defaults filled in. */
export interface ResolvedScale {
  readonly full: Exact;
  readonly pointsDecimals: number;
  readonly scoreDecimals: number;
  readonly weightDecimals: number;
  readonly rounding: Rounding;
}

export function resolveScale(scale: Scale = {}): ResolvedScale {
  const { full, pointsDecimals = 2, scoreDecimals = 2, weightDecimals = 4, rounding = "halfExpand" } = scale;
  return { full: readDecimal(full ?? 100) as Exact, pointsDecimals, scoreDecimals, weightDecimals, rounding };
}

const MOST_POINTS = "1000000";

/** What checks of points need: the grids, and where problems go. */
export interface OnScale {
  readonly scale: ResolvedScale;
  readonly report: Report;
}

export function checkScale(given: Scale, path: string, { report }: OnScale): void {
  const scale = resolveScale(given);
  const at = `${path}.full`;
  if (scale.full.greaterThan(0)) checkPoints(scale.full, at, { scale, report });
  else checkRange(scale.full, { above: "0", maximum: MOST_POINTS }, at, report);
}

/** Full points and caps lie within 10⁶ and on both grids, that of points and that of scores. */
export function checkPoints(points: DecimalInput, path: string, { scale, report }: OnScale): void {
  const decimals = Math.min(scale.pointsDecimals, scale.scoreDecimals);
  if (checkRange(points, { minimum: "0", maximum: MOST_POINTS }, path, report))
    checkDecimals(points, decimals, path, report);
}
