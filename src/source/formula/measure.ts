import { WorkTape } from "../../time/calendar.js";
import { firstDay, type Period, previousPeriod, readPeriod } from "../../time/period.js";
import { readDocument } from "../document.js";
import { type Books, type Ledgers, NAMES, readBooks } from "./books.js";
import {
  checkMeasure,
  type IndicatorFormulas,
  isWorking,
  type MeasureOptions,
  MeasureSchema,
} from "./document.js";
import { type IndicatorFormula, kindOfFormula } from "./formula.js";
import type { Entries, LedgerName, Scope } from "./kind.js";
import type { Ledger, LedgerCount, Reading, RejectedRecord } from "./ledger.js";
import { type FormulaBasis, type IndicatorObservation, type Measured, missing } from "./observation.js";
import { historyOf, type OrderHistory } from "./orders/history.js";

/** What was measured of one person. */
export interface PersonIndicators {
  /** Who it is. */
  readonly id: string;
  /** The observation of each indicator, as `appraise` takes them. */
  readonly observations: {
    /** The observation of one indicator. */
    readonly [indicator: string]: IndicatorObservation;
  };
  /** The counts and sums behind each indicator. */
  readonly basis: {
    /** Those behind one indicator. */
    readonly [indicator: string]: FormulaBasis;
  };
}

/** What `measureIndicators` answers. */
export interface IndicatorMeasurement {
  /** Everybody with a row in the period, and everybody who was listed, by id. */
  readonly people: readonly PersonIndicators[];
  /** The rows at fault, by ledger and place. */
  readonly rejected: readonly RejectedRecord[];
  /** What became of the rows, by ledger. */
  readonly rows: {
    /** Those of one ledger. */
    readonly [ledger: string]: LedgerCount;
  };
}

/**
 * What formulas say of everybody, from raw rows (指标公式): exact quotients with what they rest on, ready for `appraise`.
 *
 * Source: each formula's own definition, as `formulaDescriptions` has it. A row takes part in a formula where it says what the
 * formula needs. Rows belong to the period of their date (tickets to that of their opening); all rows of orders, whoever took
 * them, tell who is a new and who a returning customer. What nobody can have done yet, because the ledger does not go back so far, is
 * missing, not 0. Rows at fault are told apart from the others, and no row is lost.
 *
 * @param formulas - The formulas by indicator.
 * @param ledgers - The rows, of any period and in any order.
 * @param options - The period, people to be listed, the work calendar, and what to do with times before their beginning.
 * @returns Everybody's observations with their basis, the rejected rows, and the count of rows.
 * @throws SteelyardError `bad-period`; `missing-key` for a ledger or the calendar that a formula needs; `not-an-option`, `out-of-range`,
 * `bad-id`, `unknown-key` and the like for formulas and options; `too-large` for too many rows; all of formulas and options at once, each with
 * its path: `formulas.firstResponse.unit`. A row never ends the call.
 *
 * @example
 * ```ts
 * import { measureIndicators } from "steelyard/source";
 *
 * const order = (id: number, person: string, customer: string, at: string, amount: string) =>
 *   ({ id: String(id), person, customer, at, amount });
 * const { people, rows } = measureIndicators(
 *   { averageOrderValue: { kind: "averageOrderValue" }, retentionRate: { kind: "retentionRate" } },
 *   {
 *     orders: [
 *       order(1, "zhou", "acme", "2026-05-04", "100.00"), order(2, "zhou", "best", "2026-06-11", "80.00"),
 *       order(3, "li", "acme", "2026-07-02", "60.50"), order(4, "zhou", "core", "2026-08-20", "75.25"),
 *     ],
 *   },
 *   { period: "2026-Q3" },
 * );
 * for (const { id, observations } of people) console.log(id, observations);
 * // => li {"averageOrderValue":{"of":[60.5,1]},"retentionRate":{"missing":"no-cases"}}
 * // => zhou {"averageOrderValue":{"of":[75.25,1]},"retentionRate":{"of":[1,2]}}
 * console.log(rows.orders);
 * // => {"rows":4,"inPeriod":2,"outside":2,"rejected":0,"unknownTimes":0}
 * ```
 */
export function measureIndicators(
  formulas: IndicatorFormulas,
  ledgers: Ledgers,
  options: MeasureOptions,
): IndicatorMeasurement {
  const read = readDocument({ formulas, options }, MeasureSchema, checkMeasure);
  const list = Object.entries(read.formulas);
  const reading = readingOf(
    read.options,
    list.some(([, formula]) => isWorking(formula)),
  );
  const books = readBooks(ledgers, list, reading);
  const kept = NAMES.flatMap((name) => books[name] ?? []) as Ledger<Entries[LedgerName]>[];
  const history = historyOf(books.orders?.all ?? [], reading.span);
  const ids = new Set([...(read.options.people ?? []), ...kept.flatMap(({ now }) => [...now.keys()])]);
  return {
    people: [...ids].sort().map((id) => {
      const scope = scopeOf(id, books, history, reading.tape);
      const measured = list.map(([indicator, formula]) => [indicator, measure(formula, scope)] as const);
      const part = <K extends keyof Measured>(key: K) =>
        Object.fromEntries(measured.map(([indicator, one]) => [indicator, one[key]]));
      return { id, observations: part("observation"), basis: part("basis") };
    }),
    rejected: kept.flatMap(({ rejected }) => rejected),
    rows: Object.fromEntries(NAMES.flatMap((name) => (books[name] ? [[name, books[name].count]] : []))),
  };
}

function readingOf({ period, calendar, earlyTimes = "reject" }: MeasureOptions, working: boolean): Reading {
  const now = readPeriod(period) as Period;
  const next = { ...now, ordinal: now.ordinal + 1 };
  return {
    span: { before: firstDay(previousPeriod(now)), from: firstDay(now), to: firstDay(next) },
    early: earlyTimes,
    tape: working && calendar !== undefined ? new WorkTape(calendar) : null,
  };
}

function scopeOf(id: string, books: Books, history: OrderHistory, tape: WorkTape | null): Scope {
  const rows = <L extends LedgerName>(name: L): readonly Entries[L][] =>
    (books[name]?.now.get(id) ?? []) as readonly Entries[L][];
  return {
    orders: rows("orders"),
    tickets: rows("tickets"),
    visits: rows("visits"),
    answers: rows("answers"),
    complaints: rows("complaints"),
    before: books.orders?.before.get(id) ?? [],
    history,
    tape,
  };
}

function measure(formula: IndicatorFormula, scope: Scope): Measured {
  const kind = kindOfFormula(formula);
  const [ledger] = kind.ledgers(formula) as [LedgerName];
  // Whoever lost all customers has no row in this period, and a retention nevertheless.
  const rows = scope[ledger].length + (formula.kind === "retentionRate" ? scope.before.length : 0);
  return rows === 0 ? missing("no-rows") : kind.measure(formula, scope);
}
