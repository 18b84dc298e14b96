import * as z from "zod/mini";
import { type DecimalInput, type Exact, exact, readDecimal } from "../number/decimal.js";
import { checkRange, POSITIVE } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import type { ScoringKind } from "./kind.js";

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
  schema: /* @__PURE__ */ z.strictObject({
    kind: /* @__PURE__ */ z.literal("ratio"),
    cap: /* @__PURE__ */ z.optional(DecimalSchema),
    target: DecimalSchema,
    better: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"])),
  }),
  needsCohort: false,
  check(scoring, path, report) {
    checkRange(scoring.target, POSITIVE, `${path}.target`, report);
  },
  target(scoring) {
    return { floor: null, above: true, target: readDecimal(scoring.target) as Exact };
  },
  lower(scoring, { build, scale, value, target: goal }) {
    const target = goal ?? build.constant(readDecimal(scoring.target) as Exact);
    const full = build.constant(scale.full);
    const quotient = (a: number, b: number) =>
      build.divide(build.multiply(full, a), b, scale.decimals, scale.rounding);
    if (scoring.better !== "lower") {
      const points = quotient(value, target);
      return { points, division: points, terms: { target } };
    }
    const division = quotient(target, value);
    const best = build.compare("atMost", value, build.constant(exact(0)));
    return { points: build.select(best, build.constant(scale.cap), division), division, terms: { target } };
  },
};
