import type * as z from "zod/mini";
import type { Thing } from "../error/facts-practice.js";
import { PRACTICE_WORDS, type PracticeCallCode, type PracticeReport } from "../error/practice.js";
import { readDocumentIn } from "../shape/document.js";
import { brief, clip } from "../shape/plain.js";
import { readDate } from "../time/date.js";
import { readInstant } from "../time/instant.js";
import { readPeriod } from "../time/period.js";

/**
 * A frozen copy of what was handed in, checked by its shape and then by what a shape cannot say. Ends the call with every
 * problem of the one or the other.
 */
export function readDocument<T>(
  document: unknown,
  schema: z.ZodMiniType<T>,
  check: (document: T, report: PracticeReport) => void = () => {},
): T {
  return readDocumentIn<T, PracticeCallCode>(PRACTICE_WORDS, document, schema, check);
}

/** An instant as seconds; reports a text that is none. */
export function instantAt(text: string, path: string, report: PracticeReport): number | null {
  const instant = readInstant(text);
  if (instant === null) report("bad-instant", path, { found: clip(text) });
  return instant;
}

/** Reports an instant before the one that it must not precede; a text that is no instant is reported elsewhere. */
export function checkOrder(
  before: string | undefined,
  found: string | undefined,
  path: string,
  report: PracticeReport,
): void {
  if ((readInstant(before) ?? -Infinity) > (readInstant(found) ?? Infinity))
    report("too-early", path, { found: clip(found), before: clip(before) });
}

/** A date as days since the start of year 0; reports a text that is none. */
export function dateAt(text: string, path: string, report: PracticeReport): number | null {
  const day = readDate(text);
  if (day === null) report("bad-date", path, { found: clip(text) });
  return day;
}

/** Reports a text that is no period. */
export function checkPeriod(period: string, path: string, report: PracticeReport): void {
  if (readPeriod(period) === null) report("bad-period", path, { found: brief(period) });
}

/** Reports names that come twice in a list. */
export function checkNames(
  names: readonly string[],
  thing: Thing,
  pathOf: (index: number) => string,
  report: PracticeReport,
): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) report("repeated-name", pathOf(index), { thing, name: clip(name) });
    seen.add(name);
  }
}

/** Reports ids that come twice in a list at a path. */
export function checkIds(
  list: readonly { readonly id: string }[],
  thing: Thing,
  path: string,
  report: PracticeReport,
): void {
  const ids = list.map(({ id }) => id);
  checkNames(ids, thing, (index) => `${path}.${index}.id`, report);
}
