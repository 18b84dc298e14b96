import * as z from "zod/mini";
import { toText } from "../../number/decimal.js";
import { onGrid } from "../../number/figure.js";
import { over, unfixed } from "../../number/fixed.js";
import { readDocument } from "../document.js";
import { type Comparisons, checkComparisons, comparisonsOf } from "./comparisons.js";
import type { Consistency } from "./consistency.js";
import { checkOptions, type Derivation, record, significant } from "./derived.js";
import { COMPARISON_OPTIONS, type ComparisonOptions, compared } from "./from-comparisons.js";

/** What the words of a rating scale are worth. */
export interface Intensities {
  /** Worth by word, above 0 and at most 1, on the grid; the best is 1. */
  readonly intensities: { readonly [word: string]: number };
  /** The same to 34 digits. */
  readonly exact: { readonly [word: string]: string };
  /** How well the comparisons fit each other. */
  readonly consistency: Consistency;
  /** Method, date and inputs. */
  readonly provenance: Derivation;
}

interface Given {
  readonly comparisons: Comparisons;
  readonly options: ComparisonOptions;
}

/** A word as people write it. */
const WordSchema: z.ZodMiniType<string> = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  comparisons: /* @__PURE__ */ comparisonsOf(WordSchema),
  options: /* @__PURE__ */ z.strictObject(COMPARISON_OPTIONS),
});

/**
 * What the words of a rating scale are worth, from comparisons of the words: weight ÷ the greatest weight. The ratings mode
 * of the analytic hierarchy process: words are compared once, people never with each other. The worths serve as points of
 * a scoring.
 *
 * Source: Saaty, *Interfaces* 16(6), 1986, ratings mode; its use in appraisals, Islam and Rasad, *Asia Pacific Management
 * Review* 11, 2006.
 *
 * @param comparisons - Each pair of words once; any words but the empty one.
 * @param options - As for `weightsFromComparisons`; `decimals` are those of the worths.
 * @returns The worths by word, the consistency, and where they come from.
 * @throws SteelyardError as `weightsFromComparisons`.
 *
 * @example
 * ```ts
 * import { intensitiesFromComparisons } from "steelyard/lab";
 *
 * const { intensities } = intensitiesFromComparisons(
 *   { 优秀: { 良好: 2, 合格: 4 }, 良好: { 合格: 2 } },
 *   { on: "2026-11-29", decimals: 2 },
 * );
 * console.log(intensities.优秀, intensities.良好, intensities.合格);
 * // => 1 0.5 0.25
 * ```
 */
export function intensitiesFromComparisons(
  comparisons: Comparisons,
  options: ComparisonOptions,
): Intensities {
  const read = readDocument({ comparisons, options }, Schema, (given, report) => {
    checkOptions(given.options, report);
    checkComparisons(given.comparisons, "comparisons", report);
  });
  const { on, decimals = 4 } = read.options;
  const { parts, consistency, method, inputs } = compared(read.comparisons, read.options);
  const most = parts.reduce((high, [, one]) => (one > high ? one : high), 0n);
  const worth = parts.map(([word, one]) => [word, significant(unfixed(over(one, most)))] as const);
  return {
    intensities: record(worth, (one) => onGrid(one, decimals)),
    exact: record(worth, toText),
    consistency,
    provenance: { method, on, inputs },
  };
}
