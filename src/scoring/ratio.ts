import * as z from "zod/mini";
import { type DecimalInput, type Exact, readDecimal } from "../number/decimal.js";
import { checkRange, POSITIVE } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import { type ScoringKind, scoringSchema } from "./kind.js";

/**
 * Points in proportion to the attainment of a target: full · x ÷ target; where lower is better, full · target ÷ x, and the
 * cap where x is 0 or less.
 */
export interface RatioScoring {
  /** The kind of scoring. */
  readonly kind: "ratio";
  /** The most points it can give, 0..10⁶; full points by default. */
  readonly cap?: DecimalInput | undefined;
  /** The value that earns full points; above 0. */
  readonly target: DecimalInput;
  /** Which direction is better; "higher" by default. */
  readonly better?: "higher" | "lower" | undefined;
}

export const ratio: ScoringKind<RatioScoring> = {
  schema: /* @__PURE__ */ scoringSchema("ratio", {
    target: DecimalSchema,
    better: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"])),
  }),
  check(scoring, path, report) {
    checkRange(scoring.target, POSITIVE, `${path}.target`, report);
  },
  target(scoring) {
    return { floor: null, above: true, target: readDecimal(scoring.target) as Exact };
  },
  lower(scoring, { build, scale, value, target: goal, quotient }) {
    const target = goal ?? build.constant(scoring.target);
    const full = build.constant(scale.full);
    if (scoring.better !== "lower")
      return { points: quotient(build.multiply(full, value), target), terms: { target } };
    const division = quotient(build.multiply(full, target), value);
    const best = build.compare("atMost", value, build.constant(0));
    return { points: build.select(best, build.constant(scale.cap), division), division, terms: { target } };
  },
};
