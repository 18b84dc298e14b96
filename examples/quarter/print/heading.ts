import { linesOf, underlined } from "../../shared/table.js";
import { data, others, period, team } from "../data.js";
import { policy } from "../policy.js";
import { nameOf, textOf, titleOf, type Words } from "../words.js";
import { columnsOf, paragraph } from "./section.js";

/** Who it is about, and by which policy. */
export function headingLines(words: Words): string[] {
  const { heading } = words;
  const around = others.map(({ id, post }) => heading.other(nameOf(id, words), post[words.language]));
  return [
    ...underlined(heading.title(textOf(policy.title, words), period)),
    ...heading.about.flatMap((text) => paragraph(text)),
    "",
    ...linesOf({
      columns: columnsOf([words.person, heading.number, words.role, heading.before], []),
      rows: team.map(({ id, number, role, history: [last] }) => [
        nameOf(id, words),
        number,
        titleOf({ id: role, ...policy.roles[role] }, words),
        heading.last(String(last?.period), String(last?.score), String(last?.rank), String(last?.tier)),
      ]),
    }),
    "",
    ...paragraph(heading.others(around.join(words.comma))),
    ...paragraph(heading.switches(data.chats.length)),
  ];
}
