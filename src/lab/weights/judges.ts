import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { type DecimalInput, toText } from "../../number/decimal.js";
import { decimal, fraction } from "../../number/figure.js";
import { type Fixed, fixed } from "../../number/fixed.js";
import { quotient, sum } from "../../number/rational.js";
import { POSITIVE } from "../../shape/range.js";
import { DecimalSchema, IdSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import {
  type Comparisons,
  canonical,
  checkComparisons,
  checkCount,
  comparedIds,
  comparisonsOf,
} from "./comparisons.js";
import { type Consistency, consistencyOf } from "./consistency.js";
import { byId, checkOptions, derivedFixed, record } from "./derived.js";
import { checkFigure } from "./figure.js";
import { COMPARISON_OPTIONS, type ComparedWeights, type ComparisonOptions } from "./from-comparisons.js";
import { combined, matrixOf, prioritiesOf } from "./matrix.js";

/** One of a group, and what they think. */
export interface Judge {
  /** What they compare: the same ids for all judges. */
  readonly comparisons: Comparisons;
  /** How much they count against the others, above 0; 1 by default. */
  readonly weight?: DecimalInput | undefined;
}

/** Weights of a group, and how well it agrees with itself. */
export interface JudgedWeights extends ComparedWeights {
  /** How well the comparisons of each judge fit each other, by judge. */
  readonly judges: { readonly [judge: string]: Consistency };
}

interface Given {
  readonly judges: { readonly [judge: string]: Judge };
  readonly options: ComparisonOptions;
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  judges: /* @__PURE__ */ z.record(
    TextSchema,
    /* @__PURE__ */ z.strictObject({
      comparisons: /* @__PURE__ */ comparisonsOf(IdSchema),
      weight: /* @__PURE__ */ z.optional(DecimalSchema),
    }),
  ),
  options: /* @__PURE__ */ z.strictObject(COMPARISON_OPTIONS),
});

function check({ judges, options }: Given, report: LabReport): void {
  checkOptions(options, report);
  const all = Object.entries(judges);
  if (all.length === 0) report("empty", "judges", {});
  const ids = [...new Set(all.flatMap(([, { comparisons }]) => comparedIds(comparisons)))];
  if (!checkCount(ids, "judges", report)) return;
  for (const [judge, { comparisons, weight = 1 }] of all) {
    const at = `judges.${judge}.comparisons`;
    checkFigure(weight, POSITIVE, `judges.${judge}.weight`, report);
    checkComparisons(comparisons, at, report);
    const own = new Set(comparedIds(comparisons));
    for (const id of ids) if (!own.has(id)) report("missing-key", `${at}.${id}`, {});
  }
}

/**
 * Weights from the comparisons of several judges: cell by cell their geometric mean, weighted where some count more, and of
 * that the weights. That mean alone keeps what is said one way round the reciprocal of the other way.
 *
 * Source: Aczél and Saaty, *Journal of Mathematical Psychology* 27, 1983; Forman and Peniwati, *European Journal of Operational
 * Research* 108, 1998 (aggregation of individual judgements).
 *
 * @param judges - Comparisons by judge; all compare the same ids.
 * @param options - As for `weightsFromComparisons`.
 * @returns Weights of the group that sum to exactly 1, the consistency of the group and of each judge. The provenance names
 * no judge: it holds their comparisons and weights as a list, in the order of their names.
 * @throws SteelyardError as `weightsFromComparisons`, with paths such as `judges.li.comparisons.nps.csat`; `missing-key` for an
 * id that a judge leaves out; `out-of-range` at `judges`, and no more, where they compare more than 30 ids in all.
 *
 * @example
 * ```ts
 * import { weightsFromJudges } from "steelyard/lab";
 *
 * const { weights, judges } = weightsFromJudges({
 *   li: { comparisons: { nps: { csat: 4 } } },
 *   wang: { comparisons: { csat: { nps: 1 } } },
 * }, { on: "2026-11-29" });
 * console.log(weights.nps, weights.csat, judges.li?.ratio);
 * // => 0.6667 0.3333 0
 * ```
 */
export function weightsFromJudges(
  judges: { readonly [judge: string]: Judge },
  options: ComparisonOptions,
): JudgedWeights {
  const read = readDocument({ judges, options }, Schema, check);
  const { method = "eigenvector", randomIndex = "saaty1980" } = read.options;
  const all = byId(read.judges);
  const ids = comparedIds(all[0]?.[1].comparisons ?? {});
  const whole = sum(all.map(([, { weight = 1 }]) => fraction(weight)));
  const single = all.map(([judge, { comparisons, weight = 1 }]) => {
    const matrix = matrixOf(comparisons, ids);
    const share: Fixed = fixed(quotient(fraction(weight), whole));
    return [judge, { matrix, comparisons, weight: share }] as const;
  });
  const matrix = combined(single.map(([, one]) => one));
  const priorities = prioritiesOf(matrix);
  const consistency = consistencyOf(matrix, priorities, method, ids, randomIndex, null);
  const parts = ids.map((id, place) => [id, priorities[method][place] ?? 0n] as const);
  const inputs = {
    judges: all.map(([, { comparisons, weight = 1 }]) => ({
      comparisons: canonical(comparisons),
      weight: toText(decimal(weight)),
    })),
    randomIndex,
    ratio: consistency.ratio,
  };
  return {
    ...derivedFixed(parts, read.options, `comparisons of judges, ${method}`, inputs),
    consistency,
    judges: record(single, (one) =>
      consistencyOf(one.matrix, prioritiesOf(one.matrix), method, ids, randomIndex, one.comparisons),
    ),
  };
}
