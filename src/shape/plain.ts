import { type Issue, issue, join } from "../error/issue.js";
import { isDecimal } from "../number/decimal.js";
import { plainScalar } from "../number/scalar.js";

/** How much of a document is read; beyond it the document is refused before any schema looks at it. */
export const LIMITS = { depth: 64, values: 250_000, text: 8_000_000 } as const;

/** A copy in plain data, or why there is none. */
export interface Plain {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

interface Place {
  readonly source: unknown;
  readonly path: string;
  readonly depth: number;
  readonly put: (value: unknown) => void;
}

/**
 * Copies a document into plain objects, lists, numbers, texts and booleans, with its own stack, so that no depth can
 * exhaust the machine's. Refuses what JSON cannot say and keys that reach a prototype. `Decimal`s become numbers or texts;
 * keys that hold `undefined` are absent.
 */
export function plain(document: unknown): Plain {
  const issues: Issue[] = [];
  let result: unknown;
  let values = 0;
  let text = 0;
  const stack: Place[] = [{ source: document, path: "", depth: 0, put: (value) => (result = value) }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    values++;
    if (typeof place.source === "string") text += place.source.length;
    const limit = values > LIMITS.values ? "values" : text > LIMITS.text ? "text" : null;
    if (limit !== null) {
      return { value: undefined, issues: [issue("too-large", "", { what: limit, limit: LIMITS[limit] })] };
    }
    if (place.depth > LIMITS.depth) {
      return { value: undefined, issues: [issue("too-deep", place.path, { limit: LIMITS.depth })] };
    }
    try {
      text += copy(place, stack, issues);
    } catch {
      // A getter or a proxy that throws: nothing that JSON could hold.
      issues.push(issue("not-data", place.path, { found: "a value that cannot be read" }));
    }
  }
  return { value: issues.length === 0 ? result : undefined, issues };
}

/** Copies one value and puts its parts on the stack; tells how much text its keys hold. */
function copy({ source, path, depth, put }: Place, stack: Place[], issues: Issue[]): number {
  if (
    source === null ||
    typeof source === "string" ||
    typeof source === "boolean" ||
    typeof source === "number"
  ) {
    put(source);
    return 0;
  }
  if (isDecimal(source)) {
    put(plainScalar(source));
    return 0;
  }
  if (Array.isArray(source)) {
    const list: unknown[] = new Array(source.length);
    put(list);
    for (let index = source.length - 1; index >= 0; index--) {
      stack.push({
        source: source[index],
        path: join(path, index),
        depth: depth + 1,
        put: (v) => (list[index] = v),
      });
    }
    return 0;
  }
  if (!isPlainObject(source)) {
    issues.push(issue("not-data", path, { found: kindOf(source) }));
    return 0;
  }
  return copyObject(source, { path, depth, put }, stack, issues);
}

function copyObject(
  source: Readonly<Record<string, unknown>>,
  { path, depth, put }: Omit<Place, "source">,
  stack: Place[],
  issues: Issue[],
): number {
  const object: Record<string, unknown> = {};
  put(object);
  let text = 0;
  const keys = Object.keys(source).filter((key) => source[key] !== undefined);
  // Filled in now, so that the copy keeps the order of the document whatever the order of the stack.
  for (const key of keys) {
    text += key.length;
    if (key === "__proto__") issues.push(issue("forbidden-key", join(path, key), { key }));
    else object[key] = null;
  }
  for (const key of keys.reverse()) {
    if (key === "__proto__") continue;
    stack.push({
      source: source[key],
      path: join(path, key),
      depth: depth + 1,
      put: (v) => (object[key] = v),
    });
  }
  return text;
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
