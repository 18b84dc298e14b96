import type { MissingFact, Policy } from "steelyard";
import { fixed } from "../shared/decimals.js";
import { scale } from "./policy.js";
import { type QuarterAppraisal, type QuarterResult, resultOf } from "./quarters.js";
import type { Words } from "./words.js";

/** When a rule fires. */
export type Condition = NonNullable<Policy["incentives"]>["rules"][number]["when"];

/** What a rule saw, quarter by quarter from the present back: the facts found, and those that were missing. */
export function factsInWords(
  condition: Condition,
  id: string,
  quarters: readonly QuarterAppraisal[],
  missing: readonly MissingFact[],
  words: Words,
): string {
  return looksOf(condition, 0)
    .map(({ fact, back }) => {
      const quarter = quarters.at(-1 - back);
      const gone = missing.some((one) => one.fact === fact && one.back === back);
      const found = gone
        ? words.conditions.missing(factName(fact, words))
        : factOf(resultOf(quarter, id), fact, words);
      const period = quarter?.period ?? quarterBefore(quarters.at(-1)?.period ?? "", back);
      return words.conditions.found(period, found);
    })
    .join(words.conditions.semicolon);
}

/** Every look at a fact, with how many quarters back it goes. */
function looksOf(condition: Condition, back: number): MissingFact[] {
  if ("all" in condition) return condition.all.flatMap((part) => looksOf(part, back));
  if ("any" in condition) return condition.any.flatMap((part) => looksOf(part, back));
  if ("not" in condition) return looksOf(condition.not, back);
  if (!("streak" in condition)) return [{ fact: condition.fact, back }];
  return Array.from({ length: condition.streak }, (_, further) =>
    looksOf(condition.of, back + further),
  ).flat();
}

/** The facts on which this policy's rules rest. */
function factOf(result: QuarterResult | undefined, fact: string, words: Words): string {
  if (result?.status === "scored" && fact === "score") return fixed(result.score, scale.scoreDecimals);
  if (result?.rank != null && result.size !== null && fact === "top")
    return `${words.conditions.position(result.rank, result.size)} = ${result.top}`;
  return words.conditions.missing(factName(fact, words));
}

function factName(fact: string, words: Words): string {
  return words.conditions.facts[fact] ?? fact;
}

/** The quarter so many before: 1996-Q3, one back, is 1996-Q2. */
export function quarterBefore(period: string, back: number): string {
  const [year = 0, quarter = 0] = period.split("-Q").map(Number);
  const ordinal = year * 4 + quarter - 1 - back;
  return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
}
