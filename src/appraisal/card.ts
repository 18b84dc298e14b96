import { apportion, type Part } from "../number/apportion.js";
import { type Exact, exact, fromUnits, readDecimal, toNumber, toText, toUnits } from "../number/decimal.js";
import { plainScalar } from "../number/scalar.js";
import type { NodeId, NodeOf } from "../plan/node.js";
import type { PlanIndicator } from "../plan/plan.js";
import { inputsOf } from "./inputs.js";
import type { Accepted, Run } from "./read.js";
import type { IndicatorResult, LayerResult, Scorecard } from "./result.js";
import { traceRule } from "./rule.js";
import type { PointsTrace, RoundedFrom, ScoreTrace, ValueTrace } from "./trace.js";

/** A scorecard from a frame in which the nodes of the scorecard stand. */
export function buildCard(subject: Accepted, run: Run): Scorecard {
  const { plan, frame } = run;
  const { rounding, scoreDecimals } = plan;
  const at = (node: NodeId) => frame[node] as Exact;
  const numberAt = (node: NodeId) => toNumber(at(node));
  const onScore = (units: bigint) => toNumber(fromUnits(units, scoreDecimals));
  const rounded = (
    [numerator, denominator]: readonly [Exact, Exact],
    decimals: number,
    result: number | string,
  ): RoundedFrom => ({
    numerator: toText(numerator),
    denominator: toText(denominator),
    decimals,
    rounding,
    result,
  });

  const sufficient = frame[plan.sufficient] === true;
  const parts = sufficient ? contributions() : new Map<number, Part>();
  const trace = traceScore();
  const { id, role, stage, title, meta } = subject;
  const head = {
    id,
    role,
    stage,
    ...(title === undefined ? {} : { title }),
    ...(meta === undefined ? {} : { meta }),
    coverage: numberAt(plan.coverage),
    indicators: plan.indicators.map(rowOf).filter(({ value, weight }) => value !== null || weight !== 0),
    trace,
  };
  if (!sufficient) return { ...head, status: "insufficient" };
  const named = (outcome: string) => trace.modifiers.filter((modifier) => modifier.outcome === outcome);
  const bounds = numberAt(plan.bounds);
  return {
    ...head,
    status: "scored",
    layers: plan.layers.flatMap(layerOf),
    base: numberAt(plan.base),
    effects: [
      ...named("fired").map((fired) => {
        const { effect } = plan.modifiers[trace.modifiers.indexOf(fired)] as { readonly effect: NodeId };
        return { id: fired.id, effect: numberAt(effect) };
      }),
      ...(bounds === 0 ? [] : [{ id: "bounds", effect: bounds }]),
    ],
    unsettled: named("unknown").map((unknown) => unknown.id),
    score: numberAt(plan.score),
  };

  /** The base score shared out among the indicators present, on the score's grid, by largest remainder. */
  function contributions(): Map<number, Part> {
    const present = plan.indicators.flatMap(({ weight, points }, index) =>
      frame[points] === null || at(weight).isZero() ? [] : [{ index, earned: at(weight).times(at(points)) }],
    );
    const decimals = plan.weightDecimals + plan.pointsDecimals;
    const denominator = toUnits(at(plan.coverage), decimals);
    const quotas = present.map(({ earned }) => ({
      numerator: toUnits(earned, decimals + scoreDecimals),
      denominator,
    }));
    const shared = apportion(quotas, toUnits(at(plan.base), scoreDecimals));
    return new Map(present.map(({ index }, place) => [index, shared[place] as Part]));
  }

  function rowOf(indicator: PlanIndicator, index: number): IndicatorResult {
    const { value, points, weight } = indicator;
    const part = parts.get(index) ?? null;
    return {
      id: indicator.id,
      value: numberAt(value),
      points: numberAt(points),
      weight: numberAt(weight),
      contribution: part === null ? null : onScore(part.units),
      trace: {
        value: traceValue(indicator, index),
        points: tracePoints(indicator),
        contribution:
          part === null
            ? null
            : {
                quota: {
                  numerator: toText(at(weight).times(at(points))),
                  denominator: toText(at(plan.coverage)),
                },
                floor: onScore(part.floor),
                extra: onScore(part.units - part.floor),
              },
      },
    };
  }

  function traceValue({ value, smallSample, decimals }: PlanIndicator, index: number): ValueTrace {
    const reading = subject.readings[index] as Accepted["readings"][number];
    const { absence, reason } = reading;
    const sample = plainScalar(reading.sample);
    if (absence !== null) {
      const missing = reason === null ? { missing: absence } : { missing: absence, reason };
      return sample === null ? missing : { ...missing, sample };
    }
    if (frame[smallSample] === true) {
      const minimum = (plan.nodes[smallSample] as NodeOf<"compare">).args[1];
      return { missing: "smallSample", sample, minimumSample: plainScalar(at(minimum)) };
    }
    return { from: rounded(reading.quotient as [Exact, Exact], decimals, numberAt(value)), sample };
  }

  function tracePoints({ id, scoring, target, steps, value, points }: PlanIndicator): PointsTrace {
    const left = frame[points] === null;
    const none = { terms: {}, target: null, from: null, clamped: null } as const;
    if (frame[value] === null)
      return { rule: left ? null : "zero", leftOut: left ? "missing" : null, ...none };
    const terms = Object.fromEntries(
      Object.entries(steps.terms).flatMap(([name, node]) =>
        frame[node] === null ? [] : [[name, plainScalar(at(node))]],
      ),
    );
    if (left) return { rule: null, leftOut: "cohort", ...none, terms };
    const free = at(steps.unclamped);
    const byRole = plan.roleTargets[role]?.includes(id) === true;
    const owner = subject.targets.has(id) ? "subject" : byRole ? "role" : "policy";
    return {
      rule: scoring,
      leftOut: null,
      terms,
      target: target === null ? null : owner,
      from: fromDivision(steps.division, free),
      clamped: free.greaterThan(readDecimal(steps.cap) as Exact) ? "cap" : free.isNegative() ? "zero" : null,
    };
  }

  /** The rounding of a division that leads to the points; those of a ratio at 0 and below come by rule. */
  function fromDivision(node: NodeId | null, points: Exact): RoundedFrom | null {
    if (node === null || frame[node] === null || !at(node).equals(points)) return null;
    const { args, scale } = plan.nodes[node] as NodeOf<"divide">;
    return rounded([at(args[0]), at(args[1])], scale as number, plainScalar(points));
  }

  function layerOf({ id, members, score }: (typeof plan.layers)[number]): LayerResult[] {
    const present = members.flatMap((member) => parts.get(member)?.units ?? []);
    if (present.length === 0) return [];
    const weights = members.map((member) => at((plan.indicators[member] as PlanIndicator).weight));
    return [
      {
        id,
        weight: toNumber(weights.reduce((total, weight) => total.plus(weight), exact(0))),
        score: numberAt(score),
        contribution: onScore(present.reduce((total, units) => total + units, 0n)),
      },
    ];
  }

  function traceScore(): ScoreTrace {
    const coverage = {
      present: numberAt(plan.coverage),
      minimum: plainScalar(at(plan.minimumCoverage)),
    };
    if (!sufficient) return { coverage, base: null, modifiers: [] };
    const inputs = inputsOf(subject, run);
    let score = at(plan.base);
    const modifiers = plan.modifiers.map(({ id, when, effect }) => {
      const before = score;
      score = score.plus(at(effect));
      return { ...traceRule(id, when, run, inputs), before: toNumber(before), after: toNumber(score) };
    });
    const quotient = [at(plan.weighted), at(plan.coverage)] as const;
    return { coverage, base: rounded(quotient, scoreDecimals, numberAt(plan.base)), modifiers };
  }
}
