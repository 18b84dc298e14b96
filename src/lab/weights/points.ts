import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { type DecimalInput, exact, toText } from "../../number/decimal.js";
import { decimal, fraction } from "../../number/figure.js";
import type { Range } from "../../shape/range.js";
import { DecimalsByIdSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import {
  byId,
  checkOptions,
  DERIVE_OPTIONS,
  type DerivedWeights,
  type DeriveOptions,
  derived,
  record,
} from "./derived.js";
import { checkFigure } from "./figure.js";

/** Points by id. */
export interface WeightPoints {
  readonly [id: string]: DecimalInput;
}

interface Given {
  readonly points: WeightPoints;
  readonly options: DeriveOptions;
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  points: DecimalsByIdSchema,
  options: /* @__PURE__ */ z.strictObject(DERIVE_OPTIONS),
});

const check =
  (range: Range) =>
  ({ points, options }: Given, report: LabReport): void => {
    checkOptions(options, report);
    const values = Object.entries(points);
    for (const [id, value] of values) checkFigure(value, range, `points.${id}`, report);
    if (values.length === 0) report("empty", "points", {});
    else if (values.every(([, value]) => decimal(value).isZero()))
      report("out-of-range", "points", { found: "0", above: "0" });
  };

function weigh({ points, options }: Given, method: string): DerivedWeights {
  const parts = byId(points);
  return derived(
    parts.map(([id, value]) => [id, fraction(value)] as const),
    options,
    method,
    { points: record(parts, (value) => toText(decimal(value))) },
  );
}

/**
 * Weights from points that were shared out (打分法): each weight is its points ÷ all points. Budgets of 100 points, SMART
 * scores and old weights that no longer sum to 1 are all read so.
 *
 * Source: budget allocation (OECD and JRC, *Handbook on Constructing Composite Indicators*, 2008, 6.2); the grid by largest
 * remainder.
 *
 * @param points - Points by id: 0 or more, at most 6 decimals and 15 digits, not all 0.
 * @param options - The date, and the decimals of the weights.
 * @returns Weights that sum to exactly 1, the fractions behind them, and where they come from.
 * @throws SteelyardError `empty`, `out-of-range`, `too-precise`, `value-too-large`, `bad-id`, `bad-date`, each with its path:
 * `points.nps`.
 *
 * @example
 * ```ts
 * import { weightsFromPoints } from "steelyard/lab";
 *
 * const { weights, exact } = weightsFromPoints({ sales: 40, nps: 30, delivery: 20 }, { on: "2026-11-29" });
 * console.log(weights.sales, weights.nps, weights.delivery, exact.sales);
 * // => 0.4445 0.3333 0.2222 4/9
 * ```
 */
export function weightsFromPoints(points: WeightPoints, options: DeriveOptions): DerivedWeights {
  return weigh(readDocument({ points, options }, Schema, check({ minimum: "0" })), "points");
}

const SWING: Range = { minimum: "0", maximum: "100" };

/**
 * Weights from swings (摆动权重): how much it matters that an indicator goes from its worst to its best, where the
 * swing that matters most has 100.
 *
 * Source: swing weighting (von Winterfeldt and Edwards, *Decision Analysis and Behavioral Research*, 1986).
 *
 * @param points - Swings by id, 0..100, the greatest exactly 100.
 * @param options - The date, and the decimals of the weights.
 * @returns Weights that sum to exactly 1, the fractions behind them, and where they come from.
 * @throws SteelyardError `out-of-range` where a swing is outside of 0..100, or at `points` where the greatest is not 100; else
 * as `weightsFromPoints`.
 *
 * @example
 * ```ts
 * import { weightsFromSwing } from "steelyard/lab";
 *
 * const { weights } = weightsFromSwing({ retention: 100, nps: 60, response: 40 }, { on: "2026-11-29" });
 * console.log(weights.retention, weights.nps, weights.response);
 * // => 0.5 0.3 0.2
 * ```
 */
export function weightsFromSwing(points: WeightPoints, options: DeriveOptions): DerivedWeights {
  const read = readDocument({ points, options }, Schema, (given, report) => {
    check(SWING)(given, report);
    const most = Object.values(given.points)
      .map(decimal)
      .reduce((high, one) => (one.greaterThan(high) ? one : high), exact(0));
    if (most.greaterThan(0) && most.lessThan(100))
      report("out-of-range", "points", { found: toText(most), minimum: "100", maximum: "100" });
  });
  return weigh(read, "swing");
}
