import * as z from "zod/mini";
import type { Report } from "../error/issue.js";
import type { Exact, Rounding } from "../number/decimal.js";
import type { NumberRef, PlanBuilder, TruthRef } from "../plan/builder.js";
import { DecimalSchema, variant } from "../shape/schema.js";

/** The scale on which points are given. */
export interface PointScale {
  /** Full points. */
  readonly full: Exact;
  /** The most that this indicator can earn. */
  readonly cap: Exact;
  /** Decimals of the points. */
  readonly pointsDecimals: number;
  readonly rounding: Rounding;
}

/** What a scoring kind builds its points from. */
export interface PointInputs {
  readonly build: PlanBuilder;
  readonly scale: PointScale;
  /** The value on the indicator's grid. */
  readonly value: NumberRef;
  /** The target that counts for the subject: its own, its role's or the policy's; null for kinds without one. */
  readonly target: NumberRef | null;
  /** A quotient on the grid of the points. */
  quotient(a: NumberRef, b: NumberRef): NumberRef;
  /** Subjects that a cohort needs. */
  readonly minimumCohort: number;
}

/** The points of one kind, before clamping. */
export interface Points {
  /** The points on their grid, not yet clamped to 0..cap. */
  readonly points: NumberRef;
  /** The rounded quotient behind them; null where there is none, and the points themselves where it is not named. */
  readonly division?: NumberRef | null;
  /** The figures of the formula, by name, for the trace. */
  readonly terms: Readonly<Record<string, NumberRef>>;
  /** Where this is not true, the indicator is left out, whatever its value. */
  readonly present?: TruthRef;
}

/** The shape of a kind: its figures beside the kind and the cap, which every kind has. */
export function scoringSchema<K extends string, S extends Readonly<Record<string, z.ZodMiniType>>>(
  kind: K,
  figures: S,
) {
  return variant(kind, { cap: z.optional(DecimalSchema), ...figures });
}

/** What a replacement target has to respect. */
export interface TargetRule {
  /** The floor on whose other side it lies; null where it only has to be above 0. */
  readonly floor: Exact | null;
  /** Whether the policy's own target lies above the floor. */
  readonly above: boolean;
  /** The policy's own target. */
  readonly target: Exact;
}

/** The points that a kind gives as it stands, by rising values. */
export type Ladder = readonly {
  /** Where in the scoring: `bands.1`. */
  readonly at: string;
  readonly points: Exact;
  /** The values that reach it: from this one on, up to before that one; null where nothing bounds them. */
  readonly from: Exact | null;
  readonly before: Exact | null;
}[];

/**
 * One way to turn a value into points: its shape in the document, its checks, its arithmetic. A kind is one file in this
 * folder and one line in its registry; everything else follows.
 */
export interface ScoringKind<S> {
  readonly schema: z.ZodMiniType<S>;
  /** What the schema cannot say, if anything; called only where the shape is right. */
  check?(scoring: S, path: string, report: Report): void;
  /** Which targets may replace the policy's; absent for a kind without target. */
  target?(scoring: S): TargetRule;
  /** The points written down in the scoring, for the linter; absent for kinds without any. */
  ladder?(scoring: S): Ladder;
  /** Whether the points depend on other subjects; absent where they do not. */
  readonly needsCohort?: true;
  /** Builds the points of a value that is not missing. */
  lower(scoring: S, inputs: PointInputs): Points;
}
