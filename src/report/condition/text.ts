import { refuseReport } from "../../error/report.js";
import type { Comparison, Condition } from "../../policy/condition.js";
import type { ConditionWords } from "../locale/words/condition.js";
import { percent } from "../name/figure.js";
import type { SpeechOptions } from "../name/names.js";
import { checkParts } from "../refuse.js";
import { opposite, type Read, readComparison } from "./comparison.js";
import { factName, factValue } from "./fact.js";

/**
 * A condition of a policy in words: “the score is at least 90 and the place is among the top 20 %”.
 *
 * @param condition - The condition of a tier, a modifier, an incentive rule or a type of low performance.
 * @param options - The language, and the policy for its names and units.
 * @returns One clause, without a stop at its end. Nothing in it is escaped: it is text, and renderers escape.
 * @throws SteelyardError `wrong-type` for what is no condition; `too-deep` beyond 64 levels.
 *
 * @example
 * ```ts
 * import { conditionText, en, zhCN } from "steelyard/report";
 *
 * const twice = { streak: 2, of: { fact: "top" as const, atMost: "0.2" } };
 * console.log(conditionText(twice, { locale: en }));
 * console.log(conditionText(twice, { locale: zhCN }));
 * // => in 2 periods in a row the place is among the top 20 %
 * // => 连续 2 期排名在前 20%
 * ```
 */
export function conditionText(condition: Condition, options: SpeechOptions): string {
  return said(condition, options, 0, false);
}

/** A policy's conditions are 16 deep at most; what never was in one may be as deep as the stack. */
const DEEPEST = 64;

function said(condition: Condition, speech: SpeechOptions, depth: number, inside: boolean): string {
  if (depth > DEEPEST) refuseReport("too-deep", "", { limit: DEEPEST });
  checkParts(condition, {});
  const words = speech.locale.condition;
  if ("fact" in condition) return comparisonText(condition, speech);
  if ("not" in condition) {
    checkParts(condition, { object: "not" });
    return "fact" in condition.not
      ? clause(condition.not.fact, opposite(readComparison(condition.not)), words, speech)
      : words.not(said(condition.not, speech, depth + 1, true));
  }
  if ("streak" in condition)
    return words.streak(condition.streak, said(condition.of, speech, depth + 1, true));
  const kind = "all" in condition ? "all" : "any";
  checkParts(condition, { list: kind });
  const parts = (condition as { readonly [K in typeof kind]: readonly Condition[] })[kind];
  const alone = parts.length === 1;
  const text = words[kind](parts.map((one) => said(one, speech, depth + 1, inside || !alone)));
  return inside && !alone ? words.bracket(text) : text;
}

/** One comparison: “the score is at least 80”. */
const comparisonText = (comparison: Comparison, speech: SpeechOptions): string =>
  clause(comparison.fact, readComparison(comparison), speech.locale.condition, speech);

/** Words for each comparison: as it is, or as it would have to be. */
export type ClauseWords = ConditionWords["needs"];

/** A comparison that holds, or with the words of needs one that would have to. */
export function clause(
  fact: string,
  read: Read,
  words: Pick<ConditionWords, "order" | "among" | "notAmong" | "amongTop" | "behindTop"> | ClauseWords,
  speech: SpeechOptions,
): string {
  const name = factName(fact, speech);
  if ("values" in read)
    return words[read.by](
      name,
      read.values.map((value) => factValue(fact, value, speech)),
    );
  if (fact === "top" && (read.by === "atMost" || read.by === "above")) {
    const share = percent(read.threshold, speech.locale);
    return read.by === "atMost" ? words.amongTop(share) : words.behindTop(share);
  }
  const order = "order" in words ? words.order : words;
  return order[read.by](name, factValue(fact, read.threshold, speech));
}
