import type { Rounding } from "../number/decimal.js";
import type { Absence } from "./observation.js";

/** A number that was rounded: from what, and how. Decimals are text, exact to the last digit. */
export interface RoundedFrom {
  /** The exact value before rounding is numerator ÷ denominator. */
  readonly numerator: string;
  /** Not 0; 1 where a decimal was given as it is. */
  readonly denominator: string;
  /** Decimals kept, 0..6. */
  readonly decimals: number;
  /** How a tie was rounded: the policy's mode. */
  readonly rounding: Rounding;
  /** The value after rounding; as text where it has more than 15 digits, which only points before clamping can have. */
  readonly result: number | string;
}

/** How a value came about, or why there is none. */
export type ValueTrace =
  | {
      /** How the observation came on to the indicator's grid. */
      readonly from: RoundedFrom;
      /** The sample, where the observation gives one, as a quotient does; else null. */
      readonly sample: number | string | null;
    }
  | {
      /** Why the value is missing. */
      readonly missing: Absence | "smallSample";
      /** The reason that the observation states. */
      readonly reason?: string;
      /** The sample, where it was too small or empty. */
      readonly sample?: number | string | null;
      /** The sample that the policy asks. */
      readonly minimumSample?: number | string;
    };

/** How points came about. */
export interface PointsTrace {
  /** The scoring kind; `zero` where a missing value earns 0; null where the indicator is left out. */
  readonly rule: string | null;
  /** Why it is left out although there may be a value: the cohort is too small, or the subject has none. */
  readonly leftOut: "missing" | "cohort" | null;
  /** The figures of the formula, by name: floor, target, reference, worse, same and so on. */
  readonly terms: { readonly [name: string]: number | string };
  /** Whose target it is; null for kinds without one, and where the value earns no points by its rule. */
  readonly target: "subject" | "role" | "policy" | null;
  /** The rounded quotient; null where the points are looked up, or there are none. */
  readonly from: RoundedFrom | null;
  /** Where the points were clamped: at the cap or at 0. */
  readonly clamped: "cap" | "zero" | null;
}

/** An exact share of the base score, before it is put on the grid: numerator ÷ denominator, decimals as text. */
export interface Quota {
  /** Effective weight · points. */
  readonly numerator: string;
  /** Σ weight present. */
  readonly denominator: string;
}

/** How a contribution came about: the quota's floor, and whether it got one of the units left over. */
export interface ContributionTrace {
  /** The exact quota, weight · points ÷ weight present. */
  readonly quota: Quota;
  /** The quota cut to the score's grid. */
  readonly floor: number;
  /** One unit of the score's grid, where it has one of the largest fractional parts; else 0. */
  readonly extra: number;
}

/** The three lines behind an indicator's row. */
export interface IndicatorTrace {
  /** How the value came about, or why there is none. */
  readonly value: ValueTrace;
  /** How the points came about, or why there are none. */
  readonly points: PointsTrace;
  /** How the contribution came about; null where there is none. */
  readonly contribution: ContributionTrace | null;
}

/** A fact that a condition looked at. */
export interface SeenFact {
  /** The fact's name, as in the condition. */
  readonly fact: string;
  /** 0 for the present period, 1 for the one just before it, and so on. */
  readonly back: number;
  /** What it was: a number (as text where no JSON number carries it), a text or a boolean; null where it was missing. */
  readonly value: number | string | boolean | null;
}

/** A fact that was missing when a condition needed it. */
export interface MissingFact {
  /** The fact's name as conditions write it: `value/nps`, `fact/monthlySalary`, `top`. */
  readonly fact: string;
  /** 0 for the present period, 1 for the one just before it, and so on. */
  readonly back: number;
}

/** What became of a condition. */
export interface RuleTrace {
  /** The id of the modifier, tier or type; `when` for the condition that opens low performance. */
  readonly id: string;
  /** Whether the condition was true, false or unknown; on true alone a rule fires. */
  readonly outcome: "fired" | "notFired" | "unknown";
  /** Every fact that the condition looks at, once for each period, in its order. */
  readonly facts: readonly SeenFact[];
  /** The facts for want of which it is unknown; empty otherwise. */
  readonly missing: readonly MissingFact[];
}

/** The weight present beside the weight that a score needs, both 0..1. */
export interface CoverageTrace {
  /** Σ effective weight of the indicators that have points. */
  readonly present: number;
  /** The policy's `coverage.minimum`. */
  readonly minimum: number | string;
}

/** What a modifier did to the score. */
export interface ModifierTrace extends RuleTrace {
  /** The score before it. */
  readonly before: number;
  /** The score after it, not yet clamped; the same where it did not fire. */
  readonly after: number;
}

/** How the score came about. */
export interface ScoreTrace {
  /** Σ weight present, and what the policy asks. */
  readonly coverage: CoverageTrace;
  /** Σ weight · points ÷ Σ weight present, rounded; null where coverage is insufficient. */
  readonly base: RoundedFrom | null;
  /** Each modifier in order, with the score before and after; empty where coverage is insufficient. */
  readonly modifiers: readonly ModifierTrace[];
}

/** How the money came about. */
export interface PayoutTrace {
  /** The money of all rules that fired, summed or the largest. */
  readonly total: number | string;
  /** The most that is paid; null where there is no ceiling, or where it cannot be known. */
  readonly ceiling: number | null;
  /** The fact that the ceiling is a percentage of, as it was given; null where the policy has no ceiling. */
  readonly of: SeenFact | null;
  /** By how much the ceiling cut. */
  readonly cut: number;
  /** Why nothing is paid out for now: a total beyond 15 digits, or a ceiling that cannot be known. */
  readonly withheld: "total" | "ceiling" | null;
}

/** The base score that the same observations reach under another role. */
export interface FitTrace {
  /** The other role. */
  readonly role: string;
  /** The base score under its weights and targets, in the same stage. */
  readonly base: number;
}

/** How rank, tier and what follows came about. */
export interface OutcomeTrace {
  /** Each tier looked at, up to the one that holds. */
  readonly tiers: readonly RuleTrace[];
  /** The base score under every other role where it reaches the minimum coverage. */
  readonly fit: readonly FitTrace[];
  /** How the payout came about; null where the policy has no incentives. */
  readonly payout: PayoutTrace | null;
  /** Whether low performance applies, then each type looked at, up to the one that holds. */
  readonly lowPerformance: readonly RuleTrace[];
}
