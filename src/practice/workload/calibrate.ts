import * as z from "zod/mini";
import { refusePractice } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import { figure, fraction } from "../../number/figure.js";
import { quotient, type Rational, rational, sum } from "../../number/rational.js";
import { ordered, quantile } from "../../number/statistic.js";
import { checkRange, POSITIVE } from "../../shape/range.js";
import { DecimalSchema, TextSchema, whole } from "../../shape/schema.js";
import { checkIds, readDocument } from "../document.js";
import { OptionalDecimal } from "../optional.js";

/** A finished task, as it went. */
export interface FinishedTask {
  /** Its id, once in a list. */
  readonly id: string;
  /** The work that it was, in person-days, above 0. */
  readonly personDays: DecimalInput;
  /** The working days in which people worked on it, above 0. */
  readonly workedDays: DecimalInput;
  /** The working days from its start to its end, above 0. */
  readonly elapsedDays: DecimalInput;
  /** The days that had been estimated, above 0; tasks without take no part in the threshold. */
  readonly estimatedDays?: DecimalInput | undefined;
}

/** How a calibration is to be made. */
export interface CalibrationOptions {
  /** The fewest tasks that say anything: a whole number, 2..10,000; 5 by default. */
  readonly minimum?: number | undefined;
}

/** A factor learned in two ways; where they differ much, few large tasks decide. */
export interface LearnedFactor {
  /** The sum of the numerators ÷ the sum of the denominators: large tasks weigh more. To 4 decimals. */
  readonly ratioOfSums: number;
  /** The median of the tasks' own ratios: every task weighs the same. To 4 decimals. */
  readonly medianOfRatios: number;
  /** How many tasks it rests on. */
  readonly sample: number;
}

/** What finished tasks say. */
export interface Calibration {
  /** Person-days got done in a day worked (团队能力系数). */
  readonly capability: LearnedFactor;
  /** Days worked ÷ days elapsed (流程效率因子). */
  readonly flowEfficiency: LearnedFactor;
  /** Days elapsed ÷ days estimated. */
  readonly overrun: {
    /** The factor within which four of five tasks stayed, to 2 decimals: for `alertFactor`. Null where too few had an estimate. */
    readonly p80: number | null;
    /** How many tasks had an estimate. */
    readonly sample: number;
  };
}

const Schema: z.ZodMiniType<{
  readonly tasks: readonly FinishedTask[];
  readonly options: CalibrationOptions;
}> = /* @__PURE__ */ z.strictObject({
  tasks: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      id: TextSchema,
      personDays: DecimalSchema,
      workedDays: DecimalSchema,
      elapsedDays: DecimalSchema,
      estimatedDays: OptionalDecimal,
    }),
  ),
  options: /* @__PURE__ */ z.strictObject({
    minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 10_000)),
  }),
});

const MEASURES = ["personDays", "workedDays", "elapsedDays", "estimatedDays"] as const;

/**
 * Learns capability, flow efficiency and the threshold of the alert from finished tasks.
 *
 * Source: capability = Σ person-days ÷ Σ days worked; flow efficiency = Σ days worked ÷ Σ days elapsed, the usual share of touch
 * time in lead time; each also as the median of the tasks' own ratios. P80 is the quantile with linear interpolation
 * between order statistics (Hyndman and Fan, type 7; PERCENTILE.INC of spreadsheets), of exact fractions.
 *
 * @param tasks - Finished tasks; days are working days.
 * @param options - The fewest tasks.
 * @returns The factors to 4 decimals, the threshold to 2, each with its sample.
 * @throws SteelyardError `too-few` where there are fewer tasks than the minimum; else the faults of the tasks with their paths.
 *
 * @example
 * ```ts
 * import { calibrate } from "steelyard/practice";
 *
 * const task = (id: string, personDays: number, workedDays: number, elapsedDays: number, estimatedDays: number) =>
 *   ({ id, personDays, workedDays, elapsedDays, estimatedDays });
 * const learned = calibrate([
 *   task("a", 3, 3, 4, 4), task("b", 2, 2.5, 4, 3), task("c", 5, 5, 5, 5), task("d", 1, 1.5, 3, 2), task("e", 4, 5, 6, 5),
 * ]);
 * console.log(learned.capability.ratioOfSums, learned.capability.medianOfRatios, learned.overrun.p80);
 * // => 0.8824 0.8 1.37
 * ```
 */
export function calibrate(tasks: readonly FinishedTask[], options: CalibrationOptions = {}): Calibration {
  const read = readDocument({ tasks, options }, Schema, (document, report) => {
    for (const [index, task] of document.tasks.entries()) {
      for (const measure of MEASURES) {
        const value = task[measure];
        if (value !== undefined) checkRange(value, POSITIVE, `tasks.${index}.${measure}`, report);
      }
    }
    checkIds(document.tasks, "task", "tasks", report);
  });
  const minimum = read.options.minimum ?? 5;
  const count = read.tasks.length;
  if (count < minimum) refusePractice("too-few", "tasks", { thing: "task", count, minimum });
  const of = (measure: (typeof MEASURES)[number]) =>
    read.tasks.flatMap((task) => (task[measure] === undefined ? [] : [fraction(task[measure])]));
  const [work, worked, elapsed] = [of("personDays"), of("workedDays"), of("elapsedDays")];
  const overruns = read.tasks.flatMap(({ elapsedDays, estimatedDays }) =>
    estimatedDays === undefined ? [] : [quotient(fraction(elapsedDays), fraction(estimatedDays))],
  );
  const p80 = overruns.length < minimum ? null : figure(quantile(ordered(overruns), rational(4n, 5n)), 2);
  return {
    capability: factor(work, worked),
    flowEfficiency: factor(worked, elapsed),
    overrun: { p80, sample: overruns.length },
  };
}

function factor(numerators: readonly Rational[], denominators: readonly Rational[]): LearnedFactor {
  const ratios = numerators.map((one, index) => quotient(one, denominators[index] as Rational));
  return {
    ratioOfSums: figure(quotient(sum(numerators), sum(denominators)), 4),
    medianOfRatios: figure(quantile(ordered(ratios), rational(1n, 2n)), 4),
    sample: ratios.length,
  };
}
