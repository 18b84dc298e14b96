import { type Exact, exact, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import type { KeyResult, MetricKeyResult, MilestoneKeyResult } from "./key-result.js";
import { reached } from "./metric.js";
import type { RollUpOptions } from "./objective.js";
import { shown } from "./text.js";

/** How far a key result is, in exact figures. */
export interface Measured {
  /** The progress as measured; null where there is no value. */
  readonly raw: Exact | null;
  /** The progress that counts, 0..1; null where the key result leaves the denominator. */
  readonly progress: Exact | null;
  readonly trace: string;
}

/** How far a checked key result is. */
export function measure(one: KeyResult, missing: RollUpOptions["missing"]): Measured {
  if (one.kind === "milestone") return milestones(one);
  if ((one.kind === "metric" ? one.current : one.done) == null)
    return missing === "zero"
      ? { raw: null, progress: exact(0), trace: "null → 0" }
      : { raw: null, progress: null, trace: "null" };
  if (one.kind === "metric") return metric(one);
  const progress = exact(one.done ? 1 : 0);
  return { raw: progress, progress, trace: `${one.done} → ${toText(progress)}` };
}

function metric(one: MetricKeyResult): Measured {
  const { raw, trace } = reached(one, one.current as NonNullable<typeof one.current>);
  const progress = raw.isNegative() ? exact(0) : raw.greaterThan(1) ? exact(1) : raw;
  return { raw, progress, trace: progress.equals(raw) ? trace : `${trace} → ${shown(progress)}` };
}

function milestones(one: MilestoneKeyResult): Measured {
  const done = one.milestones.filter((step) => step.done).map(({ share }) => decimal(share));
  const progress = done.reduce((sum, share) => sum.plus(share), exact(0));
  const trace = `${done.map(toText).join(" + ")} = ${toText(progress)}`;
  return { raw: progress, progress, trace: done.length > 1 ? trace : toText(progress) };
}
