import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import type { Message } from "../../error/worded.js";
import type { DecimalInput } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { clip } from "../../shape/plain.js";
import { checkRange, POSITIVE } from "../../shape/range.js";
import { DecimalSchema, TextSchema, whole } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";
import { checkFigure } from "../figure.js";
import { idCheck } from "../known.js";
import type { PlacedPeriod } from "./series.js";
import { checkAhead, checkConfidence } from "./trend.js";

/** A figure from outside to hold a target against: an industry mean, a competitor, last year's best team. */
export interface Benchmark {
  /** The indicator. */
  readonly indicator: string;
  /** The role whose target it is for; without one it is for all that have none of their own. */
  readonly role?: string | null | undefined;
  /** The figure, in the indicator's unit. */
  readonly value: DecimalInput;
  /** What it is called; "industry mean" (行业均值) by default. */
  readonly name?: Message | undefined;
}

/** What counts as odd. */
export interface TargetOptions {
  /** Benchmarks, at most one for an indicator and role. */
  readonly benchmarks?: readonly Benchmark[] | undefined;
  /** The distance from a benchmark from which on it is a finding, as a share of the benchmark, above 0; 0.3 by default. */
  readonly share?: DecimalInput | undefined;
  /** The least cases on which "everyone" and "no one" are said, 1..10⁶; 10 by default. */
  readonly minimumCases?: number | undefined;
  /** The least confidence of the forecast's interval, above 0 and below 1; 0.9 by default. */
  readonly confidence?: DecimalInput | undefined;
  /** The period that the targets are for, after the last of the history; the next one by default. */
  readonly period?: string | undefined;
}

const Schema: z.ZodMiniType<TargetOptions> = /* @__PURE__ */ z.strictObject({
  benchmarks: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.strictObject({
        indicator: TextSchema,
        role: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
        value: DecimalSchema,
        name: /* @__PURE__ */ z.optional(
          /* @__PURE__ */ z.strictObject({ en: TextSchema, "zh-CN": TextSchema }),
        ),
      }),
    ),
  ),
  share: /* @__PURE__ */ z.optional(DecimalSchema),
  minimumCases: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(1, 1_000_000)),
  confidence: /* @__PURE__ */ z.optional(DecimalSchema),
  period: /* @__PURE__ */ z.optional(TextSchema),
});

/** By what a benchmark is looked up; without a role it is for all that have none of their own. */
export const benchmarkKey = (indicator: string, role: string | null = null): string =>
  JSON.stringify([indicator, role]);

/** What a benchmark without a name is called. */
export const INDUSTRY: Message = { en: "industry mean", "zh-CN": "行业均值" };

/** The options, checked against a policy and its history. */
export const readTargetOptions = (
  options: TargetOptions,
  policy: Policy,
  history: readonly PlacedPeriod[],
): TargetOptions =>
  readCallOptions(options, Schema, (given, report) => check(given, policy, history, report));

function check(
  { benchmarks = [], share, confidence, period }: TargetOptions,
  { indicators, roles }: Policy,
  history: readonly PlacedPeriod[],
  report: LabReport,
): void {
  const checkIndicator = idCheck(
    "indicator",
    indicators.map(({ id }) => id),
  );
  const checkRole = idCheck("role", Object.keys(roles));
  const seen = new Set<string>();
  for (const [index, { indicator, role = null, value }] of benchmarks.entries()) {
    const path = `benchmarks.${index}`;
    const key = benchmarkKey(indicator, role);
    checkIndicator(indicator, `${path}.indicator`, report);
    if (role !== null) checkRole(role, `${path}.role`, report);
    if (seen.has(key)) report("repeated-entry", path, { name: clip(indicator) });
    seen.add(key);
    checkFigure(value, `${path}.value`, report);
  }
  if (share !== undefined && checkRange(share, POSITIVE, "share", report))
    checkFigure(share, "share", report);
  if (confidence !== undefined) checkConfidence(confidence, "confidence", report);
  const periods = history.map((one) => one.period);
  if (period !== undefined) checkAhead(period, periods, history.at(-1)?.ordinal ?? null, "period", report);
}
