import * as z from "zod/mini";
import { type Rational, rational, sum } from "../../number/rational.js";
import { mean } from "../../number/statistic.js";
import { IdSchema, whole } from "../../shape/schema.js";
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

/** Ranks by id: 1 matters most; equal ones are ties. */
export interface WeightRanks {
  readonly [id: string]: number;
}

/** How ranks become weights. */
export interface RankOptions extends DeriveOptions {
  /**
   * What the i-th of n places is worth: `centroid` Σ 1/k ÷ n over k = i..n, the mean of all weights in that order (the
   * default); `sum` 2(n + 1 − i) ÷ n(n + 1); `reciprocal` 1/i ÷ (1 + 1/2 + … + 1/n).
   */
  readonly method?: "centroid" | "sum" | "reciprocal" | undefined;
}

interface Given {
  readonly ranks: WeightRanks;
  readonly options: RankOptions;
}

const MOST_RANKS = 100;

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  ranks: /* @__PURE__ */ z.record(IdSchema, /* @__PURE__ */ whole(1, MOST_RANKS)),
  options: /* @__PURE__ */ z.strictObject({
    ...DERIVE_OPTIONS,
    method: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["centroid", "sum", "reciprocal"])),
  }),
});

const inverse = (k: number) => rational(1n, BigInt(k));

/** What each of n places is worth, from the first; up to a common factor. */
const PLACES: { readonly [M in NonNullable<RankOptions["method"]>]: (n: number) => readonly Rational[] } = {
  centroid: (n) => {
    const worth: Rational[] = [];
    for (let k = n; k >= 1; k--) worth.unshift(sum([worth[0] ?? rational(0n), inverse(k)]));
    return worth;
  },
  sum: (n) => Array.from({ length: n }, (_, place) => rational(BigInt(n - place))),
  reciprocal: (n) => Array.from({ length: n }, (_, place) => inverse(place + 1)),
};

/**
 * Weights from an order of importance alone (排序赋权). Those that tie share the places that they hold together: each has
 * their mean. Only the order counts, so 1, 2, 2, 4 and 1, 2, 2, 3 say the same.
 *
 * Source: rank-order centroid (Barron and Barrett, *Management Science* 42, 1996), rank sum and rank reciprocal (Stillwell,
 * Seaver and Edwards, *Organizational Behavior and Human Performance* 28, 1981).
 *
 * @param ranks - Ranks by id, whole numbers 1..100, of at most 100 ids; 1 matters most.
 * @param options - The method, the date, and the decimals of the weights.
 * @returns Weights that sum to exactly 1, the fractions behind them, and where they come from.
 * @throws SteelyardError `empty`, `out-of-range`, `wrong-type`, `bad-id`, `not-an-option`, `bad-date`, each with its path.
 *
 * @example
 * ```ts
 * import { weightsFromRanks } from "steelyard/lab";
 *
 * const { weights, exact } = weightsFromRanks({ retention: 1, nps: 2, response: 3 }, { on: "2026-11-29" });
 * console.log(weights.retention, weights.nps, weights.response, exact.retention);
 * // => 0.6111 0.2778 0.1111 11/18
 * ```
 */
export function weightsFromRanks(ranks: WeightRanks, options: RankOptions): DerivedWeights {
  const read = readDocument({ ranks, options }, Schema, (given, report) => {
    checkOptions(given.options, report);
    if (Object.keys(given.ranks).length === 0) report("empty", "ranks", {});
    if (Object.keys(given.ranks).length > MOST_RANKS)
      report("out-of-range", "ranks", {
        found: `${Object.keys(given.ranks).length}`,
        maximum: `${MOST_RANKS}`,
      });
  });
  const { method = "centroid" } = read.options;
  const parts = byId(read.ranks);
  const worth = PLACES[method](parts.length);
  const tied = new Map<number, { better: number; here: number }>();
  for (const [, rank] of parts)
    tied.set(rank, {
      better: parts.filter(([, other]) => other < rank).length,
      here: parts.filter(([, other]) => other === rank).length,
    });
  const share = new Map(
    [...tied].map(([rank, { better, here }]) => [rank, mean(worth.slice(better, better + here))] as const),
  );
  return derived(
    parts.map(([id, rank]) => [id, share.get(rank) ?? rational(0n)] as const),
    read.options,
    `ranks, ${method}`,
    { ranks: record(parts, (rank) => rank) },
  );
}
