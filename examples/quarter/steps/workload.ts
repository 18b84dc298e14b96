import {
  estimateWorkload,
  type Task,
  type TaskWatch,
  type WorkloadEstimate,
  watchTasks,
} from "steelyard/practice";
import { data, type Texts } from "../data.js";

/** A task with its name and the estimate that it is watched by. */
export interface EstimatedTask extends Task {
  readonly title: Texts;
  readonly estimate: WorkloadEstimate;
}

/** Step 1: where the tasks stood on a day of the quarter, and on the same day once the alerts are known. */
export function watchWorkload(): {
  readonly tasks: readonly EstimatedTask[];
  readonly watch: TaskWatch;
  readonly again: TaskWatch;
} {
  const { tasks: titled, now, colleagues } = data.tasks;
  const tasks: Task[] = titled.map(({ title: _, ...task }) => task);
  const watch = watchTasks(tasks, data.calendar, now, { colleagues });
  const again = watchTasks(tasks, data.calendar, now, { colleagues, raised: watch.raised });
  const estimated = titled.map(({ title, ...task }) => {
    const { personDays, complexity, capability, flowEfficiency } = task;
    const estimate = estimateWorkload({ personDays, complexity, capability, flowEfficiency });
    return { ...task, title, estimate };
  });
  return { tasks: estimated, watch, again };
}
