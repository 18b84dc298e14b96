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

/** A text that says something, as ids and cohorts have to; null for anything else. */
export const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** What an object itself holds under a name; null where it is nothing. */
export function ownOf(given: Given | null | undefined, name: string): unknown {
  return given != null && Object.hasOwn(given, name) ? (given[name] ?? null) : null;
}
