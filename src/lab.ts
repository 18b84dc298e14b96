/**
 * The weight lab: new weight schemes, and what they would do to people.
 *
 * @packageDocumentation
 */

export type { LabCallCode } from "./error/lab.js";
export type { LabFigure } from "./lab/figure.js";
export { type Acceptance, acceptRevision } from "./lab/plausibility/accept-revision.js";
export { checkTargets, type TargetCheck, type TargetReport } from "./lab/plausibility/check-targets.js";
export type { TargetFinding } from "./lab/plausibility/finding.js";
export type { PatchEntry, Proposal } from "./lab/plausibility/proposal.js";
export { proposeRevision } from "./lab/plausibility/propose-revision.js";
export type { InfluenceGiven, ReviewOptions } from "./lab/plausibility/review-options.js";
export type { StudiedPeriod } from "./lab/plausibility/series.js";
export type { Benchmark, TargetOptions } from "./lab/plausibility/target-options.js";
export type { LabInterval, RobustTrend } from "./lab/plausibility/theil-sen.js";
export { robustTrend, type TrendOptions, type TrendPoint } from "./lab/plausibility/trend.js";
export type { StudiedAward, StudiedIndicator, StudiedResult } from "./lab/result.js";
