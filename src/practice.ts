/**
 * What surrounds the number: the working practice of an appraisal, as small pure functions over plain data.
 *
 * @packageDocumentation
 */
export {
  createStanding,
  type StandingOptions,
  type Standings,
} from "./practice/standing/create-standing.js";
export type { LiveCard, LiveRanking } from "./practice/standing/live.js";
export type { IndicatorStanding, Standing } from "./practice/standing/view.js";
export type { Proof, Waymark } from "./practice/standing/waymark.js";
export type { Assistance } from "./practice/workload/assistance.js";
export {
  type Calibration,
  type CalibrationOptions,
  calibrate,
  type FinishedTask,
  type LearnedFactor,
} from "./practice/workload/calibrate.js";
export {
  estimateWorkload,
  type Workload,
  type WorkloadEstimate,
  type WorkloadOptions,
  type WorkloadStandard,
} from "./practice/workload/estimate.js";
export type { TaskStatus } from "./practice/workload/status.js";
export type { Colleague, Task, TaskReason, WatchOptions } from "./practice/workload/task.js";
export { type TaskAlert, type TaskWatch, type WatchedTask, watchTasks } from "./practice/workload/watch.js";
export type { WorkCalendar } from "./time/calendar.js";
