import type { Appraisal } from "../../appraisal/result.js";
import type { Block, TableBlock } from "../block.js";
import { bringsMoney } from "../card/outcome.js";
import { digitsOf, sumOf } from "../name/column.js";
import { titleText } from "../name/names.js";
import { heading, listed } from "../part.js";
import type { Report } from "../report.js";
import { awardTable } from "./awards.js";
import { openMatters } from "./open.js";
import { checkRun, scoredOf, type TeamOptions } from "./options.js";
import { helpTable, insufficientTable, rejectedTable } from "./others.js";
import { peopleTable } from "./people.js";
import { tierTable } from "./tiers.js";

/**
 * A whole run as a report, for those who answer for it: what has to be looked at before anything is paid; everybody by score;
 * how many are in which tier; what the incentives bring; who is offered help; who has no score, and whose data is at fault. Money
 * adds up to what is paid, head-counts to those with a score, shares to 100 % by largest remainder.
 *
 * @param run - What `appraise` answered.
 * @param options - The policy that judged, and the language.
 * @returns The report, as data.
 * @throws SteelyardError `wrong-type` for what is no answer, with its path; `not-an-option` where another policy, or another
 * version of it, judged; `unknown-id` where a result names what the policy has not.
 *
 * @example
 * ```ts
 * import { appraise, definePolicy } from "steelyard";
 * import { teamReport, toText, zhCN } from "steelyard/report";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1", title: { "zh-CN": "客服组" },
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 100 } }],
 *   roles: { support: { layers: { user: 1 } } },
 *   tiers: [{ id: "A", when: { fact: "score", atLeast: 80 } }, { id: "B" }],
 * });
 * const run = appraise(policy, { period: "2026-Q3", subjects: [
 *   { id: "li", title: "李雷", role: "support", observations: { nps: 92 } },
 *   { id: "han", title: "韩梅梅", role: "support", observations: { nps: 75 } },
 *   { id: "wu", role: "support", observations: { nps: 61 } },
 * ] });
 * const lines = toText(teamReport(run, { policy, locale: zhCN })).split("\n");
 * for (const line of lines.slice(lines.indexOf("等级分布")).filter((one) => /%/.test(one))) console.log(line);
 * // => A        1   33.3%
 * // => B        2   66.7%
 * // => 合计     3  100.0%
 * ```
 */
export function teamReport(run: Appraisal, options: TeamOptions): Report {
  checkRun(run, options);
  const { locale, policy } = options;
  const { team, card } = locale;
  const { results, rejected, period } = run;
  const scored = scoredOf(results);
  const insufficient = results.length - scored.length;
  const matters = openMatters(scored, options);
  const payout = digitsOf(sumOf(scored.map((one) => one.payout)));
  const section = (there: boolean, make: () => TableBlock, title: string): Block[] =>
    there ? [heading(title), make()] : [];
  return {
    language: locale.language,
    title: team.title(titleText(policy.title, locale) ?? policy.id, period),
    blocks: [
      {
        kind: "facts",
        prominent: true,
        facts: [
          [team.names.scored, String(scored.length)],
          ...(insufficient === 0 ? [] : [[team.names.insufficient, String(insufficient)] as const]),
          ...(rejected.length === 0 ? [] : [[team.names.rejected, String(rejected.length)] as const]),
          ...(scored.some(bringsMoney)
            ? [[card.names.payout, locale.quantity.money(payout, policy.incentives?.currency ?? "")] as const]
            : []),
        ],
      },
      ...listed(matters, { kind: "paragraph", text: team.sections.attention, tone: "attention" }),
      ...section(scored.length > 0, () => peopleTable(scored, options), team.sections.people),
      ...section(
        scored.length > 0 && policy.tiers !== undefined,
        () => tierTable(scored, options),
        team.sections.tiers,
      ),
      ...section(
        scored.length > 0 && (policy.incentives?.rules ?? []).length > 0,
        () => awardTable(scored, options),
        team.sections.awards,
      ),
      ...section(
        scored.some((one) => one.lowPerformance !== null),
        () => helpTable(scored, options),
        team.sections.help,
      ),
      ...section(insufficient > 0, () => insufficientTable(results, options), team.sections.insufficient),
      ...section(rejected.length > 0, () => rejectedTable(rejected, options), team.sections.rejected),
    ],
  };
}
