import { type Issue, issue, join } from "../error/issue.js";
import { isScalar, plainScalar } from "../number/scalar.js";

/** How much of a document is read; beyond it the document is refused before any schema looks at it. */
export const LIMITS = { depth: 64, values: 250_000, text: 8_000_000 } as const;

/** A copy in plain data, or why there is none. */
export interface Plain {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Copies a document into plain objects, lists, numbers, texts and booleans, with its own stack, so that no depth can
 * exhaust the machine's. Refuses what JSON cannot say and keys that reach a prototype. `Decimal`s become numbers or texts;
 * keys that hold `undefined` are absent.
 */
export function plain(document: unknown): Plain {
  const copier = new Copier();
  let result: unknown;
  copier.add(document, "", 0, (value) => (result = value));
  const issues = copier.run();
  return { value: issues.length === 0 ? result : undefined, issues };
}

interface Place {
  readonly source: unknown;
  readonly path: string;
  readonly depth: number;
  readonly put: (value: unknown) => void;
}

/** One copy under way: what is still to be copied, and how much has been asked for. */
class Copier {
  readonly #stack: Place[] = [];
  readonly #issues: Issue[] = [];
  #values = 0;
  #text = 0;

  add(source: unknown, path: string, depth: number, put: (value: unknown) => void): void {
    this.#values++;
    if (typeof source === "string") this.#text += source.length;
    this.#stack.push({ source, path, depth, put });
  }

  /** Copies all; one issue alone where a limit is passed. */
  run(): readonly Issue[] {
    for (let place = this.#stack.pop(); place !== undefined; place = this.#stack.pop()) {
      if (place.depth > LIMITS.depth) return [issue("too-deep", place.path, { limit: LIMITS.depth })];
      try {
        this.#copy(place);
      } catch {
        // A getter or a proxy that throws: nothing that JSON could hold.
        this.#issues.push(issue("not-data", place.path, { found: "a value that cannot be read" }));
      }
      const limit = this.#exceeded();
      if (limit !== null) return [issue("too-large", "", { what: limit, limit: LIMITS[limit] })];
    }
    return this.#issues;
  }

  #exceeded(): "values" | "text" | null {
    return this.#values > LIMITS.values ? "values" : this.#text > LIMITS.text ? "text" : null;
  }

  #copy({ source, path, depth, put }: Place): void {
    if (source === null) {
      put(null);
    } else if (isScalar(source)) {
      put(plainScalar(source));
    } else if (Array.isArray(source)) {
      put(this.#list(source, path, depth));
    } else if (isPlainObject(source)) {
      put(this.#object(source, path, depth));
    } else {
      this.#issues.push(issue("not-data", path, { found: kindOf(source) }));
    }
  }

  #list(source: readonly unknown[], path: string, depth: number): unknown[] {
    const { length } = source;
    // A list may claim any length: it counts before it is walked.
    if (this.#values + length > LIMITS.values) {
      this.#values += length;
      return [];
    }
    const list: unknown[] = new Array(length);
    for (let index = length - 1; index >= 0; index--) {
      this.add(source[index], join(path, index), depth + 1, (value) => (list[index] = value));
    }
    return list;
  }

  #object(source: Readonly<Record<string, unknown>>, path: string, depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const parts: [key: string, value: unknown][] = [];
    for (const key of Object.keys(source)) {
      const value = source[key];
      this.#text += key.length;
      if (value === undefined) continue;
      if (key === "__proto__") {
        this.#issues.push(issue("forbidden-key", join(path, key), { key }));
        continue;
      }
      // Filled in now, so that the copy keeps the order of the document whatever the order of the stack.
      object[key] = null;
      parts.push([key, value]);
    }
    for (const [key, value] of parts.reverse()) {
      this.add(value, join(path, key), depth + 1, (copy) => (object[key] = copy));
    }
    return object;
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

/** What an object or a list holds under a key of its own; undefined for anything else. */
export function own(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;
}

/** The parts of an object or a list; none of anything else. */
export function entriesOf(value: unknown): [key: string, part: unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** Freezes a plain copy through and through. */
export function freeze<T>(value: T): T {
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next !== "object" || next === null) continue;
    Object.freeze(next);
    for (const part of Object.values(next)) stack.push(part);
  }
  return value;
}
