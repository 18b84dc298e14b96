import type { Rounding } from "../number/decimal.js";
import type { Node, NodeId } from "./node.js";

/** The weights of one role in one stage. */
export interface PlanProfile {
  readonly role: string;
  /** null where the subject names no stage. */
  readonly stage: string | null;
  /** Effective weights in units of 10^−weightDecimals, in the order of the indicators. */
  readonly weights: readonly number[];
}

/** What the plan knows of one indicator, and where its values stand. */
export interface PlanIndicator {
  readonly id: string;
  readonly layer: string;
  /** Decimals of the indicator's own grid. */
  readonly decimals: number;
  /** Which scoring kind makes its points. */
  readonly scoring: string;
  /** Whether its points depend on other subjects. */
  readonly needsCohort: boolean;
  /** Whether a subject may bring its own target, and on which side of the floor it must lie. */
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
  readonly id: string;
  /** Places of its indicators in the plan's list. */
  readonly members: readonly number[];
  /** The weighted mean of the points present. */
  readonly score: NodeId;
}

/** Where a modifier's figures stand. */
export interface PlanModifier {
  readonly id: string;
  readonly when: NodeId;
  /** The change of the score. */
  readonly effect: NodeId;
}

/** A rule of the incentives, and the money that it brings. */
export interface PlanRule {
  readonly id: string;
  readonly when: NodeId;
  /** The rounded money; null for an award that is none; missing where it cannot be known. */
  readonly money: NodeId | null;
}

/** A named condition. */
export interface PlanCase {
  readonly id: string;
  readonly when: NodeId;
}

/** What follows from the scores. */
export interface PlanIncentives {
  readonly decimals: number;
  readonly stacking: "sum" | "highest";
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
  readonly policy: { readonly id: string; readonly version: string };
  readonly rounding: Rounding;
  readonly pointsDecimals: number;
  readonly scoreDecimals: number;
  readonly weightDecimals: number;
  /** Which subjects are compared with each other. */
  readonly cohort: "all" | "role" | "cohort";
  readonly profiles: readonly PlanProfile[];
  /** The indicators whose target each role replaces. */
  readonly roleTargets: { readonly [role: string]: readonly string[] };
  readonly nodes: readonly Node[];
  readonly indicators: readonly PlanIndicator[];
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
  readonly base: NodeId;
  readonly modifiers: readonly PlanModifier[];
  /** The change made by clamping the score after the last modifier. */
  readonly bounds: NodeId;
  readonly score: NodeId;
  readonly size: NodeId;
  readonly rank: NodeId;
  /** rank ÷ size, shown to 6 decimals; comparisons use the exact quotient. */
  readonly top: NodeId;
  /** The conditions of the tiers in order; the last one has none. */
  readonly tiers: readonly { readonly id: string; readonly when: NodeId | null }[];
  readonly incentives: PlanIncentives | null;
  readonly lowPerformance: {
    readonly when: NodeId;
    readonly types: readonly PlanCase[];
    readonly otherwise: string;
  } | null;
}
