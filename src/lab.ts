/**
 * The weight lab: new weight schemes, and what they would do to people.
 *
 * @packageDocumentation
 */

export type { LabCallCode } from "./error/lab.js";
export type { CapHit, CapSimulation } from "./lab/budget/cap.js";
export type { CostOptions } from "./lab/budget/cost-options.js";
export {
  type BandShare,
  type DistributionGuide,
  distributionGuide,
  type GuideBand,
  type GuideRow,
} from "./lab/budget/distribution-guide.js";
export {
  type IncentiveCost,
  incentiveCost,
  type PersonCost,
} from "./lab/budget/incentive-cost.js";
export type { KindCost, RuleCost } from "./lab/budget/rule-cost.js";
export { type CostScenario, costScenarios, type ScenarioCost } from "./lab/budget/scenarios.js";
export { type CoverageOptions, outcomesByCoverage } from "./lab/fairness/coverage.js";
export type { GroupsBySubject, ScoreSummary } from "./lab/fairness/group.js";
export { type GroupOutcome, type GroupOutcomes, outcomesByGroup } from "./lab/fairness/outcomes.js";
export { differencesByRater, type RaterDifference, type StudiedRating } from "./lab/fairness/raters.js";
export type { OutcomeOptions, Selection } from "./lab/fairness/selection.js";
export {
  differencesByTeam,
  type SampleOptions,
  type TeamDifference,
  type TeamDifferences,
} from "./lab/fairness/teams.js";
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
