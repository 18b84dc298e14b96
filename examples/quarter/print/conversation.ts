import { fixed, plain } from "../../shared/decimals.js";
import type { Table } from "../../shared/table.js";
import type { Quarter } from "../quarter.js";
import type { Packet } from "../steps/conversation.js";
import { indicatorTitle, nameOf, textOf, valueText, type Words, whenText } from "../words.js";
import { columnsOf, type Part, section } from "./section.js";

/** Step 6: the packets for two conversations. */
export function conversationSection({ packets }: Quarter, words: Words): string[] {
  const { title, about } = words.conversation;
  return section(
    title,
    about,
    packets.flatMap((packet) => packetParts(packet, words)),
  );
}

function packetParts({ conversation, review }: Packet, words: Words): Part[] {
  const say = words.conversation;
  const { person, on, scorecard, collaboration, agreements, agenda, strengths, concerns } = conversation;
  const { score, tier, rank, size } = scorecard;
  const notes = [...strengths.notes, ...concerns.notes];
  return [
    [
      say.head(
        nameOf(person, words),
        whenText(on, words),
        fixed(score ?? 0, 2),
        String(tier),
        `${rank}/${size}`,
      ),
    ],
    { table: sideTable(conversation, words) },
    ...notes.map((note) => [
      say.note[note.kind](whenText(note.on, words), nameOf(note.author, words)),
      `  ${say.sbi.situation}${textOf(note.situation, words)}`,
      `  ${say.sbi.behaviour}${textOf(note.behaviour, words)}`,
      `  ${say.sbi.impact}${textOf(note.impact, words)}`,
    ]),
    {
      above: say.review(collaboration.overall?.toFixed(2) ?? words.none),
      table: reviewTable({ review }, words),
    },
    [
      ...collaboration.groups.flatMap(({ id, comments }) =>
        comments.map((text) => say.comment(say.groups[id as keyof typeof say.groups], text)),
      ),
      ...(collaboration.withheldComments === 0 ? [] : [say.withheld(collaboration.withheldComments)]),
      say.collaboration(
        collaboration.ratings?.mean?.toFixed(2) ?? words.none,
        String(collaboration.ratings?.received),
        String(collaboration.nodes?.onTime),
        String((collaboration.nodes?.onTime ?? 0) + (collaboration.nodes?.late ?? 0)),
      ),
    ],
    [
      say.agreements,
      ...agreements.map(({ text, due, done, overdue }) => {
        const state = done ? say.done : overdue ? say.overdue : say.open;
        return `  ${say.agreement(textOf(text, words), whenText(String(due), words), state)}`;
      }),
    ],
    [
      say.agenda,
      ...agenda.flatMap(({ title, questions }, index) => [
        `  ${index + 1}. ${title[words.language]}`,
        ...questions.map((question) => `     - ${question[words.language]}`),
      ]),
    ],
  ];
}

/** What goes well and what does not, the weightiest first. */
function sideTable({ scorecard, strengths, concerns }: Packet["conversation"], words: Words): Table {
  const sides = [
    ...strengths.indicators.map((id) => ({ id, side: words.conversation.strength })),
    ...concerns.indicators.map((id) => ({ id, side: words.conversation.concern })),
  ];
  return {
    columns: columnsOf(words.conversation.sideHeads, [2, 3, 4, 5, 6]),
    rows: sides.map(({ id, side }) => {
      const row = scorecard.indicators.find((one) => one.id === id);
      const [weight, points, lost] = [row?.weight ?? 0, row?.points ?? 0, row?.lost ?? 0];
      return [
        side,
        indicatorTitle(id, words),
        valueText(id, row?.value ?? null, words),
        valueText(id, row?.target ?? null, words),
        fixed(points, 2),
        fixed(weight, 4),
        plain(lost),
      ];
    }),
  };
}

/** The groups of the review; the contributions of those shown add up to the overall figure. */
export function reviewTable({ review }: Pick<Packet, "review">, words: Words): Table {
  const say = words.conversation;
  return {
    columns: columnsOf(say.groupHeads, [1, 2, 3, 4, 5]),
    rows: review.groups.map(({ id, weight, status, figures, effectiveWeight, contribution, words: why }) => [
      say.groups[id as keyof typeof say.groups],
      weight.toFixed(2),
      figures === null ? words.none : String(figures.rated),
      figures?.mean?.toFixed(2) ?? words.none,
      effectiveWeight?.toFixed(4) ?? words.none,
      contribution?.toFixed(2) ?? words.none,
      status === "shown" ? "" : why[words.language],
    ]),
    below: [[words.sum, "", "", "", "", review.overall?.toFixed(2) ?? words.none]],
  };
}
