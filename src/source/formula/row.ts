import type { Facts } from "../../error/facts.js";
import { SOURCE_WORDS, type SourceCallCode } from "../../error/source.js";
import { type Issue, worded } from "../../error/worded.js";
import { compare, readScaled, type Scaled, scaled, scaledNumber } from "../../number/scaled.js";
import { brief, clip, kindOf } from "../../shape/plain.js";
import { readDate } from "../../time/date.js";
import { readInstant } from "../../time/instant.js";

/** A date, or an instant with the date that is written in it. */
export interface Moment {
  readonly text: string;
  readonly day: number;
  /** Seconds UTC; null for a date. */
  readonly instant: number | null;
}

/** Negative, 0 or positive as one moment is before, with or after another; a date is compared by its day. */
export const comparedMoments = (a: Moment, b: Moment): number =>
  a.instant !== null && b.instant !== null ? a.instant - b.instant : a.day - b.day;

const NOUGHT = /* @__PURE__ */ scaled(0);

/** What is wrong, with its words. */
export const issueAt = <C extends SourceCallCode>(code: C, path: string, facts: Facts[C]): Issue =>
  worded<SourceCallCode, C>(SOURCE_WORDS, code, path, facts) as unknown as Issue;

/** What a mapping notes beside the fields of a row. */
const BESIDE: ReadonlySet<string> = /* @__PURE__ */ new Set(["absent", "lineage"]);

/** The most that is said of one row. */
const MOST = 20;

/**
 * One row of a ledger while it is read: each field by its own method, and what is wrong with it taken down. Null stands for
 * what is absent as well as for what is at fault; a row with issues is not used.
 */
export class Row {
  readonly issues: Issue[] = [];
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #path: () => string;

  constructor(given: Readonly<Record<string, unknown>>, path: () => string, known: ReadonlySet<string>) {
    this.#given = given;
    this.#path = path;
    for (const key of Object.keys(given))
      if (!known.has(key) && !BESIDE.has(key) && given[key] !== undefined)
        this.fault("unknown-key", key, { key: clip(key) });
  }

  fault<C extends SourceCallCode>(code: C, key: string, facts: Facts[C]): null {
    if (this.issues.length < MOST) this.issues.push(issueAt(code, `${this.#path()}.${key}`, facts));
    return null;
  }

  /** A field that has to be there. */
  needed<T>(key: string, read: (row: Row, key: string) => T | null): T | null {
    return this.value(key) === null ? this.fault("missing-key", key, {}) : read(this, key);
  }

  /** A field that may be there; null and absence are the same. */
  value(key: string): unknown {
    return Object.hasOwn(this.#given, key) ? (this.#given[key] ?? null) : null;
  }

  wrong(key: string, expected: string): null {
    return this.fault("wrong-type", key, { expected, found: kindOf(this.value(key)) });
  }
}

/** A text that is not empty. */
export function name(row: Row, key: string): string | null {
  const value = row.value(key);
  if (value === null) return null;
  if (typeof value !== "string") return row.wrong(key, "text");
  return value === "" ? row.fault("empty", key, {}) : value;
}

export function flag(row: Row, key: string): boolean | null {
  const value = row.value(key);
  return value === null || typeof value === "boolean" ? value : row.wrong(key, "boolean");
}

/** A decimal. */
export function decimalOf(row: Row, key: string): Scaled | null {
  const value = row.value(key);
  if (value === null) return null;
  return readScaled(value) ?? row.fault("not-decimal", key, { found: brief(value) });
}

/** A decimal from 0. */
export function amount(row: Row, key: string): Scaled | null {
  const read = decimalOf(row, key);
  return read !== null && compare(read, NOUGHT) < 0
    ? row.fault("out-of-range", key, { found: clip(String(row.value(key))), minimum: "0" })
    : read;
}

/** A whole number from 0, as a number or in its digits. */
export function count(row: Row, key: string): number | null {
  const read = amount(row, key);
  if (read === null) return null;
  const whole = scaledNumber(read);
  const same = Number.isSafeInteger(whole) && compare(read, scaled(whole)) === 0;
  return same ? whole : row.wrong(key, "whole number");
}

/** An instant with its offset, as seconds. */
export function instant(row: Row, key: string): number | null {
  const value = row.value(key);
  if (value === null) return null;
  if (typeof value !== "string") return row.wrong(key, "text");
  return readInstant(value) ?? row.fault("bad-instant", key, { found: clip(value) });
}

/** A date, or an instant. */
export function moment(row: Row, key: string): Moment | null {
  const value = row.value(key);
  if (value === null) return null;
  if (typeof value !== "string") return row.wrong(key, "text");
  const day = readDate(value);
  if (day !== null) return { text: value, day, instant: null };
  const found = { found: clip(value) };
  if (!value.includes("T")) return row.fault("bad-date", key, found);
  const read = instant(row, key);
  return read === null ? null : { text: value, day: readDate(value.slice(0, 10)) as number, instant: read };
}
