import { checkSource } from "../../error/source.js";
import { clip, isPlainObject, kindOf } from "../../shape/plain.js";
import type { LedgerRecord } from "../run/result.js";
import { type AnswerRecord, answers } from "./answers/record.js";
import { type ComplaintRecord, complaints } from "./complaints/record.js";
import { type IndicatorFormula, kindOfFormula } from "./formula.js";
import type { Entries, LedgerName } from "./kind.js";
import { type Ledger, type LedgerKind, type Reading, readLedger } from "./ledger.js";
import { type OrderRecord, orders } from "./orders/record.js";
import { type TicketRecord, tickets } from "./tickets/record.js";
import { type VisitRecord, visits } from "./visits/record.js";

/**
 * The ledgers (项目台账, 系统埋点, 用户调研), each up to 5,000,000 rows; those that no formula needs may be absent. Rows come by hand,
 * or as `runMapping` made them; either way each is checked.
 */
export interface Ledgers {
  /** Orders of the period, of the one before it, and of all earlier ones that there are. */
  readonly orders?: readonly (OrderRecord | LedgerRecord)[] | undefined;
  /** Tickets. */
  readonly tickets?: readonly (TicketRecord | LedgerRecord)[] | undefined;
  /** Visits and leads. */
  readonly visits?: readonly (VisitRecord | LedgerRecord)[] | undefined;
  /** Answers to surveys. */
  readonly answers?: readonly (AnswerRecord | LedgerRecord)[] | undefined;
  /** Complaints. */
  readonly complaints?: readonly (ComplaintRecord | LedgerRecord)[] | undefined;
}

const LEDGERS: { readonly [L in LedgerName]: LedgerKind<Entries[L]> } = {
  orders,
  tickets,
  visits,
  answers,
  complaints,
};

export const NAMES = /* @__PURE__ */ Object.keys(LEDGERS) as LedgerName[];

/** The ledgers that were handed in, read. */
export type Books = { readonly [L in LedgerName]?: Ledger<Entries[L]> };

/** Reads the ledgers; ends the call where one is there that nobody knows, or none that a formula needs. */
export function readBooks(
  given: unknown,
  formulas: readonly (readonly [indicator: string, formula: IndicatorFormula])[],
  reading: Reading,
): Books {
  const ledgers = copyOf(given);
  checkSource((report) => {
    if (ledgers === null)
      return report("wrong-type", "ledgers", { expected: "object", found: kindOf(given) });
    for (const key of Object.keys(ledgers))
      if (!NAMES.includes(key as never)) report("unknown-key", `ledgers.${clip(key)}`, { key: clip(key) });
    const needed = new Set(formulas.flatMap(([, formula]) => kindOfFormula(formula).ledgers(formula)));
    for (const name of needed) if (ledgers[name] === undefined) report("missing-key", `ledgers.${name}`, {});
  });
  return Object.fromEntries(
    NAMES.flatMap((name) =>
      ledgers?.[name] === undefined
        ? []
        : [[name, readLedger(name, ledgers[name], LEDGERS[name] as never, reading)]],
    ),
  ) as Books;
}

/** The lists as they stand under their names; null where there are none. */
function copyOf(given: unknown): Readonly<Record<string, unknown>> | null {
  try {
    return isPlainObject(given) ? { ...given } : null;
  } catch {
    // A getter or a proxy that throws.
    return null;
  }
}
