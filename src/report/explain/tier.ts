import type { ScoredResult } from "../../appraisal/result.js";
import type { RuleTrace } from "../../appraisal/trace.js";
import { nameOf } from "../name/names.js";
import { reachText } from "../standing/waymark.js";
import type { Explanation } from "./explanation.js";
import { type ExplainOptions, told } from "./source.js";

/** Why the tier holds, what the next one asks, and what would reach it. */
export function explainTier(result: ScoredResult, speech: ExplainOptions): Explanation[] {
  const { tier, trace } = result;
  if (tier === null) return [];
  const words = speech.locale.explain.tier;
  const looked = trace.tiers;
  const above = looked.slice(0, -1);
  // The next tier above, and those that nobody could decide on.
  const open = above
    .filter(({ outcome }, place) => place === above.length - 1 || outcome === "unknown")
    .reverse();
  return [
    {
      about: "tier",
      id: tier,
      title: speech.locale.explain.about.tier,
      sentences: [...ownTexts(tier, looked.at(-1)), ...open.flatMap(aboveTexts)],
      wouldChange:
        above.length === 0 ? [words.highest] : [...open.flatMap(reachTexts), ...waymarkTexts(speech)],
    },
  ];

  function conditionOf(id: string) {
    return speech.policy.tiers?.find((one) => one.id === id)?.when;
  }

  function ownTexts(id: string, own: RuleTrace | undefined): string[] {
    const name = nameOf(speech, "tier", id);
    const when = conditionOf(id);
    if (when === undefined || own === undefined) return [words.last(name)];
    const { clause, found } = told(when, own, result, speech);
    return [words.holds(name, clause), ...found];
  }

  function aboveTexts(one: RuleTrace): string[] {
    const when = conditionOf(one.id);
    if (when === undefined) return [];
    const { clause, found } = told(when, one, result, speech);
    const say = one.outcome === "unknown" ? words.open : words.not;
    return [say(nameOf(speech, "tier", one.id), clause), ...found];
  }

  function reachTexts(one: RuleTrace): string[] {
    const when = conditionOf(one.id);
    if (when === undefined) return [];
    const name = nameOf(speech, "tier", one.id);
    return told(when, one, result, speech)
      .change(true)
      .map((change) => words.reach(name, change));
  }
}

/** Values that alone would reach a higher tier, where they were worked out. */
const waymarkTexts = (speech: ExplainOptions): string[] =>
  (speech.waymarks ?? []).flatMap((one) => (one.reachable ? (reachText(one, speech) ?? []) : []));
