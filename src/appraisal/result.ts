import type { Code, Facts } from "../error/facts.js";
import type { Issue } from "../error/issue.js";
import type { Award } from "../policy/incentives.js";
import type { Intervention } from "../policy/low-performance.js";
import type { Names } from "../policy/names.js";
import type { IndicatorTrace, MissingFact, OutcomeTrace, RuleTrace, ScoreTrace } from "./trace.js";

/** One indicator's row. Numbers are JSON numbers that carry the exact decimal. */
export interface IndicatorResult<X extends Names = Names> {
  readonly id: X["indicator"];
  /** The value on the indicator's grid; null where it is missing. */
  readonly value: number | null;
  /** The points; null where the indicator is left out. */
  readonly points: number | null;
  /** The effective weight, 0..1. */
  readonly weight: number;
  /** Its part of the base score; null where it is missing or of weight 0. */
  readonly contribution: number | null;
  readonly trace: IndicatorTrace;
}

/** One layer's row. */
export interface LayerResult<X extends Names = Names> {
  readonly id: X["layer"];
  /** The sum of its indicators' weights. */
  readonly weight: number;
  /** The weighted mean of the points present. */
  readonly score: number;
  /** The sum of its indicators' contributions. */
  readonly contribution: number;
}

/** What both kinds of scorecard begin with. */
export interface ScorecardHead<X extends Names = Names> {
  readonly id: string;
  readonly role: X["role"];
  readonly stage: X["stage"] | null;
  /** The subject's `title`, handed on. */
  readonly title?: unknown;
  /** The subject's `meta`, handed on. */
  readonly meta?: unknown;
  /** The weight present, 0..1. */
  readonly coverage: number;
  /** Those with a value or a weight, in policy order. */
  readonly indicators: readonly IndicatorResult<X>[];
  readonly trace: ScoreTrace;
}

/** A scorecard with a score. */
export interface ScoredCard<X extends Names = Names> extends ScorecardHead<X> {
  readonly status: "scored";
  /** Those with an indicator present, in policy order. */
  readonly layers: readonly LayerResult<X>[];
  /** The score before modifiers; the contributions sum to it exactly. */
  readonly base: number;
  /** The modifiers that fired, and last the clamp, called `bounds`, where it changed anything. */
  readonly effects: readonly { readonly id: string; readonly effect: number }[];
  /** Modifiers that did not fire because a fact is missing: for a person to look at before anything is paid. */
  readonly unsettled: readonly string[];
  /** base + Σ effects. */
  readonly score: number;
}

/** A scorecard without a score: too little weight is present. */
export interface InsufficientCard<X extends Names = Names> extends ScorecardHead<X> {
  readonly status: "insufficient";
  readonly layers?: undefined;
  readonly base?: undefined;
  readonly effects?: undefined;
  readonly unsettled?: undefined;
  readonly score?: undefined;
}

/** What `score` answers. */
export type Scorecard<X extends Names = Names> = ScoredCard<X> | InsufficientCard<X>;

/** What became of an incentive rule. */
export interface AwardResult {
  readonly id: string;
  /** `superseded` where another money award is paid instead. */
  readonly status: "fired" | "notFired" | "unknown" | "superseded";
  readonly horizon: "short" | "mid" | "long";
  readonly award: Award;
  /** The rounded money of a money award that fired. */
  readonly money?: number;
  /** The facts for want of which it is unknown. */
  readonly missing: readonly MissingFact[];
}

/** A scored subject's result in a run. */
export interface ScoredResult<X extends Names = Names> extends Omit<ScoredCard<X>, "trace"> {
  /** 1 + how many of the cohort have a higher score; null where the subject is not ranked. */
  readonly rank: number | null;
  /** How many of the cohort have a score; null outside of every cohort. */
  readonly size: number | null;
  /** rank ÷ size to 6 decimals. */
  readonly top: number | null;
  /** The tier's id; null where the policy has none. */
  readonly tier: X["tier"] | null;
  /** The other role under which the same observations reach the highest base score, and by how much more. */
  readonly fit: { readonly role: X["role"]; readonly gain: number } | null;
  /** What became of each rule; absent where the policy has no incentives. */
  readonly awards?: readonly AwardResult[];
  /** What is paid, in the policy's currency; null where it is withheld. */
  readonly payout?: number | null;
  /** The class of low performance; null where there is none. */
  readonly lowPerformance: string | null;
  /** What is done about it. */
  readonly interventions: readonly Intervention[];
  readonly trace: ScoreTrace & OutcomeTrace;
}

/** An insufficient subject's result in a run: it ends after the indicators. */
export interface InsufficientResult<X extends Names = Names> extends InsufficientCard<X> {
  readonly rank?: undefined;
  readonly size?: undefined;
  readonly top?: undefined;
  readonly tier?: undefined;
  readonly fit?: undefined;
  readonly awards?: undefined;
  readonly payout?: undefined;
  readonly lowPerformance?: undefined;
  readonly interventions?: undefined;
}

/** One accepted subject's result. */
export type Result<X extends Names = Names> = ScoredResult<X> | InsufficientResult<X>;

/** A subject at fault. */
export interface Rejected<C extends Code = Code> {
  /** The subject's id; null where it has none. */
  readonly id: string | null;
  /** Its position among the subjects handed in. */
  readonly index: number;
  /** What is at fault: `observations.nps`. */
  readonly path: string;
  readonly code: C;
  readonly facts: Facts[C];
  readonly message: Issue["message"];
}

/** What a run answers: each subject handed in is in one of the lists. */
export interface Appraisal<X extends Names = Names> {
  readonly policy: { readonly id: string; readonly version: string };
  readonly period: string;
  /** In the order of the subjects. */
  readonly results: readonly Result<X>[];
  /** In the order of the subjects. */
  readonly rejected: readonly Rejected[];
}

export type { RuleTrace };
