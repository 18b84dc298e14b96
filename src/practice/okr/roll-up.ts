import { type DecimalInput, exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { readDocument } from "../document.js";
import { type Combined, combine, type Part } from "./combine.js";
import type { KeyResult } from "./key-result.js";
import { measure } from "./measure.js";
import { checkOkr, isWeighted, type Objective, OkrSchema, type RollUpOptions } from "./objective.js";
import type { KeyResultProgress, ObjectiveProgress, OkrProgress } from "./progress.js";

/** A row that waits for its contribution, and what it is in the objective above. */
interface Draft<Row> {
  readonly row: Omit<Row, "contribution">;
  readonly part: Part;
}

/**
 * How far every key result and every objective is, from the leaves to the top.
 *
 * A metric is at (current − start) ÷ (target − start), so a falling target and a start other than 0 count as they should, and a
 * move the wrong way is below 0; the quotient is shown, and clamped to 0..1 it counts. Where start and target are equal the
 * level is to be held: 1 where it is held or better, else 0. Milestones are at the sum of the shares that are done, a binary
 * key result at 1 or 0. An objective is at the weighted mean of its parts, of the figures shown. What has no value leaves the
 * denominator unless `options.missing` is `zero`; `coverage` tells how much was measured.
 *
 * Source: linear attainment (value − baseline) ÷ (target − baseline), usual for key results; the weighted arithmetic mean;
 * contributions by the largest remainder (Hamilton), ties to the id that sorts first, a key result before an objective.
 * Rounding half away from zero, to 4 decimals.
 *
 * @param objectives - The objectives at the top, each with what is below it.
 * @param options - What a missing value means.
 * @returns The same tree with progress, contribution and calculation of every node.
 * @throws SteelyardError `weights-sum` at the objective whose weights do not sum to 1, `missing-key` for a weight that is
 * missing, `empty` for an objective with nothing in it, `too-deep` beyond 16 levels, `repeated-name`, `value-too-large` beyond
 * 15 digits, `not-an-option` for a `better` that the target contradicts, and the like; all at once, each with its path:
 * `objectives.0.keyResults.1.weight`.
 *
 * @example
 * ```ts
 * import { rollUp } from "steelyard/practice";
 *
 * const { objectives: [retain] } = rollUp([{
 *   id: "retain",
 *   keyResults: [
 *     { id: "retention", kind: "metric", weight: "0.5", start: 62, target: 67, current: 65 },
 *     { id: "response", kind: "metric", weight: "0.3", start: 30, target: 5, current: 35, unit: "min" },
 *     { id: "club", kind: "binary", weight: "0.2", done: null },
 *   ],
 * }]);
 * console.log(retain?.keyResults.map(({ raw, progress }) => `${raw} ${progress}`).join("; "));
 * // => 0.6 0.6; -0.2 0; null null
 * console.log(retain?.progress, retain?.coverage, retain?.trace);
 * // => 0.375 0.8 (0.5 × 0.6 + 0.3 × 0) ÷ 0.8 = 0.375
 * ```
 */
export function rollUp(objectives: readonly Objective[], options: RollUpOptions = {}): OkrProgress {
  const read = readDocument({ objectives, options }, OkrSchema, checkOkr);
  const drafts = read.objectives.map((one) => objectiveDraft(one, read.options));
  if (!isWeighted(read.objectives))
    return { objectives: drafts.map(({ row }) => ({ ...row, contribution: null })), overall: null };
  const combined = combine(drafts.map(({ part }) => part));
  return { objectives: contributing(drafts, combined, 0), overall: figures(combined) };
}

function objectiveDraft(one: Objective, options: RollUpOptions): Draft<ObjectiveProgress> {
  const keyResults = (one.keyResults ?? []).map((keyResult) => keyResultDraft(keyResult, options));
  const children = (one.children ?? []).map((child) => objectiveDraft(child, options));
  const combined = combine([...keyResults, ...children].map(({ part }) => part));
  const { progress, weightPresent, coverage, trace } = figures(combined);
  return {
    row: {
      ...namesOf(one),
      weight: one.weight === undefined ? null : figureOf(one.weight),
      progress,
      weightPresent,
      coverage,
      trace,
      keyResults: contributing(keyResults, combined, 0),
      children: contributing(children, combined, keyResults.length),
    },
    part: { id: one.id, weight: decimal(one.weight ?? 0), ...combined },
  };
}

function keyResultDraft(one: KeyResult, { missing }: RollUpOptions): Draft<KeyResultProgress> {
  const { raw, progress, trace } = measure(one, missing);
  return {
    row: {
      ...namesOf(one),
      kind: one.kind,
      weight: figureOf(one.weight),
      raw: toNumber(raw),
      progress: toNumber(progress),
      missing: raw === null,
      overshoot: raw?.greaterThan(1) ?? false,
      wrongWay: raw?.isNegative() ?? false,
      trace,
    },
    part: { id: one.id, weight: decimal(one.weight), progress, coverage: exact(raw === null ? 0 : 1) },
  };
}

/** Rows with what they bring to the objective above; its parts from `first` on are theirs. */
function contributing<Row>(drafts: readonly Draft<Row>[], { contributions }: Combined, first: number) {
  return drafts.map(({ row }, index) => ({
    ...row,
    contribution: toNumber(contributions[first + index] ?? null),
  }));
}

const figureOf = (value: DecimalInput) => toNumber(decimal(value));

const figures = ({ progress, weightPresent, coverage, trace }: Combined) => ({
  progress: toNumber(progress),
  weightPresent: toNumber(weightPresent),
  coverage: toNumber(coverage),
  trace,
});

const namesOf = ({ id, title, owner }: Objective) => ({
  id,
  ...(title === undefined ? {} : { title }),
  ...(owner === undefined ? {} : { owner }),
});
