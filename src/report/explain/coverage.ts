import type { InsufficientCard } from "../../appraisal/result.js";
import { decimal } from "../../number/figure.js";
import { percent } from "../name/figure.js";
import type { Explanation } from "./explanation.js";
import { absentTexts, measureTexts } from "./score.js";
import type { ExplainOptions } from "./source.js";

/** Why there is no score, and what is needed for one. */
export function explainCoverage(
  { indicators, trace }: Pick<InsufficientCard, "indicators" | "trace">,
  speech: ExplainOptions,
): Explanation {
  const { locale } = speech;
  const { coverage: words, about } = locale.explain;
  const { present, minimum } = trace.coverage;
  const gap = decimal(minimum).minus(decimal(present));
  return {
    about: "coverage",
    id: null,
    title: about.coverage,
    sentences: [
      words.none(percent(present, locale), percent(minimum, locale)),
      ...absentTexts(indicators, speech),
    ],
    wouldChange: [
      ...(gap.greaterThan(0) ? [words.more(percent(gap, locale))] : []),
      ...measureTexts(indicators, speech),
    ],
  };
}
