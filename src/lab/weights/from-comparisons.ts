import * as z from "zod/mini";
import { IdSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { type Comparisons, canonical, checkComparisons, comparedIds, comparisonsOf } from "./comparisons.js";
import { type Consistency, consistencyOf } from "./consistency.js";
import {
  checkOptions,
  DERIVE_OPTIONS,
  type DerivedWeights,
  type DeriveOptions,
  derivedFixed,
} from "./derived.js";
import { matrixOf, prioritiesOf } from "./matrix.js";
import type { RandomIndex } from "./random-index.js";

/** How comparisons become weights. */
export interface ComparisonOptions extends DeriveOptions {
  /** The principal eigenvector (the default), or the geometric means of the rows. */
  readonly method?: "eigenvector" | "geometric" | undefined;
  /** The table of random indices that the consistency ratio is by; `saaty1980` by default. */
  readonly randomIndex?: RandomIndex | undefined;
}

/** Weights from comparisons, and how well these fit each other. */
export interface ComparedWeights extends DerivedWeights {
  /** How well the comparisons fit each other. */
  readonly consistency: Consistency;
}

export const COMPARISON_OPTIONS = {
  ...DERIVE_OPTIONS,
  method: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["eigenvector", "geometric"])),
  randomIndex: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.enum(["saaty1980", "saaty2005", "doneganDodd1991", "alonsoLamata2006"]),
  ),
};

interface Given {
  readonly comparisons: Comparisons;
  readonly options: ComparisonOptions;
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  comparisons: /* @__PURE__ */ comparisonsOf(IdSchema),
  options: /* @__PURE__ */ z.strictObject(COMPARISON_OPTIONS),
});

/**
 * Weights from comparisons in pairs (层次分析法, AHP): how many times as much one matters as another. Comparisons that
 * contradict each other still give weights; `consistency` says how far they do and which judgements to look at again.
 *
 * Source: Saaty, *The Analytic Hierarchy Process*, 1980 (eigenvector, consistency ratio); Crawford and Williams, *Journal of
 * Mathematical Psychology* 29, 1985 (geometric means); Aguarón and Moreno-Jiménez, *European Journal of Operational Research*
 * 147, 2003 (geometric consistency index).
 *
 * @param comparisons - Each pair once, as a decimal or a text such as `1/3`, from 1/1000 to 1000; at most 30 ids.
 * @param options - The method, the table of random indices, the date, and the decimals of the weights.
 * @returns Weights that sum to exactly 1, their 34 digits, where they come from, and the consistency.
 * @throws SteelyardError `not-reciprocal` for a pair whose two ways are no reciprocals, `missing-key` for a pair that is not
 * compared, `out-of-range`, `not-decimal`, `empty`, `bad-id`, `bad-date`, each with its path: `comparisons.nps.csat`.
 *
 * @example
 * ```ts
 * import { weightsFromComparisons } from "steelyard/lab";
 *
 * const { weights, consistency } = weightsFromComparisons(
 *   { retention: { nps: 3, response: 5 }, nps: { response: 3 } },
 *   { on: "2026-11-29" },
 * );
 * console.log(weights.retention, weights.nps, weights.response);
 * // => 0.637 0.2583 0.1047
 * console.log(consistency.ratio, consistency.inconsistent, consistency.worst[0]?.fitting);
 * // => 0.033199 false 2.466212
 * ```
 */
export function weightsFromComparisons(
  comparisons: Comparisons,
  options: ComparisonOptions,
): ComparedWeights {
  const read = readDocument({ comparisons, options }, Schema, (given, report) => {
    checkOptions(given.options, report);
    checkComparisons(given.comparisons, "comparisons", report);
  });
  const { parts, consistency, method, inputs } = compared(read.comparisons, read.options);
  return { ...derivedFixed(parts, read.options, method, inputs), consistency };
}

/** What checked comparisons between whatever bears such names come to. */
export function compared(given: Comparisons, options: ComparisonOptions) {
  const { method = "eigenvector", randomIndex = "saaty1980" } = options;
  const ids = comparedIds(given);
  const matrix = matrixOf(given, ids);
  const priorities = prioritiesOf(matrix);
  const consistency = consistencyOf(matrix, priorities, method, ids, randomIndex, given);
  return {
    parts: ids.map((id, place) => [id, priorities[method][place] ?? 0n] as const),
    consistency,
    method: `comparisons, ${method}`,
    inputs: { comparisons: canonical(given), randomIndex, ratio: consistency.ratio },
  };
}
