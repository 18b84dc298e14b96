import { type DecimalInput, type Exact, type Rounding, readDecimal } from "../number/decimal.js";

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
