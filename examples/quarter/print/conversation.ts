import { conversationReport } from "steelyard/report";
import type { Table } from "../../shared/table.js";
import type { Quarter } from "../quarter.js";
import type { Packet } from "../steps/conversation.js";
import type { Words } from "../words.js";
import { printed, speechOf } from "./printed.js";
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

/** The packet, and below it what no packet holds: how the groups of the review make its overall figure. */
function packetParts({ conversation, review }: Packet, words: Words): Part[] {
  const report = conversationReport(conversation, speechOf(words));
  const above = words.conversation.review(review.overall?.toFixed(2) ?? words.none);
  return [`>> ${report.title}`, printed(report), { above, table: reviewTable({ review }, words) }];
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
