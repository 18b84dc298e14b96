import { clean } from "../clean.js";

/** What means something to Markdown wherever it stands, and what begins a link by itself. */
const INLINE = /[\\`*_~[\]<>|&$#@]|:(?=\/\/)|(?<=\bwww)\./gi;

/** What means something only at the beginning of a line: lists, rules, tables. */
const START = /^(\d*)([.)+=:-])/;

/** Behind an @ a mark without width keeps an address from becoming a link, where a backslash alone does not. */
const OTHERWISE: Readonly<Record<string, string>> = { "@": "\\@\u2060", "`": "&#96;" };

/** A text inside of a line, or in a cell, in which nothing means anything to Markdown. */
export function escapeInline(text: string): string {
  return clean(text).replace(INLINE, (mark) => OTHERWISE[mark] ?? `\\${mark}`);
}

/** A text with which a line begins, in which nothing means anything to Markdown. */
export function escapeLine(text: string): string {
  return escapeInline(text).replace(START, "$1\\$2");
}
