import { toNumber } from "../../number/decimal.js";
import { type WorkCalendar, WorkTape } from "../../time/calendar.js";
import { readDocument } from "../document.js";
import { type Assistance, Help } from "./assistance.js";
import { type Standing, stand, type TaskStatus } from "./status.js";
import { checkWatched, type Task, type TaskReason, WatchedSchema, type WatchOptions } from "./task.js";

/** Where a task stands. Days are working days to one decimal, and what is compared are these figures. */
export interface WatchedTask {
  /** The task's id. */
  readonly id: string;
  /** Where it stands. */
  readonly status: TaskStatus;
  /** Why; empty where it is on track, or was done in time. */
  readonly reasons: readonly TaskReason[];
  /** The estimate of the whole. */
  readonly days: number;
  /** The alert threshold. */
  readonly alertDays: number;
  /** Days from its start until now, or until it was done. */
  readonly elapsedDays: number;
  /** Days that what is left takes; 0 where it is done. */
  readonly remainingDays: number;
  /** Days from now, or from a start yet to come, to its date, cut to one decimal; 0 where it is past. */
  readonly leftDays: number;
  /** What would meet its date; null unless it is overdue. */
  readonly assistance: Assistance | null;
}

/** An alert that is raised once. */
export interface TaskAlert {
  /** What it is known by: task, status and threshold. */
  readonly key: string;
  /** The task's id. */
  readonly task: string;
  /** The status that raised it. */
  readonly status: "atRisk" | "overdue";
  /** The threshold in days. */
  readonly alertDays: number;
  /** The days elapsed. */
  readonly elapsedDays: number;
}

/** What `watchTasks` answers. */
export interface TaskWatch {
  /** In the order of the tasks. */
  readonly tasks: readonly WatchedTask[];
  /** The alerts that are new. */
  readonly alerts: readonly TaskAlert[];
  /** All keys so far, to be handed in the next time. */
  readonly raised: readonly string[];
}

/**
 * Where tasks stand in working time, which alerts are new, and what help would bring an overdue one in on its date.
 *
 * A task is overdue where its date is past, or where the days elapsed exceed the threshold of `estimateWorkload`; at risk where
 * what is left needs more days than there are from now, or from a start yet to come, or from 80 % of the threshold on, once a
 * tenth of a day has elapsed. All of it is compared as shown, to one decimal. Who has capability to spare is offered to the task
 * that is due first, then to the next; nobody is promised twice.
 *
 * @param tasks - The tasks, finished ones included.
 * @param calendar - When people work. It has to cover every start, end and date, and `now`.
 * @param now - The present instant with its offset.
 * @param options - The table of complexity, thresholds, colleagues, and the alerts raised before.
 * @returns Each task's standing, the new alerts, and all keys for the next time.
 * @throws SteelyardError `outside-calendar` for a date that the calendar does not know, never taken for a working day; `too-early`
 * for a date before the start, and for `finished` after `now`, with `now` as what was found; the faults of the tasks and of the
 * calendar, all at once, each with its path: `tasks.3.due`.
 *
 * @example
 * ```ts
 * import { watchTasks } from "steelyard/practice";
 *
 * const calendar = {
 *   coverage: { from: "2026-07-01", to: "2026-09-30" },
 *   utcOffset: "+08:00",
 *   hours: [{ from: "09:00", to: "12:00" }, { from: "13:00", to: "18:00" }],
 * };
 * const task = {
 *   id: "coupons", personDays: 3, capability: "0.9", flowEfficiency: 1, progress: "0.5",
 *   start: "2026-07-01T09:00+08:00", due: "2026-07-08T12:00+08:00",
 * };
 * const { tasks, alerts } = watchTasks([task], calendar, "2026-07-07T09:00+08:00", {
 *   colleagues: [{ id: "li", spare: "0.4" }],
 * });
 * console.log(tasks[0]?.status, tasks[0]?.elapsedDays, tasks[0]?.alertDays, alerts.length);
 * // => overdue 4 3.3 1
 * console.log(tasks[0]?.assistance);
 * // => {"by":"2026-07-08T12:00+08:00","availableDays":1.3,"capability":{"needed":1.16,"extra":0.26,"colleagues":[{"id":"li","capability":0.26}],"short":0},"flowEfficiency":{"needed":1.29,"feasible":false}}
 * ```
 */
export function watchTasks(
  tasks: readonly Task[],
  calendar: WorkCalendar,
  now: string,
  options: WatchOptions = {},
): TaskWatch {
  const input = readDocument({ tasks, calendar, now, options }, WatchedSchema, checkWatched);
  const tape = new WorkTape(input.calendar);
  const standings = input.tasks.map((task, index) => stand(task, `tasks.${index}`, tape, input));
  const help = new Help(input.options.colleagues ?? []);
  const offers = new Map<Standing, Assistance | null>();
  // What there is to spare goes to the task that is due first, whatever the order of the list.
  for (const one of standings.filter(({ status }) => status === "overdue").sort(byDate)) {
    offers.set(one, help.offer(one));
  }
  const watched = standings.map(
    (one): WatchedTask => ({
      id: one.task.id,
      status: one.status,
      reasons: one.reasons,
      days: one.days,
      alertDays: one.alertDays,
      elapsedDays: toNumber(one.elapsed),
      remainingDays: toNumber(one.remaining),
      leftDays: toNumber(one.left),
      assistance: offers.get(one) ?? null,
    }),
  );
  const before = new Set(input.options.raised ?? []);
  const alerts = watched.flatMap(({ id, status, alertDays, elapsedDays }): TaskAlert[] => {
    if (status !== "atRisk" && status !== "overdue") return [];
    const key = `${id}/${status}/${alertDays}`;
    return before.has(key) ? [] : [{ key, task: id, status, alertDays, elapsedDays }];
  });
  return { tasks: watched, alerts, raised: [...before, ...alerts.map(({ key }) => key)] };
}

function byDate(a: Standing, b: Standing): number {
  return a.by.instant - b.by.instant || (a.task.id < b.task.id ? -1 : 1);
}
