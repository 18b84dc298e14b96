import { type Issue, type Message, type Policy, safeParsePolicy } from "steelyard";
import { readCsv } from "../data/csv.js";
import { fault } from "../data/faults.js";
import type { Sheet } from "../data/sheet.js";

/** What a file turned out to be. */
export type ReadFile =
  | { readonly kind: "policy"; readonly name: string; readonly policy: Policy }
  | { readonly kind: "table"; readonly name: string; readonly sheet: Sheet }
  | { readonly kind: "badPolicy"; readonly name: string; readonly issues: readonly Issue[] }
  | { readonly kind: "unreadable"; readonly name: string; readonly why: Message };

/** Megabytes that a page still reads in a moment. */
const MOST = 20;

/** Reads a file as what its name says it is. */
export async function readFile(file: File): Promise<ReadFile> {
  const { name } = file;
  const unreadable = (why: Message) => ({ kind: "unreadable", name, why }) as const;
  if (file.size > MOST * 2 ** 20) return unreadable(fault.tooLarge(MOST));
  if (/\.json$/i.test(name)) return readPolicy(name, textOf(await file.arrayBuffer()));
  if (!/\.(csv|tsv|txt)$/i.test(name)) return unreadable(fault.kind());
  const sheet = readCsv(name, textOf(await file.arrayBuffer()));
  return "header" in sheet ? { kind: "table", name, sheet } : unreadable(sheet);
}

/** UTF-8, or what spreadsheets in Chinese write where they write no UTF-8. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function readPolicy(name: string, text: string): ReadFile {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { kind: "unreadable", name, why: jsonFault(text, String(error)) };
  }
  const read = safeParsePolicy(document);
  return read.ok
    ? { kind: "policy", name, policy: read.policy }
    : { kind: "badPolicy", name, issues: read.issues };
}

/** What is wrong with JSON, from what the engine says of it: that is in English, and only its place is taken. */
function jsonFault(text: string, told: string): Message {
  if (/end of (JSON|data)/i.test(told) || text.trim() === "") return fault.jsonEnds();
  const position = /position (\d+)/.exec(told)?.[1];
  if (position === undefined) return fault.notJson(null);
  const lines = text.slice(0, Number(position)).split("\n");
  // The place is behind the last character where the file ends too early.
  if (text.slice(Number(position)).trim() === "") return fault.jsonEnds();
  return fault.notJson({ line: lines.length, column: (lines.at(-1) ?? "").length + 1 });
}

/** Hands a text to the browser as a file to save. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands a policy out as a document. */
export function savePolicy(policy: Policy): void {
  save(`${policy.id}-${policy.version}.json`, "application/json", `${JSON.stringify(policy, null, 2)}\n`);
}
