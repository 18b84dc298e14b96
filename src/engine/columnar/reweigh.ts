import { refuseCall } from "../../error/call.js";
import { readScaled, type Scaled, unitsAt } from "../../number/scaled.js";
import type { Plan } from "../../plan/plan.js";
import { Afterwards, type Reweighed } from "./afterwards.js";
import { type Compiled, type Prepared, preparedOf } from "./compile.js";
import { type AddFour, addFour, divideAll, type Making, quotient, scaleAll, unpack } from "./kernel.js";
import type { RejectedRow } from "./result.js";
import type { Rows } from "./rows.js";
import { runRows } from "./run.js";
import { rowsOf } from "./score-table.js";
import type { Table } from "./table.js";

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
   * @throws SteelyardError `unknown-id`, `not-decimal`, `too-precise`, `out-of-range` or `weights-sum`.
   */
  units(weights: { readonly [indicator: string]: unknown }): Float64Array;
  /**
   * The base score of each row under a weight vector, in whole units that sum to `whole`: Σ w·p / Σ w over the points
   * present, rounded as the policy says; NaN where coverage does not suffice.
   *
   * @throws SteelyardError `weights-sum` where the units are no weights.
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

/** Columns that are weighed together. */
const FOUR = 4;
/** Two sums in one double: low + 2^27·high. */
const PAIR = 2 ** 27;

