import type { Value } from "../engine/reference/algebra.js";
import { evaluate, programOf } from "../engine/reference/program.js";
import { type Exact, toNumber } from "../number/decimal.js";
import type { NodeId } from "../plan/node.js";
import type { Plan, PlanIncentives } from "../plan/plan.js";
import type { IncentiveRule } from "../policy/incentives.js";
import type { LowPerformance } from "../policy/low-performance.js";
import { fitOf } from "./fit.js";
import { inputsOf } from "./inputs.js";
import type { Accepted, Run } from "./read.js";
import type { AwardResult, ScoredCard, ScoredResult } from "./result.js";
import { missingOf, traceRule } from "./rule.js";
import type { PayoutTrace, RuleTrace } from "./trace.js";

/** Rank, tier and what follows, from a frame in which the carried values and the ranks stand. */
export function buildOutcome(card: ScoredCard, subject: Accepted, run: Run): ScoredResult {
  const { plan, policy, frame } = run;
  const { outcome } = programOf(plan);
  // Fit is read by conditions of low performance alone, but shown to everybody; it leaves the frame as it was.
  const fit = fitOf(subject, card.base, run);
  evaluate(plan, outcome, frame, inputsOf(subject, run, fit.facts));
  const tiers = traceUntil(plan, plan.tiers, frame);
  const classes = classify(plan, frame);
  const { incentives } = plan;
  return {
    ...card,
    rank: numberOrNull(frame, plan.rank),
    size: numberOrNull(frame, plan.size),
    top: numberOrNull(frame, plan.top),
    tier: tiers.at(-1)?.id ?? null,
    fit: fit.best,
    ...(incentives === null
      ? {}
      : {
          awards: buildAwards(plan, incentives, policy.incentives?.rules ?? [], frame),
          payout: numberOrNull(frame, incentives.payout),
        }),
    lowPerformance: classes.id,
    interventions: interventionsOf(policy.lowPerformance, classes.id),
    trace: {
      ...card.trace,
      tiers,
      fit: fit.bases,
      payout: incentives === null ? null : tracePayout(incentives, frame),
      lowPerformance: classes.rules,
    },
  };
}

const exactAt = (frame: readonly Value[], id: NodeId) => frame[id] as Exact | null;

function numberOrNull(frame: readonly Value[], id: NodeId): number | null {
  const value = exactAt(frame, id);
  return value === null ? null : toNumber(value);
}

/** Each case looked at, up to the first that holds; a case without a condition always does. */
function traceUntil(
  plan: Plan,
  cases: readonly { readonly id: string; readonly when: NodeId | null }[],
  frame: readonly Value[],
): RuleTrace[] {
  const looked: RuleTrace[] = [];
  for (const { id, when } of cases) {
    looked.push(when === null ? { id, outcome: "fired", missing: [] } : traceRule(plan, id, when, frame));
    if (looked.at(-1)?.outcome === "fired") break;
  }
  return looked;
}

function classify(
  plan: Plan,
  frame: readonly Value[],
): { readonly id: string | null; readonly rules: RuleTrace[] } {
  const handling = plan.lowPerformance;
  if (handling === null) return { id: null, rules: [] };
  const applies = traceRule(plan, "when", handling.when, frame);
  if (applies.outcome !== "fired") return { id: null, rules: [applies] };
  const types = traceUntil(plan, [...handling.types, { id: handling.otherwise, when: null }], frame);
  return { id: types.at(-1)?.id ?? null, rules: [applies, ...types] };
}

function interventionsOf(
  handling: LowPerformance | undefined,
  id: string | null,
): ScoredResult["interventions"] {
  if (handling === undefined || id === null) return [];
  return (handling.types.find((type) => type.id === id) ?? handling.otherwise).interventions;
}

function buildAwards(
  plan: Plan,
  { rules, stacking, total }: PlanIncentives,
  definitions: readonly IncentiveRule[],
  frame: readonly Value[],
): AwardResult[] {
  const largest = exactAt(frame, total) as Exact;
  let paid = false;
  return rules.map(({ id, when, money }, index): AwardResult => {
    const { horizon, award } = definitions[index] as IncentiveRule;
    const head = { id, horizon, award };
    const amount = money === null ? null : exactAt(frame, money);
    if (frame[when] === false) return { ...head, status: "notFired", missing: [] };
    if (frame[when] === null) return { ...head, status: "unknown", missing: missingOf(plan, when, frame) };
    if (money === null) return { ...head, status: "fired", missing: [] };
    if (amount === null) {
      const fact = award.kind === "percent" ? award.of : "";
      return { ...head, status: "unknown", missing: [{ fact, back: 0 }] };
    }
    // Of the largest, the earliest is paid.
    const wins = stacking === "sum" || (!paid && amount.equals(largest));
    paid ||= wins;
    return { ...head, status: wins ? "fired" : "superseded", money: toNumber(amount), missing: [] };
  });
}

function tracePayout({ total, ceiling, payout }: PlanIncentives, frame: readonly Value[]): PayoutTrace {
  const [sum, paid] = [exactAt(frame, total) as Exact, exactAt(frame, payout)];
  const most = ceiling === null ? null : exactAt(frame, ceiling);
  const doubt = ceiling !== null && most === null ? "ceiling" : "total";
  return {
    total: toNumber(sum),
    ceiling: most === null ? null : toNumber(most),
    cut: paid === null ? 0 : toNumber(sum.minus(paid)),
    withheld: paid === null ? doubt : null,
  };
}
