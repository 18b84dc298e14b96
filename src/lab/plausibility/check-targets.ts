import { toNumber, toText } from "../../number/decimal.js";
import { decimal, fraction } from "../../number/figure.js";
import { isZero, quotient, type Rational, subtract, toRational } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import type { Names } from "../../policy/names.js";
import { ensurePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { type LabFigure, labFigure } from "../figure.js";
import { casesOf, medians } from "./cases.js";
import { benchmarkWords, forecastWords, reachedWords, type TargetFinding } from "./finding.js";
import { cutOffs } from "./kendall.js";
import { ordinalOf, type PlacedPeriod, readHistory, type StudiedPeriod } from "./series.js";
import { reaches, type Target, targetsOf } from "./target.js";
import {
  type Benchmark,
  benchmarkKey,
  INDUSTRY,
  readTargetOptions,
  type TargetOptions,
} from "./target-options.js";
import { type RobustTrend, trendOf } from "./theil-sen.js";
import { CONFIDENCE } from "./trend.js";

/** One target and what speaks for or against it. */
export interface TargetCheck {
  /** The indicator. */
  readonly indicator: string;
  /** The role that has the target of its own; null for the indicator's. */
  readonly role: string | null;
  /** The target; for bands and knots, the first value that earns most. */
  readonly target: number;
  /** Which way is better. */
  readonly better: "higher" | "lower";
  /** |target − benchmark| ÷ |benchmark|; null without a benchmark, or where it is 0. */
  readonly away: LabFigure | null;
  /** How many values of the history reach it, of how many. */
  readonly reached: {
    /** Those that reach it. */
    readonly count: number;
    /** All, one for each subject and period. */
    readonly cases: number;
  };
  /** The trend of the periods' medians; null where there is no value. */
  readonly trend: RobustTrend | null;
}

/** Every target of a policy, checked. */
export interface TargetReport {
  /** Each target in the order of the policy, an indicator's own before those of roles. */
  readonly checks: readonly TargetCheck[];
  /** What is odd, in the same order. Empty where nothing is. */
  readonly findings: readonly TargetFinding[];
}

/**
 * Whether the targets of a policy are plausible: against a benchmark from outside, against what people reached before, and
 * against where the trend leads. Findings are for a person to look at; nothing is changed.
 *
 * A subject's own target is not looked at. Targets are those of `linear` and `ratio` scoring, the first value that earns
 * most of `bands` and `piecewise`; other kinds have none.
 *
 * Source: relative distance from the benchmark, a finding from the declared share on, itself included; counts; Theil–Sen
 * trend of the medians with Sen's interval (see `robustTrend`).
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param history - Earlier periods with their results, at most 200, all of one length, in any order; may be empty.
 * @param options - Benchmarks, and from when on something is odd.
 * @returns Each target with its figures, and the findings in data and in words.
 * @throws SteelyardError `unknown-id`, `repeated-entry`, `out-of-range`, `bad-period`, `mixed-periods`, `too-large` above 200
 * periods, and the faults of results, each with its path: `history.0.results.3.score`; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { definePolicy } from "steelyard";
 * import { checkTargets } from "steelyard/lab";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "tiny", version: "1", layers: [{ id: "all" }],
 *   indicators: [{ id: "aov", title: "average order value", layer: "all", scoring: { kind: "ratio", target: 210 } }],
 *   roles: { seller: { indicators: { aov: 1 } } },
 * });
 * const { findings } = checkTargets(policy, [], { benchmarks: [{ indicator: "aov", value: 300 }] });
 * console.log(findings[0]?.message.en);
 * // => "average order value" target is 30 % away from the industry mean: 210 against 300, below it
 * ```
 */
export function checkTargets<X extends Names>(
  policy: Policy<X>,
  history: readonly StudiedPeriod[],
  options: TargetOptions = {},
): TargetReport {
  const parsed = ensurePolicy(policy as unknown as Policy);
  const periods = readHistory(history);
  const read = readTargetOptions(options, parsed, periods);
  const findings: TargetFinding[] = [];
  const standards: Standards = {
    ...read,
    benchmarks: new Map((read.benchmarks ?? []).map((one) => [benchmarkKey(one.indicator, one.role), one])),
    cutOf: cutOffs(fraction(read.confidence ?? CONFIDENCE)),
  };
  const checks = targetsOf(parsed).map((target) => checkOne(target, parsed, periods, standards, findings));
  return { checks, findings };
}

/** What targets are held against: benchmarks by their key, and the confidence as what it cuts off. */
interface Standards extends Omit<TargetOptions, "benchmarks" | "confidence"> {
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly cutOf: ReturnType<typeof cutOffs>;
}

function checkOne(
  target: Target,
  policy: Policy,
  history: readonly PlacedPeriod[],
  { benchmarks, cutOf, share = "0.3", minimumCases = 10, period }: Standards,
  findings: TargetFinding[],
): TargetCheck {
  const { indicator, role, better } = target;
  const value = toNumber(target.value);
  const text = toText(target.value);
  const exactly = toRational(target.value);
  const head = { indicator: indicator.id, role };
  const benchmark =
    benchmarks.get(benchmarkKey(indicator.id, role)) ?? benchmarks.get(benchmarkKey(indicator.id));
  const away = benchmark === undefined ? null : distance(exactly, fraction(benchmark.value));
  if (benchmark !== undefined && away !== null && comparedTo(away, fraction(share)) >= 0) {
    const reference = decimal(benchmark.value);
    const side = target.value.greaterThan(reference) ? "above" : "below";
    const words = [text, toText(reference)] as const;
    findings.push({
      code: "off-benchmark",
      ...head,
      away: labFigure(away),
      side,
      target: value,
      benchmark: toNumber(reference),
      message: benchmarkWords(indicator, role, away, side, words, benchmark.name ?? INDUSTRY),
    });
  }
  const cases = casesOf(target, policy, history);
  const values = cases.flatMap((one) => one.values);
  const count = values.filter((one) => reaches(target, one)).length;
  if (values.length >= minimumCases && (count === 0 || count === values.length)) {
    const everyone = count > 0;
    findings.push({
      code: everyone ? "reached-by-everyone" : "reached-by-no-one",
      ...head,
      cases: values.length,
      target: value,
      message: reachedWords(indicator, role, everyone, text, values.length),
    });
  }
  const at = period === undefined ? (history.at(-1)?.ordinal ?? 0) + 1 : ordinalOf(period);
  const found = cases.length === 0 ? null : trendOf(medians(cases), cutOf, at);
  const interval = found?.exactly?.interval ?? null;
  if (interval !== null) {
    const [below, above] = [comparedTo(exactly, interval[0]) < 0, comparedTo(exactly, interval[1]) > 0];
    if (below || above) {
      const side = above === (better === "higher") ? "harder" : "easier";
      const [low, high] = [labFigure(interval[0]), labFigure(interval[1])];
      const message = forecastWords(indicator, role, side, text, [low.rounded, high.rounded]);
      findings.push({ code: "beyond-forecast", ...head, side, target: value, low, high, message });
    }
  }
  const { exactly: _, ...trend } = found ?? { exactly: null };
  return {
    ...head,
    target: value,
    better,
    away: away === null ? null : labFigure(away),
    reached: { count, cases: values.length },
    trend: found === null ? null : (trend as RobustTrend),
  };
}

/** |a − b| ÷ |b|; null where b is 0. */
function distance(a: Rational, b: Rational): Rational | null {
  if (isZero(b)) return null;
  const ratio = quotient(subtract(a, b), b);
  return ratio.numerator < 0n ? { ...ratio, numerator: -ratio.numerator } : ratio;
}
