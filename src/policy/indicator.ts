import * as z from "zod/mini";
import type { Report } from "../error/issue.js";
import { type DecimalInput, type Exact, readDecimal, toText } from "../number/decimal.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import { kindOfScoring, type Scoring, ScoringSchema } from "../scoring/index.js";
import { own } from "../shape/plain.js";
import { checkRange } from "../shape/range.js";
import { DecimalSchema, IdSchema, TextSchema, type Title, TitleSchema, whole } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import type { Names } from "./names.js";
import { checkPoints, type OnScale } from "./scale-shape.js";

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

/** Whether the scoring of an indicator has its shape: its parts are checked together. */
export const hasScoring = (indicator: unknown): indicator is Indicator =>
  ScoringSchema.safeParse(own(indicator, "scoring")).success;

/** What the shape of one indicator cannot say. */
export function checkIndicator(indicator: Sound<Indicator>, path: string, on: OnScale): void {
  if (hasScoring(indicator)) {
    const { scoring } = indicator;
    kindOfScoring(scoring).check?.(scoring, `${path}.scoring`, on.report);
    checkPoints(scoring.cap, `${path}.scoring.cap`, on);
  }
  const range = { minimum: "0", maximum: String(FIFTEEN_DIGITS) };
  checkRange(indicator.minimumSample, range, `${path}.minimumSample`, on.report);
}

/** A replacement target: the kind has one, and it lies on the policy's side. */
export function checkTarget(
  { id, scoring }: Indicator,
  target: DecimalInput,
  path: string,
  report: Report,
): void {
  const rule = kindOfScoring(scoring).target?.(scoring);
  if (rule === undefined) {
    report("no-target", path, { indicator: id, scoring: scoring.kind });
    return;
  }
  const decimal = readDecimal(target) as Exact;
  const { floor, above } = rule;
  if (decimal.comparedTo(floor ?? 0) !== (above ? 1 : -1))
    report("target-side", path, { target: toText(decimal), floor: floor === null ? null : toText(floor) });
}
