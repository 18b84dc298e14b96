import type { SourceReport } from "../error/source.js";
import { join } from "../error/worded.js";
import { type Exact, readDecimal } from "../number/decimal.js";
import { brief, clip, isPlainObject, kindOf } from "../shape/plain.js";

/** A row that has been looked at: an object with no keys but those that are known. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Looks at each row of a list by hand: a list may hold more rows than a document may hold values. What is no row, or cannot be
 * read, is reported and left out.
 */
export function eachRow(
  list: unknown,
  path: string,
  keys: readonly string[] | null,
  report: SourceReport,
  read: (row: Row, path: string) => void,
): void {
  if (!Array.isArray(list)) {
    missing(list, "list", path, report);
    return;
  }
  for (let index = 0; index < list.length; index++) {
    const at = join(path, index);
    try {
      const row: unknown = list[index];
      if (!isPlainObject(row)) report("wrong-type", at, { expected: "object", found: kindOf(row) });
      else {
        for (const key of keys === null ? [] : Object.keys(row))
          if (keys?.includes(key) === false) report("unknown-key", join(at, clip(key)), { key: clip(key) });
        read(row, at);
      }
    } catch {
      // A getter or a proxy that throws: nothing that JSON could hold.
      report("not-data", at, { found: "a value that cannot be read" });
    }
  }
}

/** Reports what is absent, or of another type than the one expected. */
function missing(value: unknown, expected: string, path: string, report: SourceReport): void {
  if (value === undefined) report("missing-key", path, {});
  else report("wrong-type", path, { expected, found: kindOf(value) });
}

/** A text that is not empty; null, and reported, where there is none. */
export function nameIn(row: Row, key: string, path: string, report: SourceReport): string | null {
  const value = Object.hasOwn(row, key) ? row[key] : undefined;
  if (typeof value === "string" && value !== "") return value;
  if (value === "") report("empty", join(path, key), {});
  else missing(value, "text", join(path, key), report);
  return null;
}

/** A decimal; null where the row says nothing or null, or, reported, where it is none. */
export function decimalIn(row: Row, key: string, path: string, report: SourceReport): Exact | null {
  const value = Object.hasOwn(row, key) ? row[key] : undefined;
  const read = readDecimal(value);
  if (read === null && value !== undefined && value !== null)
    report("not-decimal", join(path, key), { found: brief(value) });
  return read;
}
