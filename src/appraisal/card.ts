import type { Value } from "../engine/reference/algebra.js";
import { apportion, type Part } from "../number/apportion.js";
import { type Exact, exact, readDecimal, toNumber, toText } from "../number/decimal.js";
import { plainScalar } from "../number/scalar.js";
import type { NodeId, NodeOf } from "../plan/node.js";
import type { Plan, PlanIndicator } from "../plan/plan.js";
import { inputsOf } from "./inputs.js";
import type { Accepted, Run } from "./read.js";
import type { IndicatorResult, InsufficientCard, LayerResult, Scorecard, ScoredCard } from "./result.js";
import { type Evidence, traceRule } from "./rule.js";
import type {
  ContributionTrace,
  IndicatorTrace,
  PointsTrace,
  RoundedFrom,
  ScoreTrace,
  ValueTrace,
} from "./trace.js";

/** A scorecard from a frame in which the nodes of the scorecard stand. */
export function buildCard(subject: Accepted, run: Run): Scorecard {
  const { plan, frame } = run;
  const sufficient = frame[plan.sufficient] === true;
  const shares = sufficient ? contributions(plan, frame) : new Map<number, Part>();
  const indicators = plan.indicators.flatMap((indicator, index) => {
    const row = buildRow(indicator, index, shares.get(index) ?? null, subject, run);
    return row.value === null && row.weight === 0 ? [] : [row];
  });
  const head = {
    id: subject.id,
    role: subject.role,
    stage: subject.stage,
    ...(subject.title === undefined ? {} : { title: subject.title }),
    ...(subject.meta === undefined ? {} : { meta: subject.meta }),
    coverage: numberAt(frame, plan.coverage),
    indicators,
    trace: buildTrace({ plan, frame, inputs: inputsOf(subject, run) }, sufficient),
  };
  if (!sufficient) return { ...head, status: "insufficient" } satisfies InsufficientCard;
  const { trace, ...rest } = head;
  const fired = trace.modifiers.filter(({ outcome }) => outcome === "fired");
  const bounds = numberAt(frame, plan.bounds);
  const modifiers = new Map(plan.modifiers.map((modifier) => [modifier.id, modifier]));
  return {
    ...rest,
    status: "scored",
    layers: buildLayers(plan, frame, shares),
    base: numberAt(frame, plan.base),
    effects: [
      ...fired.map(({ id }) => ({ id, effect: numberAt(frame, modifiers.get(id)?.effect as NodeId) })),
      ...(bounds === 0 ? [] : [{ id: "bounds", effect: bounds }]),
    ],
    unsettled: trace.modifiers.filter(({ outcome }) => outcome === "unknown").map(({ id }) => id),
    score: numberAt(frame, plan.score),
    trace,
  } satisfies ScoredCard;
}

const exactAt = (frame: readonly Value[], id: NodeId) => frame[id] as Exact | null;
/** A decimal of any length: a number where one carries it, else text. */
const shown = (value: Exact) => plainScalar(value) as number | string;
const shownOrNull = (value: Exact | null) => (value === null ? null : shown(value));
const numberAt = (frame: readonly Value[], id: NodeId) => toNumber(frame[id] as Exact);
const numberOrNull = (value: Exact | null) => (value === null ? null : toNumber(value));

/** Units of a decimal on a grid, as an integer. */
const unitsOf = (value: Exact, decimals: number) => BigInt(toText(value.times(exact(`1e${decimals}`))));

/** The base score shared out among the indicators present, on the score's grid, by largest remainder. */
function contributions(plan: Plan, frame: readonly Value[]): Map<number, Part> {
  const present = plan.indicators.flatMap(({ weight, points }, index) => {
    const [w, p] = [exactAt(frame, weight) as Exact, exactAt(frame, points)];
    return p === null || w.isZero() ? [] : [{ index, earned: w.times(p) }];
  });
  const decimals = plan.weightDecimals + plan.pointsDecimals;
  const denominator = unitsOf(exactAt(frame, plan.coverage) as Exact, decimals);
  const quotas = present.map(({ earned }) => ({
    numerator: unitsOf(earned, decimals) * 10n ** BigInt(plan.scoreDecimals),
    denominator,
  }));
  const parts = apportion(quotas, unitsOf(exactAt(frame, plan.base) as Exact, plan.scoreDecimals));
  return new Map(present.map(({ index }, place) => [index, parts[place] as Part]));
}

function buildRow(
  indicator: PlanIndicator,
  index: number,
  part: Part | null,
  subject: Accepted,
  { plan, frame }: Run,
): IndicatorResult {
  const score = (units: bigint) => toNumber(exact(`${units}e-${plan.scoreDecimals}`));
  const weight = exactAt(frame, indicator.weight) as Exact;
  const points = exactAt(frame, indicator.points);
  const trace: IndicatorTrace = {
    value: traceValue(indicator, index, subject, plan, frame),
    points: tracePoints(indicator, subject, plan, frame),
    contribution:
      part === null
        ? null
        : ({
            quota: {
              numerator: toText(weight.times(points as Exact)),
              denominator: toText(exactAt(frame, plan.coverage) as Exact),
            },
            floor: score(part.floor),
            extra: score(part.units - part.floor),
          } satisfies ContributionTrace),
  };
  return {
    id: indicator.id,
    value: numberOrNull(exactAt(frame, indicator.value)),
    points: numberOrNull(points),
    weight: toNumber(weight),
    contribution: part === null ? null : score(part.units),
    trace,
  };
}

