import * as z from "zod/mini";
import { type Issue, issue } from "../error/issue.js";
import {
  type DecimalInput,
  type Exact,
  exact,
  type Rounding,
  readDecimal,
  toText,
} from "../number/decimal.js";
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
  return {
    full: scale.full === undefined ? exact(100) : (readDecimal(scale.full) as Exact),
    pointsDecimals: scale.pointsDecimals ?? 2,
    scoreDecimals: scale.scoreDecimals ?? 2,
    weightDecimals: scale.weightDecimals ?? 4,
    rounding: scale.rounding ?? "halfExpand",
  };
}

const MILLION = /* @__PURE__ */ exact(1_000_000);

export function checkScale(scale: Scale): Issue[] {
  const { full } = resolveScale(scale);
  if (full.greaterThan(0)) return checkPoints(full, resolveScale(scale), "scale.full");
  return [issue("out-of-range", "scale.full", { found: toText(full), above: "0", maximum: toText(MILLION) })];
}

/** Full points and caps lie on both grids, that of points and that of scores, and within 10⁶. */
export function checkPoints(points: Exact, scale: ResolvedScale, path: string): Issue[] {
  const decimals = Math.min(scale.pointsDecimals, scale.scoreDecimals);
  const found = toText(points);
  if (points.lessThan(0) || points.greaterThan(MILLION)) {
    return [issue("out-of-range", path, { found, minimum: "0", maximum: toText(MILLION) })];
  }
  return points.decimalPlaces() > decimals ? [issue("too-precise", path, { decimals, found })] : [];
}
