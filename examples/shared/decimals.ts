import { Decimal } from "decimal.js";

/** A decimal as it stands on its grid: `fixed(72.9, 2)` is 72.90. */
export function fixed(value: Decimal.Value, decimals: number): string {
  return new Decimal(value).toFixed(decimals);
}

/** A decimal with no more digits than it has. */
export function plain(value: Decimal.Value): string {
  return new Decimal(value).toFixed();
}

/** A difference with its sign: +1.20, -0.75, 0.00. */
export function signed(value: Decimal.Value, decimals: number): string {
  const exact = new Decimal(value);
  return `${exact.greaterThan(0) ? "+" : ""}${exact.toFixed(decimals)}`;
}

/** As much of a quotient as a pocket calculator shows: six decimals, and … where there are more. */
export function quotient(numerator: Decimal.Value, denominator: Decimal.Value): string {
  const shown = Decimal.div(numerator, denominator).toDecimalPlaces(6, Decimal.ROUND_DOWN);
  return shown.times(denominator).equals(numerator) ? plain(shown) : `${shown.toFixed(6)}…`;
}

/** The sum of those that are there. */
export function sum(values: readonly (Decimal.Value | null)[]): Decimal {
  return values.reduce((total: Decimal, value) => total.plus(value ?? 0), new Decimal(0));
}
