import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, exact, toNumber, toText } from "../../number/decimal.js";
import { decimal, fraction, rounded } from "../../number/figure.js";
import { multiply, quotient, type Rational, rationalText, toRational } from "../../number/rational.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, whole } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { OptionalDecimal } from "../optional.js";

/** A piece of work and who does it how (工作量-效能模型). */
export interface Workload {
  /** The work in person-days (任务总工作量), above 0, at most 10⁶; of the table of complexity where it is absent. */
  readonly personDays?: DecimalInput | undefined;
  /** How complex it is, 1..5 (复杂度): a description, unless `personDays` is absent. */
  readonly complexity?: number | undefined;
  /** What the team gets done in a day in person-days (团队能力系数), above 0, at most 100. */
  readonly capability: DecimalInput;
  /** The share of the time in which work moves on (流程效率因子), above 0, at most 10. */
  readonly flowEfficiency: DecimalInput;
}

/** The standard workload of each level of complexity, in person-days. */
export interface WorkloadStandard {
  /** Person-days of level 1. */
  readonly 1: DecimalInput;
  /** Person-days of level 2. */
  readonly 2: DecimalInput;
  /** Person-days of level 3. */
  readonly 3: DecimalInput;
  /** Person-days of level 4. */
  readonly 4: DecimalInput;
  /** Person-days of level 5. */
  readonly 5: DecimalInput;
}

/** What an estimate may go by besides the work itself. */
export interface WorkloadOptions {
  /** What work without `personDays` of its own is taken for. */
  readonly standard?: WorkloadStandard | undefined;
  /** How many times the estimate may be used up before the alert; 1 by default, or what `calibrate` learned. */
  readonly alertFactor?: DecimalInput | undefined;
}

/** How long a piece of work takes. */
export interface WorkloadEstimate {
  /** The work in person-days. */
  readonly personDays: number;
  /** Whether it was given, or is the standard of its complexity. */
  readonly source: "given" | "standard";
  /** T = personDays ÷ (capability × flowEfficiency), exactly: a decimal, or a fraction such as `10/3`. */
  readonly exact: string;
  /** T in working days to one decimal. */
  readonly days: number;
  /** The alert threshold in working days (预警阈值): `days` times the factor, to one decimal. */
  readonly alertDays: number;
  /** Both calculations, to be done again by hand. */
  readonly trace: readonly [days: string, alert: string];
}

export const workloadShape = {
  personDays: OptionalDecimal,
  complexity: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 5)),
  capability: DecimalSchema,
  flowEfficiency: DecimalSchema,
};

const standard = /* @__PURE__ */ z.strictObject({
  1: DecimalSchema,
  2: DecimalSchema,
  3: DecimalSchema,
  4: DecimalSchema,
  5: DecimalSchema,
});

export const workloadOptionsShape = {
  standard: /* @__PURE__ */ z.optional(standard),
  alertFactor: OptionalDecimal,
};

const Schema: z.ZodMiniType<{ readonly work: Workload; readonly options: WorkloadOptions }> =
  /* @__PURE__ */ z.strictObject({
    work: /* @__PURE__ */ z.strictObject(workloadShape),
    options: /* @__PURE__ */ z.strictObject(workloadOptionsShape),
  });

const MOST = { days: "1000000", capability: "100", flowEfficiency: "10", alertFactor: "100" } as const;

/** What the shape of a piece of work cannot say. */
export function checkWorkload(
  work: Workload,
  options: WorkloadOptions,
  path: string,
  report: PracticeReport,
): void {
  const between = (value: DecimalInput, maximum: string, at: string) =>
    checkRange(value, { above: "0", maximum }, at, report);
  const { personDays, complexity } = work;
  if (personDays !== undefined) between(personDays, MOST.days, `${path}.personDays`);
  else if (options.standard === undefined) report("missing-key", `${path}.personDays`, {});
  else if (complexity === undefined) report("missing-key", `${path}.complexity`, {});
  between(work.capability, MOST.capability, `${path}.capability`);
  between(work.flowEfficiency, MOST.flowEfficiency, `${path}.flowEfficiency`);
}

/** What the shape of the options cannot say. */
export function checkWorkloadOptions(options: WorkloadOptions, report: PracticeReport): void {
  const { alertFactor } = options;
  for (const [level, days] of Object.entries(options.standard ?? {}))
    checkRange(days, { above: "0", maximum: MOST.days }, `options.standard.${level}`, report);
  if (alertFactor !== undefined)
    checkRange(alertFactor, { above: "0", maximum: MOST.alertFactor }, "options.alertFactor", report);
}

/** T, exactly. */
export function workingDays(personDays: Rational, capability: Rational, flowEfficiency: Rational): Rational {
  return quotient(personDays, multiply(capability, flowEfficiency));
}

/** The person-days of checked work. */
export function personDaysOf({ personDays, complexity }: Workload, options: WorkloadOptions): DecimalInput {
  return personDays ?? (options.standard?.[complexity as 1] as DecimalInput);
}

/** The estimate of checked work. */
export function estimate(work: Workload, options: WorkloadOptions): WorkloadEstimate {
  const personDays = decimal(personDaysOf(work, options));
  const [capability, flow] = [decimal(work.capability), decimal(work.flowEfficiency)];
  const factor = decimal(options.alertFactor ?? 1);
  const exactly = workingDays(toRational(personDays), toRational(capability), toRational(flow));
  const days = rounded(exactly, 1);
  const alertDays = rounded(multiply(toRational(days), fraction(factor)), 1);
  const [shown, alert] = [toText(days), toText(alertDays)];
  return {
    personDays: toNumber(personDays),
    source: work.personDays === undefined ? "standard" : "given",
    exact: rationalText(exactly),
    days: toNumber(days),
    alertDays: toNumber(alertDays),
    trace: [
      `${toText(personDays)} ÷ (${toText(capability)} × ${toText(flow)}) = ${shown}`,
      `${shown} × ${toText(exact(factor))} = ${alert}`,
    ],
  };
}

/**
 * How long a piece of work takes, and when to raise the alert: T = personDays ÷ (capability × flowEfficiency), to one
 * decimal. What is compared later is the figure shown: 3 person-days at 0.9 and 1 are 3.3 days, not 3.333….
 *
 * Source: the workload-effectiveness model of this package's scoring guide; rounding half away from zero.
 *
 * @param work - The work: person-days, or a level of complexity with `options.standard`; capability and flow efficiency.
 * @param options - The table of complexity, and the factor of the alert.
 * @returns Days and threshold in working days to one decimal, and both calculations.
 * @throws SteelyardError `out-of-range`, `not-decimal`, `missing-key` and the like, each with its path: `work.capability`.
 *
 * @example
 * ```ts
 * import { estimateWorkload } from "steelyard/practice";
 *
 * const { days, alertDays, trace } = estimateWorkload({ personDays: 3, complexity: 4, capability: "0.9", flowEfficiency: 1 });
 * console.log(days, alertDays, trace[0]);
 * // => 3.3 3.3 3 ÷ (0.9 × 1) = 3.3
 * ```
 */
export function estimateWorkload(work: Workload, options: WorkloadOptions = {}): WorkloadEstimate {
  const read = readDocument({ work, options }, Schema, (document, report) => {
    checkWorkload(document.work, document.options, "work", report);
    checkWorkloadOptions(document.options, report);
  });
  return estimate(read.work, read.options);
}
