/**
 * The weight lab: new weight schemes, and what they would do to people.
 *
 * @packageDocumentation
 */

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
export type { PolicyChange } from "./lab/compare/change.js";
export { comparePolicies, type PolicyComparison, type RejectedPerson } from "./lab/compare/compare.js";
export { diffPolicies } from "./lab/compare/diff.js";
export type { PersonChange, Standing } from "./lab/compare/person.js";
export type { PolicyPart } from "./lab/compare/settings.js";
export type { Causes, IndicatorCause, Split } from "./lab/compare/split.js";
export type { Migration, OrderChange, Payout } from "./lab/compare/summary.js";
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
export {
  type Acceptability,
  type DrawProgress,
  type RankAcceptability,
  rankAcceptability,
  rankAcceptabilityInSlices,
} from "./lab/robustness/acceptability.js";
export {
  type Discrimination,
  type DiscriminationOptions,
  type DiscriminationReport,
  discrimination,
  type Redundancy,
} from "./lab/robustness/discrimination.js";
export type { AcceptabilityOptions, Near } from "./lab/robustness/draws.js";
export { type IndicatorInfluence, influence, type ProfileInfluence } from "./lab/robustness/influence.js";
export {
  type LeftOutChange,
  type LeftOutStanding,
  leaveOneOut,
  type WithoutIndicator,
} from "./lab/robustness/leave-out.js";
export type { Bound, Interval, Turn } from "./lab/robustness/room.js";
export {
  type ProfileRoom,
  type Stability,
  type WeightRoom,
  weightStability,
} from "./lab/robustness/stability.js";
export type { Share } from "./lab/robustness/tally.js";
export type { Comparisons } from "./lab/weights/comparisons.js";
export type { Consistency, Misfit } from "./lab/weights/consistency.js";
export type { DataOptions, WeightData } from "./lab/weights/data.js";
export type { Derivation, DerivedWeights, DeriveOptions } from "./lab/weights/derived.js";
export { type Freezable, type FreezeOptions, freezeWeights } from "./lab/weights/freeze.js";
export {
  type ComparedWeights,
  type ComparisonOptions,
  weightsFromComparisons,
} from "./lab/weights/from-comparisons.js";
export { type ColumnFigures, type DataWeights, weightsFromData } from "./lab/weights/from-data.js";
export { type Intensities, intensitiesFromComparisons } from "./lab/weights/intensities.js";
export { type Judge, type JudgedWeights, weightsFromJudges } from "./lab/weights/judges.js";
export { type WeightPoints, weightsFromPoints, weightsFromSwing } from "./lab/weights/points.js";
export type { RandomIndex } from "./lab/weights/random-index.js";
export { type RankOptions, type WeightRanks, weightsFromRanks } from "./lab/weights/ranks.js";
export type { Ratio } from "./lab/weights/ratio.js";
