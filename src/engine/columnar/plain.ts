import type { IdKind } from "../../error/facts.js";

/** An object of plain data. */
export type Given = Readonly<Record<string, unknown>>;

/** Anything that may have properties of its own. */
export const isObject = (value: unknown): value is Given => typeof value === "object" && value !== null;

/** Data as JSON has it; null for anything else. */
export function plainObject(value: unknown): Given | null {
  if (!isObject(value) || Array.isArray(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return value as Given;
  return prototype === null || Object.getPrototypeOf(prototype) === null ? (value as Given) : null;
}

/** What is to be said of an id that is none of those that are known. */
export const unknownId = (kind: IdKind, id: string, known: readonly string[]) => ({
  kind,
  id: id.slice(0, 80),
  known: known.slice(0, 20),
});

/** A text that says something, as ids and cohorts have to; null for anything else. */
export const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** What an object itself holds under a name; null where it is nothing. */
export function ownOf(given: Given | null | undefined, name: string): unknown {
  return given != null && Object.hasOwn(given, name) ? (given[name] ?? null) : null;
}
