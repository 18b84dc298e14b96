import type { StatedObservation } from "../shape/observation.js";

/** An observation as the practice makes it. */
export type MeasuredObservation =
  /** A quotient, with its denominator as the sample. */
  | {
      /** Numerator and denominator, whole numbers: `[3, 4]` for 3 of 4. */
      readonly of: readonly [a: number, b: number];
    }
  /** A value with the number of cases behind it. */
  | {
      /** The value. */
      readonly value: number;
      /** How many cases it rests on, a whole number. */
      readonly sample: number;
    }
  /** Nothing, and why. */
  | {
      /** Why nothing was measured, for people, in English and in Chinese. */
      readonly missing: string;
    };

/** What was observed of one subject of the appraisal, as `appraise` takes it. */
export interface SubjectObservations {
  /** The subject's id. */
  readonly id: string;
  /** What was observed, by indicator. */
  readonly observations: {
    /** The observation of one indicator. */
    readonly [indicator: string]: StatedObservation;
  };
}
