import type { Issue } from "../error/issue.js";
import type { Award } from "../policy/incentives.js";
import type { Intervention } from "../policy/low-performance.js";
import type { Names } from "../policy/names.js";
import type { IndicatorTrace, MissingFact, OutcomeTrace, ScoreTrace, SeenFact } from "./trace.js";

/** One indicator's row. Numbers are JSON numbers that carry the exact decimal. */
export interface IndicatorResult<X extends Names = Names> {
  /** The indicator's id. */
  readonly id: X["indicator"];
  /** The value on the indicator's grid; null where it is missing. */
  readonly value: number | null;
  /** The points; null where the indicator is left out. */
  readonly points: number | null;
  /** The effective weight, 0..1. */
  readonly weight: number;
  /** Its part of the base score; null where it is missing or of weight 0. */
  readonly contribution: number | null;
  /** How value, points and contribution came about. */
  readonly trace: IndicatorTrace;
}

/** One layer's row. */
export interface LayerResult<X extends Names = Names> {
  /** The layer's id. */
  readonly id: X["layer"];
  /** The sum of its indicators' weights, 0..1. */
  readonly weight: number;
  /** The weighted mean of the points present. */
  readonly score: number;
  /** The sum of its indicators' contributions. */
  readonly contribution: number;
}

/** What both kinds of scorecard begin with. */
export interface ScorecardHead<X extends Names = Names> {
  /** The subject's id. */
  readonly id: string;
  /** The role that weighed its indicators. */
  readonly role: X["role"];
  /** The stage that adjusted the weights; null where the subject names none. */
  readonly stage: X["stage"] | null;
  /** The subject's `title`, handed on. */
  readonly title?: unknown;
  /** The subject's `meta`, handed on. */
  readonly meta?: unknown;
  /** The weight present, 0..1. */
  readonly coverage: number;
  /** Those with a value or a weight, in policy order. */
  readonly indicators: readonly IndicatorResult<X>[];
  /** How coverage, base and score came about. */
  readonly trace: ScoreTrace;
}

/** What a modifier, or the clamp after the last one, did to the score. */
export interface Effect {
  /** The modifier's id; `bounds` for the clamp. */
  readonly id: string;
  /** The points added; negative where some were taken away, 0 where it fired in vain. */
  readonly effect: number;
}

/** A scorecard with a score. */
export interface ScoredCard<X extends Names = Names> extends ScorecardHead<X> {
  /** Enough weight is present. */
  readonly status: "scored";
  /** Those with an indicator of weight above 0 present, in policy order. */
  readonly layers: readonly LayerResult<X>[];
  /** The score before modifiers; the contributions sum to it exactly. */
  readonly base: number;
  /** The modifiers that fired, and last the clamp, called `bounds`, where it changed anything. */
  readonly effects: readonly Effect[];
  /** Modifiers that did not fire because a fact is missing: for a person to look at before anything is paid. */
  readonly unsettled: readonly string[];
  /** base + Σ effects: 0 up to full points, or to the largest cap of any indicator. */
  readonly score: number;
}

/**
 * A scorecard without a score: too little weight is present. What only a scored one has is typed as absent, so that it can
 * be asked of either kind.
 */
export interface InsufficientCard<X extends Names = Names> extends ScorecardHead<X> {
  /** Too little weight is present for a score. */
  readonly status: "insufficient";
  /** Absent: no layer has a score. */
  readonly layers?: undefined;
  /** Absent: there is no score before modifiers either. */
  readonly base?: undefined;
  /** Absent: modifiers are not looked at. */
  readonly effects?: undefined;
  /** Absent: modifiers are not looked at. */
  readonly unsettled?: undefined;
  /** Absent: a score on too little would mislead. */
  readonly score?: undefined;
}

/** What `score` answers. */
export type Scorecard<X extends Names = Names> = ScoredCard<X> | InsufficientCard<X>;

