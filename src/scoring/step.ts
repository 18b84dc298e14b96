import * as z from "zod/mini";
import { type DecimalInput, type Exact, exact, readDecimal } from "../number/decimal.js";
import { checkRange, POSITIVE } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import type { ScoringKind } from "./kind.js";

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
  schema: /* @__PURE__ */ z.strictObject({
    kind: /* @__PURE__ */ z.literal("step"),
    cap: /* @__PURE__ */ z.optional(DecimalSchema),
    start: /* @__PURE__ */ z.optional(DecimalSchema),
    reference: DecimalSchema,
    every: DecimalSchema,
    change: DecimalSchema,
    side: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["above", "below"])),
    whole: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
  }),
  needsCohort: false,
  check(scoring, path, report) {
    checkRange(scoring.every, POSITIVE, `${path}.every`, report);
  },
  target: () => null,
  lower(scoring, { build, scale, value }) {
    const reference = build.constant(readDecimal(scoring.reference) as Exact);
    const every = build.constant(readDecimal(scoring.every) as Exact);
    const change = build.constant(readDecimal(scoring.change) as Exact);
    const start = build.constant(
      scoring.start === undefined ? scale.full : (readDecimal(scoring.start) as Exact),
    );
    const over =
      scoring.side === "below" ? build.subtract(reference, value) : build.subtract(value, reference);
    const excess = build.max(over, build.constant(exact(0)));
    const terms = { reference, every, change, start };
    if (scoring.whole === false) {
      const moved = build.add(build.multiply(start, every), build.multiply(excess, change));
      const points = build.divide(moved, every, scale.decimals, scale.rounding);
      return { points, division: points, terms };
    }
    const steps = build.divide(excess, every, 0, "floor");
    // Dividing by 1 puts the sum on the points' grid: the one rounding of this step.
    const moved = build.add(start, build.multiply(steps, change));
    const points = build.divide(moved, build.constant(exact(1)), scale.decimals, scale.rounding);
    return { points, division: points, terms: { ...terms, steps } };
  },
};
