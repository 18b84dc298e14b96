import type { Result, Scorecard, ScoredResult } from "../../appraisal/result.js";
import type { RuleTrace } from "../../appraisal/trace.js";
import type { Condition } from "../../policy/condition.js";
import type { Policy } from "../../policy/policy.js";
import type { Standing } from "../../practice/standing/view.js";
import type { Waymark } from "../../practice/standing/waymark.js";
import { changeTexts } from "../condition/change.js";
import { seenTexts } from "../condition/fact.js";
import { conditionText } from "../condition/text.js";
import { type Seen, type Truth, truthOf } from "../condition/truth.js";
import type { SpeechOptions } from "../name/names.js";

/** How a result is explained. */
export interface ExplainOptions extends SpeechOptions {
  /** The policy by which it came out. */
  readonly policy: Policy;
  /** The person's standing, from `createStanding`: gaps to targets are said, too. */
  readonly standing?: Standing | undefined;
  /** The person's waymarks, from `nextWaymark`: values that alone would reach a higher tier are said, too. */
  readonly waymarks?: readonly Waymark[] | undefined;
}

/** A result with a score, of a run or of a single scorecard: then there is no rank, and what follows is not known. */
export type Scored = Extract<Result | Scorecard, { status: "scored" }>;

/** Whether a scored card is a result of a run, with a rank and what follows. */
export const isRanked = (card: Scored): card is ScoredResult => "rank" in card;

/** What became of a condition. */
export type Outcome = RuleTrace["outcome"];

const TRUTH: Readonly<Record<Outcome, Truth>> = { fired: true, notFired: false, unknown: null };

/** A condition with what it saw, in words. */
export interface Told {
  /** The condition. */
  readonly clause: string;
  /** What it saw; none where it looks at nothing. */
  readonly found: readonly string[];
  /** Whether what was kept leads to true, false or unknown; undefined where it does not tell. */
  readonly truth: Truth;
  /** What would make it true or false. */
  readonly change: (want: boolean) => string[];
}

/** A condition of the policy and its trace, ready to be told. */
export function told(
  when: Condition,
  { outcome, facts }: Pick<RuleTrace, "outcome" | "facts">,
  card: Scored,
  speech: ExplainOptions,
): Told {
  const { rank = null, size = null } = isRanked(card) ? card : {};
  const seen: Seen = { facts, place: rank === null || size === null ? null : { rank, size } };
  const texts = seenTexts(facts, speech);
  return {
    clause: conditionText(when, speech),
    found: texts.length === 0 ? [] : [speech.locale.explain.found(texts)],
    truth: truthOf(when, seen),
    change: (want) => changeTexts(when, seen, TRUTH[outcome], want, speech),
  };
}
