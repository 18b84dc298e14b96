import { Decimal } from "decimal.js";

/** One difference between what was expected and what came. */
export interface Mismatch {
  readonly subject: string;
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Compares an answer with what is expected: numbers by exact decimal value, lists element by element, objects by the keys
 * that are expected; a key that the expectation lacks is not asked about.
 */
export function compare(expected: unknown, got: unknown, subject: string, field: string): Mismatch[] {
  if (typeof expected === "number")
    return same(number(got)?.equals(expected) === true, expected, got, subject, field);
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [{ subject, field, expected, got }];
    return expected.flatMap((part, index) => {
      const name = nameOf(part) ?? String(index);
      return compare(
        part,
        got[index],
        field === "results" ? name : subject,
        field === "results" ? "" : `${field}[${name}]`,
      );
    });
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof got !== "object" || got === null) return [{ subject, field, expected, got }];
    return Object.entries(expected).flatMap(([key, part]) =>
      compare(part, (got as Record<string, unknown>)[key], subject, field === "" ? key : `${field}.${key}`),
    );
  }
  return same(expected === got, expected, got, subject, field);
}

function same(equal: boolean, expected: unknown, got: unknown, subject: string, field: string): Mismatch[] {
  return equal ? [] : [{ subject, field, expected, got }];
}

function number(value: unknown): Decimal | null {
  return typeof value === "number" && Number.isFinite(value) ? new Decimal(value) : null;
}

function nameOf(part: unknown): string | null {
  const id = typeof part === "object" && part !== null ? (part as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id : null;
}
