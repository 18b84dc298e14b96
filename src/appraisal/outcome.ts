import type { Value } from "../engine/reference/algebra.js";
import { evaluate, programOf } from "../engine/reference/program.js";
import { type Exact, toNumber } from "../number/decimal.js";
import { plainScalar, scalarDecimal } from "../number/scalar.js";
import type { NodeId } from "../plan/node.js";
import type { PlanIncentives } from "../plan/plan.js";
import type { IncentiveRule } from "../policy/incentives.js";
import type { LowPerformance } from "../policy/low-performance.js";
import { fitOf } from "./fit.js";
import { inputsOf } from "./inputs.js";
import type { Accepted, Run } from "./read.js";
import type { AwardResult, ScoredCard, ScoredResult } from "./result.js";
import { type Evidence, traceRule } from "./rule.js";
import type { MissingFact, PayoutTrace, RuleTrace, SeenFact } from "./trace.js";

/** Rank, tier and what follows, from a frame in which the carried values and the ranks stand. */
export function buildOutcome(card: ScoredCard, subject: Accepted, run: Run): ScoredResult {
  const { plan, policy, frame } = run;
  const { outcome } = programOf(plan);
  // Fit is read by conditions of low performance alone, but shown to everybody; it leaves the frame as it was.
  const fit = fitOf(subject, card.base, run);
  const inputs = inputsOf(subject, run, fit.facts);
  evaluate(plan, outcome, frame, inputs);
  const evidence = { plan, frame, inputs };
  const tiers = traceUntil(plan.tiers, evidence);
  const classes = classify(evidence);
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
          awards: buildAwards(incentives, policy.incentives?.rules ?? [], evidence),
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
  cases: readonly { readonly id: string; readonly when: NodeId | null }[],
  evidence: Evidence,
): RuleTrace[] {
  const looked: RuleTrace[] = [];
  for (const { id, when } of cases) {
    looked.push(
      when === null ? { id, outcome: "fired", facts: [], missing: [] } : traceRule(id, when, evidence),
    );
    if (looked.at(-1)?.outcome === "fired") break;
  }
  return looked;
}

function classify(evidence: Evidence): { readonly id: string | null; readonly rules: RuleTrace[] } {
  const handling = evidence.plan.lowPerformance;
  if (handling === null) return { id: null, rules: [] };
  const applies = traceRule("when", handling.when, evidence);
  if (applies.outcome !== "fired") return { id: null, rules: [applies] };
  const types = traceUntil([...handling.types, { id: handling.otherwise, when: null }], evidence);
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
  { rules, stacking, total }: PlanIncentives,
  definitions: readonly IncentiveRule[],
  evidence: Evidence,
): AwardResult[] {
  const { frame } = evidence;
  const largest = exactAt(frame, total) as Exact;
  let paid = false;
  return rules.map((rule, index): AwardResult => {
    const { outcome, facts, missing } = traceRule(rule.id, rule.when, evidence);
    const { horizon, award } = definitions[index] as IncentiveRule;
    const basis = award.kind === "percent" ? seen(award.of, evidence) : null;
    const head = { id: rule.id, horizon, award, facts: basis === null ? facts : [...facts, basis], missing };
    if (outcome !== "fired" || rule.money === null) return { ...head, status: outcome };
    const amount = exactAt(frame, rule.money);
    if (amount === null) return { ...head, status: "unknown", missing: wanting(basis) };
    // Of the largest, the earliest is paid.
    const wins = stacking === "sum" || (!paid && amount.equals(largest));
    paid ||= wins;
    return { ...head, status: wins ? "fired" : "superseded", money: toNumber(amount) };
  });
}

/** The fact that a percentage is taken of. */
function seen(fact: string, { inputs }: Evidence): SeenFact {
  const given = inputs.read({ fact, back: 0 });
  return { fact, back: 0, value: given === null ? null : plainScalar(given) };
}

/** A fact that is there but negative or too large is not missing: it stands among the facts seen. */
function wanting(basis: SeenFact | null): MissingFact[] {
  return basis === null || scalarDecimal(basis.value) !== null
    ? []
    : [{ fact: basis.fact, back: basis.back }];
}

function tracePayout({ total, ceiling, payout }: PlanIncentives, frame: readonly Value[]): PayoutTrace {
  const [sum, paid] = [exactAt(frame, total) as Exact, exactAt(frame, payout)];
  const most = ceiling === null ? null : exactAt(frame, ceiling);
  const doubt = ceiling !== null && most === null ? "ceiling" : "total";
  return {
    total: plainScalar(sum) as number | string,
    ceiling: most === null ? null : toNumber(most),
    cut: paid === null ? 0 : toNumber(sum.minus(paid)),
    withheld: paid === null ? doubt : null,
  };
}
