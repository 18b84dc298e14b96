import type { DecimalInput } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import type { Names } from "../policy/names.js";
import type { StatedObservation } from "../shape/observation.js";

/** What was measured for one indicator; null and undefined, as an indicator that is left out, say that nothing was. */
export type Observation = StatedObservation | null | undefined;

/** A result of an earlier period. Null and absence are the same. */
export interface HistoryEntry {
  /** `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`. */
  readonly period: string;
  /** The score. */
  readonly score?: DecimalInput | null | undefined;
  /** The score before modifiers. */
  readonly base?: DecimalInput | null | undefined;
  /** A position: a whole number from 1, at most `size`. */
  readonly rank?: DecimalInput | null | undefined;
  /** How many were ranked: a whole number from 1. */
  readonly size?: DecimalInput | null | undefined;
  /** The share of those ranked at this position or better; rank ÷ size is used where both are there. */
  readonly top?: DecimalInput | null | undefined;
  /** The tier's id, as it was called then. */
  readonly tier?: string | null | undefined;
  /** The weight present, 0..1. */
  readonly coverage?: DecimalInput | null | undefined;
  /** The role held then. */
  readonly role?: string | null | undefined;
  /** The stage of that period. */
  readonly stage?: string | null | undefined;
  /** The cohort of that period. */
  readonly cohort?: string | null | undefined;
  /** Values by indicator. */
  readonly values?: { readonly [indicator: string]: DecimalInput | null | undefined } | null | undefined;
  /** Points by indicator. */
  readonly points?: { readonly [indicator: string]: DecimalInput | null | undefined } | null | undefined;
  /** Scores by layer. */
  readonly layers?: { readonly [layer: string]: DecimalInput | null | undefined } | null | undefined;
  /** The host's facts. */
  readonly facts?: { readonly [name: string]: Scalar | null | undefined } | null | undefined;
}

/** One person to appraise (被考核者). Null and absence are the same, but for `id`. */
export interface Subject<X extends Names = Names> {
  /** A non-empty text, once in a run. */
  readonly id: string;
  /** A role of the policy. */
  readonly role: X["role"];
  /** A stage of the policy. */
  readonly stage?: X["stage"] | null | undefined;
  /** A text; those with the same one are compared where the ranking's cohort is `cohort`. */
  readonly cohort?: string | null | undefined;
  /** What was measured, by indicator. */
  readonly observations?: { readonly [I in X["indicator"]]?: Observation } | null | undefined;
  /** The subject's own targets, by indicator; they win over the role's. */
  readonly targets?: { readonly [I in X["indicator"]]?: DecimalInput | null | undefined } | null | undefined;
  /** Facts for conditions and percentages: numbers, decimal texts, texts, booleans. */
  readonly facts?: { readonly [name: string]: Scalar | null | undefined } | null | undefined;
  /** Results of earlier periods. */
  readonly history?: readonly HistoryEntry[] | null | undefined;
  /** A name to show; handed on. */
  readonly title?: unknown;
  /** Anything; handed on. */
  readonly meta?: unknown;
}
