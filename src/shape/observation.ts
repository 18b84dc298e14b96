import * as z from "zod/mini";
import type { DocumentCode } from "../error/code.js";
import type { ReportOf } from "../error/raise.js";
import type { DecimalInput } from "../number/decimal.js";
import { checkRange } from "./range.js";
import { DecimalSchema, TextSchema } from "./schema.js";

/** An observation that says something: a value, a quotient, a value with its sample, or why there is none. */
export type StatedObservation =
  /** A value in the indicator's unit. */
  | DecimalInput
  /** The exact quotient a ÷ b with a sample of b; b is not negative, and where it is 0 nothing was measured. */
  | {
      /** The quotient's numerator and denominator: `[191, 196]` for 191 of 196. */
      readonly of: readonly [a: DecimalInput, b: DecimalInput];
    }
  /** A value with the number of cases behind it, not negative. */
  | {
      /** The value, in the indicator's unit. */
      readonly value: DecimalInput;
      /** How many cases it rests on, at least 0. */
      readonly sample: DecimalInput;
    }
  /** Nothing, and why. */
  | {
      /** Why nothing was measured, for people; may be empty. */
      readonly missing: string;
    };

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
export function checkObservation(
  given: StatedObservation,
  path: string,
  report: ReportOf<DocumentCode | "bad-observation">,
): void {
  if (typeof given !== "object") return;
  if ("of" in given) {
    if ((given.of as readonly DecimalInput[]).length !== 2)
      report("bad-observation", path, { found: "{of}" });
    else checkRange(given.of[1], { minimum: "0" }, `${path}.of.1`, report);
  }
  if ("sample" in given) checkRange(given.sample, { minimum: "0" }, `${path}.sample`, report);
}
