import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { type DecimalInput, toText, toUnits } from "../../number/decimal.js";
import { decimal, rounded } from "../../number/figure.js";
import { add, multiply, quotient, subtract, toRational } from "../../number/rational.js";
import { checkDecimals, checkRange, POSITIVE } from "../../shape/range.js";
import { DecimalSchema } from "../../shape/schema.js";
import { OptionalDecimal } from "../optional.js";

/** What ratings are given on: from `low` to `high`, in steps where there are steps. */
export interface RatingScale {
  /** The lowest rating, −1,000,000..1,000,000. */
  readonly low: DecimalInput;
  /** The highest rating, above `low`, −1,000,000..1,000,000. */
  readonly high: DecimalInput;
  /** The distance between two ratings, above 0, which leads from `low` to `high`; any value between them where absent. */
  readonly step?: DecimalInput | undefined;
}

export const ScaleSchema: z.ZodMiniType<RatingScale> = /* @__PURE__ */ z.strictObject({
  low: DecimalSchema,
  high: DecimalSchema,
  step: OptionalDecimal,
});

const ENDS = { minimum: "-1000000", maximum: "1000000" } as const;

/** Reports what is wrong with a scale; whether values can be held against it. */
export function checkScale(
  { low, high, step }: RatingScale,
  decimals: number,
  path: string,
  report: PracticeReport,
): boolean {
  const sound: boolean[] = [];
  for (const [key, value] of [["low", low] as const, ["high", high] as const]) {
    sound.push(checkRange(value, ENDS, `${path}.${key}`, report));
    checkDecimals(value, decimals, `${path}.${key}`, report);
  }
  if (step !== undefined) {
    sound.push(checkRange(step, POSITIVE, `${path}.step`, report));
    checkDecimals(step, decimals, `${path}.step`, report);
  }
  if (sound.includes(false)) return false;
  if (decimal(low).greaterThanOrEqualTo(decimal(high))) {
    report("not-in-order", `${path}.high`, { order: "rising" });
    return false;
  }
  return checkStep(high, { low, high, step }, `${path}.high`, report);
}

/** Reports a value that is none of the scale; whether it is one. */
export function checkOnScale(
  value: DecimalInput,
  scale: RatingScale,
  decimals: number,
  path: string,
  report: PracticeReport,
): boolean {
  const range = { minimum: toText(decimal(scale.low)), maximum: toText(decimal(scale.high)) };
  if (!checkRange(value, range, path, report) || !checkStep(value, scale, path, report)) return false;
  checkDecimals(value, decimals, path, report);
  return decimal(value).decimalPlaces() <= decimals;
}

function checkStep(
  value: DecimalInput,
  { low, step }: RatingScale,
  path: string,
  report: PracticeReport,
): boolean {
  if (step === undefined) return true;
  const [found, from, by] = [decimal(value), decimal(low), decimal(step)];
  if (found.minus(from).modulo(by).isZero()) return true;
  report("off-step", path, { found: toText(found), low: toText(from), step: toText(by) });
  return false;
}

/** A checked value in hundredths of its scale. */
export const hundredths = (value: DecimalInput): bigint => toUnits(decimal(value), 2);

/** A checked value of one scale on another in hundredths, and how it got there. */
export function convert(value: DecimalInput, from: RatingScale, to: RatingScale): [bigint, string] {
  const [v, l, h, low, high] = [value, from.low, from.high, to.low, to.high].map(decimal) as Five;
  const span = (a: typeof v, b: typeof v) => subtract(toRational(a), toRational(b));
  const share = quotient(span(v, l), span(h, l));
  const result = rounded(add(toRational(low), multiply(share, span(high, low))), 2);
  const [a, b, c, d, e] = [low, v, l, high, h].map(toText);
  return [toUnits(result, 2), `${a} + (${b} − ${c}) × (${d} − ${a}) ÷ (${e} − ${c}) = ${toText(result)}`];
}

type Exactly = ReturnType<typeof decimal>;
type Five = [Exactly, Exactly, Exactly, Exactly, Exactly];
