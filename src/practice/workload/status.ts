import { refusePractice } from "../../error/practice.js";
import { type Exact, exact, grid } from "../../number/decimal.js";
import { cut, decimal, fraction, rounded } from "../../number/figure.js";
import { multiply, type Rational, rational, subtract } from "../../number/rational.js";
import type { WorkTape } from "../../time/calendar.js";
import { readInstant } from "../../time/instant.js";
import { estimate, personDaysOf, workingDays } from "./estimate.js";
import type { Task, TaskReason, Watched } from "./task.js";

/** `overdue` (超期) past its date or threshold; `atRisk` near the threshold, or where what is left needs more than there is. */
export type TaskStatus = "onTrack" | "atRisk" | "overdue" | "done";

/** A task's standing in exact figures. */
export interface Standing {
  readonly task: Task;
  readonly status: TaskStatus;
  readonly reasons: readonly TaskReason[];
  readonly days: number;
  readonly alertDays: number;
  readonly elapsed: Exact;
  readonly remaining: Exact;
  readonly left: Exact;
  /** The date that help would have to meet, and the working days until then. */
  readonly by: { readonly text: string; readonly instant: number; readonly days: Exact };
  /** Person-days that are left. */
  readonly rest: Rational;
  readonly capability: Rational;
  readonly flow: Rational;
}

/** Where a checked task stands. Its instants are refused where the calendar does not know them. */
export function stand(task: Task, path: string, tape: WorkTape, { now, options }: Watched): Standing {
  const at = (text: string, where: string): number => {
    const instant = readInstant(text) as number;
    return (
      tape.at(instant) ??
      refusePractice("outside-calendar", where, { date: tape.dateOf(instant), ...tape.coverage })
    );
  };
  const present = at(now, "now");
  const [start, due] = [at(task.start, `${path}.start`), at(task.due, `${path}.due`)];
  const revised = task.revisedDue === undefined ? due : at(task.revisedDue, `${path}.revisedDue`);
  const end = task.finished === undefined ? present : at(task.finished, `${path}.finished`);
  const inDays = (seconds: number) => rational(BigInt(Math.max(seconds, 0)), BigInt(tape.dayLength));
  // What is left begins with the task, and is cut, not rounded: time that is not there is promised to nobody.
  const leftUntil = (position: number): Exact => cut(inDays(position - Math.max(present, start)), 1);
  const isPast = (date: string, until: string) =>
    (readInstant(until) as number) > (readInstant(date) as number);

  const estimated = estimate(task, options);
  const alert = exact(estimated.alertDays);
  const undone = subtract(rational(1n), fraction(task.progress ?? 0));
  const rest = multiply(fraction(personDaysOf(task, options)), undone);
  const [capability, flow] = [fraction(task.capability), fraction(task.flowEfficiency)];
  const remaining = rounded(workingDays(rest, capability, flow), 1);
  const [elapsed, left] = [rounded(inDays(end - start), 1), leftUntil(due)];
  const isLate = isPast(task.due, task.finished ?? now);
  // Help cannot reach a date that is past.
  const by = isLate ? (task.revisedDue ?? task.due) : task.due;
  const head = {
    task,
    days: estimated.days,
    alertDays: estimated.alertDays,
    elapsed,
    by: {
      text: by,
      instant: readInstant(by) as number,
      days: leftUntil(by === task.due ? due : revised),
    },
    rest,
    capability,
    flow,
  };
  if (task.finished !== undefined)
    return {
      ...head,
      status: "done",
      reasons: isLate ? ["doneLate"] : [],
      remaining: exact(0),
      left: exact(0),
    };
  const near = grid(decimal(options.atRiskFrom ?? "0.8").times(alert), 1, "halfExpand");
  const over: TaskReason[] = [
    ...(isLate ? ["pastDue" as const] : []),
    ...(elapsed.greaterThan(alert) ? ["beyondAlert" as const] : []),
  ];
  const risks: TaskReason[] = [
    ...(remaining.greaterThan(left) ? ["willBeLate" as const] : []),
    // Of a threshold that is shown as 0, nothing is used up before a tenth of a day is.
    ...(elapsed.greaterThan(0) && elapsed.greaterThanOrEqualTo(near) ? ["nearAlert" as const] : []),
  ];
  const status = over.length > 0 ? "overdue" : risks.length > 0 ? "atRisk" : "onTrack";
  return { ...head, status, reasons: over.length > 0 ? over : risks, remaining, left };
}
