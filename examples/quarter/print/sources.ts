import { lineageText } from "steelyard/source";
import type { Table } from "../../shared/table.js";
import { data, team } from "../data.js";
import { persons, type Quarter } from "../quarter.js";
import { longestWaits } from "../steps/sources.js";
import { indicatorTitle, nameOf, type Words, whenText } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 2: raw records, and what formulas say of them. */
export function sourcesSection({ sources }: Quarter, words: Words): string[] {
  const { title, about, ...say } = words.sources;
  const { run, measured } = sources;
  const { rows } = run;
  return section(title, about, [
    {
      above: say.read("tickets.csv", rows.in, rows.used, rows.rejected, rows.filtered),
      table: {
        columns: columnsOf(say.rejectedHeads, [0]),
        rows: run.rejected.flatMap(({ row, issues }) =>
          issues.map(({ path, code, facts }) => [
            String(row),
            path,
            say.why[code as keyof typeof say.why]?.(
              String("id" in facts ? facts.id : (facts as { found?: string }).found),
            ) ?? code,
          ]),
        ),
      },
    },
    {
      above: say.ledgers,
      table: {
        columns: columnsOf(say.ledgerHeads, [1, 2, 3, 4]),
        rows: Object.entries(measured.rows).map(([name, count]) => [
          say.names[name as keyof typeof say.names],
          ...[count.rows, count.inPeriod, count.outside, count.rejected].map(String),
        ]),
      },
    },
    { above: say.observations, table: observationTable({ sources }, words) },
    ...lineageParts(sources, words),
  ]);
}

/** What was observed: quotients as they are, so that they can be counted again. */
export function observationTable({ sources }: Pick<Quarter, "sources">, words: Words): Table {
  const { people } = sources.measured;
  const numbers = team.map((_, index) => index + 1);
  return {
    columns: columnsOf(
      [words.indicator, ...team.map(({ id }) => nameOf(id, words)), words.sources.formula],
      numbers,
    ),
    rows: Object.keys(data.formulas).map((indicator) => [
      indicatorTitle(indicator, words),
      ...team.map(({ id }) => {
        const found = people.find((one) => one.id === id)?.observations[indicator];
        return found !== undefined && "of" in found ? found.of.join(" / ") : words.none;
      }),
      words.sources.formulas[indicator as keyof typeof data.formulas],
    ]),
  };
}

/** One figure down to the rows of the file. */
function lineageParts(sources: Quarter["sources"], words: Words) {
  const { lineage, lineageHeads } = words.sources;
  const person = persons.disputed;
  const { basis } = sources.measured.people.find(({ id }) => id === person) ?? {};
  const { responded, total } = basis?.firstResponseMinutes ?? {};
  return [
    {
      above: lineage(nameOf(person, words), String(total), String(responded)),
      table: {
        columns: columnsOf(lineageHeads, [3]),
        rows: longestWaits(sources, person, 3).map(({ ticket, minutes }) => [
          ticket.id,
          whenText(ticket.opened, words),
          whenText(String(ticket.responded), words),
          String(minutes),
          lineageText(ticket.lineage)[words.language],
        ]),
      },
    },
  ];
}
