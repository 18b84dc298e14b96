import type { ReviewConversation, SectionId } from "../../practice/feedback/conversation.js";
import { actionText } from "../action/text.js";
import type { Block } from "../block.js";
import { dateText, plain } from "../name/figure.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { heading, listed } from "../part.js";
import { checkParts } from "../refuse.js";
import type { Report } from "../report.js";
import { agreementTexts } from "./agreement.js";
import { collaborationBlocks } from "./collaboration.js";
import { figureBlocks } from "./figures.js";
import { sideBlocks } from "./side.js";

/**
 * The packet for a review conversation, to be read by both sides: section by section of its agenda, what there is to speak of and
 * what to ask.
 *
 * @param packet - From `prepareConversation`.
 * @param options - The language, and names of `person/…`, `group/…` and `course/…`.
 * @returns The report, as data; contributions add up to their total, as printed.
 * @throws SteelyardError `wrong-type` for anything else, with its path.
 *
 * @example
 * ```ts
 * import { definePolicy, score } from "steelyard";
 * import { prepareConversation } from "steelyard/practice";
 * import { conversationReport, en } from "steelyard/report";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "one", version: "1",
 *   layers: [{ id: "all" }],
 *   indicators: [{ id: "nps", layer: "all", title: "NPS", scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { any: { indicators: { nps: 1 } } },
 * });
 * const result = score(policy, { id: "li", role: "any", observations: { nps: 40 } });
 * const packet = prepareConversation({ result, policy, period: "2026-Q3", on: "2026-10-12" });
 * const { title, blocks } = conversationReport(packet, { locale: en, titles: { "person/li": "Li Lei" } });
 * console.log(title, blocks.filter(({ kind }) => kind === "heading").length);
 * // => Review conversation with Li Lei 8
 * ```
 */
export function conversationReport(packet: ReviewConversation, options: SpeechOptions): Report {
  checkParts(packet, {
    text: "on",
    list: "scorecard.indicators strengths.notes concerns.notes collaboration.groups disputes agreements actions agenda",
  });
  const { locale } = options;
  const { conversation: words, column, common } = locale;
  const { person, period, on, scorecard, agenda } = packet;
  const { score, tier, rank, size } = scorecard;
  const contents: { readonly [S in SectionId]?: () => Block[] } = {
    results: () => figureBlocks(packet, options),
    strengths: () => sideBlocks(packet.strengths, packet, options),
    concerns: () => sideBlocks(packet.concerns, packet, options),
    collaboration: () => collaborationBlocks(packet.collaboration, options),
    agreements: agreed,
  };
  return {
    language: locale.language,
    title: words.title(nameOf(options, "person", person, packet.title)),
    blocks: [
      {
        kind: "facts",
        facts: [
          [column.period, period],
          [words.on, dateText(on, locale)],
          [column.score, score === null ? common.none : plain(score)],
          ...(tier === null ? [] : [[column.tier, nameOf(options, "tier", tier)] as const]),
          ...(rank === null || size === null ? [] : [[column.rank, column.place(rank, size)] as const]),
        ],
      },
      ...agenda.flatMap(({ id, title, questions }): Block[] => [
        heading(common.message(title)),
        ...(contents[id]?.() ?? []),
        ...listed(questions.map(common.message)),
      ]),
    ],
  };

  function agreed(): Block[] {
    const { agreements, actions } = packet;
    const help = actions.map((one) => actionText(one, options));
    return [...listed(agreementTexts(agreements, options)), ...listed(help, heading(words.actions, 3))];
  }
}
