import type { WatchedTask } from "steelyard/practice";
import { data } from "../data.js";
import type { Quarter } from "../quarter.js";
import { hourText, nameOf, titleOf, type Words, whenText } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 1: estimates, alerts, and help. */
export function workloadSection({ workload }: Quarter, words: Words): string[] {
  const { tasks, watch, again } = workload;
  const { title, about, heads, estimates, estimateHeads, alerts, help } = words.workload;
  const rows = tasks.map((task) => {
    const found = watch.tasks.find(({ id }) => id === task.id);
    if (found === undefined) throw new Error(`${task.id} is not watched`);
    return { task, found };
  });
  return section(title(whenText(data.tasks.now, words)), about, [
    {
      above: estimates,
      table: {
        columns: columnsOf(estimateHeads, [2, 3, 4, 5]),
        rows: tasks.map(({ estimate, ...task }) => [
          titleOf(task, words),
          nameOf(String(task.owner), words),
          String(estimate.personDays),
          String(task.capability),
          String(task.flowEfficiency),
          estimate.days.toFixed(1),
          estimate.trace[0],
        ]),
      },
    },
    {
      table: {
        columns: columnsOf(heads, [1, 2, 3, 4]),
        rows: rows.map(({ task, found }) => [
          titleOf(task, words),
          found.elapsedDays.toFixed(1),
          found.alertDays.toFixed(1),
          found.remainingDays.toFixed(1),
          found.leftDays.toFixed(1),
          hourText(task.due, words),
          statusText(found, words),
        ]),
      },
    },
    rows.flatMap(({ task, found: { assistance, remainingDays } }) => {
      if (assistance === null) return [];
      const { by, availableDays, capability, flowEfficiency } = assistance;
      const name = titleOf(task, words);
      const line = help.work(
        name,
        remainingDays.toFixed(1),
        availableDays.toFixed(1),
        by === task.due ? hourText(by, words) : help.agreed(hourText(by, words)),
      );
      if (capability === null || flowEfficiency === null) return [line];
      const people = capability.colleagues.map((one) =>
        help.from(nameOf(one.id, words), String(one.capability)),
      );
      return [
        line,
        `  ${help.people(String(capability.needed), String(task.capability), people.join(words.comma))}`,
        `  ${(flowEfficiency.feasible ? help.flow : help.noFlow)(String(flowEfficiency.needed), String(task.flowEfficiency))}`,
      ];
    }),
    alerts(
      watch.alerts
        .map(({ task }) => titleOf({ id: task, ...tasks.find(({ id }) => id === task) }, words))
        .join(words.comma),
      again.alerts.length,
    ),
  ]);
}

function statusText({ status, reasons }: WatchedTask, { workload, colon, comma }: Words): string {
  const why = reasons.map((reason) => workload.reasons[reason]).join(comma);
  return workload.status[status] + (why === "" ? "" : colon + why);
}
