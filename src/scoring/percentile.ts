import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { type ScoringKind, scoringSchema } from "./kind.js";

/**
 * Points by position in the cohort: full · (worse + (same − 1) ÷ 2) ÷ (n − 1) over the n accepted subjects that have the
 * value. Left out for everyone where n is less than 2 or than the ranking's minimum.
 */
export interface PercentileScoring {
  /** The kind of scoring. */
  readonly kind: "percentile";
  /** The most points it can give, 0..10⁶; full points by default. */
  readonly cap?: DecimalInput | undefined;
  /** Which direction is better; "higher" by default. */
  readonly better?: "higher" | "lower" | undefined;
}

export const percentile: ScoringKind<PercentileScoring> = {
  schema: /* @__PURE__ */ scoringSchema("percentile", {
    better: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"])),
  }),
  needsCohort: true,
  lower(scoring, { build, scale, value, minimumCohort, quotient }) {
    const [one, two] = [build.constant(1), build.constant(2)];
    const cohort = build.cohort("count", value);
    const same = build.cohort("same", value);
    const below = build.cohort("below", value);
    const worse = scoring.better === "lower" ? build.subtract(build.subtract(cohort, below), same) : below;
    // Doubled on both sides, so that halves stay whole.
    const place = build.subtract(build.add(build.multiply(two, worse), same), one);
    const points = quotient(
      build.multiply(build.constant(scale.full), place),
      build.multiply(two, build.subtract(cohort, one)),
    );
    const enough = build.compare("atLeast", cohort, build.constant(Math.max(2, minimumCohort)));
    return { points, terms: { worse, same, cohort }, present: enough };
  },
};
