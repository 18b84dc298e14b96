/**
 * The weight lab: new weight schemes, and what they would do to people.
 *
 * @packageDocumentation
 */

export type { LabCallCode } from "./error/lab.js";
export type { LabFigure } from "./lab/figure.js";
export { checkTargets, type TargetCheck, type TargetReport } from "./lab/plausibility/check-targets.js";
export type { TargetFinding } from "./lab/plausibility/finding.js";
export type { StudiedPeriod } from "./lab/plausibility/series.js";
export type { Benchmark, TargetOptions } from "./lab/plausibility/target-options.js";
export {
  type LabInterval,
  type RobustTrend,
  robustTrend,
  type TrendOptions,
  type TrendPoint,
} from "./lab/plausibility/trend.js";
export type { StudiedAward, StudiedIndicator, StudiedResult } from "./lab/result.js";
