import type { Policy } from "steelyard";
import type { Observation, Subject } from "../../../src/appraisal/subject.js";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import {
  compare,
  type Fraction,
  fraction,
  over,
  read,
  round,
  sum,
  times,
  toNumber,
  ZERO,
} from "../fraction.js";
import { pointsOf, type Scale } from "./points.js";
import { shareOut, weightsOf } from "./weights.js";

/** A row of a scorecard. */
interface Row {
  readonly id: string;
  readonly layer: string;
  readonly weight: Fraction;
  readonly value: Fraction | null;
  readonly points: Fraction | null;
}

/** The scorecard of a subject by a second way of counting, on nothing but fractions; null where the subject is refused. */
export function scoreOf(policy: Policy, subject: Subject): object | null {
  const scale = scaleOf(policy);
  const weights = weightsOf(policy, subject.role);
  const rows = policy.indicators.map((indicator) => rowOf(policy, subject, indicator, weights, scale));
  if (rows.includes(null)) return null;
  const all = rows as Row[];
  const present = all.filter(({ points, weight }) => points !== null && weight.top > 0n);
  const coverage = sum(present.map(({ weight }) => weight));
  const minimum = read(String(policy.coverage?.minimum ?? "0.5"));
  const sufficient = coverage.top > 0n && compare(coverage, minimum) >= 0;
  const base = sufficient ? mean(present, scale) : ZERO;
  const unit = fraction(1n, 10n ** BigInt(scale.scoreDecimals));
  const quotas = present.map(({ weight, points }) =>
    over(times(weight, points as Fraction), times(coverage, unit)),
  );
  const units = sufficient ? shareOut(quotas, over(base, unit).top) : [];
  const contributions = new Map(units.map((own, index) => [present[index]?.id, times(fraction(own), unit)]));
  const card = {
    status: sufficient ? "scored" : "insufficient",
    coverage: toNumber(coverage),
    indicators: all
      .filter(({ value, weight }) => value !== null || weight.top > 0n)
      .map(({ id, value, points, weight }) => ({
        id,
        value: number(value),
        points: number(points),
        weight: toNumber(weight),
        contribution: number(contributions.get(id) ?? null),
      })),
  };
  if (!sufficient) return card;
  const layers = policy.layers.flatMap(({ id }) => {
    const own = present.filter(({ layer }) => layer === id);
    if (own.length === 0) return [];
    const weight = sum(all.filter(({ layer }) => layer === id).map((row) => row.weight));
    const contribution = sum(own.map((row) => contributions.get(row.id) as Fraction));
    return [
      {
        id,
        weight: toNumber(weight),
        score: toNumber(mean(own, scale)),
        contribution: toNumber(contribution),
      },
    ];
  });
  return { ...card, layers, base: toNumber(base), score: toNumber(base) };
}

const number = (value: Fraction | null) => (value === null ? null : toNumber(value));

/** The rounded mean of points by weight. */
function mean(rows: readonly Row[], { scoreDecimals, rounding }: Scale): Fraction {
  const weighted = sum(rows.map(({ weight, points }) => times(weight, points as Fraction)));
  return round(over(weighted, sum(rows.map(({ weight }) => weight))), scoreDecimals, rounding);
}

function scaleOf({ scale }: Policy): Scale {
  return {
    full: read(String(scale?.full ?? 100)),
    pointsDecimals: scale?.pointsDecimals ?? 2,
    scoreDecimals: scale?.scoreDecimals ?? 2,
    rounding: scale?.rounding ?? "halfExpand",
  };
}

/** One indicator of a subject; null where its absence is refused. */
function rowOf(
  policy: Policy,
  subject: Subject,
  indicator: Indicator,
  weights: ReadonlyMap<string, Fraction>,
  scale: Scale,
): Row | null {
  const { id, layer, missing } = indicator;
  const weight = weights.get(id) as Fraction;
  const value = gridded(indicator, (subject.observations as Observations | null | undefined)?.[id], scale);
  if (value === null && missing === "reject" && weight.top > 0n) return null;
  const absent = missing === "zero" ? ZERO : null;
  const points =
    value === null ? absent : pointsOf(indicator, value, targetOf(policy, subject, indicator), scale);
  return { id, layer, weight, value, points };
}

type Observations = Readonly<Record<string, Observation>>;
type Targets = Readonly<Record<string, DecimalInput | null | undefined>>;

/** The value on the indicator's grid; null where it is missing. */
function gridded(
  { decimals, minimumSample }: Indicator,
  given: Observation,
  { rounding }: Scale,
): Fraction | null {
  const found = measured(given);
  if (found === null) return null;
  const [exact, sample] = found;
  if (sample !== null && compare(sample, read(String(minimumSample ?? 0))) < 0) return null;
  return round(exact, decimals ?? 6, rounding);
}

/** What was measured, and the sample behind it if one is given; null where nothing was. */
function measured(given: Observation): readonly [exact: Fraction, sample: Fraction | null] | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== "object") return [read(given), null];
  if ("missing" in given) return null;
  if ("value" in given) return [read(String(given.value)), read(String(given.sample))];
  if (!("of" in given)) return [read(String(given)), null];
  const [top, bottom] = given.of.map((part) => read(String(part))) as [Fraction, Fraction];
  return bottom.top === 0n ? null : [over(top, bottom), bottom];
}

/** The target that counts: the subject's, else the role's, else the indicator's own. */
function targetOf(policy: Policy, subject: Subject, { id, scoring }: Indicator): Fraction | null {
  if (!("target" in scoring)) return null;
  const own = (subject.targets as Targets | null | undefined)?.[id];
  const roles = (policy.roles[subject.role]?.targets as Targets | undefined)?.[id];
  return read(String(own ?? roles ?? scoring.target));
}
