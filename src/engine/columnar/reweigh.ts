import { refuseCall } from "../../error/call.js";
import { readScaled, unitsAt } from "../../number/scaled.js";
import type { Plan } from "../../plan/plan.js";
import { Afterwards, type Reweighed } from "./afterwards.js";
import { type Compiled, type Prepared, preparedOf } from "./compile.js";
import { quotient, scaleSums } from "./kernel.js";
import { wholeOf } from "./ladder.js";
import { unknownId } from "./plain.js";
import type { RejectedRow } from "./result.js";
import type { Rows } from "./rows.js";
import { runRows } from "./run.js";
import { rowsOf } from "./score-table.js";
import type { Table } from "./table.js";
import { WeighedPoints } from "./weighed.js";

/** A population whose points are worked out, ready for any number of weight vectors. */
export interface Study {
  /** How many rows. */
  readonly length: number;
  /** The indicators, in the order in which weights are given. */
  readonly indicators: readonly string[];
  /** What the weights sum to: 1, in units of the policy's `weightDecimals`. */
  readonly whole: number;
  /** The rows at fault; they have no score under any weights. */
  readonly rejected: readonly RejectedRow[];
  /**
   * Weights by indicator as units: `{nps: "0.3", csat: 0.7}` is `[0, 3000, 7000]` where there is another indicator first and
   * weights have 4 decimals. Those not named are 0.
   *
   * @throws SteelyardError `unknown-id`, `not-decimal`, `too-precise`, `wrong-type` for a weight below 0, or `weights-sum`.
   */
  units(weights: { readonly [indicator: string]: unknown }): Float64Array;
  /**
   * The base score of each row under a weight vector, in whole units that sum to `whole`: Σ w·p / Σ w over the points
   * present, rounded as the policy says; NaN where coverage does not suffice.
   *
   * @throws SteelyardError `column-length` where there are not as many units as indicators, or less room than rows; `wrong-type` for
   * units that are not whole or below 0; `weights-sum`.
   */
  totals(units: ArrayLike<number>, into?: Float64Array): Float64Array;
  /**
   * The same with modifiers, ranks and tiers.
   *
   * @throws SteelyardError as `totals`; `not-covered` for conditions on layer scores.
   */
  outcome(units: ArrayLike<number>): Reweighed;
}

/**
 * What other weights would do to people: works out points once, and then scores any number of weight vectors over the same
 * population. All rows are weighed alike, whatever their role; points keep the targets of each row's own role, and those
 * by percentile stand as they are. What would be rejected for a missing value under its own role stays rejected.
 *
 * @param compiled - From `compileColumnar`, or a plan as `compilePlan` makes it.
 * @param table - Columns, or a list of subjects, as for `scoreTable`.
 * @returns The population, ready for weights.
 * @throws SteelyardError for the call itself, as `scoreTable` does; `not-covered` for a policy whose sums doubles do not hold.
 *
 * @example
 * ```ts
 * import { compilePlan, parsePolicy } from "steelyard";
 * import { reweigh } from "steelyard/columnar";
 *
 * const policy = parsePolicy({
 *   steelyard: 1,
 *   id: "two",
 *   version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: [
 *     { id: "sales", layer: "all", scoring: { kind: "ratio", target: 100 } },
 *     { id: "nps", layer: "all", scoring: { kind: "linear", floor: 0, target: 50 } },
 *   ],
 *   roles: { seller: { indicators: { sales: "0.5", nps: "0.5" } } },
 * });
 * const study = reweigh(compilePlan(policy), {
 *   length: 2,
 *   role: "seller",
 *   observations: { sales: [90, 60], nps: [20, 45] },
 * });
 * console.log(study.totals(study.units({ sales: "0.5", nps: "0.5" })).join(" "));
 * // => 65 75
 * console.log(study.outcome(study.units({ sales: "0.9", nps: "0.1" })).rank.join(" "));
 * // => 0 0
 * ```
 */
export function reweigh(compiled: Compiled | Plan, table: Table | readonly unknown[]): Study {
  return new WeighedStudy(compiled, table);
}

class WeighedStudy implements Study {
  readonly length: number;
  readonly indicators: readonly string[];
  readonly whole: number;
  readonly rejected: readonly RejectedRow[];
  readonly #prepared: Prepared;
  readonly #rows: Rows;
  /** Points in units; NaN where missing. */
  readonly #points: readonly Float64Array[];
  readonly #weighed: WeighedPoints;
  /** The rows in which points are missing. */
  readonly #gappy: readonly number[];
  readonly #lacking: Float64Array;
  /** The least weight present, in units, with which there is a score. */
  readonly #least: number;
  #afterwards: Afterwards | null = null;

