import * as z from "zod/mini";
import type { SourceReport } from "../../error/source.js";
import { compare, readScaled, type Scaled } from "../../number/scaled.js";
import { clip } from "../../shape/plain.js";
import { checkRange } from "../../shape/range.js";
import { IdSchema, TextSchema } from "../../shape/schema.js";
import { checkCalendar, type WorkCalendar, WorkCalendarSchema } from "../../time/calendar.js";
import { readPeriod } from "../../time/period.js";
import { FormulaSchema, type IndicatorFormula } from "./formula.js";
import { FilledText } from "./schema.js";

/** The formulas by the ids of their indicators. */
export interface IndicatorFormulas {
  /** The formula of one indicator. */
  readonly [indicator: string]: IndicatorFormula;
}

/** What the formulas are measured for. */
export interface MeasureOptions {
  /** `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`. */
  readonly period: string;
  /** People to be listed although they may have no row in the period. */
  readonly people?: readonly string[] | undefined;
  /** When people work; needed as soon as one formula counts working time. */
  readonly calendar?: WorkCalendar | undefined;
  /**
   * What becomes of an answer, a resolution, a delivery dated before its beginning: its row is rejected, the default, or the time is
   * treated as unknown and counted as such.
   */
  readonly earlyTimes?: "reject" | "unknown" | undefined;
}

/** All but the ledgers. */
export interface MeasureDocument {
  readonly formulas: IndicatorFormulas;
  readonly options: MeasureOptions;
}

export const MeasureSchema: z.ZodMiniType<MeasureDocument> = /* @__PURE__ */ z.strictObject({
  formulas: /* @__PURE__ */ z.record(IdSchema, FormulaSchema),
  options: /* @__PURE__ */ z.strictObject({
    period: TextSchema,
    people: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(FilledText)),
    calendar: /* @__PURE__ */ z.optional(WorkCalendarSchema),
    earlyTimes: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["reject", "unknown"])),
  }),
});

/** Whether a formula counts working time. */
export const isWorking = (formula: IndicatorFormula): boolean =>
  "clock" in formula && formula.clock === "working";

/** What the shape of formulas and options cannot say. */
export function checkMeasure({ formulas, options }: MeasureDocument, report: SourceReport): void {
  const { period, calendar } = options;
  if (readPeriod(period) === null) report("bad-period", "options.period", { found: clip(period) });
  if (calendar !== undefined) checkCalendar(calendar, "options.calendar", report);
  else if (Object.values(formulas).some(isWorking)) report("missing-key", "options.calendar", {});
  for (const [indicator, formula] of Object.entries(formulas)) {
    if (!("scale" in formula)) continue;
    const { low, high } = formula.scale;
    const path = `formulas.${indicator}`;
    if (compare(readScaled(low) as Scaled, readScaled(high) as Scaled) >= 0)
      report("not-in-order", `${path}.scale`, { order: "rising" });
    else if ("atLeast" in formula)
      checkRange(formula.atLeast, { minimum: String(low), maximum: String(high) }, `${path}.atLeast`, report);
  }
}
