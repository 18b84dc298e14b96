import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import { checkRange, UNIT } from "../../shape/range.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { checkCalendar, type WorkCalendar, WorkCalendarSchema } from "../../time/calendar.js";
import { checkIds, checkOrder, instantAt } from "../document.js";
import { OptionalDecimal, OptionalText } from "../optional.js";
import {
  checkWorkload,
  checkWorkloadOptions,
  type Workload,
  type WorkloadOptions,
  workloadOptionsShape,
  workloadShape,
} from "./estimate.js";

/** A task under way, or done. Instants carry their offset: `2026-07-01T09:00+08:00`. */
export interface Task extends Workload {
  /** Its id, once in a list. */
  readonly id: string;
  /** Who does it. */
  readonly owner?: string | undefined;
  /** When it began, or begins. */
  readonly start: string;
  /** When it has to be done; after its start. */
  readonly due: string;
  /** A later date agreed on, which help is reckoned for once `due` is past. */
  readonly revisedDue?: string | undefined;
  /** When it was done, not after `now`; absent while it is under way. */
  readonly finished?: string | undefined;
  /** The share of the work that is done, 0..1; 0 by default. */
  readonly progress?: DecimalInput | undefined;
}

/** How tasks are to be watched. */
export interface WatchOptions extends WorkloadOptions {
  /** The share of the threshold from which a task is at risk, above 0, at most 1; 0.8 by default. */
  readonly atRiskFrom?: DecimalInput | undefined;
  /** Who has capability to spare. */
  readonly colleagues?: readonly Colleague[] | undefined;
  /** Keys of the alerts that were raised before: they are not raised again. */
  readonly raised?: readonly string[] | undefined;
}

/** Why a task stands where it stands. */
export type TaskReason = "pastDue" | "beyondAlert" | "willBeLate" | "nearAlert" | "doneLate";

/** A colleague who could help. */
export interface Colleague {
  /** Who it is, once in a list. */
  readonly id: string;
  /** The capability to spare, in person-days a day, 0..100. */
  readonly spare: DecimalInput;
}

/** What tasks are watched by. */
export interface Watched {
  readonly tasks: readonly Task[];
  readonly calendar: WorkCalendar;
  readonly now: string;
  readonly options: WatchOptions;
}

export const WatchedSchema: z.ZodMiniType<Watched> = /* @__PURE__ */ z.strictObject({
  tasks: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.strictObject({
      ...workloadShape,
      id: TextSchema,
      owner: OptionalText,
      start: TextSchema,
      due: TextSchema,
      revisedDue: OptionalText,
      finished: OptionalText,
      progress: OptionalDecimal,
    }),
  ),
  calendar: WorkCalendarSchema,
  now: TextSchema,
  options: /* @__PURE__ */ z.strictObject({
    ...workloadOptionsShape,
    atRiskFrom: OptionalDecimal,
    colleagues: /* @__PURE__ */ z.optional(
      /* @__PURE__ */ z.array(/* @__PURE__ */ z.strictObject({ id: TextSchema, spare: DecimalSchema })),
    ),
    raised: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(TextSchema)),
  }),
});

const INSTANTS = ["start", "due", "revisedDue", "finished"] as const;

/** What the shape of tasks and calendar cannot say. */
export function checkWatched({ tasks, calendar, now, options }: Watched, report: PracticeReport): void {
  checkCalendar(calendar, "calendar", report);
  checkWorkloadOptions(options, report);
  instantAt(now, "now", report);
  const { atRiskFrom, colleagues = [] } = options;
  if (atRiskFrom !== undefined)
    checkRange(atRiskFrom, { above: "0", maximum: "1" }, "options.atRiskFrom", report);
  for (const [index, { spare }] of colleagues.entries())
    checkRange(spare, { minimum: "0", maximum: "100" }, `options.colleagues.${index}.spare`, report);
  checkIds(colleagues, "person", "options.colleagues", report);
  checkIds(tasks, "task", "tasks", report);
  for (const [index, task] of tasks.entries()) {
    const path = `tasks.${index}`;
    checkWorkload(task, options, path, report);
    if (task.progress !== undefined) checkRange(task.progress, UNIT, `${path}.progress`, report);
    for (const key of INSTANTS) {
      if (task[key] === undefined) continue;
      instantAt(task[key], `${path}.${key}`, report);
      checkOrder(task.start, task[key], `${path}.${key}`, report);
    }
    checkOrder(task.finished, now, `${path}.finished`, report);
  }
}
