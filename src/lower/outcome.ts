import { type Exact, fromUnits, grid, readDecimal } from "../number/decimal.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import type { NumberRef } from "../plan/builder.js";
import type { Plan, PlanIncentives, PlanRule } from "../plan/plan.js";
import type { IncentiveRule, Percentage } from "../policy/incentives.js";
import { MONEY_DECIMALS } from "../policy/incentives.js";
import { lowerCondition } from "./condition.js";
import type { Lowering } from "./context.js";

/** The tiers' conditions, and the position of the first that holds as a fact. */
export function lowerTiers(context: Lowering): Plan["tiers"] {
  const { build, policy, facts, tiers } = context;
  const list = policy.tiers ?? [];
  const lowered = list.map(({ id, when }) => ({
    id,
    when: when === undefined ? null : lowerCondition(context, when),
  }));
  for (const { id } of list) tiers.push(id);
  let position = build.none();
  for (let index = lowered.length - 1; index >= 0; index--) {
    const when = lowered[index]?.when ?? null;
    position = when === null ? build.constant(index) : build.select(when, build.constant(index), position);
  }
  if (lowered.length > 0) facts.set("tier", position);
  return lowered;
}

/** The rules of the incentives, the money that each would bring, and what is paid in all. */
export function lowerIncentives(context: Lowering): PlanIncentives | null {
  const { build, policy } = context;
  if (policy.incentives === undefined) return null;
  const { decimals = MONEY_DECIMALS, stacking = "sum", ceiling } = policy.incentives;
  const rules = policy.incentives.rules.map((rule) => lowerRule(context, rule, decimals));
  const zero = build.constant(0);
  const paid = rules.flatMap(({ when, money }) => {
    if (money === null) return [];
    return [build.select(build.and([when, build.not(build.missing(money))]), money, zero)];
  });
  const total =
    stacking === "sum"
      ? build.sum(paid)
      : paid.reduce((most, money) => build.max(most, money), zero as NumberRef);
  const most = ceiling === undefined ? null : lowerPercentage(context, ceiling, decimals);
  const fits = build.compare("atMost", total, build.constant(mostMoney(decimals)));
  const cut = build.select(fits, most === null ? total : build.min(total, most), build.none());
  // Where there is nothing to pay, no doubt about a ceiling can withhold it.
  const payout = build.select(build.compare("above", total, zero), cut, zero);
  return { decimals, stacking, rules, total, ceiling: most, payout };
}

function lowerRule(context: Lowering, { id, when, award }: IncentiveRule, decimals: number): PlanRule {
  const condition = lowerCondition(context, when);
  if (award.kind === "percent")
    return { id, when: condition, money: lowerPercentage(context, award, decimals) };
  if (award.kind !== "amount") return { id, when: condition, money: null };
  const amount = grid(readDecimal(award.amount) as Exact, decimals, "halfExpand");
  return { id, when: condition, money: context.build.constant(amount) };
}

/** p % of a fact, rounded as money; missing where the fact is unknown, no number, negative or too large. */
function lowerPercentage({ build }: Lowering, { percent, of }: Percentage, decimals: number): NumberRef {
  const fact = build.input(of);
  const product = build.multiply(build.constant(percent), fact);
  const share = build.divide(product, build.constant(100), decimals, "halfExpand");
  const fits = build.and([
    build.compare("atLeast", fact, build.constant(0)),
    build.compare("atMost", share, build.constant(mostMoney(decimals))),
  ]);
  return build.select(fits, share, build.none());
}

/** The greatest amount of money that keeps 15 digits. */
function mostMoney(decimals: number): Exact {
  return fromUnits(FIFTEEN_DIGITS, decimals);
}

/** The conditions that classify low performance. */
export function lowerLowPerformance(context: Lowering): Plan["lowPerformance"] {
  const handling = context.policy.lowPerformance;
  if (handling === undefined) return null;
  return {
    when: lowerCondition(context, handling.when),
    types: handling.types.map(({ id, when }) => ({ id, when: lowerCondition(context, when) })),
    otherwise: handling.otherwise.id,
  };
}
