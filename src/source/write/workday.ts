import * as z from "zod/mini";
import type { SourceReport } from "../../error/source.js";
import { clip } from "../../shape/plain.js";
import { readDate } from "../../time/date.js";

/** A reference to something in Workday: an id and of which type it is. Ids of different types are never the same. */
export interface WorkdayReference {
  /** The type of the id: `Employee_ID`, `WID`. */
  readonly type: string;
  /** The id. */
  readonly id: string;
}

const TextSchema = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

export const ReferenceSchema: z.ZodMiniType<WorkdayReference> = /* @__PURE__ */ z.strictObject({
  type: TextSchema,
  id: TextSchema,
});

/** A text that is not empty. */
export const NameSchema: z.ZodMiniType<string> = TextSchema;

/** Reports a text that is no date; the day where it is one. */
export function checkDate(date: string | undefined, path: string, report: SourceReport): number | null {
  if (date === undefined) return null;
  const day = readDate(date);
  if (day === null) report("bad-date", path, { found: clip(date) });
  return day;
}

/** Reports dates that are none, and an end before its beginning. */
export function checkSpan(
  [from, to]: readonly [string | undefined, string | undefined],
  [fromPath, toPath]: readonly [string, string],
  report: SourceReport,
): void {
  const [first, last] = [checkDate(from, fromPath, report), checkDate(to, toPath, report)];
  if (first !== null && last !== null && last < first)
    report("too-early", toPath, { found: to as string, before: from as string });
}
