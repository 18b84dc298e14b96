import type { Rational } from "./rational.js";
import { roundedQuotient } from "./scaled.js";

/** The greatest whole number that is not above a fraction. */
export const floorOf = ({ numerator, denominator }: Rational): bigint =>
  roundedQuotient(numerator, denominator, "floor");

/** The least whole number that is not below a fraction. */
export const ceilingOf = ({ numerator, denominator }: Rational): bigint =>
  -roundedQuotient(-numerator, denominator, "floor");
