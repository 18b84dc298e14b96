/**
 * What surrounds the number: the working practice of an appraisal, as small pure functions over plain data.
 *
 * @packageDocumentation
 */

export type { ActionOptions, LowPerformanceClass, PlanAction } from "./practice/action.js";
export type { ContributionProject, Contributor } from "./practice/collaboration/contribution.js";
export type {
  ContributionFlow,
  ContributionTotal,
  DepartmentContribution,
} from "./practice/collaboration/departments.js";
export {
  type ContributionMap,
  mapContributions,
  type PersonContribution,
} from "./practice/collaboration/map-contributions.js";
export {
  type MeasuredNode,
  measureNodes,
  type NodeMeasurement,
} from "./practice/collaboration/measure-nodes.js";
export {
  measureMutualRatings,
  type PersonRatings,
  type RatingMeasurement,
} from "./practice/collaboration/measure-ratings.js";
export type { CollaborationNode, NodeOptions } from "./practice/collaboration/node.js";
export {
  type CollaborationIds,
  type CollaborationMeasurements,
  collaborationObservations,
  type MeasuredPeople,
} from "./practice/collaboration/observations.js";
export type { NodeStatus, PersonNodes } from "./practice/collaboration/owners.js";
export type { MutualRating, MutualRatingOptions } from "./practice/collaboration/rating.js";
export { applyCorrections } from "./practice/dispute/apply-corrections.js";
export type { DisputeCorrection } from "./practice/dispute/correction.js";
export { currentNodes, currentObservations, currentRatings } from "./practice/dispute/current.js";
export type { Dispute, DisputeEvidence, DisputeRuling, DisputeState } from "./practice/dispute/dispute.js";
export type {
  LedgerEntry,
  LedgerEntryHead,
  NodeEntry,
  ObservationEntry,
  RatingEntry,
} from "./practice/dispute/entry.js";
export { fileDispute } from "./practice/dispute/file-dispute.js";
export type { DisputeFiling, DisputeMatter, DisputeParty } from "./practice/dispute/filing.js";
export type {
  AppealMove,
  CloseMove,
  DisputeMove,
  DisputeMoveHead,
  EvidenceMove,
  FileMove,
  PanelMember,
  ReviewMove,
  RuleMove,
  WithdrawMove,
} from "./practice/dispute/move.js";
export { disputeMoves, moveDispute } from "./practice/dispute/move-dispute.js";
export { empathyLexicon } from "./practice/emotion/built-in.js";
export type { ServiceConversation, ServiceMessage } from "./practice/emotion/conversation.js";
export type { EmpathyLexicon, EmpathyWords } from "./practice/emotion/lexicon.js";
export {
  type ConversationEmpathy,
  type EmpathyExpression,
  type EmpathyMeasurement,
  type EmpathyOptions,
  measureEmpathy,
} from "./practice/emotion/measure.js";
export type {
  GivenCollaboration,
  ReviewComment,
  SharedCollaboration,
  SharedGroup,
} from "./practice/feedback/collaboration.js";
export type {
  ContestedMatter,
  ConversationAgreement,
  ConversationCard,
  ConversationRow,
  ConversationSection,
  ConversationSide,
  ReviewConversation,
  SectionId,
} from "./practice/feedback/conversation.js";
export { draftSbi, type SbiComparison, type SbiDraft } from "./practice/feedback/draft-sbi.js";
export type { SbiAgainst, SbiFigure } from "./practice/feedback/figure.js";
export type { ConversationInput, GivenAgreement } from "./practice/feedback/given.js";
export { prepareConversation } from "./practice/feedback/prepare-conversation.js";
export type { SbiHead, SbiNote } from "./practice/feedback/sbi-note.js";
export {
  type TeamMean,
  type TeamMeanOptions,
  type TeamRow,
  teamMean,
} from "./practice/feedback/team-mean.js";
export { draftPlan, type PlanDraft, type PlanStep } from "./practice/improvement/draft-plan.js";
export { improvementPlan } from "./practice/improvement/improvement-plan.js";
export type {
  DatedMilestone,
  ImprovementPlan,
  PlanDocument,
  PlanIndicator,
  PlanMilestone,
  PlannedIndicator,
} from "./practice/improvement/plan.js";
export { type DevelopmentPlan, planFor } from "./practice/improvement/plan-for.js";
export type {
  MilestoneReview,
  PlannedIndicatorReview,
  PlanObservation,
  PlanProgress,
  PlanReview,
} from "./practice/improvement/review.js";
export { reviewPlan } from "./practice/improvement/review-plan.js";
export type { MeasuredObservation, SubjectObservations } from "./practice/observation.js";
export {
  type AlignedChild,
  type Alignment,
  type AlignmentFinding,
  checkAlignment,
} from "./practice/okr/alignment.js";
export { type DecomposedPart, type Decomposition, decompose } from "./practice/okr/decompose.js";
export type {
  BinaryKeyResult,
  KeyResult,
  KeyResultHead,
  MetricKeyResult,
  Milestone,
  MilestoneKeyResult,
} from "./practice/okr/key-result.js";
export type { Objective, RollUpOptions } from "./practice/okr/objective.js";
export {
  type KeyResultObservation,
  type KeyResultObservationOptions,
  type KeyResultRow,
  keyResultObservation,
} from "./practice/okr/observation.js";
export type {
  KeyResultProgress,
  ObjectiveProgress,
  OkrProgress,
  ProgressHead,
} from "./practice/okr/progress.js";
export { rollUp } from "./practice/okr/roll-up.js";
export type { DecomposedWhole, DecomposeOptions, PartTaker } from "./practice/okr/split.js";
export { balanceOf, type HeldBadge, type PointsBalance } from "./practice/recognition/balance.js";
export type { LedgerChange, PointsLedger } from "./practice/recognition/book.js";
export { earn, type RecognitionEvent } from "./practice/recognition/earn.js";
export { enter } from "./practice/recognition/enter.js";
export type {
  BadgeCriteria,
  BadgeEntry,
  EarnedEntry,
  PointsEntry,
  PointsEntryHead,
  PointsGain,
  RedeemedEntry,
} from "./practice/recognition/entry.js";
export {
  type Leaderboard,
  type LeaderboardOptions,
  type LeaderboardRow,
  leaderboard,
} from "./practice/recognition/leaderboard.js";
export { type ProgrammeOptions, parseProgramme } from "./practice/recognition/parse-programme.js";
export type {
  Badge,
  EarnRule,
  GrowthLevel,
  Programme,
  TrainingResource,
} from "./practice/recognition/programme.js";
export { type BadgeVerdict, type Recognition, recognise } from "./practice/recognition/recognise.js";
export type { RecognitionRecord } from "./practice/recognition/record.js";
export { type Redemption, redeem } from "./practice/recognition/redeem.js";
export { type ResourceStock, stockOf } from "./practice/recognition/stock.js";
export {
  type AdjustedReview,
  adjustLeniency,
  type LeniencyAdjustment,
  type LeniencyOptions,
} from "./practice/review/adjust.js";
export { aggregateReview } from "./practice/review/aggregate.js";
export type { GroupStatus } from "./practice/review/cell.js";
export type { RatingFigures, ReviewMeasure } from "./practice/review/figures.js";
export type { RaterLeniency } from "./practice/review/leniency.js";
export { reviewObservation } from "./practice/review/observation.js";
export type { ReviewOptions } from "./practice/review/options.js";
export type { ReviewOverall, ReviewPart } from "./practice/review/overall.js";
export type {
  GroupResult,
  ItemResult,
  RaterView,
  RatingView,
  ReviewResult,
  ShownScale,
} from "./practice/review/result.js";
export type { BelowMinimum, RaterGroup, Rating, Review } from "./practice/review/review.js";
export type { RatingScale } from "./practice/review/scale.js";
export type { PersonShare } from "./practice/share.js";
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
export type { StatedObservation } from "./shape/observation.js";
export type { WorkCalendar } from "./time/calendar.js";
