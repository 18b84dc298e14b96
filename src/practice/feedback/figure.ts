import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, divide, type Exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { clip } from "../../shape/plain.js";
import { IdSchema, TextSchema } from "../../shape/schema.js";
import { checkDigits, checkFigure } from "../digits.js";

/** What a value is compared with: the team's mean, the target, or the value of an earlier period. */
export type SbiAgainst = "teamMean" | "target" | "earlierPeriod";

/** A value beside another one. `value` = `comparison` + `difference` exactly. */
export interface SbiFigure {
  /** The indicator's id. */
  readonly indicator: string;
  /** The unit of the values; null where it has none. */
  readonly unit: string | null;
  /** Which way is better. */
  readonly better: "higher" | "lower";
  /** What it is compared with. */
  readonly against: SbiAgainst;
  /** The earlier period; null otherwise, or where it was not named. */
  readonly period: string | null;
  /** The value. */
  readonly value: number;
  /** What it is compared with, in the same unit. */
  readonly comparison: number;
  /** value − comparison. */
  readonly difference: number;
  /** difference ÷ the size of the comparison · 100, half away from zero to 1 decimal; null where that is 0. */
  readonly percent: number | null;
  /** The difference in percentage points, where the unit is `%` or `ratio`; null otherwise. */
  readonly percentagePoints: number | null;
  /** Where the value lies. */
  readonly direction: "above" | "below" | "equal";
  /** Whether that is good, by which way is better. */
  readonly verdict: "better" | "worse" | "same";
}

export type FigureHead = Pick<SbiFigure, "indicator" | "unit" | "better" | "against" | "period">;

/** How many percent one of a unit is; null for what is no percentage. */
export const percentOf = (unit: string | null): number | null =>
  unit === "%" ? 1 : unit === "ratio" ? 100 : null;

/** (value − comparison) ÷ |comparison| · 100: the sign says where the value lies, below 0 too. */
const percent = (difference: Exact, comparison: Exact): Exact | null =>
  comparison.isZero() ? null : divide(difference.times(100), comparison.abs(), 1, "halfExpand");

/** Two checked values side by side. */
export function figureOf(head: FigureHead, value: DecimalInput, comparison: DecimalInput): SbiFigure {
  const [own, other] = [decimal(value), decimal(comparison)];
  const difference = own.minus(other);
  const order = difference.comparedTo(0);
  const points = percentOf(head.unit);
  const { indicator, unit, better, against, period } = head;
  return {
    ...{ indicator, unit, better, against, period },
    value: toNumber(own),
    comparison: toNumber(other),
    difference: toNumber(difference),
    percent: toNumber(percent(difference, other)),
    percentagePoints: points === null ? null : toNumber(difference.times(points)),
    direction: order > 0 ? "above" : order < 0 ? "below" : "equal",
    verdict: order === 0 ? "same" : order > 0 === (better === "higher") ? "better" : "worse",
  };
}

/** Reports values that cannot be compared within 15 digits; whether they can. */
export function checkPair(
  value: DecimalInput,
  comparison: DecimalInput,
  path: string,
  report: PracticeReport,
): boolean {
  if (!checkFigure(comparison, path, report)) return false;
  const difference = decimal(value).minus(decimal(comparison));
  const share = percent(difference, decimal(comparison));
  return checkFigure(difference, path, report) && (share === null || checkDigits(share, 1, path, report));
}

const number = /* @__PURE__ */ z.number();
const perhaps = /* @__PURE__ */ z.nullable(number);
const side = /* @__PURE__ */ z.enum(["higher", "lower"]);

export const AgainstSchema: z.ZodMiniType<SbiAgainst> = /* @__PURE__ */ z.enum([
  "teamMean",
  "target",
  "earlierPeriod",
]);

/** What a figure is about; of a draft and of a figure alike. */
export const figureShape = { indicator: IdSchema, better: side };

export const FigureSchema: z.ZodMiniType<SbiFigure> = /* @__PURE__ */ z.strictObject({
  ...figureShape,
  unit: /* @__PURE__ */ z.nullable(TextSchema),
  against: AgainstSchema,
  period: /* @__PURE__ */ z.nullable(TextSchema),
  value: number,
  comparison: number,
  difference: number,
  percent: perhaps,
  percentagePoints: perhaps,
  direction: /* @__PURE__ */ z.enum(["above", "below", "equal"]),
  verdict: /* @__PURE__ */ z.enum(["better", "worse", "same"]),
});

/** Reports a figure that does not follow from its value and what it is compared with. */
export function checkSbiFigure(figure: SbiFigure, path: string, report: PracticeReport): void {
  const { value, comparison } = figure;
  if (!checkFigure(value, `${path}.value`, report)) return;
  if (!checkPair(value, comparison, `${path}.comparison`, report)) return;
  for (const [key, due] of Object.entries(figureOf(figure, value, comparison))) {
    const found: unknown = figure[key as keyof SbiFigure];
    if (found !== due)
      report("not-an-option", `${path}.${key}`, { options: [String(due)], found: clip(found) });
  }
}
