import { refuseSource } from "../../error/source.js";
import type { Issue } from "../../error/worded.js";
import { clip, isPlainObject, kindOf } from "../../shape/plain.js";
import type { WorkTape } from "../../time/calendar.js";
import { gather } from "../gather.js";
import { issueAt, Row } from "./row.js";

/** What every row becomes. */
export interface Entry {
  readonly person: string;
  /** The day that puts it into a period. */
  readonly day: number;
}

/** The days of a period and of the one before it: each ends where the next begins. */
export interface Span {
  readonly before: number;
  readonly from: number;
  readonly to: number;
}

/** How rows are to be read. */
export interface Reading {
  readonly span: Span;
  /** What becomes of an answer or a delivery dated before its beginning. */
  readonly early: "reject" | "unknown";
  /** The calendar, where a formula counts working time. */
  readonly tape: WorkTape | null;
}

/** How the rows of one ledger are read. */
export interface LedgerKind<E extends Entry> {
  readonly keys: ReadonlySet<string>;
  /** The row as an entry; null where it is at fault. `unknown` takes down a time that is treated as unknown. */
  readonly read: (row: Row, reading: Reading, unknown: () => void) => E | null;
}

/** What became of the rows of a ledger: `rows` = `inPeriod` + `outside` + `rejected`. */
export interface LedgerCount {
  /** Rows handed in. */
  readonly rows: number;
  /** Accepted, and in the period. */
  readonly inPeriod: number;
  /** Accepted, and in another one: they tell who is new and who returned. */
  readonly outside: number;
  /** At fault. */
  readonly rejected: number;
  /** Times in accepted rows that were treated as unknown, because that was asked for. */
  readonly unknownTimes: number;
}

/** A row at fault. */
export interface RejectedRecord {
  /** The ledger in which it stands. */
  readonly ledger: string;
  /** Its place there, counted from 0. */
  readonly index: number;
  /** What is wrong with it, at least one thing and at most 20: code, path, facts, words. */
  readonly issues: readonly Issue[];
}

/** A ledger that has been read. */
export interface Ledger<E extends Entry> {
  readonly all: readonly E[];
  /** Of the period, by person. */
  readonly now: ReadonlyMap<string, readonly E[]>;
  /** Of the period before it, by person. */
  readonly before: ReadonlyMap<string, readonly E[]>;
  readonly count: LedgerCount;
  readonly rejected: readonly RejectedRecord[];
}

/** The most rows of one ledger. */
const MOST_ROWS = 5_000_000;

/** Reads the rows of a ledger; a row at fault is none of its entries. */
export function readLedger<E extends Entry>(
  ledger: string,
  rows: unknown,
  kind: LedgerKind<E>,
  reading: Reading,
): Ledger<E> {
  const path = `ledgers.${ledger}`;
  const list = listOf(rows, path);
  const { length } = list;
  if (length > MOST_ROWS) refuseSource("too-large", path, { what: "values", limit: MOST_ROWS });
  const all: E[] = [];
  const rejected: RejectedRecord[] = [];
  const [now, before] = [new Map<string, E[]>(), new Map<string, E[]>()];
  const ids = new Map<string, number>();
  const { span } = reading;
  let [inPeriod, unknownTimes] = [0, 0];
  for (let index = 0; index < length; index++) {
    let unknowns = 0;
    const read = readRow(list, index, path, kind, ids, (row) => kind.read(row, reading, () => unknowns++));
    if (Array.isArray(read)) {
      rejected.push({ ledger, index, issues: read });
      continue;
    }
    all.push(read);
    unknownTimes += unknowns;
    if (read.day >= span.from && read.day < span.to) {
      inPeriod++;
      gather(now, read.person, read);
    } else if (read.day >= span.before && read.day < span.from) gather(before, read.person, read);
  }
  const outside = all.length - inPeriod;
  const count = { rows: length, inPeriod, outside, rejected: rejected.length, unknownTimes };
  return { all, now, before, count, rejected };
}

function listOf(rows: unknown, path: string): readonly unknown[] {
  try {
    if (Array.isArray(rows)) return rows;
  } catch {
    // A proxy that has been revoked.
    refuseSource("not-data", path, { found: "a value that cannot be read" });
  }
  refuseSource("wrong-type", path, { expected: "list", found: kindOf(rows) });
}

/** One row as an entry, or what is wrong with it. */
function readRow<E extends Entry>(
  rows: readonly unknown[],
  index: number,
  path: string,
  { keys }: LedgerKind<E>,
  ids: Map<string, number>,
  read: (row: Row) => E | null,
): E | Issue[] {
  const at = () => `${path}.${index}`;
  try {
    const given = rows[index];
    if (!isPlainObject(given))
      return [issueAt("wrong-type", at(), { expected: "object", found: kindOf(given) })];
    // A copy: a getter is asked once.
    const row = new Row({ ...given }, at, keys);
    const entry = read(row);
    // The second of two rows is at fault, whatever became of the first.
    const id = row.value("id");
    if (typeof id === "string" && id !== "") {
      const first = ids.get(id);
      if (first === undefined) ids.set(id, index);
      else row.fault("repeated-row", "id", { id: clip(id), first });
    }
    return row.issues.length > 0 || entry === null ? row.issues : entry;
  } catch {
    // A getter or a proxy that throws: nothing that JSON could hold.
    return [issueAt("not-data", at(), { found: "a value that cannot be read" })];
  }
}