function traceValue(
  indicator: PlanIndicator,
  index: number,
  { readings }: Accepted,
  plan: Plan,
  frame: readonly Value[],
): ValueTrace {
  const reading = readings[index] as Accepted["readings"][number];
  const sample = shownOrNull(reading.sample);
  if (reading.absence !== null) {
    const reason = reading.reason === null ? {} : { reason: reading.reason };
    return { missing: reading.absence, ...reason, ...(sample === null ? {} : { sample }) };
  }
  if (frame[indicator.smallSample] === true) {
    const minimum = (plan.nodes[indicator.smallSample] as NodeOf<"compare">).args[1];
    return { missing: "smallSample", sample, minimumSample: shown(exactAt(frame, minimum) as Exact) };
  }
  const [numerator, denominator] = (reading.quotient as readonly [Exact, Exact]).map(toText) as [
    string,
    string,
  ];
  const { decimals } = indicator;
  const result = numberAt(frame, indicator.value);
  return { from: { numerator, denominator, decimals, rounding: plan.rounding, result }, sample };
}

function tracePoints(
  indicator: PlanIndicator,
  subject: Accepted,
  plan: Plan,
  frame: readonly Value[],
): PointsTrace {
  const { scoring, steps, value, points } = indicator;
  const none = { terms: {}, target: null, from: null, clamped: null } as const;
  if (exactAt(frame, value) === null) {
    const counts = exactAt(frame, points) !== null;
    return { rule: counts ? "zero" : null, leftOut: counts ? null : "missing", ...none };
  }
  const terms = Object.fromEntries(
    Object.entries(steps.terms).flatMap(([name, node]) => {
      const term = exactAt(frame, node);
      return term === null ? [] : [[name, shown(term)]];
    }),
  );
  if (exactAt(frame, points) === null) return { rule: null, leftOut: "cohort", ...none, terms };
  const free = exactAt(frame, steps.unclamped) as Exact;
  const clamped = free.greaterThan(readDecimal(steps.cap) as Exact)
    ? "cap"
    : free.isNegative()
      ? "zero"
      : null;
  const from = fromDivision(steps.division, plan, frame);
  return {
    rule: scoring,
    leftOut: null,
    terms,
    target: targetOf(indicator, subject, plan),
    // Where the points come by rule, as a ratio's do at 0 and below, the quotient does not lead to them.
    from: from?.result === shown(free) ? from : null,
    clamped,
  };
}

function targetOf(indicator: PlanIndicator, { targets, role }: Accepted, plan: Plan): PointsTrace["target"] {
  if (indicator.target === null) return null;
  if (targets.has(indicator.id)) return "subject";
  return plan.roleTargets[role]?.includes(indicator.id) === true ? "role" : "policy";
}

/** The rounding of a division node. */
function fromDivision(id: NodeId | null, plan: Plan, frame: readonly Value[]): RoundedFrom | null {
  const result = id === null ? null : exactAt(frame, id);
  if (id === null || result === null) return null;
  const { args, scale } = plan.nodes[id] as NodeOf<"divide">;
  const [numerator, denominator] = args.map((arg) => toText(exactAt(frame, arg) as Exact)) as [
    string,
    string,
  ];
  return {
    numerator,
    denominator,
    decimals: scale as number,
    rounding: plan.rounding,
    result: shown(result),
  };
}

function buildLayers(plan: Plan, frame: readonly Value[], shares: ReadonlyMap<number, Part>): LayerResult[] {
  return plan.layers.flatMap(({ id, members, score }) => {
    const present = members.filter((member) => shares.has(member));
    if (present.length === 0) return [];
    const weight = members.reduce(
      (total, member) => total.plus(exactAt(frame, plan.indicators[member]?.weight as NodeId) as Exact),
      exact(0),
    );
    const units = present.reduce((total, member) => total + (shares.get(member)?.units ?? 0n), 0n);
    const contribution = toNumber(exact(`${units}e-${plan.scoreDecimals}`));
    return [{ id, weight: toNumber(weight), score: numberAt(frame, score), contribution }];
  });
}

function buildTrace(evidence: Evidence, sufficient: boolean): ScoreTrace {
  const { plan, frame } = evidence;
  const coverage = {
    present: numberAt(frame, plan.coverage),
    minimum: shown(exactAt(frame, plan.minimumCoverage) as Exact),
  };
  if (!sufficient) return { coverage, base: null, modifiers: [] };
  const base: RoundedFrom = {
    numerator: toText(exactAt(frame, plan.weighted) as Exact),
    denominator: toText(exactAt(frame, plan.coverage) as Exact),
    decimals: plan.scoreDecimals,
    rounding: plan.rounding,
    result: numberAt(frame, plan.base),
  };
  let score = exactAt(frame, plan.base) as Exact;
  const modifiers = plan.modifiers.map(({ id, when, effect }) => {
    const before = score;
    score = score.plus(exactAt(frame, effect) as Exact);
    return { ...traceRule(id, when, evidence), before: toNumber(before), after: toNumber(score) };
  });
  return { coverage, base, modifiers };
}
