import type { Issue } from "../../error/worded.js";
import type { Fingerprint } from "../../shape/fingerprint.js";
import type { Codec } from "../codec/index.js";
import type { RowFilter } from "../mapping/emit.js";
import type { Mapping } from "../mapping/mapping.js";
import { CellFault } from "../rows/cell.js";
import type { FoundRows } from "../rows/rows.js";
import { Absence, columnReader, type ReadValue } from "./read-cell.js";

/** A column of a mapping, bound to the rows. */
export interface BoundColumn {
  readonly name: string;
  /** Whether the rows have it. */
  readonly found: boolean;
  /** Whether it may be missing. */
  readonly optional: boolean;
  /** Its header, or the keys to it; its name where it was not found. */
  readonly label: string;
  /** Its letters in a sheet; null where there is none. */
  readonly letters: string | null;
  readonly read: (row: unknown) => ReadValue;
  /** Whether a cell that cannot be read rejects its row. */
  readonly rejects: boolean;
  /** What its cells are declared to hold, and how, in the words of the mapping. */
  readonly declared: { readonly expected: string; readonly declared?: string };
}

export function boundColumns({ columns }: Mapping, { find }: FoundRows, sum: Fingerprint): BoundColumn[] {
  return Object.entries(columns).map(([name, column]) => {
    const place = find(column, name);
    const read = columnReader(column, sum);
    const { cellOf = () => null, label = name, letters = null } = place ?? {};
    return {
      name,
      found: place !== null,
      optional: column.optional === true,
      label,
      letters,
      read: (row) => read(cellOf(row)),
      rejects: column.invalid !== "missing",
      declared: declaredBy(column.codec),
    };
  });
}

/** What is expected of a cell, as the mapping says it: somebody who reads of a fault need not look it up. */
function declaredBy({ kind, ...how }: Codec) {
  const declared = JSON.stringify(how).replace(/["{}]/g, "").slice(0, 80);
  return { expected: kind, ...(declared && { declared }) };
}

/** Whether a filter holds a row back. What cannot be read is nobody's to hold back: the row goes on, and is rejected. */
export function holdsBack(filter: RowFilter): (value: ReadValue) => boolean {
  const passes = "in" in filter;
  const texts = new Set(passes ? filter.in : filter.notIn);
  return (value) =>
    !(value instanceof CellFault) && texts.has(value instanceof Absence ? "" : String(value)) !== passes;
}

/** Issues, each once: a cell that several things need is at fault only once. */
export function eachOnce(issues: readonly Issue[]): [Issue, ...Issue[]] {
  const seen = new Map(issues.map((issue) => [`${issue.code} ${issue.path}`, issue] as const).reverse());
  return [...seen.values()].reverse() as [Issue, ...Issue[]];
}
