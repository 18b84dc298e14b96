import { readFileSync } from "node:fs";
import Papa from "papaparse";
import {
  type IndicatorFormulas,
  type IndicatorMeasurement,
  type Ledgers,
  type Lineage,
  type MappingRun,
  measureIndicators,
  parseMapping,
  runMapping,
  type TicketRecord,
} from "steelyard/source";
import { closed, data, period, recordsOf, team } from "../data.js";

/** A ticket as the mapping hands it on, with the row that it comes from. */
export type SourcedTicket = TicketRecord & { readonly lineage: Lineage };

/** Step 2: the export of the service desk read by its mapping, and what the formulas say of all ledgers. */
export interface Sources {
  readonly run: MappingRun;
  readonly tickets: readonly SourcedTicket[];
  readonly measured: IndicatorMeasurement;
}

/** Reads everything that systems have exported. */
export function readSources(): Sources {
  const text = readFileSync(new URL("../data/tickets.csv", import.meta.url), "utf8");
  const { data: rows } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const run = runMapping(parseMapping(data.mapping), rows, {
    readAt: closed,
    file: "tickets.csv",
    crosswalk: {
      people: team.map(({ id, number }) => ({ person: id, ids: [{ type: "工号", value: number }] })),
    },
  });
  const tickets = run.ledgers.tickets as unknown as readonly SourcedTicket[];
  return { run, tickets, measured: measure({ ...otherLedgers(), tickets }) };
}

/** The ledgers that come as records already. */
function otherLedgers(): Ledgers {
  return {
    orders: recordsOf(data.orders) as never,
    visits: recordsOf(data.campaigns).map(({ title: _, ...row }) => row) as never,
    answers: recordsOf(data.answers).flatMap(({ id, person, at, csat, recommend }) => [
      { id: `${id}/csat`, person, at, question: "csat", rating: csat, scale: { low: 1, high: 5 } },
      {
        id: `${id}/recommend`,
        person,
        at,
        question: "recommend",
        rating: recommend,
        scale: { low: 0, high: 10 },
      },
    ]) as never,
    complaints: recordsOf(data.complaints) as never,
  };
}

function measure(ledgers: Ledgers, formulas = data.formulas as IndicatorFormulas): IndicatorMeasurement {
  const people = team.map(({ id }) => id);
  return measureIndicators(formulas, ledgers, { period, people, calendar: data.calendar });
}

/** The tickets of somebody that waited longest by the clock on the wall, each with its working minutes: what a mean is made of. */
export function longestWaits(
  { tickets }: Sources,
  person: string,
  count: number,
): { ticket: SourcedTicket; minutes: number }[] {
  const { firstResponseMinutes } = data.formulas as IndicatorFormulas;
  if (firstResponseMinutes === undefined) return [];
  const waited = ({ opened, responded }: SourcedTicket) =>
    Date.parse(responded ?? opened) - Date.parse(opened);
  return tickets
    .filter((ticket) => ticket.person === person)
    .sort((a, b) => waited(b) - waited(a) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map((ticket) => {
      const { people } = measure({ tickets: [ticket] }, { firstResponseMinutes });
      const { basis } = people.find(({ id }) => id === person) ?? {};
      return { ticket, minutes: Number(basis?.firstResponseMinutes?.total) };
    });
}
