import type { DocumentCode } from "../error/code.js";
import { DOCUMENT_WORDS } from "../error/document.js";
import type { Facts, IdKind } from "../error/facts.js";
import { collectIn, refuseIn } from "../error/raise.js";
import { SteelyardError } from "../error/steelyard-error.js";
import { type Issue, join } from "../error/worded.js";
import { isScalar, plainScalar } from "../number/scalar.js";

/** How much of a document is read; beyond it the document is refused before any schema looks at it. */
export const LIMITS = { depth: 64, values: 250_000, text: 8_000_000 } as const;

const refuse = <C extends DocumentCode>(code: C, path: string, facts: Facts[C]) =>
  refuseIn<DocumentCode, C>(DOCUMENT_WORDS, code, path, facts);

/** A copy in plain data, or why there is none. */
export interface Plain {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Copies a document into plain objects, lists, numbers, texts and booleans, frozen through and through. Refuses what JSON
 * cannot say and keys that reach a prototype. `Decimal`s become numbers or texts; keys that hold `undefined` are absent.
 * It calls itself once for each level, of which there are few.
 */
export function plain(document: unknown): Plain {
  let value: unknown;
  const spent = { values: 1, text: 0 };
  /** Ends the copy where a limit is passed. */
  const spend = (what: "values" | "text", amount: number) => {
    spent[what] += amount;
    if (spent[what] > LIMITS[what]) refuse("too-large", "", { what, limit: LIMITS[what] });
  };
  try {
    const issues = collectIn<DocumentCode>(DOCUMENT_WORDS, (report) => {
      value = copy(document, "", 0);

      function copy(source: unknown, path: string, depth: number): unknown {
        if (depth > LIMITS.depth) refuse("too-deep", path, { limit: LIMITS.depth });
        const copied = (part: unknown, key: string | number) => copy(part, join(path, key), depth + 1);
        try {
          if (typeof source === "string") spend("text", source.length);
          if (source === null || isScalar(source)) return plainScalar(source);
          if (Array.isArray(source)) {
            // A list may claim any length: it counts before it is walked.
            spend("values", source.length);
            return Object.freeze(Array.from(source).map(copied));
          }
          if (isPlainObject(source)) {
            const parts = Object.entries(source).filter(([key, part]) => {
              spend("text", key.length);
              if (key === "__proto__" && part !== undefined)
                report("forbidden-key", join(path, key), { key });
              return key !== "__proto__" && part !== undefined;
            });
            spend("values", parts.length);
            return Object.freeze(Object.fromEntries(parts.map(([key, part]) => [key, copied(part, key)])));
          }
          report("not-data", path, { found: kindOf(source) });
        } catch (error) {
          if (error instanceof SteelyardError) throw error;
          // A getter or a proxy that throws: nothing that JSON could hold.
          report("not-data", path, { found: "a value that cannot be read" });
        }
        return undefined;
      }
    });
    return { value: issues.length === 0 ? value : undefined, issues };
  } catch (error) {
    return { value: undefined, issues: (error as SteelyardError).issues };
  }
}

/** Whether a value is an object as a literal or JSON makes it, of whichever realm. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a value is, in a word for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "object" && !isPlainObject(value)) return "a class instance";
  return typeof value;
}

/** A value in a few characters, for messages: hostile input must not flood a log. */
export function brief(value: unknown): string {
  const text =
    typeof value === "string" ? `"${value}"` : typeof value === "number" ? String(value) : kindOf(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A text as it is, anything else in a few characters, for the facts of an issue: at most 80 characters. */
export function clip(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 80) : brief(value);
}

/** How many known ids an issue lists. */
export const SHOWN = 20;

/** The facts of an id that is none of those known. */
export function unknownId(kind: IdKind, id: unknown, known: readonly string[]): Facts["unknown-id"] {
  return { kind, id: clip(id), known: known.slice(0, SHOWN) };
}

/** What an object or a list holds under a key of its own; undefined for anything else. */
export function own(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;
}

/** The parts of an object or a list; none of anything else. */
export function entriesOf<T>(value: { readonly [key: string]: T } | undefined): [key: string, part: T][];
export function entriesOf(value: unknown): [key: string, part: unknown][];
export function entriesOf(value: unknown): [key: string, part: unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
