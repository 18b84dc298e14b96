import { type DecimalInput, divide, type Exact, exact, grid, readDecimal, toNumber } from "./decimal.js";
import { type Rational, toRational } from "./rational.js";

/** A decimal that has been checked. */
export const decimal = (value: DecimalInput): Exact => readDecimal(value) as Exact;

/** A checked decimal as a fraction. */
export const fraction = (value: DecimalInput): Rational => toRational(decimal(value));

/** A fraction on a grid of decimals, rounded half away from zero as everything that people read. */
export function rounded({ numerator, denominator }: Rational, decimals: number): Exact {
  return divide(exact(numerator), exact(denominator), decimals, "halfExpand");
}

/** The greatest number of a grid that is not above a fraction. */
export function cut({ numerator, denominator }: Rational, decimals: number): Exact {
  return divide(exact(numerator), exact(denominator), decimals, "floor");
}

/** The least number of a grid that is not below a fraction. */
export function ceiling({ numerator, denominator }: Rational, decimals: number): Exact {
  return cut({ numerator: -numerator, denominator }, decimals).negated().plus(0);
}

/** A fraction rounded, as a JSON number. */
export const figure = (value: Rational, decimals: number): number => toNumber(rounded(value, decimals));

/** A decimal rounded, as a JSON number. */
export const onGrid = (value: Exact, decimals: number): number =>
  toNumber(grid(value, decimals, "halfExpand"));
