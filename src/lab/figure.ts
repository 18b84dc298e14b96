import type { LabReport } from "../error/lab.js";
import type { DecimalInput } from "../number/decimal.js";
import { figure } from "../number/figure.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import { type Rational, rationalText } from "../number/rational.js";
import { checkDecimals, checkRange } from "../shape/range.js";

/** An exact figure of the lab, and as people read it. */
export interface LabFigure {
  /** The figure exactly: a decimal where it terminates, else a fraction such as `7/30`. */
  readonly exact: string;
  /** The figure rounded to 6 decimals, half away from zero. */
  readonly rounded: number;
}

/** Decimals of figures that people read. */
const SHOWN_DECIMALS = 6;

/** Decimals of figures that are handed in, at most: they bound the work of exact fractions. */
const GIVEN_DECIMALS = 12;

/** A fraction as a figure. */
export const labFigure = (value: Rational): LabFigure => ({
  exact: rationalText(value),
  rounded: figure(value, SHOWN_DECIMALS),
});

/** Reports a figure beyond 15 digits or 12 decimals. */
export function checkFigure(value: DecimalInput, path: string, report: LabReport): void {
  const most = String(FIFTEEN_DIGITS);
  checkRange(value, { minimum: `-${most}`, maximum: most }, path, report);
  checkDecimals(value, GIVEN_DECIMALS, path, report);
}
