import { data, recordsOf, team } from "../data.js";
import type { Quarter } from "../quarter.js";
import type { Collaboration } from "../steps/collaboration.js";
import { nameOf, type Words, whenText } from "../words.js";
import { columnsOf, section } from "./section.js";

const none = { onTime: 0, late: 0, pending: 0 };

/** Step 2, last part: what people owe each other, and think of each other. */
export function collaborationSection({ collaboration }: Quarter, words: Words): string[] {
  const { title, about, heads, late: above } = words.collaboration;
  const { nodes, ratings } = collaboration;
  return section(title, about, [
    {
      table: {
        columns: columnsOf(heads, [1, 2, 3, 4, 5]),
        rows: team.map(({ id: person }) => {
          const { onTime, late, pending } = nodes.people.find((one) => one.person === person) ?? none;
          const rated = ratings.people.find((one) => one.person === person);
          return [
            nameOf(person, words),
            ...[onTime, late, pending].map(String),
            String(rated?.received),
            rated?.mean?.toFixed(2) ?? words.none,
          ];
        }),
      },
    },
    { above, table: lateTable(collaboration, words) },
  ]);
}

function lateTable({ nodes }: Collaboration, words: Words) {
  return {
    columns: columnsOf(words.collaboration.lateHeads, [6]),
    rows: nodes.nodes
      .filter(({ status }) => status === "late")
      .map(({ id, owner, limit, hoursUsed }) => {
        const given = recordsOf(data.nodes).find((node) => node.id === id);
        const from = String(given?.from) as keyof Words["departments"];
        return [
          id,
          words.departments[from],
          nameOf(owner, words),
          ...[String(given?.opened), limit, String(given?.answered)].map((at) => whenText(at, words)),
          hoursUsed.toFixed(2),
        ];
      }),
  };
}
