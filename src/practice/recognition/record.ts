import * as z from "zod/mini";
import type { Result } from "../../appraisal/result.js";
import type { HistoryEntry } from "../../appraisal/subject.js";
import type { Reader } from "../../condition/condition.js";
import type { PracticeReport } from "../../error/practice.js";
import type { Scalar } from "../../number/scalar.js";
import { TextSchema } from "../../shape/schema.js";
import { type Period, readPeriod } from "../../time/period.js";
import { checkPeriod, instantAt } from "../document.js";
import { NameSchema } from "../name.js";
import { checkHistory, HistoryEntrySchema, HostFactsSchema, historyFacts, named } from "./history.js";
import { checkResult, type ReadResult, ResultSchema, resultFacts } from "./result.js";

/** What is known of a person in a period. */
export interface RecognitionRecord {
  /** Who it is. */
  readonly person: string;
  /** The period: `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`. */
  readonly period: string;
  /** When it is recognised: an instant with its offset, which all its entries bear. */
  readonly at: string;
  /** The person's result of the appraisal in the period; without one only facts and history are looked at. */
  readonly result?: Result | null | undefined;
  /** The cohort in the period, which no result tells. */
  readonly cohort?: string | null | undefined;
  /** The host's facts of the period, by name: `fact/NAME` in conditions. */
  readonly facts?: { readonly [name: string]: Scalar | null | undefined } | null | undefined;
  /** Results of earlier periods, for streaks. */
  readonly history?: readonly HistoryEntry[] | null | undefined;
}

/** A record as it was read. */
export interface ReadRecord extends Omit<RecognitionRecord, "result"> {
  readonly result?: ReadResult | null | undefined;
}

export const RecordSchema: z.ZodMiniType<ReadRecord> = /* @__PURE__ */ z.strictObject({
  person: NameSchema,
  period: TextSchema,
  at: TextSchema,
  result: /* @__PURE__ */ z.nullish(ResultSchema),
  cohort: /* @__PURE__ */ z.nullish(NameSchema),
  facts: /* @__PURE__ */ z.nullish(HostFactsSchema),
  history: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(HistoryEntrySchema)),
});

/** What the shape of a record cannot say. */
export function checkRecord(record: ReadRecord, path: string, report: PracticeReport): void {
  const { person, period, at, result, history } = record;
  checkPeriod(period, `${path}.period`, report);
  instantAt(at, `${path}.at`, report);
  if (result) checkResult(result, person, `${path}.result`, report);
  checkHistory(history ?? [], readPeriod(period), `${path}.history`, report);
}

/** The facts of a checked record, so many periods back. */
export function readerOf({ period, result, cohort, facts, history }: ReadRecord): Reader {
  const present = new Map<string, Scalar>(result ? resultFacts(result) : []);
  for (const [fact, value] of [["cohort", cohort] as const, ...named("fact", facts)])
    if (value != null) present.set(fact, value);
  const past = historyFacts(history ?? [], readPeriod(period) as Period);
  return (fact, back) => (back === 0 ? present : past.get(back))?.get(fact) ?? null;
}
