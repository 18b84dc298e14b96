import { evaluate, programOf } from "../engine/reference/program.js";
import { type Exact, toNumber } from "../number/decimal.js";
import { plainScalar, scalarDecimal } from "../number/scalar.js";
import type { NodeId } from "../plan/node.js";
import type { PlanIncentives, PlanTier } from "../plan/plan.js";
import type { IncentiveRule } from "../policy/incentives.js";
import { fitOf } from "./fit.js";
import { inputsOf } from "./inputs.js";
import type { Accepted, Run } from "./read.js";
import type { AwardResult, ScoredCard, ScoredResult } from "./result.js";
import { traceRule } from "./rule.js";
import type { PayoutTrace, RuleTrace } from "./trace.js";

/** Rank, tier and what follows, from a frame in which the carried values and the ranks stand. */
export function buildOutcome(card: ScoredCard, subject: Accepted, run: Run): ScoredResult {
  const { plan, policy, frame } = run;
  const { incentives } = plan;
  // Fit is read by conditions of low performance alone, but shown to everybody; it leaves the frame as it was.
  const fit = fitOf(subject, card.base, run);
  const inputs = inputsOf(subject, run, fit.facts);
  evaluate(plan, programOf(plan).outcome, frame, inputs);
  const at = (node: NodeId) => frame[node] as Exact | null;
  const trace = (id: string, when: NodeId) => traceRule(id, when, run, inputs);
  const tiers = traceUntil(plan.tiers);
  const classes = classify();
  const lowPerformance = classes.length > 1 ? (classes.at(-1)?.id ?? null) : null;
  const { types = [], otherwise } = policy.lowPerformance ?? {};
  const type = types.find(({ id }) => id === lowPerformance) ?? otherwise;
  return {
    ...card,
    rank: toNumber(at(plan.rank)),
    size: toNumber(at(plan.size)),
    top: toNumber(at(plan.top)),
    tier: tiers.at(-1)?.id ?? null,
    fit: fit.best,
    ...(incentives === null ? {} : { awards: awardsOf(incentives), payout: toNumber(at(incentives.payout)) }),
    lowPerformance,
    interventions: lowPerformance === null ? [] : (type?.interventions ?? []),
    trace: {
      ...card.trace,
      tiers,
      fit: fit.bases,
      payout: incentives === null ? null : tracePayout(incentives),
      lowPerformance: classes,
    },
  };

  /** Each case looked at, up to the first that holds; a case without a condition always does. */
  function traceUntil(cases: readonly PlanTier[]): RuleTrace[] {
    const looked: RuleTrace[] = [];
    for (const { id, when } of cases) {
      looked.push(when === null ? { id, outcome: "fired", facts: [], missing: [] } : trace(id, when));
      if (looked.at(-1)?.outcome === "fired") break;
    }
    return looked;
  }

  /** Whether low performance applies, then the types up to the one that holds. */
  function classify(): RuleTrace[] {
    const handling = plan.lowPerformance;
    if (handling === null) return [];
    const applies = trace("when", handling.when);
    const cases = [...handling.types, { id: handling.otherwise, when: null }];
    return applies.outcome === "fired" ? [applies, ...traceUntil(cases)] : [applies];
  }

  function awardsOf({ rules, stacking, total }: PlanIncentives): AwardResult[] {
    let paid = false;
    return rules.map(({ id, when, money }, index): AwardResult => {
      const { outcome, facts, missing } = trace(id, when);
      const { horizon, award } = (policy.incentives?.rules ?? [])[index] as IncentiveRule;
      // The fact that a percentage is taken of; negative or too large it is not missing.
      const basis = award.kind === "percent" ? [{ fact: award.of, back: 0 }] : [];
      const seen = basis.map((source) => ({ ...source, value: plainScalar(inputs.read(source)) }));
      const wanting = basis.filter((source) => scalarDecimal(inputs.read(source)) === null);
      const head = { id, horizon, award, facts: [...facts, ...seen], missing };
      if (outcome !== "fired" || money === null) return { ...head, status: outcome };
      const amount = at(money);
      if (amount === null) return { ...head, status: "unknown", missing: wanting };
      // Of the largest, the earliest is paid.
      const wins = stacking === "sum" || (!paid && amount.equals(at(total) as Exact));
      paid ||= wins;
      return { ...head, status: wins ? "fired" : "superseded", money: toNumber(amount) };
    });
  }

  function tracePayout({ total, ceiling, payout }: PlanIncentives): PayoutTrace {
    const [sum, paid] = [at(total) as Exact, at(payout)];
    const most = ceiling === null ? null : at(ceiling);
    const fact = policy.incentives?.ceiling?.of;
    const seen = fact === undefined ? null : { fact, back: 0 };
    const doubt = ceiling !== null && most === null ? "ceiling" : "total";
    return {
      total: plainScalar(sum),
      ceiling: toNumber(most),
      of: seen && { ...seen, value: plainScalar(inputs.read(seen)) },
      cut: paid === null ? 0 : toNumber(sum.minus(paid)),
      withheld: paid === null ? doubt : null,
    };
  }
}
