import { type DecimalInput, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { type Scalar, scalarDecimal } from "../../number/scalar.js";
import type { ReportLocale } from "../locale/locale.js";
import { isolated } from "../render/clean.js";

/** A decimal with all its digits, and a minus that no line breaks after. */
export const plain = (value: DecimalInput): string => toText(decimal(value)).replace("-", "−");

/** A decimal with a sign in front: what was added or taken away. */
export function signed(value: DecimalInput): string {
  return decimal(value).greaterThan(0) ? `+${plain(value)}` : plain(value);
}

/** A share of 1 in percent: 0.2 is 20 %. */
export const percent = (share: DecimalInput, { quantity }: ReportLocale): string =>
  quantity.percent(plain(decimal(share).times(100)));

/** How many percent one of a unit is; null for what is no percentage. */
const percentOf = (unit: string | null | undefined): number | null =>
  unit === "%" ? 1 : unit === "ratio" ? 100 : null;

/** A value with its unit: `4 min`, `3.4 %`. */
export function measured(
  value: DecimalInput,
  unit: string | null | undefined,
  { quantity }: ReportLocale,
): string {
  const share = percentOf(unit);
  if (share !== null) return quantity.percent(plain(decimal(value).times(share)));
  return unit == null || unit === "count" ? plain(value) : quantity.measured(plain(value), isolated(unit));
}

/** How far two values are apart, with the unit; between percentages it is percentage points. */
export function apart(value: DecimalInput, unit: string | null | undefined, locale: ReportLocale): string {
  const share = percentOf(unit);
  if (share === null) return measured(value, unit, locale);
  return locale.quantity.percentagePoints(plain(decimal(value).times(share)));
}

/** Whatever a fact may be, in words. */
export function scalarText(value: Scalar, { condition }: ReportLocale): string {
  if (typeof value === "boolean") return value ? condition.yes : condition.no;
  if (typeof value === "string") return isolated(value);
  const number = scalarDecimal(value);
  return number === null ? String(value) : plain(number);
}

/** A date of the calendar, `2026-10-09`, as the language writes it. */
export function dateText(date: string, { quantity }: ReportLocale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : quantity.date(year, Number(month), Number(day));
}