/** A study, with what the rest of the library asks of it beside. */
export class WeighedStudy implements Study {
  readonly length: number;
  readonly indicators: readonly string[];
  readonly whole: number;
  readonly rejected: readonly RejectedRow[];
  readonly #prepared: Prepared;
  readonly #rows: Rows;
  /** Points in units; NaN where missing. */
  readonly #points: readonly Float64Array[];
  /** Points to be weighed, 0 where missing; padded with columns of 0 to a multiple of four. Two rows share a double where it holds both. */
  readonly #weighed: readonly Float64Array[];
  /** What is taken from the points of two rows before they share a double; null where none do. */
  readonly #middle: number | null;
  /** The rows in which the points of each indicator are missing. */
  readonly #gaps: readonly Int32Array[];
  readonly #gappy: Int32Array;
  readonly #lacking: Float64Array;
  readonly #least: number;
  readonly #making: readonly Making[];
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
    const middle = Math.ceil(most / 2);
    // Sums of weights that are 1 in all lie within ±whole·middle of the sum of the middles.
    this.#middle =
      this.whole * middle < PAIR / 2 && this.whole * middle * (PAIR + 1) < 2 ** 53 ? middle : null;
    const padded = Math.ceil(this.#points.length / FOUR) * FOUR;
    this.#weighed = Array.from({ length: padded }, (_, place) => this.#weighable(this.#points[place]));
    this.#gaps = this.#points.map((column) =>
      Int32Array.from(column.keys()).filter((row) => Number.isNaN(column[row])),
    );
    this.#lacking = new Float64Array(this.length);
    this.#gappy = Int32Array.from(this.#lacking.keys()).filter((row) =>
      this.#points.some((column) => Number.isNaN(column[row])),
    );
    this.#least = leastCoverage(plan);
    // No loop takes more than two vectors at once.
    this.#making = [0, 1].map(() => {
      const sums = new Float64Array(this.length + 1);
      const packed = this.#middle === null ? sums : new Float64Array(Math.ceil(this.length / 2));
      return { weights: new Float64Array(padded), packed, sums };
    });
  }

  #weighable(column: Float64Array | undefined): Float64Array {
    const middle = this.#middle;
    if (column === undefined) return new Float64Array(this.length);
    const units = column.map((value) => value || 0);
    if (middle === null) return units;
    return Float64Array.from({ length: Math.ceil(this.length / 2) }, (_, pair) => {
      const [low = 0, high = 0] = [units[2 * pair], units[2 * pair + 1]];
      return low - middle + PAIR * (high - middle);
    });
  }

  units(weights: { readonly [indicator: string]: unknown }): Float64Array {
    const { weightDecimals } = this.#prepared.plan;
    const units = new Float64Array(this.indicators.length);
    for (const [id, given] of Object.entries(weights)) {
      const place = this.indicators.indexOf(id);
      if (place < 0) {
        const known = this.indicators.slice(0, 20);
        refuseCall("unknown-id", id, { kind: "indicator", id: id.slice(0, 80), known });
      }
      const found = String(given).slice(0, 80);
      const weight = readScaled(given);
      if (weight === null) refuseCall("not-decimal", id, { found });
      if (weight.scale > weightDecimals) refuseCall("too-precise", id, { decimals: weightDecimals, found });
      units[place] = Number(unitsAt(weight, weightDecimals));
    }
    this.#take(units, 0);
    return units;
  }

  totals(units: ArrayLike<number>, into: Float64Array = new Float64Array(this.length)): Float64Array {
    this.weigh([units], [into], addFour);
    const unit = 10 ** this.#prepared.plan.scoreDecimals;
    for (let row = 0; row < into.length; row++) into[row] = (into[row] as number) / unit;
    return into;
  }

  outcome(units: ArrayLike<number>): Reweighed {
    this.#afterwards ??= new Afterwards(this.#prepared, this.#rows, this.rejected, this.#points);
    this.weigh([units], [this.#afterwards.base], addFour);
    return this.#afterwards.work(this.#lacking);
  }

  /**
   * Base scores in units, NaN where there is none, under weight vectors that are worked out at once: as many as there are places
   * for the answers, and as the loop takes.
   */
  weigh(vectors: readonly ArrayLike<number>[], into: readonly Float64Array[], add: AddFour): void {
    const making = into.map((_, at) => this.#take(vectors[at] as ArrayLike<number>, at));
    for (let first = 0; first < this.#weighed.length; first += FOUR) add(this.#weighed, making, first);
    making.forEach((own, at) => {
      this.#divide(own, into[at] as Float64Array);
    });
  }

  /** From Σ w·p to scores. */
  #divide(making: Making, into: Float64Array): void {
    const { plan } = this.#prepared;
    const { weights, packed, sums } = making;
    const middle = this.#middle;
    if (middle !== null) unpack(packed, packed.length, middle * this.whole, sums);
    const finer = plan.scoreDecimals - plan.pointsDecimals;
    const [up, down] = [10 ** Math.max(0, finer), 10 ** Math.max(0, -finer)];
    const halfExpand = plan.rounding === "halfExpand";
    const divisor = (this.whole * down) / up;
    // Sums are whole, so that one that is no tie lies at least half of 1 / divisor away from one.
    if (halfExpand && Number.isInteger(divisor)) {
      scaleAll(sums, this.length, 1 / divisor, 1 / (4 * divisor), into);
    } else divideAll(sums, this.length, up, this.whole * down, halfExpand, into);
    // Rows in which points are missing: their weight leaves the denominator.
    const lacking = this.#lacking;
    for (const row of this.#gappy) lacking[row] = 0;
    for (const [place, gaps] of this.#gaps.entries()) {
      const weight = weights[place] as number;
      for (const row of gaps) lacking[row] = (lacking[row] as number) + weight;
    }
    for (const row of this.#gappy) {
      const present = this.whole - (lacking[row] as number);
      into[row] =
        present < this.#least ? Number.NaN : quotient((sums[row] as number) * up, present * down, halfExpand);
    }
    for (const { row } of this.rejected) into[row] = Number.NaN;
  }

  /** Takes a vector over, if it is one of weights. */
  #take(units: ArrayLike<number>, at: number): Making {
    const making = this.#making[at] as Making;
    const { weights, packed } = making;
    packed.fill(0);
    let sum = 0;
    let sound = units.length === this.indicators.length;
    for (let place = 0; sound && place < units.length; place++) {
      const weight = units[place] as number;
      sound = Number.isInteger(weight) && weight >= 0;
      weights[place] = weight;
      sum += weight;
    }
    if (sound && sum === this.whole) return making;
    const facts = {
      of: "indicators",
      sum: `${sum}/${this.whole}`,
      difference: `${Math.abs(this.whole - sum)}/${this.whole}`,
      missing: sum < this.whole,
    } as const;
    refuseCall("weights-sum", "", facts);
  }
}

/** The least weight present, in units, with which there is a score. */
function leastCoverage(plan: Plan): number {
  const node = plan.nodes[plan.minimumCoverage] as { readonly value?: string | null };
  const minimum = readScaled(node.value) as Scaled;
  const fine = Math.max(plan.weightDecimals, minimum.scale);
  const step = 10n ** BigInt(fine - plan.weightDecimals);
  const units = (unitsAt(minimum, fine) + step - 1n) / step;
  return Math.max(1, Number(units));
}
