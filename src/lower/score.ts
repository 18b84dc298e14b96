import type { NumberRef } from "../plan/builder.js";
import type { Plan, PlanIndicator, PlanLayer, PlanModifier } from "../plan/plan.js";
import { highestCap } from "../policy/cap.js";
import { lowerCondition } from "./condition.js";
import type { Lowering } from "./context.js";

type Base = Pick<Plan, "coverage" | "minimumCoverage" | "sufficient" | "weighted" | "base" | "layers">;

/** Coverage, layer scores and the base score: weighted means of the points present, each rounded once. */
export function lowerBase(context: Lowering, indicators: readonly PlanIndicator[]): Base {
  const { build, policy, scale, facts } = context;
  const zero = build.constant(0);
  const present = indicators.map(({ weight, points }) => build.select(build.missing(points), zero, weight));
  const earned = indicators.map(({ weight, points }) =>
    build.select(build.missing(points), zero, build.multiply(weight, points)),
  );
  const mean = (members: readonly number[]): NumberRef =>
    build.divide(
      build.sum(members.map((member) => earned[member] as NumberRef)),
      build.sum(members.map((member) => present[member] as NumberRef)),
      scale.scoreDecimals,
      scale.rounding,
    );
  const all = indicators.map((_, index) => index);
  const coverage = build.sum(present);
  const minimumCoverage = build.constant(policy.coverage?.minimum ?? "0.5");
  const sufficient = build.and([
    build.compare("above", coverage, zero),
    build.compare("atLeast", coverage, minimumCoverage),
  ]);
  const base = build.select(sufficient, mean(all), build.none());
  const layers: PlanLayer[] = policy.layers.map(({ id }) => {
    const members = all.filter((index) => indicators[index]?.layer === id);
    const score = mean(members);
    facts.set(`layer/${id}`, score);
    return { id, members, score };
  });
  facts.set("coverage", coverage);
  facts.set("base", base);
  return { coverage, minimumCoverage, sufficient, weighted: build.sum(earned), base, layers };
}

/** The modifiers one after the other, and last the clamp to what a score can be. */
export function lowerModifiers(
  context: Lowering,
  base: NumberRef,
): { readonly modifiers: PlanModifier[]; readonly bounds: NumberRef; readonly score: NumberRef } {
  const { build, policy, scale, facts } = context;
  let score = base;
  const modifiers = (policy.modifiers ?? []).map((modifier): PlanModifier => {
    const when = lowerCondition(context, modifier.when);
    const before = score;
    const after =
      "add" in modifier
        ? build.add(before, build.constant(modifier.add))
        : build.min(before, build.constant(modifier.cap));
    score = build.select(when, after, before);
    return { id: modifier.id, when, effect: build.subtract(score, before) };
  });
  const highest = highestCap(policy.indicators, scale);
  const clamped = build.min(build.max(score, build.constant(0)), build.constant(highest));
  const bounds = build.subtract(clamped, score);
  facts.set("score", clamped);
  return { modifiers, bounds, score: clamped };
}

/** Size, rank and top of the score in its cohort; unknown where the cohort is too small. */
export function lowerRank(context: Lowering, score: NumberRef): Pick<Plan, "size" | "rank" | "top"> {
  const { build, ranking, facts } = context;
  const size = build.cohort("count", score);
  const enough = build.compare("atLeast", size, build.constant(ranking.minimum));
  const rank = build.select(enough, build.cohort("rank", score), build.none());
  const top = build.divide(rank, size, 6, "halfExpand");
  facts.set("size", size);
  facts.set("rank", rank);
  return { size, rank, top };
}