/** What became of an incentive rule. */
export interface AwardResult {
  /** The rule's id. */
  readonly id: string;
  /** `superseded` where another money award is paid instead. */
  readonly status: "fired" | "notFired" | "unknown" | "superseded";
  /** The rule's horizon: short, mid or long term. */
  readonly horizon: "short" | "mid" | "long";
  /** What the rule brings where it fires, as the policy says it. */
  readonly award: Award;
  /** The rounded money of a money award that fired, superseded or not, in the policy's currency. */
  readonly money?: number;
  /** Every fact that its condition looks at, and the one that a percentage is taken of. */
  readonly facts: readonly SeenFact[];
  /** The facts for want of which it is unknown; empty otherwise. */
  readonly missing: readonly MissingFact[];
}

/** The other role that suits a subject's observations best. */
export interface Fit<X extends Names = Names> {
  /** The other role; of equal ones the first in document order. */
  readonly role: X["role"];
  /** Its base score minus the own one; negative where the own role suits best. */
  readonly gain: number;
}

/** A scored subject's result in a run. */
export interface ScoredResult<X extends Names = Names> extends Omit<ScoredCard<X>, "trace"> {
  /** 1 + how many of the cohort have a higher score; null where the subject is not ranked. */
  readonly rank: number | null;
  /** How many of the cohort have a score; null outside of every cohort. */
  readonly size: number | null;
  /** rank ÷ size to 6 decimals, above 0 and at most 1; null where the subject is not ranked. */
  readonly top: number | null;
  /** The tier's id; null where the policy has none. */
  readonly tier: X["tier"] | null;
  /** The other role under which the same observations reach the highest base score; null where no other role counts. */
  readonly fit: Fit<X> | null;
  /** What became of each rule; absent where the policy has no incentives. */
  readonly awards?: readonly AwardResult[];
  /** What is paid, in the policy's currency; null where it is withheld. */
  readonly payout?: number | null;
  /** The id of the type of low performance; null where there is none. */
  readonly lowPerformance: string | null;
  /** What is done about it; empty where there is none. */
  readonly interventions: readonly Intervention[];
  /** How the score came about, and what followed from it. */
  readonly trace: ScoreTrace & OutcomeTrace;
}

/** An insufficient subject's result in a run: it ends after the indicators. */
export interface InsufficientResult<X extends Names = Names> extends InsufficientCard<X> {
  /** Absent: without a score there is no rank. */
  readonly rank?: undefined;
  /** Absent: the subject is in no ranking. */
  readonly size?: undefined;
  /** Absent: without a rank there is no share. */
  readonly top?: undefined;
  /** Absent: tiers judge scores. */
  readonly tier?: undefined;
  /** Absent: there is no base score to compare with. */
  readonly fit?: undefined;
  /** Absent: no rule is looked at. */
  readonly awards?: undefined;
  /** Absent: nothing is awarded, and nothing withheld. */
  readonly payout?: undefined;
  /** Absent: nobody is classified on too little. */
  readonly lowPerformance?: undefined;
  /** Absent: nobody is classified on too little. */
  readonly interventions?: undefined;
}

/** One accepted subject's result. */
export type Result<X extends Names = Names> = ScoredResult<X> | InsufficientResult<X>;

/** Whose fault it is. */
export interface Refused {
  /** The subject's id; null where it has none. */
  readonly id: string | null;
  /** Its position among the subjects handed in, from 0. */
  readonly index: number;
}

/** A subject at fault, and its fault: `path` says what is at fault, such as `observations.nps`. */
export type Rejected = Refused & Issue;

/** What a run answers: each subject handed in is in one of the lists. */
export interface Appraisal<X extends Names = Names> {
  /** Which policy judged, so that the answer can be filed. */
  readonly policy: {
    /** The policy's id. */
    readonly id: string;
    /** The policy's own version. */
    readonly version: string;
  };
  /** The period, as it was handed in. */
  readonly period: string;
  /** In the order of the subjects. */
  readonly results: readonly Result<X>[];
  /** In the order of the subjects. */
  readonly rejected: readonly Rejected[];
}
