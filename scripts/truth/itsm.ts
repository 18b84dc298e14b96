import { appraise, type HistoryEntry, parsePolicy } from "steelyard";
import { type IndicatorFormulas, measureIndicators, type TicketRecord } from "steelyard/source";
import { readCases } from "../../test/conformance/case.js";
import { type Cells, cell, readJson, readTable } from "./csv.js";
import { judge } from "./judge.js";
import { basisOf, type Column, figureOf, type Tally } from "./tally.js";

const formulas = {
  tickets: { kind: "ticketCount" },
  urgent: { kind: "taggedShare", tag: "urgent" },
  knowledge: { kind: "taggedShare", tag: "knowledge" },
  "sla-rate": { kind: "withinTargetRate" },
  "closed-loop-rate": { kind: "closedLoopRate" },
  "single-touch-rate": { kind: "singleTouchRate" },
  "resolved-24h-rate": { kind: "resolvedWithin", minutes: 1440 },
  "responded-60m-rate": { kind: "respondedWithin", minutes: 60 },
  "resolution-minutes-mean": { kind: "resolutionTime", statistic: "mean", unit: "min" },
  "resolution-minutes-median": { kind: "resolutionTime", statistic: "median", unit: "min" },
  "resolution-minutes-p90": { kind: "resolutionTime", statistic: "p90", unit: "min" },
  "response-minutes-mean": { kind: "firstResponse", statistic: "mean", unit: "min" },
  "response-minutes-median": { kind: "firstResponse", statistic: "median", unit: "min" },
} as const satisfies IndicatorFormulas;

const COLUMNS: Readonly<Record<string, Column>> = {
  incidents: basisOf("tickets", "tickets"),
  urgent: basisOf("urgent", "tagged"),
  sla_made: basisOf("sla-rate", "withinTarget"),
  reopened: basisOf("closed-loop-rate", "reopened"),
  reassigned: basisOf("single-touch-rate", "reassigned"),
  reassignments: basisOf("single-touch-rate", "reassignments"),
  knowledge_used: basisOf("knowledge", "tagged"),
  resolved: basisOf("resolved-24h-rate", "resolved"),
  resolution_minutes: basisOf("resolution-minutes-mean", "total"),
  resolved_24h: basisOf("resolved-24h-rate", "within"),
  responded: basisOf("responded-60m-rate", "responded"),
  response_minutes: basisOf("response-minutes-mean", "total"),
  responded_60m: basisOf("responded-60m-rate", "within"),
  sla_rate: figureOf("sla-rate"),
  closed_loop_rate: figureOf("closed-loop-rate"),
  single_touch_rate: figureOf("single-touch-rate"),
  resolved_24h_rate: figureOf("resolved-24h-rate"),
  responded_60m_rate: figureOf("responded-60m-rate"),
  resolution_minutes_mean: figureOf("resolution-minutes-mean"),
  resolution_minutes_median: figureOf("resolution-minutes-median"),
  resolution_minutes_p90: figureOf("resolution-minutes-p90"),
  response_minutes_mean: figureOf("response-minutes-mean"),
  response_minutes_median: figureOf("response-minutes-median"),
};

/** The incidents, each measured for whoever `personOf` says; the times are local, so that one offset serves for all. */
function ticketsOf(rows: readonly Cells[], personOf: (row: Cells) => string | null): TicketRecord[] {
  const instant = (text: string | null | undefined) => (text == null ? null : `${text}Z`);
  return rows.map((row) => ({
    id: cell(row, "incident"),
    person: personOf(row) as string,
    opened: `${cell(row, "opened_at")}Z`,
    responded: instant(row.first_response_at),
    resolved: instant(row.resolved_at),
    closed: instant(row.closed_at),
    reopened: Number(cell(row, "reopen_count")),
    reassigned: Number(cell(row, "reassignment_count")),
    withinTarget: row.made_sla === "1",
    tags: [...(Number(row.priority) <= 2 ? ["urgent"] : []), ...(row.knowledge === "1" ? ["knowledge"] : [])],
  }));
}

