import type * as z from "zod/mini";
import { type PracticeReport, refusePractice } from "../../error/practice.js";
import { kindOf } from "../../shape/plain.js";
import { readDocument } from "../document.js";
import { readAt, readEach } from "./read-all.js";

/** The most entries that a list may have. */
const LONGEST = 1_000_000;

/**
 * A list, read one entry at a time: a ledger grows for years, and what one document may hold must not be its end. Ends the
 * call with the problems of all entries.
 */
export function readList<T>(
  list: unknown,
  path: string,
  schema: z.ZodMiniType<T>,
  check: (one: T, report: PracticeReport) => void,
): readonly T[] {
  return readEach(
    elementsOf(list, path).map(
      (one, index) => () => readAt(`${path}.${index}`, () => readDocument(one, schema, check)),
    ),
  );
}

function elementsOf(list: unknown, path: string): readonly unknown[] {
  let elements: readonly unknown[] | null = null;
  let tooLong = false;
  try {
    // A list may claim any length: it counts before it is walked.
    tooLong = Array.isArray(list) && list.length > LONGEST;
    if (!tooLong && Array.isArray(list)) elements = Array.from(list);
  } catch {
    refusePractice("not-data", path, { found: "a value that cannot be read" });
  }
  if (tooLong) refusePractice("too-large", path, { what: "values", limit: LONGEST });
  return elements ?? refusePractice("wrong-type", path, { expected: "list", found: kindOf(list) });
}
