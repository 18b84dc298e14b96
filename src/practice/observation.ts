import * as z from "zod/mini";
import type { Observation } from "../appraisal/subject.js";
import type { PracticeReport } from "../error/practice.js";
import type { DecimalInput } from "../number/decimal.js";
import { checkRange } from "../shape/range.js";
import { DecimalSchema, TextSchema } from "../shape/schema.js";

/** An observation that says something: a value, a quotient, a value with its sample, or why there is none. */
export type StatedObservation = NonNullable<Observation>;

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
      /** Why nothing was measured. */
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

// Its length is checked below: a third number makes a pair no observation, but not an empty one.
const pair = /* @__PURE__ */ z.array(DecimalSchema) as unknown as z.ZodMiniType<
  readonly [DecimalInput, DecimalInput]
>;

export const ObservationSchema: z.ZodMiniType<StatedObservation> = /* @__PURE__ */ z.union([
  DecimalSchema,
  /* @__PURE__ */ z.strictObject({ of: pair }),
  /* @__PURE__ */ z.strictObject({ value: DecimalSchema, sample: DecimalSchema }),
  /* @__PURE__ */ z.strictObject({ missing: TextSchema }),
]);

/** What the shape of an observation cannot say. */
export function checkObservation(given: StatedObservation, path: string, report: PracticeReport): void {
  if (typeof given !== "object") return;
  if ("of" in given) {
    if ((given.of as readonly DecimalInput[]).length !== 2)
      report("bad-observation", path, { found: "{of}" });
    else checkRange(given.of[1], { minimum: "0" }, `${path}.of.1`, report);
  }
  if ("sample" in given) checkRange(given.sample, { minimum: "0" }, `${path}.sample`, report);
}
