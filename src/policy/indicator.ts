import * as z from "zod/mini";
import { type Issue, issue } from "../error/issue.js";
import { type DecimalInput, type Exact, exact, readDecimal, toText } from "../number/decimal.js";
import { kindOfScoring, type Scoring, ScoringSchema } from "../scoring/index.js";
import { DecimalSchema, IdSchema, TextSchema, type Title, TitleSchema, whole } from "../shape/schema.js";
import type { Names } from "./names.js";
import { checkPoints, type ResolvedScale } from "./scale.js";

/** One thing that is measured and scored (指标). */
export interface Indicator<X extends Names = Names> {
  /** The indicator's id. */
  readonly id: X["indicator"];
  /** The layer that it belongs to. */
  readonly layer: X["layer"];
  /** A name to show. */
  readonly title?: Title | undefined;
  /** The unit of its values, for people: "min", "CNY", "ratio". */
  readonly unit?: string | undefined;
  /** Decimals of its values, 0..6; 6 by default. */
  readonly decimals?: number | undefined;
  /**
   * What a missing value means: its weight leaves the denominator (`exclude`, the default), it earns 0 points (`zero`), or
   * the subject is rejected where the indicator has weight (`reject`).
   */
  readonly missing?: "exclude" | "zero" | "reject" | undefined;
  /** A sample smaller than this makes the value missing: 0..10¹⁵ − 1. */
  readonly minimumSample?: DecimalInput | undefined;
  /** How the value becomes points. */
  readonly scoring: Scoring;
}

export const IndicatorSchema: z.ZodMiniType<Indicator> = /* @__PURE__ */ z.strictObject({
  id: IdSchema,
  layer: IdSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  unit: /* @__PURE__ */ z.optional(TextSchema),
  decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 6)),
  missing: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["exclude", "zero", "reject"])),
  minimumSample: /* @__PURE__ */ z.optional(DecimalSchema),
  scoring: ScoringSchema,
});

/** The greatest integer that every engine carries without loss: 15 digits. */
export const FIFTEEN_DIGITS = /* @__PURE__ */ exact("999999999999999");

/** What the shape of one indicator cannot say. */
export function checkIndicator(indicator: Indicator, path: string, scale: ResolvedScale): Issue[] {
  const issues = kindOfScoring(indicator.scoring).check(indicator.scoring, `${path}.scoring`);
  const { cap } = indicator.scoring;
  if (cap !== undefined) issues.push(...checkPoints(readDecimal(cap) as Exact, scale, `${path}.scoring.cap`));
  if (indicator.minimumSample !== undefined) {
    issues.push(...checkRange(indicator.minimumSample, "0", toText(FIFTEEN_DIGITS), `${path}.minimumSample`));
  }
  return issues;
}

/** A decimal within bounds, both included. */
export function checkRange(value: DecimalInput, minimum: string, maximum: string, path: string): Issue[] {
  const decimal = readDecimal(value) as Exact;
  if (decimal.greaterThanOrEqualTo(minimum) && decimal.lessThanOrEqualTo(maximum)) return [];
  return [issue("out-of-range", path, { found: toText(decimal), minimum, maximum })];
}

/** The most points that an indicator can earn. */
export function capOf(indicator: Indicator, scale: ResolvedScale): Exact {
  const { cap } = indicator.scoring;
  return cap === undefined ? scale.full : (readDecimal(cap) as Exact);
}

/** A replacement target: the kind has one, and it lies on the policy's side. */
export function checkTarget(indicator: Indicator, target: Exact, path: string): Issue[] {
  const rule = kindOfScoring(indicator.scoring).target(indicator.scoring);
  if (rule === null)
    return [issue("no-target", path, { indicator: indicator.id, scoring: indicator.scoring.kind })];
  const floor = rule.floor ?? exact(0);
  const fits = rule.above ? target.greaterThan(floor) : target.lessThan(floor);
  if (fits) return [];
  return [
    issue("target-side", path, { target: toText(target), floor: rule.floor === null ? null : toText(floor) }),
  ];
}
