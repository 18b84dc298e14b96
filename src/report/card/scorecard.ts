import type { Result, Scorecard } from "../../appraisal/result.js";
import type { Block } from "../block.js";
import { explain } from "../explain/explain.js";
import { isRanked } from "../explain/source.js";
import { personName } from "../name/names.js";
import { heading, listed, note } from "../part.js";
import type { Report } from "../report.js";
import { contributionBlocks } from "./contributions.js";
import { effectBlocks } from "./effects.js";
import { headBlocks } from "./head.js";
import { indicatorTable } from "./indicators.js";
import { layerTable } from "./layers.js";
import type { ScorecardOptions } from "./options.js";
import { outcomeBlocks } from "./outcome.js";
import { stepLines } from "./steps.js";

/**
 * One scorecard as a report: score, tier, rank and payout; every indicator by layer with value, target, points, weight and
 * contribution; from the base score to the score; what follows and why; and every step, to be done again on paper. Every
 * printed column adds up: weights to 1, contributions to the base score, steps to the score, money to the payout.
 *
 * Source: the result and its trace; nothing is worked out a second time but sums of what is printed.
 *
 * @param result - A result of `appraise`, or a scorecard of `score`.
 * @param options - The policy by which it came out, the language, and the period.
 * @returns The report, as data.
 * @throws SteelyardError `wrong-type` for what is no result, with its path; `unknown-id` where the result names what the policy has not.
 *
 * @example
 * ```ts
 * import { definePolicy, score } from "steelyard";
 * import { en, scorecardReport, toText } from "steelyard/report";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user", title: "User value" }],
 *   indicators: [
 *     { id: "nps", title: "NPS", layer: "user", scoring: { kind: "linear", floor: 0, target: 50 } },
 *     { id: "csat", title: "Satisfaction", layer: "user", scoring: { kind: "ratio", target: 5 } },
 *   ],
 *   roles: { support: { indicators: { nps: "0.6", csat: "0.4" } } },
 * });
 * const card = score(policy, { id: "li", role: "support", observations: { nps: 42, csat: "4.5" } });
 * const text = toText(scorecardReport(card, { policy, locale: en, period: "2026-Q3" }));
 * for (const line of text.split("\n").filter((one) => /NPS  |Satisfaction  |Total/.test(one)).slice(0, 3)) console.log(line);
 * // => NPS              42      50      84     0.6          50.4
 * // => Satisfaction    4.5       5      90     0.4          36.0
 * // => Total                                   1.0          86.4
 * ```
 */
export function scorecardReport(result: Result | Scorecard, options: ScorecardOptions): Report {
  const { locale, period = null, steps = true } = options;
  const { sections } = locale.card;
  const explanations = explain(result, options);
  const scored: Block[] =
    result.status === "insufficient"
      ? []
      : [
          heading(sections.layers),
          layerTable(result, options),
          ...effectBlocks(result, explanations, options),
          ...(isRanked(result) ? outcomeBlocks(result, explanations, options) : []),
        ];
  return {
    language: locale.language,
    title: locale.card.title(personName(result, options), period),
    blocks: [
      ...headBlocks(result, explanations, options),
      heading(sections.indicators),
      indicatorTable(result, options),
      ...scored,
      ...(steps ? stepBlocks(result, options) : []),
    ],
  };
}

/** Every step, to be done again on paper. */
function stepBlocks(result: Result | Scorecard, options: ScorecardOptions): Block[] {
  const { sections, stepsNote } = options.locale.card;
  return [
    heading(sections.steps),
    note(stepsNote),
    heading(sections.points, 3),
    ...listed(stepLines(result, options)),
    ...(result.status === "insufficient"
      ? []
      : ([heading(sections.contributions, 3), ...contributionBlocks(result, options)] as const)),
  ];
}
