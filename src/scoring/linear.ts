import { type DecimalInput, type Exact, readDecimal, toText } from "../number/decimal.js";
import { DecimalSchema } from "../shape/schema.js";
import { type ScoringKind, scoringSchema } from "./kind.js";

/**
 * Points in proportion to the way from a floor to a target: full · (x − floor) ÷ (target − floor).
 * A floor above the target means that lower is better.
 */
export interface LinearScoring {
  /** The kind of scoring. */
  readonly kind: "linear";
  /** The most points it can give, 0..10⁶; full points by default. */
  readonly cap?: DecimalInput | undefined;
  /** The value that earns nothing, in the indicator's unit. */
  readonly floor: DecimalInput;
  /** The value that earns full points; not equal to the floor. */
  readonly target: DecimalInput;
}

export const linear: ScoringKind<LinearScoring> = {
  schema: /* @__PURE__ */ scoringSchema("linear", {
    floor: DecimalSchema,
    target: DecimalSchema,
  }),
  check(scoring, path, report) {
    const { floor, target } = ends(scoring);
    if (floor.equals(target)) report("no-span", `${path}.target`, { value: toText(floor) });
  },
  target(scoring) {
    const { floor, target } = ends(scoring);
    return { floor, above: target.greaterThan(floor), target };
  },
  lower(scoring, { build, scale, value, target: goal, quotient }) {
    const floor = build.constant(ends(scoring).floor);
    const target = goal ?? build.constant(ends(scoring).target);
    const way = build.multiply(build.constant(scale.full), build.subtract(value, floor));
    const points = quotient(way, build.subtract(target, floor));
    return { points, terms: { floor, target } };
  },
};

function ends(scoring: LinearScoring): { floor: Exact; target: Exact } {
  return { floor: readDecimal(scoring.floor) as Exact, target: readDecimal(scoring.target) as Exact };
}