  /** As `reweigh`. */
  constructor(compiled: Compiled | Plan, table: Table | readonly unknown[]) {
    const prepared = preparedOf(compiled);
    const rows = rowsOf(table, prepared);
    const { columns, rejected } = runRows(prepared, rows, { rank: false, layers: false, points: true });
    const { plan } = prepared;
    const points = columns.points ?? {};
    this.#prepared = prepared;
    this.#rows = rows;
    this.length = rows.length;
    this.indicators = plan.indicators.map(({ id }) => id);
    this.whole = 10 ** plan.weightDecimals;
    this.rejected = rejected;
    const unit = 10 ** plan.pointsDecimals;
    this.#points = this.indicators.map((id) =>
      (points[id] as Float64Array).map((value) => Math.round(value * unit)),
    );
    const most = this.#points.reduce((high, column) => column.reduce((a, b) => (b > a ? b : a), high), 0);
    if (this.whole * (most * 10 ** plan.scoreDecimals + unit) >= 2 ** 48) {
      refuseCall("not-covered", "reweigh", { part: "reweigh", use: "appraise" });
    }
    this.#weighed = new WeighedPoints(this.#points, this.length, most, this.whole);
    this.#lacking = new Float64Array(this.length);
    this.#gappy = [...this.#lacking.keys()].filter((row) =>
      this.#points.some((column) => Number.isNaN(column[row])),
    );
    const least = wholeOf(plan.nodes, plan.minimumCoverage, plan.weightDecimals);
    this.#least = Math.max(1, least as number);
  }

  units(weights: { readonly [indicator: string]: unknown }): Float64Array {
    const { weightDecimals } = this.#prepared.plan;
    const units = new Float64Array(this.indicators.length);
    for (const [id, given] of Object.entries(weights ?? {})) {
      const place = this.indicators.indexOf(id);
      if (place < 0) refuseCall("unknown-id", id, unknownId("indicator", id, this.indicators));
      const found = String(given).slice(0, 80);
      const weight = readScaled(given);
      if (weight === null) refuseCall("not-decimal", id, { found });
      if (weight.scale > weightDecimals) refuseCall("too-precise", id, { decimals: weightDecimals, found });
      units[place] = Number(unitsAt(weight, weightDecimals));
    }
    this.#take(units);
    return units;
  }

  totals(units: ArrayLike<number>, into: Float64Array = new Float64Array(this.length)): Float64Array {
    this.#weigh(units, into, 10 ** this.#prepared.plan.scoreDecimals);
    return into;
  }

  outcome(units: ArrayLike<number>): Reweighed {
    this.#afterwards ??= new Afterwards(this.#prepared, this.#rows, this.rejected, this.#points);
    this.#weigh(units, this.#afterwards.base, 1);
    return this.#afterwards.work(this.#lacking);
  }

  /** Base scores over `unit`, NaN where there is none. */
  #weigh(units: ArrayLike<number>, into: Float64Array, unit: number): void {
    this.#take(units);
    if (into.length < this.length)
      refuseCall("column-length", "into", { found: into.length, expected: this.length });
    const { weights } = this.#weighed;
    const { plan } = this.#prepared;
    const finer = plan.scoreDecimals - plan.pointsDecimals;
    const [factor, down] = [10 ** Math.max(0, finer), 10 ** Math.max(0, -finer)];
    const halfExpand = plan.rounding === "halfExpand";
    this.#weighed.sums(into);
    const { offset } = this.#weighed;
    scaleSums(into, this.length, offset, factor, this.whole * down, halfExpand, unit, into);
    // Rows in which points are missing: their weight leaves the denominator. Where a row is rejected, all are.
    for (const row of this.#gappy) {
      let [sum, present] = [0, 0];
      this.#points.forEach((column, place) => {
        const [own, weight] = [column[row] as number, weights[place] as number];
        if (Number.isNaN(own)) return;
        sum += own * weight;
        present += weight;
      });
      this.#lacking[row] = this.whole - present;
      into[row] =
        present < this.#least ? Number.NaN : quotient(sum * factor, present * down, halfExpand) / unit;
    }
  }

  /** Takes a vector over, if it is one of weights. */
  #take(units: ArrayLike<number>): void {
    const { weights } = this.#weighed;
    const { length } = this.indicators;
    if (units?.length !== length)
      refuseCall("column-length", "units", { found: units?.length ?? 0, expected: length });
    let sum = 0;
    for (let place = 0; place < length; place++) {
      const weight = units[place] as number;
      if (!(Number.isInteger(weight) && weight >= 0)) {
        const found = String(weight).slice(0, 80);
        refuseCall("wrong-type", this.indicators[place] as string, { expected: "units from 0", found });
      }
      weights[place] = weight;
      sum += weight;
    }
    if (sum === this.whole) return;
    const facts = {
      of: "indicators",
      sum: `${sum}/${this.whole}`,
      difference: `${Math.abs(this.whole - sum)}/${this.whole}`,
      missing: sum < this.whole,
    } as const;
    refuseCall("weights-sum", "", facts);
  }
}
