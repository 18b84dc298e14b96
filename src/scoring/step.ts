import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { checkRange, POSITIVE } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import { type ScoringKind, scoringSchema } from "./kind.js";

/**
 * Points by steps from a reference (加减分法): start + n · change, where n counts how often `every` fits into the excess
 * over the reference, at least 0.
 */
export interface StepScoring {
  /** The kind of scoring. */
  readonly kind: "step";
  /** The most points it can give, 0..10⁶; full points by default. */
  readonly cap?: DecimalInput | undefined;
  /** The points at the reference, before clamping; full points by default. */
  readonly start?: DecimalInput | undefined;
  /** The value from which steps are counted, in the indicator's unit. */
  readonly reference: DecimalInput;
  /** The length of a step, above 0. */
  readonly every: DecimalInput;
  /** The points that each step adds; negative to take away. */
  readonly change: DecimalInput;
  /** Whether the excess is what lies above the reference (default) or below. */
  readonly side?: "above" | "below" | undefined;
  /** Whether only whole steps count; true by default. */
  readonly whole?: boolean | undefined;
}

export const step: ScoringKind<StepScoring> = {
  schema: /* @__PURE__ */ scoringSchema("step", {
    start: /* @__PURE__ */ z.optional(DecimalSchema),
    reference: DecimalSchema,
    every: DecimalSchema,
    change: DecimalSchema,
    side: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["above", "below"])),
    whole: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
  }),
  check(scoring, path, report) {
    checkRange(scoring.every, POSITIVE, `${path}.every`, report);
  },
  lower(scoring, { build, scale, value, quotient }) {
    const reference = build.constant(scoring.reference);
    const every = build.constant(scoring.every);
    const change = build.constant(scoring.change);
    const start = build.constant(scoring.start ?? scale.full);
    const over =
      scoring.side === "below" ? build.subtract(reference, value) : build.subtract(value, reference);
    const excess = build.max(over, build.constant(0));
    const terms = { reference, every, change, start };
    if (scoring.whole === false) {
      const moved = build.add(build.multiply(start, every), build.multiply(excess, change));
      return { points: quotient(moved, every), terms };
    }
    const steps = build.divide(excess, every, 0, "floor");
    // Dividing by 1 puts the sum on the points' grid: the one rounding of this step.
    const moved = build.add(start, build.multiply(steps, change));
    return { points: quotient(moved, build.constant(1)), terms: { ...terms, steps } };
  },
};
