import fc from "fast-check";
import { appraise, type Policy, safeParsePolicy } from "steelyard";
import { expect, it } from "vitest";
import type { Result, ScoredResult } from "../../src/appraisal/result.js";
import type { RoundedFrom } from "../../src/appraisal/trace.js";
import type { Adjustment } from "../../src/policy/stage.js";
import { write } from "./arbitrary/figure.js";
import { drafts, EVERYTHING, SCORING } from "./arbitrary/policy.js";
import { cases } from "./arbitrary/run.js";
import { coarseScales } from "./arbitrary/scale.js";
import { ABSOLUTE, KINDS } from "./arbitrary/scoring.js";
import { compare, isTie, minus, over, read } from "./fraction.js";

/** How often each name comes in a list. */
function counts(names: Iterable<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

const SAMPLE = 400;

it("at least seven of ten generated policies are valid, and the valid ones have every feature", () => {
  const made = fc
    .sample(drafts(EVERYTHING), SAMPLE)
    .map(({ template }) => safeParsePolicy(write(template, "text")));
  const valid = made.flatMap((parsed) => (parsed.ok ? [parsed.policy] : []));
  expect(valid.length).toBeGreaterThanOrEqual(0.7 * SAMPLE);
  const seen = counts(valid.flatMap((policy) => [...new Set(features(policy))]));
  const kinds = KINDS.map((kind) => `scoring ${kind}`);
  const missing = ["exclude", "zero", "reject"].map((mode) => `missing ${mode}`);
  const adjusted = ["share", "weight", "multiply indicator", "multiply layer", "shift"].map(
    (own) => `adjust ${own}`,
  );
  const profiles = ["layers", "within", "flat", "targets"].map((own) => `role ${own}`);
  const rules = [
    "modifiers",
    "ranking",
    "tiers",
    "incentives",
    "lowPerformance",
    "coverage",
    "streak",
    "roles of one stage",
  ];
  const scales = [
    "halfExpand",
    "halfEven",
    "points 0",
    "points 4",
    "score 0",
    "score 4",
    "weights 2",
    "weights 8",
  ];
  const wanted = [
    ...kinds,
    ...missing,
    ...adjusted,
    ...profiles,
    ...rules,
    ...scales,
    "full 1",
    "minimumSample",
  ];
  expect(wanted.filter((name) => (seen.get(name) ?? 0) < SAMPLE / 100)).toEqual([]);
});

/** What a policy makes use of, by name. */
function features(policy: Policy): string[] {
  const { scale, indicators, roles, stages } = policy;
  const given = ["modifiers", "ranking", "tiers", "incentives", "lowPerformance", "coverage"] as const;
  return [
    ...given.filter((key) => policy[key] !== undefined && JSON.stringify(policy[key]) !== "[]"),
    ...indicators.flatMap(({ scoring, missing, minimumSample }) => [
      `scoring ${scoring.kind}`,
      `missing ${missing}`,
      ...(minimumSample === undefined ? [] : ["minimumSample"]),
    ]),
    ...Object.values(roles).flatMap((role) => [
      ...(["layers", "within", "targets"] as const)
        .filter((key) => role[key] !== undefined)
        .map((key) => `role ${key}`),
      ...(role.indicators === undefined ? [] : ["role flat"]),
    ]),
    ...Object.values(stages ?? {}).flatMap(({ adjust }) => adjust.flatMap(kindOf)),
    ...(JSON.stringify(policy).includes('"streak"') ? ["streak"] : []),
    `${scale?.rounding}`,
    `points ${scale?.pointsDecimals}`,
    `score ${scale?.scoreDecimals}`,
    `weights ${scale?.weightDecimals}`,
    `full ${scale?.full}`,
  ];
}

function kindOf(adjustment: Adjustment): string[] {
  const some = adjustment.roles === undefined ? [] : ["roles of one stage"];
  if ("shift" in adjustment) return ["adjust shift", ...some];
  if ("share" in adjustment) return ["adjust share", ...some];
  if ("weight" in adjustment) return ["adjust weight", ...some];
  return [`adjust multiply ${typeof adjustment.multiply === "string" ? "indicator" : "layer"}`, ...some];
}

it("generated subjects come to every kind of result", () => {
  const results = fc.sample(cases(EVERYTHING), SAMPLE).flatMap(({ policy, run }) => {
    const { results, rejected } = appraise(policy, run);
    return [...results.flatMap(outcomes), ...rejected.map(({ code }) => code)];
  });
  const seen = counts(results);
  const rows = [
    ...ABSOLUTE,
    "percentile",
    "zero",
    "missing",
    "cohort",
    "cap",
    "target subject",
    "target role",
  ];
  const gaps = ["absent", "null", "stated", "emptyQuotient", "smallSample"];
  const paid = ["fired", "notFired", "unknown", "superseded", "withheld", "cut"].map(
    (status) => `award ${status}`,
  );
  const others = [
    "insufficient",
    "unsettled",
    "effect",
    "bounds",
    "ranked",
    "fit",
    "tier",
    "low",
    "missing-rejected",
  ];
  const wanted = [...rows, ...gaps, ...paid, ...others];
  expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
});

/** What became of a subject, by name. */
function outcomes(result: Result): string[] {
  const rows = result.indicators.flatMap(({ trace: { value, points } }) => [
    points.rule ?? points.leftOut ?? "",
    points.clamped ?? "",
    `target ${points.target}`,
    "missing" in value ? value.missing : "",
  ]);
  return result.status === "scored" ? [...rows, ...consequences(result)] : [...rows, "insufficient"];
}

function consequences({
  effects,
  unsettled,
  rank,
  fit,
  tier,
  lowPerformance,
  awards,
  trace,
}: ScoredResult): string[] {
  return [
    ...effects.map(({ id }) => (id === "bounds" ? "bounds" : "effect")),
    ...(unsettled.length > 0 ? ["unsettled"] : []),
    ...(rank === null ? [] : ["ranked"]),
    ...(fit === null ? [] : ["fit"]),
    ...(tier === null ? [] : ["tier"]),
    ...(lowPerformance === null ? [] : ["low"]),
    ...(awards ?? []).map(({ status }) => `award ${status}`),
    ...(trace.payout?.withheld ? ["award withheld"] : []),
    ...((trace.payout?.cut ?? 0) > 0 ? ["award cut"] : []),
  ];
}

it("on coarse scales many bases, points and parts of a score are ties", () => {
  const tying = cases({ ...SCORING, kinds: ABSOLUTE, scale: coarseScales }, { past: false });
  const results = fc.sample(tying, SAMPLE).flatMap(({ policy, run }) => appraise(policy, run).results);
  const scored = results.filter(({ status }) => status === "scored");
  const bases = scored.filter(({ trace }) => trace.base !== null && halfWay(trace.base));
  const rows = results.flatMap(({ indicators }) => indicators.map(({ trace }) => trace.points.from));
  const points = rows.filter((from) => from !== null && halfWay(from));
  const parts = scored.filter(({ indicators, trace }) => {
    const rests = indicators.flatMap(({ contribution, trace: { contribution: part } }) => {
      if (part === null || contribution === null) return [];
      const quota = over(read(part.quota.numerator), read(part.quota.denominator));
      return [{ rest: minus(quota, read(part.floor)), extra: part.extra > 0 }];
    });
    return (
      trace.base !== null &&
      rests.some(
        ({ rest, extra }) => extra && rests.some((other) => !other.extra && compare(other.rest, rest) === 0),
      )
    );
  });
  const found = { scored: scored.length, bases: bases.length, points: points.length, parts: parts.length };
  console.log("ties:", found);
  expect(Math.min(found.bases, found.points, found.parts)).toBeGreaterThanOrEqual(scored.length / 100);
});

/** Whether a value lies exactly between two neighbours before it is rounded. */
function halfWay({ numerator, denominator, decimals }: RoundedFrom): boolean {
  return isTie(over(read(numerator), read(denominator)), decimals);
}
