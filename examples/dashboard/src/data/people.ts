import type { Message, Policy, Subject } from "steelyard";
import { type Column, columnsOf, idsByName } from "./columns.js";
import { fault } from "./faults.js";
import { lineOf, type Sheet } from "./sheet.js";

/** A row that is no subject, and why. */
export interface RefusedRow {
  /** The line in the table; the header is line 1. */
  readonly line: number;
  /** The subject's id; null where there is none. */
  readonly id: string | null;
  /** What is at fault, as the library names it; empty for the whole row. */
  readonly path: string;
  /** Why, in both languages. */
  readonly message: Message;
}

/** A table read as subjects. */
export interface ReadPeople {
  /** As `appraise` takes them; it looks for faults in them itself. */
  readonly subjects: readonly Subject[];
  /** The line of each. */
  readonly lines: readonly number[];
  /** Rows of which no subject can be made. */
  readonly refused: readonly RefusedRow[];
  /** Columns that say nothing under this policy. */
  readonly ignored: readonly string[];
  /** What is wrong with the table itself; nothing of it is read then. */
  readonly faults: readonly Message[];
}

const NOBODY = { subjects: [], lines: [], refused: [], ignored: [], faults: [] };

/** Reads a table under a policy. Decimals stay text, so that no digit is lost. */
export function readPeople(policy: Policy, { header, rows }: Sheet): ReadPeople {
  const columns = columnsOf(policy, header);
  const faults = faultsOf(header, columns);
  if (faults.length > 0) return { ...NOBODY, faults };
  if (rows.length === 0) return { ...NOBODY, faults: [fault.noRows()] };
  const ids = {
    role: idsByName(Object.entries(policy.roles).map(([id, { title }]) => ({ id, title }))),
    stage: idsByName(Object.entries(policy.stages ?? {}).map(([id, { title }]) => ({ id, title }))),
  };
  const subjects: Subject[] = [];
  const lines: number[] = [];
  const refused: RefusedRow[] = [];
  for (const [row, cells] of rows.entries()) {
    const line = lineOf(row);
    if (cells.length === header.length) {
      subjects.push(subjectOf(columns, cells, ids));
      lines.push(line);
      continue;
    }
    const id = cells[columns.findIndex(({ holds }) => holds === "id")]?.trim() || null;
    refused.push({ line, id, path: "", message: fault.cells(cells.length, header.length) });
  }
  const ignored = header.filter((name, at) => columns[at]?.holds === "nothing" && name.trim() !== "");
  return { subjects, lines, refused, ignored, faults: [] };
}

function faultsOf(header: readonly string[], columns: readonly Column[]): Message[] {
  const missing = (["id", "role"] as const).filter((one) => !columns.some(({ holds }) => holds === one));
  const seen = new Set<string>();
  const twice = header.filter((_, at) => {
    const column = columns[at] as Column;
    const key = JSON.stringify(column);
    const again = column.holds !== "nothing" && seen.has(key);
    seen.add(key);
    return again;
  });
  return [...missing.map(fault.noColumn), ...twice.map(fault.twice)];
}

type Ids = { readonly [K in "role" | "stage"]: ReadonlyMap<string, string> };

function subjectOf(columns: readonly Column[], cells: readonly string[], ids: Ids): Subject {
  const one = { id: "", role: "", stage: null as string | null, cohort: null as string | null };
  const [values, samples, targets]: Record<string, string>[] = [{}, {}, {}];
  const facts: Record<string, string | boolean> = {};
  let title: string | Record<string, string> | undefined;
  for (const [at, column] of columns.entries()) {
    const cell = (cells[at] as string).trim();
    if (cell === "") continue;
    if (column.holds === "role" || column.holds === "stage") {
      // A name that the policy lacks stays as it is, for the library to refuse it.
      one[column.holds] = ids[column.holds].get(cell) ?? cell;
    } else if (column.holds === "id" || column.holds === "cohort") one[column.holds] = cell;
    else if (column.holds === "title") title = titled(title, column.language, cell);
    else if (column.holds === "fact") put(facts, column.name, TRUTHS.get(cell.toLowerCase()) ?? cell);
    else if (column.holds === "target") put(targets, column.indicator, cell);
    else if (column.holds === "sample") put(samples, column.indicator, cell);
    else if (column.holds === "value") put(values, column.indicator, cell);
  }
  const observations = Object.fromEntries(
    Object.entries(values ?? {}).map(([id, value]) => [id, observed(value, samples?.[id])]),
  );
  return { ...one, title, observations, targets, facts };
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["是", true],
  ["false", false],
  ["no", false],
  ["否", false],
]);

/** Sets a property of that very name, `__proto__` included. */
function put<T>(into: Record<string, T> | undefined, name: string, value: T): void {
  if (into !== undefined)
    Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
}

function titled(
  title: string | Record<string, string> | undefined,
  language: string | null,
  text: string,
): string | Record<string, string> {
  if (language === null) return typeof title === "object" ? title : text;
  return { ...(typeof title === "object" ? title : {}), [language]: text };
}

/** `191/196` is a quotient with its sample; a value may have its sample in another column. */
function observed(cell: string, sample: string | undefined) {
  const [, a, b] = /^(-?[\d.]+) ?\/ ?([\d.]+)$/.exec(cell) ?? [];
  if (a !== undefined && b !== undefined) return { of: [a, b] as const };
  return sample === undefined ? cell : { value: cell, sample };
}
