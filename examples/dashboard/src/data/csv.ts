import Papa from "papaparse";
import type { Message } from "steelyard";
import { fault } from "./faults.js";
import { lineOf, type Sheet } from "./sheet.js";

/** Reads a CSV file; commas, semicolons and tabs are told apart by what is there. */
export function readCsv(name: string, text: string): Sheet | Message {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined) return fault.quotes(lineOf((broken.row ?? 0) - 1));
  const [header = [], ...rows] = data;
  return { name, header, rows };
}

/** A table as a CSV file, with the mark by which spreadsheets know that it is UTF-8. */
export function writeCsv({ header, rows }: Sheet): string {
  return `\uFEFF${Papa.unparse({ fields: [...header], data: rows.map((row) => [...row]) }, { escapeFormulae: true })}\r\n`;
}
