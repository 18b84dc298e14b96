import type { Mapping } from "../mapping/mapping.js";
import { labelledRows } from "./labelled.js";
import { recordRows } from "./records.js";
import type { FoundRows } from "./rows.js";
import { tableRows } from "./table.js";

/** The rows that a mapping's reader finds in what was handed over. */
export function findRows({ reader }: Mapping, given: unknown, firstRow: number): FoundRows {
  if (reader.kind === "table") return tableRows(given, reader, firstRow);
  return reader.kind === "records" ? recordRows(given, reader.each) : labelledRows(given, reader);
}
