import { collectIn } from "../../error/raise.js";
import { refuseSource, SOURCE_WORDS, type SourceCallCode, type SourceReport } from "../../error/source.js";
import type { Issue } from "../../error/worded.js";
import { type DecimalInput, readDecimal } from "../../number/decimal.js";
import { brief, clip, isPlainObject, kindOf, own } from "../../shape/plain.js";
import { readInstant } from "../../time/instant.js";

/** A row of a ledger, as `runMapping` gives it. */
export type LedgerRow = { readonly [field: string]: unknown };

/** A row of a ledger that was not taken, and everything that is wrong with it. */
export interface RejectedLedgerRow {
  /** Its place in the ledger, from 0. */
  readonly index: number;
  /** What is wrong; the path of each is the place and the field: `3.opened`. */
  readonly issues: readonly [Issue, ...Issue[]];
}

/** What became of the rows of a ledger. */
export interface TakenRows<T> {
  readonly taken: T[];
  readonly rejected: RejectedLedgerRow[];
  /** How many were left out, as the caller asked. */
  readonly left: number;
}

/** One row while it is read. */
export class Fields {
  readonly report: SourceReport;
  readonly index: number;
  readonly #row: LedgerRow;

  constructor(row: LedgerRow, index: number, report: SourceReport) {
    [this.#row, this.index, this.report] = [row, index, report];
  }

  at(field: string): string {
    return `${this.index}.${field}`;
  }

  value(field: string): unknown {
    return own(this.#row, field) ?? null;
  }

  /** A text, or null where there is none. */
  optional(field: string): string | null {
    const value = this.value(field);
    if (value === null || typeof value === "string") return value === "" ? null : value;
    this.report("wrong-type", this.at(field), { expected: "text", found: kindOf(value) });
    return null;
  }

  /** A text that has to be there; empty where it is not. */
  text(field: string): string {
    const text = this.optional(field);
    if (text === null && typeof (this.value(field) ?? "") === "string")
      this.report("empty-cell", this.at(field), { column: field });
    return text ?? "";
  }

  /** A decimal, or null where there is none. */
  decimal(field: string): DecimalInput | null {
    const value = this.value(field);
    if (value === null || readDecimal(value) !== null) return value as DecimalInput | null;
    this.report("not-decimal", this.at(field), { found: brief(value) });
    return null;
  }

  /** An instant as text and in seconds; null where there is none. */
  instant(field: string): readonly [text: string, seconds: number] | null {
    const text = this.optional(field);
    const seconds = text === null ? null : readInstant(text);
    if (text !== null && seconds === null) this.report("bad-instant", this.at(field), { found: clip(text) });
    return text === null || seconds === null ? null : [text, seconds];
  }
}

/** Reads every row; those at fault stand apart, and those for which `read` answers null without a fault are left out. */
export function takeRows<T>(rows: unknown, read: (row: Fields) => T | null): TakenRows<T> {
  if (!Array.isArray(rows)) refuseSource("wrong-type", "rows", { expected: "list", found: kindOf(rows) });
  const [taken, rejected]: [T[], RejectedLedgerRow[]] = [[], []];
  let left = 0;
  for (const [index, row] of (rows as readonly unknown[]).entries()) {
    let one: T | null = null;
    const issues = collectIn<SourceCallCode>(SOURCE_WORDS, (report) => {
      try {
        if (isPlainObject(row)) one = read(new Fields(row, index, report));
        else report("wrong-type", String(index), { expected: "object", found: kindOf(row) });
      } catch {
        // A getter or a proxy that throws: nothing that JSON could hold.
        report("not-data", String(index), { found: "a value that cannot be read" });
      }
    });
    if (issues.length > 0) rejected.push({ index, issues: issues as [Issue, ...Issue[]] });
    else if (one === null) left++;
    else taken.push(one);
  }
  return { taken, rejected, left };
}
