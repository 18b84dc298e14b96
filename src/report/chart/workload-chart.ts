import { type Exact, toNumber } from "../../number/decimal.js";
import type { WatchedTask } from "../../practice/workload/watch.js";
import { digitsOf } from "../name/column.js";
import { clean } from "../render/clean.js";
import { decimalOf, thingsOf } from "./given.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { besideRows, rowsOf } from "./row.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { COLOURS, INKS } from "./theme.js";

/** A task of `watchTasks`, or an estimate of `estimateWorkload` under the id of its task. */
export type ChartedTask = Pick<WatchedTask, "id" | "days" | "alertDays"> &
  Partial<Pick<WatchedTask, "status" | "elapsedDays" | "remainingDays">>;

/**
 * Tasks against their thresholds, in working days: the days that went by, then those that what is left takes, a line where the
 * alert is raised. What is only estimated has one bar, the estimate.
 *
 * @param tasks - The `tasks` of `watchTasks`, or estimates with ids.
 * @param options - The locale; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The rows of its data have `from`, `to` and `alert`, in working days.
 * @throws SteelyardError `wrong-type` where something is no task or no width.
 *
 * @example
 * ```ts
 * import { estimateWorkload } from "steelyard/practice";
 * import { en, workloadChart } from "steelyard/report";
 *
 * const estimate = estimateWorkload({ personDays: 3, capability: "0.9", flowEfficiency: 1 });
 * const { description } = workloadChart([{ id: "coupons", ...estimate }], { locale: en });
 * console.log(description);
 * // => Tasks against their thresholds. coupons: 3.3 of 3.3 days
 * ```
 */
export function workloadChart(tasks: readonly ChartedTask[], options: ChartOptions): VegaLiteSpec {
  const { chart: words } = checked(options).locale;
  const given = thingsOf(tasks, "tasks").map((task, index) => {
    const { id } = task;
    const days = (key: "days" | "alertDays" | "elapsedDays" | "remainingDays") =>
      decimalOf(task[key] as number, `tasks.${index}.${key}`);
    const alert = days("alertDays");
    const gone = task.elapsedDays === undefined ? null : days("elapsedDays");
    const first = gone ?? days("days");
    const left = gone === null || task.remainingDays === undefined ? 0 : days("remainingDays");
    const label = words.workload.of(digitsOf(first), digitsOf(alert));
    return {
      ...{ id, name: id },
      status: gone === null ? words.workload.estimate : words.workload[task.status ?? "onTrack"],
      ...{ alert, first, label, whole: first.plus(left) },
    };
  });
  const rows = rowsOf(
    given,
    given.map(({ label }) => label),
  );
  const part = (from: (one: (typeof given)[number]) => Exact | 0, to: "first" | "whole"): ChartRow[] =>
    given.map((one, index) => {
      const start = from(one);
      return {
        row: rows.names[index] as string,
        title: clean(one.name),
        from: start === 0 ? 0 : toNumber(start),
        to: toNumber(one[to]),
        alert: toNumber(one.alert),
        label: one.label,
        status: one.status,
      };
    });
  const { text, soft } = INKS[themeOf(options)];
  const longest = given.reduce(
    (most, { alert, whole }) => Math.max(most, toNumber(alert), toNumber(whole)),
    1,
  );
  const x = {
    type: "quantitative",
    title: words.workload.days,
    scale: { domain: [0, longest], nice: true },
  } as const;
  const { y } = rows;
  const states = (["done", "onTrack", "atRisk", "overdue", "estimate"] as const).filter((state) =>
    given.some(({ status }) => status === words.workload[state]),
  );
  const color = {
    field: "status",
    type: "nominal",
    scale: {
      domain: states.map((state) => words.workload[state]),
      range: states.map((state) => STATES[state]),
    },
    legend: { title: null, symbolOpacity: 1 },
  };
  const tooltip = [
    { field: "title", type: "nominal", title: words.workload.task },
    { field: "status", type: "nominal", title: words.workload.status },
    { field: "label", type: "nominal", title: words.workload.days },
  ];
  return picture(
    {
      title: words.workload.title,
      notes: given.length === 0 ? [] : [words.workload.legend],
      said: given.map(({ name, label }) => [name, label]),
      height: rows.height,
      rows: part(() => 0, "first"),
      layers: [
        rows.room,
        {
          data: { values: part(({ first }) => first, "whole").filter(({ from, to }) => from !== to) },
          mark: { type: "bar", opacity: 0.35 },
          encoding: { y, x: { field: "from", ...x }, x2: { field: "to" }, color, tooltip },
        },
        {
          mark: { type: "bar" },
          encoding: { y, x: { field: "from", ...x }, x2: { field: "to" }, color, tooltip },
        },
        {
          mark: { type: "tick", thickness: 3, size: 22, color: text, opacity: 1 },
          encoding: { y, x: { field: "alert", ...x } },
        },
        besideRows(rows, "label", soft),
      ],
    },
    options,
  );
}

const STATES = {
  done: COLOURS.grey,
  onTrack: COLOURS.teal,
  atRisk: COLOURS.gold,
  overdue: COLOURS.orange,
  estimate: COLOURS.blue,
} as const;
