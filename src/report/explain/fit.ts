import type { ScoredResult } from "../../appraisal/result.js";
import { plain } from "../name/figure.js";
import { nameOf } from "../name/names.js";
import type { Explanation } from "./explanation.js";
import type { ExplainOptions } from "./source.js";

/** How the same figures fare under another role. */
export function explainFit({ fit, trace }: ScoredResult, speech: ExplainOptions): Explanation[] {
  const best = fit === null ? undefined : trace.fit.find(({ role }) => role === fit.role);
  if (fit === null || best === undefined) return [];
  const { fit: words, about } = speech.locale.explain;
  const [role, base] = [nameOf(speech, "role", fit.role), plain(best.base)];
  return [
    {
      about: "fit",
      id: fit.role,
      title: about.fit,
      sentences:
        fit.gain > 0 ? [words.better(role, base, plain(fit.gain)), words.remark] : [words.own(role, base)],
      wouldChange: [],
    },
  ];
}
