import * as z from "zod/mini";
import { type DecimalInput, type Exact, grid, readDecimal } from "../number/decimal.js";
import { DecimalSchema, filled } from "../shape/schema.js";
import { type ScoringKind, scoringSchema } from "./kind.js";

/** One step of a ladder: reached from a threshold upwards, or downwards. */
export type Band =
  | {
      /** The least value of this band. */
      readonly atLeast: DecimalInput;
      /** Its points, before clamping. */
      readonly points: DecimalInput;
    }
  | {
      /** The greatest value of this band. */
      readonly atMost: DecimalInput;
      /** Its points, before clamping. */
      readonly points: DecimalInput;
    };

/** Points by ladder: those of the first band that holds. */
export interface BandsScoring {
  /** The kind of scoring. */
  readonly kind: "bands";
  /** The most points it can give, 0..10⁶; full points by default. */
  readonly cap?: DecimalInput | undefined;
  /** Either all `atLeast` with strictly falling thresholds, or all `atMost` with strictly rising ones. */
  readonly bands: readonly Band[];
  /** The points where no band holds; 0 by default. */
  readonly otherwise?: DecimalInput | undefined;
}

export const bands: ScoringKind<BandsScoring> = {
  schema: /* @__PURE__ */ scoringSchema("bands", {
    bands: /* @__PURE__ */ filled(
      /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.strictObject({ atLeast: DecimalSchema, points: DecimalSchema }),
        /* @__PURE__ */ z.strictObject({ atMost: DecimalSchema, points: DecimalSchema }),
      ]),
    ),
    otherwise: /* @__PURE__ */ z.optional(DecimalSchema),
  }),
  check(scoring, path, report) {
    const steps = scoring.bands.map(read);
    for (const [index, next] of steps.entries()) {
      const last = steps[index - 1] ?? next;
      const order = last.by === "atLeast" ? "falling" : "rising";
      const at = `${path}.bands.${index}`;
      if (next.by !== last.by) report("mixed-bands", at, {});
      else if (index > 0 && next.threshold.comparedTo(last.threshold) !== (order === "rising" ? 1 : -1))
        report("not-in-order", at, { order });
    }
  },
  ladder(scoring) {
    const steps = scoring.bands.map(read);
    const falling = steps[0]?.by === "atLeast";
    // On the mirrored axis an upper threshold is a lower one, so that both directions read alike.
    const edge = (step: Step | undefined) =>
      step === undefined ? null : falling ? step.threshold : step.threshold.negated();
    const rungs = steps.map((step, index) => ({
      at: `bands.${index}`,
      points: step.points,
      from: edge(step),
      before: edge(steps[index - 1]),
    }));
    const points = readDecimal(scoring.otherwise ?? 0) as Exact;
    const all = [...rungs, { at: "otherwise", points, from: null, before: null }];
    return falling ? all.reverse() : all;
  },
  lower(scoring, { build, scale, value }) {
    const given = (points: Exact) => build.constant(grid(points, scale.pointsDecimals, scale.rounding));
    let points = given(readDecimal(scoring.otherwise ?? 0) as Exact);
    for (const step of scoring.bands.map(read).reverse()) {
      const holds = build.compare(step.by, value, build.constant(step.threshold));
      points = build.select(holds, given(step.points), points);
    }
    return { points, division: null, terms: {} };
  },
};

interface Step {
  readonly by: "atLeast" | "atMost";
  readonly threshold: Exact;
  readonly points: Exact;
}

/** A band as its comparison. */
export function read(band: Band): Step {
  const points = readDecimal(band.points) as Exact;
  return "atLeast" in band
    ? { by: "atLeast", threshold: readDecimal(band.atLeast) as Exact, points }
    : { by: "atMost", threshold: readDecimal(band.atMost) as Exact, points };
}
