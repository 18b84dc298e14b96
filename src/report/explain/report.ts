import type { Result, Scorecard } from "../../appraisal/result.js";
import type { Block } from "../block.js";
import type { ReportLocale } from "../locale/locale.js";
import { personName } from "../name/names.js";
import { heading, listed, note } from "../part.js";
import type { Report } from "../report.js";
import { explain } from "./explain.js";
import type { Explanation } from "./explanation.js";
import type { ExplainOptions } from "./source.js";

/**
 * Explanations as parts of a report, to be put below a scorecard: a heading for each, its sentences, and what would change it.
 *
 * @param explanations - From `explain`.
 * @param locale - The language in which they were made.
 * @returns Blocks in reading order, headings at level 2.
 *
 * @example
 * ```ts
 * import { en, explanationBlocks } from "steelyard/report";
 *
 * const blocks = explanationBlocks(
 *   [{ about: "tier", id: "A", title: "Tier", sentences: ["The tier is A."], wouldChange: ["There is no higher tier."] }],
 *   en,
 * );
 * console.log(blocks.map(({ kind }) => kind).join(" "));
 * // => heading paragraph paragraph list
 * ```
 */
export function explanationBlocks(explanations: readonly Explanation[], locale: ReportLocale): Block[] {
  return explanations.flatMap(({ title, sentences, wouldChange }): Block[] => [
    heading(title),
    { kind: "paragraph", text: sentences.join(locale.common.between) },
    ...listed(wouldChange, note(locale.explain.wouldChange)),
  ]);
}

/**
 * A result explained, as a report of its own: `explain` with headings.
 *
 * @param result - A result of `appraise`, or a scorecard of `score`.
 * @param options - As for `explain`.
 * @returns The report, as data.
 * @throws SteelyardError as `explain` does.
 *
 * @example
 * ```ts
 * import { definePolicy, score } from "steelyard";
 * import { explanationReport, zhCN } from "steelyard/report";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "one", version: "1",
 *   layers: [{ id: "all", title: { en: "All", "zh-CN": "全部" } }],
 *   indicators: [{ id: "nps", layer: "all", title: "NPS", scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { any: { indicators: { nps: 1 } } },
 * });
 * const card = score(policy, { id: "li", role: "any", observations: { nps: 40 } });
 * const { title, blocks } = explanationReport(card, { policy, locale: zhCN, titles: { "person/li": "李雷" } });
 * console.log(title, blocks.length);
 * // => 结果说明：李雷 4
 * ```
 */
export function explanationReport(result: Result | Scorecard, options: ExplainOptions): Report {
  const { locale } = options;
  const blocks = explanationBlocks(explain(result, options), locale);
  return { language: locale.language, title: locale.explain.title(personName(result, options)), blocks };
}
