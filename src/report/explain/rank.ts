import type { ScoredResult } from "../../appraisal/result.js";
import type { Explanation } from "./explanation.js";
import type { ExplainOptions } from "./source.js";

/** The rank, or why there is none. */
export function explainRank({ rank, size }: ScoredResult, { locale, policy }: ExplainOptions): Explanation {
  const { rank: words, about } = locale.explain;
  const { cohort = "all", minimum = 5 } = policy.ranking ?? {};
  const head = { about: "rank", id: null, title: about.rank } as const;
  if (size === null) return { ...head, sentences: [words.noCohort], wouldChange: [] };
  if (rank === null)
    return { ...head, sentences: [words.tooFew(size, minimum), words.among[cohort]], wouldChange: [] };
  return {
    ...head,
    sentences: [words.rank(rank, size), words.among[cohort]],
    wouldChange: [rank === 1 ? words.first : words.moves],
  };
}
