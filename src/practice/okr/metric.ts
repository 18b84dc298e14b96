import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, divide, type Exact, exact, grid } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkDigits } from "../digits.js";
import { DECIMALS } from "./shares.js";
import { operand, shown } from "./text.js";

/** What of a key result says how far it is: start, target and present value. */
export interface Metric {
  readonly start: DecimalInput;
  readonly target: DecimalInput;
  readonly current?: DecimalInput | null | undefined;
  readonly decimals?: number | undefined;
  readonly better?: "higher" | "lower" | undefined;
}

/** Decimals of a metric's values. */
export const decimalsOf = ({ decimals = 6 }: Metric): number => decimals;

/** A value of a metric on its grid. */
export const onMetric = (value: DecimalInput, metric: Metric): Exact =>
  grid(decimal(value), decimalsOf(metric), "halfExpand");

/** Target − start, both on the grid. */
export const changeOf = (metric: Metric): Exact =>
  onMetric(metric.target, metric).minus(onMetric(metric.start, metric));

/** Which way is better: 1 for higher, −1 for lower. */
export function direction(metric: Metric): 1 | -1 {
  const change = changeOf(metric);
  if (change.isZero()) return metric.better === "lower" ? -1 : 1;
  return change.isNegative() ? -1 : 1;
}

/** What the shape of a metric cannot say; whether start and target can be reckoned with. */
export function checkMetric(metric: Metric, path: string, report: PracticeReport): boolean {
  const carried = (["start", "target", "current"] as const).map(
    (key) =>
      metric[key] == null ||
      checkDigits(onMetric(metric[key], metric), decimalsOf(metric), `${path}.${key}`, report),
  );
  if (carried.includes(false)) return false;
  const better = direction(metric) === 1 ? "higher" : "lower";
  if (metric.better !== undefined && metric.better !== better)
    report("not-an-option", `${path}.better`, { options: [better], found: metric.better });
  if (metric.current != null)
    checkDigits(reached(metric, metric.current).raw, DECIMALS, `${path}.current`, report);
  return true;
}

/** How far a metric has come, and the calculation. */
export interface Reached {
  /** (current − start) ÷ (target − start) to 4 decimals; where a level is held 1, where it is lost 0. */
  readonly raw: Exact;
  /** The formula with its figures and its result. */
  readonly trace: string;
}

/** How far a checked metric has come with a value. */
export function reached(metric: Metric, value: DecimalInput): Reached {
  const at = (given: DecimalInput) => onMetric(given, metric);
  const [start, target, current] = [at(metric.start), at(metric.target), at(value)];
  // Values that the grid changed are shown as they came, too.
  const changed = [metric.start, metric.target, value].filter((given) => !decimal(given).equals(at(given)));
  const before = changed.map((given) => `${shown(decimal(given))} → ${shown(at(given))}; `).join("");
  if (start.equals(target)) {
    const higher = direction(metric) === 1;
    const held = higher ? current.greaterThanOrEqualTo(target) : current.lessThanOrEqualTo(target);
    const [yes, no] = higher ? ["≥", "<"] : ["≤", ">"];
    const line = `${shown(current)} ${held ? yes : no} ${shown(target)} → ${held ? 1 : 0}`;
    return { raw: exact(held ? 1 : 0), trace: before + line };
  }
  const raw = divide(current.minus(start), target.minus(start), DECIMALS, "halfExpand");
  const way = (end: Exact) => `(${shown(end)} − ${operand(start)})`;
  return { raw, trace: `${before}${way(current)} ÷ ${way(target)} = ${shown(raw)}` };
}
