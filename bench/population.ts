import type { Observation, Policy, Subject } from "steelyard";

/** The period that the generated subjects are appraised in; their histories lie before it. */
export const PERIOD = "2026-Q3";
const PAST = ["2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3"];

/** Numbers in 0..1 that a seed decides (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Subjects for any policy: every role and stage, every form of observation, facts that its conditions ask for, history. */
export function population(policy: Policy, size: number, seed = 20260709): Subject[] {
  const random = randomOf(seed);
  const roles = Object.keys(policy.roles);
  const stages = [null, ...Object.keys(policy.stages ?? {})];
  const wanted = wantedFacts(policy);
  return Array.from({ length: size }, (_, index) => ({
    id: `e-${index}`,
    role: pick(random, roles),
    stage: pick(random, stages),
    cohort: `team-${Math.floor(random() * 40)}`,
    observations: Object.fromEntries(
      policy.indicators.map((indicator) => [indicator.id, observation(random, indicator)]),
    ),
    facts: Object.fromEntries([...wanted].map(([name, values]) => [name, pick(random, values)])),
    history: PAST.slice(0, Math.floor(random() * 5)).map((period) => entry(random, period, policy)),
  }));
}

type Indicator = Policy["indicators"][number];

/** A value around the figures of its scoring, given in one of the forms that the format knows. */
function observation(random: Random, indicator: Indicator): Observation {
  const form = random();
  if (form < 0.03) return null;
  if (form < 0.04) return { missing: "system down" };
  const value = near(random, indicator);
  const text = value.toFixed(indicator.decimals ?? 4);
  if (form < 0.25) return text;
  const cases = 20 + Math.floor(random() * 180);
  if (form < 0.35) return { value: text, sample: cases };
  if (form < 0.5) return { of: [Math.round(value * cases), cases] };
  return Number(text);
}

/** Most values lie between the lowest and the highest figure of the scoring, some beyond. */
function near(random: Random, { scoring }: Indicator): number {
  const [low, high] = rangeOf(scoring);
  return low + (high - low) * (1.3 * random() - 0.1);
}

function rangeOf(scoring: Indicator["scoring"]): [low: number, high: number] {
  switch (scoring.kind) {
    case "linear":
      return [Number(scoring.floor), Number(scoring.target)];
    case "ratio":
      return [Number(scoring.target) / 2, Number(scoring.target) * 1.5];
    case "step":
      return [Number(scoring.reference), Number(scoring.reference) + 5 * Number(scoring.every)];
    case "piecewise":
      return ends(scoring.knots.map(({ at }) => Number(at)));
    case "bands":
      return ends(scoring.bands.map((band) => Number("atLeast" in band ? band.atLeast : band.atMost)));
    case "percentile":
      return [0, 100];
  }
}

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** The host's facts that a policy asks for, each with values that may meet its conditions and values that may not. */
function wantedFacts(policy: Policy): ReadonlyMap<string, readonly (number | string | boolean)[]> {
  const wanted = new Map<string, (number | string | boolean)[]>();
  const want = (fact: unknown, ...values: (number | string | boolean)[]) => {
    if (typeof fact !== "string" || !fact.startsWith("fact/")) return;
    const name = fact.slice("fact/".length);
    wanted.set(name, [...(wanted.get(name) ?? []), ...values]);
  };
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { fact, of, equals, in: options, ...rest } = part as Readonly<Record<string, unknown>>;
    if (typeof of === "string") want(of, 6000, "8500.50", 12_000, 23_456.78);
    for (const value of [equals, ...(Array.isArray(options) ? options : [])]) {
      if (typeof value === "boolean") want(fact, true, false, false, false);
      else if (value !== undefined) want(fact, value as number | string, "other");
    }
    for (const by of ["atLeast", "atMost", "above", "below"]) {
      if (by in rest) want(fact, Number(rest[by]), Number(rest[by]) - 1, Number(rest[by]) + 1, 0);
    }
    for (const value of Object.values(part)) visit(value);
  };
  visit({ ...policy, indicators: [], roles: {}, stages: {} });
  return wanted;
}

function entry(random: Random, period: string, policy: Policy): NonNullable<Subject["history"]>[number] {
  const size = 400 + Math.floor(random() * 20);
  return {
    period,
    score: (40 + 60 * random()).toFixed(2),
    rank: 1 + Math.floor(random() * size),
    size,
    tier: policy.tiers === undefined ? null : pick(random, policy.tiers).id,
    values: Object.fromEntries(
      policy.indicators.slice(0, 3).map((indicator) => [indicator.id, near(random, indicator).toFixed(3)]),
    ),
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}