interface Summary extends Readonly<Record<string, unknown>> {
  readonly incidents_in_months: Readonly<Record<string, number>>;
}

/** Every figure of the truth files of the service desk, and its appraisals from the raw incidents. */
export function itsm(folder: string, conformance: string, tally: Tally): void {
  const raw = readTable(`${folder}/incidents.csv`);
  const summary = readJson(`${folder}/truth_summary.json`) as Summary;
  const total = (key: string, got: number | undefined) =>
    tally.figure(`itsm summary ${key}`, String(summary[key]), got);
  const measured = (tickets: readonly TicketRecord[], period: string) =>
    measureIndicators(formulas, { tickets }, { period, earlyTimes: "unknown" });
  const scopes = [
    ["resolver", "resolved_by", "no_resolver", (row: Cells) => row.resolved_by ?? null],
    ["group", "assignment_group", "no_group", (row: Cells) => row.assignment_group ?? null],
    ["company", "scope", null, () => "ALL"],
  ] as const;
  for (const [name, key, nobody, personOf] of scopes) {
    const tickets = ticketsOf(raw, personOf);
    const truth = readTable(`${folder}/truth_${name}_month.csv`);
    let [all, many] = [0, 0];
    for (const month of new Set(truth.map((row) => cell(row, "month")))) {
      const { people, rejected, rows } = measured(tickets, month);
      all += people.length;
      many += people.filter((person) => Number(COLUMNS.incidents?.(person)) >= 20).length;
      const expected = truth.filter((row) => row.month === month);
      tally.verdict(
        people.length === expected.length,
        () => `itsm ${name} ${month}: ${people.length} people`,
      );
      // Whoever has no name cannot be measured: such rows are the only ones rejected.
      if (nobody !== null) total(nobody, rejected.length);
      else {
        tally.figure(
          `itsm summary ${month}`,
          String(summary.incidents_in_months[month]),
          rows.tickets?.inPeriod,
        );
        total("first_response_before_opening", rows.tickets?.unknownTimes);
      }
      for (const row of expected) {
        const person = people.find(({ id }) => id === row[key]);
        for (const [column, of] of Object.entries(COLUMNS))
          tally.figure(
            `itsm ${name} ${row[key]} ${month} ${column}`,
            row[column] ?? null,
            person && of(person),
          );
      }
    }
    if (name === "company") {
      const years = ["2016", "2017"].map((period) => measured(tickets, period).people[0]);
      const sum = (column: string) =>
        years.reduce((sum, year) => sum + Number((year && COLUMNS[column]?.(year)) ?? 0), 0);
      total("incidents", sum("incidents"));
      total("no_resolved_at", sum("incidents") - sum("resolved"));
    } else total(`${name}_months`, all);
    if (name === "resolver") total("resolver_months_with_20_or_more", many);
  }
  appraisals(folder, `${conformance}/itsm.json`, raw, tally);
}

/** The appraisals of those with 20 incidents, month after month, each result handed on as history. */
function appraisals(folder: string, file: string, raw: readonly Cells[], tally: Tally): void {
  const policy = parsePolicy(readJson(`${folder}/policy.json`));
  const tickets = ticketsOf(raw, (row) => (row.resolved_by == null ? null : `r-${row.resolved_by}`));
  const wanted = policy.indicators.map(({ id }) => id);
  const history = new Map<string, HistoryEntry[]>();
  for (const one of readCases(file).flatMap(({ cases }) => cases)) {
    const period = one.period as string;
    const { people } = measureIndicators(formulas, { tickets }, { period, earlyTimes: "unknown" });
    const subjects = people
      .filter((person) => Number(COLUMNS.incidents?.(person)) >= 20)
      .sort((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2)))
      .map(({ id, observations }) => ({
        id,
        role: "resolver",
        observations: Object.fromEntries(wanted.map((indicator) => [indicator, observations[indicator]])),
        history: history.get(id),
      }));
    judge(one, appraise(policy, { period, subjects }), history, tally);
  }
}
