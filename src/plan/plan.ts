import type { Rounding } from "../number/decimal.js";
import type { Node, NodeId } from "./node.js";

/** The weights of one role in one stage. */
export interface PlanProfile {
  /** The role's id. */
  readonly role: string;
  /** The stage's id; null where the subject names no stage. */
  readonly stage: string | null;
  /** Effective weights in units of 10^−weightDecimals, in the order of the indicators. */
  readonly weights: readonly number[];
}

/** What the plan knows of one indicator, and where its values stand. */
export interface PlanIndicator {
  /** The indicator's id. */
  readonly id: string;
  /** The layer that it belongs to. */
  readonly layer: string;
  /** Decimals of the indicator's own grid, 0..6. */
  readonly decimals: number;
  /** Which scoring kind makes its points. */
  readonly scoring: string;
  /** Whether its points depend on other subjects. */
  readonly needsCohort: boolean;
  /** On which side of which floor a subject's own target must lie; null where it cannot bring one. */
  readonly target: PlanTarget | null;
  /** True where the value is missing although it counts, and the policy rejects that. */
  readonly fault: NodeId;
  /** The value on its grid; missing where it is absent or its sample too small. */
  readonly value: NodeId;
  /** True where the sample is smaller than the policy asks. */
  readonly smallSample: NodeId;
  /** The effective weight. */
  readonly weight: NodeId;
  /** The points; missing where the indicator is left out. */
  readonly points: NodeId;
  /** How the points come about, for the trace. */
  readonly steps: PointSteps;
}

/** What a subject's own target replaces. */
export interface PlanTarget {
  /** The target lies on the other side of this; null means that it only has to be above 0. */
  readonly floor: string | null;
  /** Whether the policy's target lies above the floor. */
  readonly above: boolean;
}

/** The nodes behind an indicator's points. */
export interface PointSteps {
  /** The quotient whose rounding gives the points; null for a kind that looks them up. */
  readonly division: NodeId | null;
  /** The figures that the formula uses besides the value, by name. */
  readonly terms: Readonly<Record<string, NodeId>>;
  /** The points before they are clamped to 0..cap. */
  readonly unclamped: NodeId;
  /** The greatest points possible. */
  readonly cap: string;
}

/** Where a layer's figures stand. */
export interface PlanLayer {
  /** The layer's id. */
  readonly id: string;
  /** Places of its indicators in the plan's list. */
  readonly members: readonly number[];
  /** The weighted mean of the points present. */
  readonly score: NodeId;
}

/** Where a modifier's figures stand. */
export interface PlanModifier {
  /** The modifier's id. */
  readonly id: string;
  /** True where it fires. */
  readonly when: NodeId;
  /** The change of the score. */
  readonly effect: NodeId;
}

/** A rule of the incentives, and the money that it brings. */
export interface PlanRule {
  /** The rule's id. */
  readonly id: string;
  /** True where it fires. */
  readonly when: NodeId;
  /** The rounded money; null for an award that is none; missing where it cannot be known. */
  readonly money: NodeId | null;
}

/** A named condition. */
export interface PlanCase {
  /** The id of what holds where the condition is true. */
  readonly id: string;
  /** The condition. */
  readonly when: NodeId;
}

/** A tier and its condition. */
export interface PlanTier {
  /** The tier's id. */
  readonly id: string;
  /** True where it holds; null for the last one, which always does. */
  readonly when: NodeId | null;
}

/** Who is a low performer, and of which type. */
export interface PlanLowPerformance {
  /** True where low performance applies. */
  readonly when: NodeId;
  /** The types in order; the first that holds classifies. */
  readonly types: readonly PlanCase[];
  /** The id of the type where none holds. */
  readonly otherwise: string;
}

/** What follows from the scores. */
export interface PlanIncentives {
  /** Decimals of money, 0..4. */
  readonly decimals: number;
  /** Whether money awards add up, or the largest is paid. */
  readonly stacking: "sum" | "highest";
  /** The rules in document order. */
  readonly rules: readonly PlanRule[];
  /** The money of all rules that fired: their sum, or the largest. */
  readonly total: NodeId;
  /** The most that is paid, missing where it cannot be known; null where there is no ceiling. */
  readonly ceiling: NodeId | null;
  /** What is paid; missing where it is withheld. */
  readonly payout: NodeId;
}

/**
 * A policy as arithmetic: a list of nodes in the order of evaluation, and the places of what people ask for.
 * Plain, serialisable data; the only thing that an engine reads.
 */
export interface Plan {
  /** Version of this shape. */
  readonly plan: 1;
  /** The policy that it was made from. */
  readonly policy: {
    /** The policy's id. */
    readonly id: string;
    /** The policy's own version. */
    readonly version: string;
  };
  /** How ties are rounded, money and the shown `top` excepted. */
  readonly rounding: Rounding;
  /** Decimals of points, 0..4. */
  readonly pointsDecimals: number;
  /** Decimals of scores and contributions, 0..4. */
  readonly scoreDecimals: number;
  /** Decimals of weights, 2..8. */
  readonly weightDecimals: number;
  /** Which subjects are compared with each other. */
  readonly cohort: "all" | "role" | "cohort";
  /** Every role in every stage, each role first without a stage. */
  readonly profiles: readonly PlanProfile[];
  /** The indicators whose target each role replaces. */
  readonly roleTargets: { readonly [role: string]: readonly string[] };
  /** The arithmetic; a node's arguments stand before it. */
  readonly nodes: readonly Node[];
  /** The indicators in policy order. */
  readonly indicators: readonly PlanIndicator[];
  /** The layers in policy order. */
  readonly layers: readonly PlanLayer[];
  /** Nodes before this place decide whether a subject is accepted. */
  readonly faultsEnd: NodeId;
  /** Σ weight present. */
  readonly coverage: NodeId;
  /** The coverage that a score needs. */
  readonly minimumCoverage: NodeId;
  /** True where coverage suffices for a score. */
  readonly sufficient: NodeId;
  /** Σ weight · points over the indicators present. */
  readonly weighted: NodeId;
  /** The score before modifiers; missing where coverage does not suffice. */
  readonly base: NodeId;
  /** The modifiers in the order in which they apply. */
  readonly modifiers: readonly PlanModifier[];
  /** The change made by clamping the score after the last modifier. */
  readonly bounds: NodeId;
  /** The score after modifiers and clamp. */
  readonly score: NodeId;
  /** How many of the cohort have a score; missing outside of every cohort. */
  readonly size: NodeId;
  /** The rank in the cohort; missing where too few have a score. */
  readonly rank: NodeId;
  /** rank ÷ size, shown to 6 decimals; comparisons use the exact quotient. */
  readonly top: NodeId;
  /** The conditions of the tiers in order; the last one has none. */
  readonly tiers: readonly PlanTier[];
  /** What follows from the scores; null where the policy has no incentives. */
  readonly incentives: PlanIncentives | null;
  /** Who is a low performer; null where the policy has no such rules. */
  readonly lowPerformance: PlanLowPerformance | null;
}
