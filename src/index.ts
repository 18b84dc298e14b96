/**
 * Performance appraisal as data: one policy, exact decimal scores, and scorecards whose printed lines add up.
 *
 * A policy comes from `definePolicy` (a literal) or `parsePolicy` (JSON). `appraise` scores, ranks and tiers everybody of a
 * period, `score` one person alone. `resolveWeights`, `compilePlan` and `lintPolicy` show what a policy does before
 * anybody is judged by it.
 *
 * @packageDocumentation
 */
export { appraise } from "./appraisal/appraise.js";
export type { Absence } from "./appraisal/observation.js";
export type * from "./appraisal/result.js";
export { score } from "./appraisal/score.js";
export type * from "./appraisal/subject.js";
export type * from "./appraisal/trace.js";
export type { Code } from "./error/code.js";
export type { Facts, IdKind } from "./error/facts.js";
export type { PracticeFacts, Thing } from "./error/facts-practice.js";
export type { Issue, IssueOf, Message } from "./error/issue.js";
export { SteelyardError } from "./error/steelyard-error.js";
export { compilePlan } from "./lower/compile.js";
export type { DecimalInput, Rounding } from "./number/decimal.js";
export type { Scalar } from "./number/scalar.js";
export type * from "./plan/node.js";
export type * from "./plan/plan.js";
export type {
  Comparison,
  Condition,
  Equality,
  FactName,
  OpenFact,
  OrderComparison,
} from "./policy/condition.js";
export { type Declared, definePolicy, type PolicyLiteral } from "./policy/define.js";
export type { Award, IncentiveRule, Incentives, Percentage } from "./policy/incentives.js";
export type { Indicator } from "./policy/indicator.js";
export type { Layer } from "./policy/layer.js";
export { type Finding, type FindingCode, lintPolicy } from "./policy/lint/lint.js";
export type { Intervention, LowPerformance, LowPerformanceType } from "./policy/low-performance.js";
export type { Modifier } from "./policy/modifier.js";
export type { Names } from "./policy/names.js";
export type { ParseResult } from "./policy/parse.js";
export { parsePolicy, safeParsePolicy } from "./policy/parse.js";
export type { Policy } from "./policy/policy.js";
export type { Ranking } from "./policy/ranking.js";
export type { Provenance, Role } from "./policy/role.js";
export type { Scale } from "./policy/scale.js";
export type { Adjusted, Adjustment, Group, Stage } from "./policy/stage.js";
export type { Tier } from "./policy/tier.js";
export { type ResolvedWeights, resolveWeights, type WeightStep } from "./policy/weights/resolve.js";
export type { Band, BandsScoring } from "./scoring/bands.js";
export type { Scoring } from "./scoring/index.js";
export type { LinearScoring } from "./scoring/linear.js";
export type { PercentileScoring } from "./scoring/percentile.js";
export type { Knot, PiecewiseScoring } from "./scoring/piecewise.js";
export type { RatioScoring } from "./scoring/ratio.js";
export type { StepScoring } from "./scoring/step.js";
export type { StatedObservation } from "./shape/observation.js";
export type { Title } from "./shape/schema.js";
