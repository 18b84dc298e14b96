import { checkLab, type LabReport } from "../../error/lab.js";
import { type DecimalInput, type Exact, exact, toNumber, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { MONEY_DECIMALS } from "../../policy/incentives.js";
import type { Names } from "../../policy/names.js";
import { ensurePolicy } from "../../policy/parse.js";
import type { Policy } from "../../policy/policy.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { idCheck } from "../known.js";
import { readResults, type StudiedAward, type StudiedResult } from "../result.js";
import { type CapSimulation, simulateCap } from "./cap.js";
import { type CostOptions, checkMoney, readCostOptions } from "./cost-options.js";
import { costByKind, costByRule, isMoney, type KindCost, type RuleCost, worthOfAll } from "./rule-cost.js";

/** What one person gets. */
export interface PersonCost {
  /** The subject's id. */
  readonly id: string;
  /** Money awards that fired, in all. */
  readonly awarded: number;
  /** What the ceiling of the policy cuts off. */
  readonly overCeiling: number;
  /** What is withheld for want of a fact. */
  readonly withheld: number;
  /** What is paid: awarded − overCeiling − withheld. */
  readonly payout: number;
}

/** What incentives cost. */
export interface IncentiveCost {
  /** The policy's currency; null where it has no incentives. */
  readonly currency: string | null;
  /** Every rule in policy order. */
  readonly rules: readonly RuleCost[];
  /** The same by kind of award. */
  readonly kinds: readonly KindCost[];
  /** Those to whom money was awarded, in the order of the results. */
  readonly people: readonly PersonCost[];
  /** All people together. */
  readonly total: Omit<PersonCost, "id">;
  /** What the caps would do; null without any. */
  readonly cap: CapSimulation | null;
}

/**
 * What the incentives of a policy cost for results, exactly: by rule, by kind of award and by person, and who would be hit by a
 * cap. By rule and by person the same money adds up; nothing is changed or paid.
 *
 * Source: sums of decimals; a cap for all cuts in proportion, to the smallest unit of money by largest remainder, ties to the id
 * that sorts first, and named.
 *
 * @param policy - The policy that judged: it knows currency and rules.
 * @param results - Results as `appraise` gives them.
 * @param options - Caps to try.
 * @returns The cost, and what the caps would do.
 * @throws SteelyardError `unknown-id` for a rule that the policy does not have, `value-too-large` beyond 15 digits,
 * `out-of-range` or `too-precise` for a cap, and the faults of results, each with its path.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { incentiveCost } from "steelyard/lab";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "tiny", version: "1", layers: [{ id: "all" }],
 *   indicators: [{ id: "sales", layer: "all", scoring: { kind: "ratio", target: 100 } }],
 *   roles: { seller: { indicators: { sales: 1 } } },
 *   incentives: { currency: "CNY", rules: [
 *     { id: "bonus", horizon: "short", when: { fact: "score", atLeast: 80 }, award: { kind: "percent", percent: 10, of: "fact/salary" } },
 *   ] },
 * });
 * const person = (id: string, sales: number, salary: number) =>
 *   ({ id, role: "seller" as const, observations: { sales }, facts: { salary } });
 * const { results } = appraise(policy, { period: "2026-Q3", subjects: [person("a", 90, 10000), person("b", 85, 5000), person("c", 50, 9000)] });
 * const { currency, total, cap } = incentiveCost(policy, results, { totalCap: 1000 });
 * console.log(currency, total.payout, JSON.stringify(cap?.hit.map(({ id, capped }) => [id, capped])));
 * // => CNY 1500 [["a",666.67],["b",333.33]]
 * ```
 */
export function incentiveCost<X extends Names>(
  policy: Policy<X>,
  results: readonly StudiedResult[],
  options: CostOptions = {},
): IncentiveCost {
  const { incentives } = ensurePolicy(policy as unknown as Policy);
  const decimals = incentives?.decimals ?? MONEY_DECIMALS;
  const { personCap, totalCap } = readCostOptions(options, decimals);
  const read = readResults(results, "results");
  const checkRule = idCheck(
    "rule",
    (incentives?.rules ?? []).map(({ id }) => id),
  );
  checkLab((report) => {
    for (const [index, one] of read.entries()) checkRow(one, checkRule, decimals, `results.${index}`, report);
  });
  const people = read.flatMap(personOf);
  const sumOf = (key: "awarded" | "overCeiling" | "withheld" | "payout") =>
    people.map((one) => one[key]).reduce((a, b) => a.plus(b), exact(0));
  checkLab((report) => checkMoney(sumOf("awarded"), decimals, "results", report));
  const rules = costByRule(incentives?.rules ?? [], read);
  const caps = {
    person: personCap === undefined ? null : decimal(personCap),
    total: totalCap === undefined ? null : decimal(totalCap),
  };
  return {
    currency: incentives?.currency ?? null,
    rules,
    kinds: costByKind(rules),
    people: people.map(({ id, awarded, overCeiling, withheld, payout }) => ({
      id,
      awarded: toNumber(awarded),
      overCeiling: toNumber(overCeiling),
      withheld: toNumber(withheld),
      payout: toNumber(payout),
    })),
    total: {
      awarded: toNumber(sumOf("awarded")),
      overCeiling: toNumber(sumOf("overCeiling")),
      withheld: toNumber(sumOf("withheld")),
      payout: toNumber(sumOf("payout")),
    },
    cap: caps.person === null && caps.total === null ? null : simulateCap(people, caps, decimals),
  };
}

/** Reports rules that the policy does not have, and money that is negative, off its grid, or more than was awarded. */
function checkRow(
  { awards = [], payout }: StudiedResult,
  checkRule: ReturnType<typeof idCheck>,
  decimals: number,
  path: string,
  report: LabReport,
): void {
  const check = (value: DecimalInput, maximum: string | undefined, at: string) => {
    checkRange(value, { minimum: "0", ...(maximum === undefined ? {} : { maximum }) }, at, report);
    checkDecimals(value, decimals, at, report);
  };
  for (const [place, { id, money }] of awards.entries()) {
    const at = `${path}.awards.${place}`;
    checkRule(id, `${at}.id`, report);
    if (money !== undefined) check(money, undefined, `${at}.money`);
  }
  if (payout != null) check(payout, toText(awardedIn(awards)), `${path}.payout`);
}

/** The money awards that fired, in all. */
const awardedIn = (awards: readonly StudiedAward[]): Exact =>
  worthOfAll(awards.filter(({ status, award }) => status === "fired" && isMoney(award)));

/** What somebody gets, if money was awarded. */
function personOf({ id, awards = [], payout }: StudiedResult) {
  const awarded = awardedIn(awards);
  if (awarded.isZero()) return [];
  const paid = payout === undefined ? awarded : payout === null ? exact(0) : decimal(payout);
  const short = awarded.minus(paid);
  const none = exact(0);
  return payout === null
    ? [{ id, awarded, overCeiling: none, withheld: short, payout: paid }]
    : [{ id, awarded, overCeiling: short, withheld: none, payout: paid }];
}
