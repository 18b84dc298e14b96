import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { toNumber, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { clip } from "../../shape/plain.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, filled, IdSchema, TextSchema, TitleSchema, whole } from "../../shape/schema.js";
import { dateText, readDate } from "../../time/date.js";
import { ActionSchema } from "../action.js";
import { checkFigure } from "../digits.js";
import { checkNames, dateAt } from "../document.js";
import { NameSchema } from "../name.js";
import type { ImprovementPlan, PlanDocument, PlanIndicator } from "./plan.js";

/** Days that a plan takes. */
export const daysSchema: z.ZodMiniType<number> = /* @__PURE__ */ whole(1, 3650);

const date = /* @__PURE__ */ z.optional(TextSchema);

export const PlanSchema: z.ZodMiniType<PlanDocument> = /* @__PURE__ */ z.strictObject({
  person: NameSchema,
  start: TextSchema,
  durationDays: /* @__PURE__ */ z.optional(daysSchema),
  end: date,
  indicators: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      indicator: IdSchema,
      title: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TitleSchema)),
      unit: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(TextSchema)),
      start: DecimalSchema,
      target: DecimalSchema,
      milestones: /* @__PURE__ */ filled(
        /* @__PURE__ */ z.strictObject({ day: daysSchema, on: date, value: DecimalSchema }),
      ),
    }),
  ),
  actions: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(ActionSchema)),
});

/** What the shape of a plan cannot say. */
export function checkPlan(plan: PlanDocument, report: PracticeReport): void {
  const { durationDays = 90, indicators, actions = [] } = plan;
  const first = dateAt(plan.start, "plan.start", report);
  /** Holds a date that was written down against the one that follows from the start. */
  const dated = (given: string | undefined, day: number, path: string) => {
    const due = first === null ? given : dateText(first + day);
    if (given !== undefined && due !== undefined && given !== due)
      report("not-an-option", path, { options: [due], found: clip(given) });
  };
  if (first !== null) dateAt(dateText(first + durationDays), "plan.durationDays", report);
  dated(plan.end, durationDays, "plan.end");
  if (indicators.length + actions.length === 0) report("empty", "plan.indicators", {});
  const ids = indicators.map(({ indicator }) => indicator);
  checkNames(ids, "indicator", (index) => `plan.indicators.${index}.indicator`, report);
  for (const [index, one] of indicators.entries()) {
    const path = `plan.indicators.${index}`;
    checkWay(one, path, report);
    let last = 0;
    for (const [place, { day, on }] of one.milestones.entries()) {
      const at = `${path}.milestones.${place}`;
      if (day <= last) report("not-in-order", `${at}.day`, { order: "rising" });
      checkRange(day, { maximum: String(durationDays) }, `${at}.day`, report);
      dated(on, day, `${at}.on`);
      last = day;
    }
  }
}

/** Reports values that leave the way from start to target, or turn back on it. */
function checkWay({ start, target, milestones }: PlanIndicator, path: string, report: PracticeReport): void {
  checkFigure(start, `${path}.start`, report);
  checkFigure(target, `${path}.target`, report);
  const to = decimal(target);
  let from = decimal(start);
  if (from.equals(to)) report("no-span", `${path}.target`, { value: toText(to) });
  for (const [place, { value }] of milestones.entries()) {
    const at = `${path}.milestones.${place}.value`;
    if (place === milestones.length - 1) from = to;
    const [minimum, maximum] = [from, to].sort((a, b) => a.comparedTo(b)).map(toText) as [string, string];
    if (checkRange(value, { minimum, maximum }, at, report)) {
      checkFigure(value, at, report);
      from = decimal(value);
    }
  }
}

/** A checked plan with everything filled in. */
export function filledPlan(plan: PlanDocument): ImprovementPlan {
  const { person, start, durationDays = 90, indicators, actions = [] } = plan;
  const on = (day: number) => dateText((readDate(start) as number) + day);
  const figure = (value: PlanIndicator["start"]) => toNumber(decimal(value));
  return {
    ...{ person, start, durationDays, end: on(durationDays) },
    indicators: indicators.map(({ indicator, title = null, unit = null, milestones, ...way }) => ({
      ...{ indicator, title, unit, start: figure(way.start), target: figure(way.target) },
      milestones: milestones.map(({ day, value }) => ({ day, on: on(day), value: figure(value) })),
    })),
    actions,
  };
}
