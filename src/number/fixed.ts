import { type Rational, rational } from "./rational.js";
import { gcd } from "./scaled.js";

/**
 * Numbers that no fraction can hold, as whole units of 2^−256: 77 decimals, of which logarithms and roots keep more than
 * 70. Whole-number arithmetic alone, so that every host finds the same digits.
 */
export type Fixed = bigint;

const BITS = 256n;

/** 1 in units of 2^−256. */
export const UNITS: Fixed = /* @__PURE__ */ (() => 1n << BITS)();

export const times = (a: Fixed, b: Fixed): Fixed => (a * b) >> BITS;

/** The quotient; `b` is not 0. */
export const over = (a: Fixed, b: Fixed): Fixed => (a << BITS) / b;

export const fixed = ({ numerator, denominator }: Rational): Fixed => (numerator << BITS) / denominator;

/** The fraction that a number in units stands for. */
export const unfixed = (value: Fixed): Rational => {
  const divisor = gcd(value, UNITS);
  return divisor === UNITS ? rational(value / UNITS) : rational(value, UNITS);
};

/** The square root of a number that is not negative. */
export function root(value: Fixed): Fixed {
  if (value === 0n) return 0n;
  const square = value << BITS;
  // From above, Newton's steps fall until they reach the whole root.
  let guess = 1n << BigInt((bits(square) >> 1) + 1);
  for (;;) {
    const next = (guess + square / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The natural logarithm of a number above 0. */
export function logarithm(value: Fixed): Fixed {
  // 2^shift · m with m in 0.5..1, where the series is short.
  const shift = bits(value) - Number(BITS);
  const m = shift >= 0 ? value >> BigInt(shift) : value << BigInt(-shift);
  return 2n * inverseTanh(over(m - UNITS, m + UNITS)) + BigInt(shift) * logarithmOfTwo();
}

/** e to a power. */
export function exponential(value: Fixed): Fixed {
  const two = logarithmOfTwo();
  const shift = value / two;
  const rest = value - shift * two;
  let term = UNITS;
  let sum = UNITS;
  for (let n = 1n; term !== 0n; n++) {
    term = times(term, rest) / n;
    // A shift of a negative number goes to −1 and never to 0.
    if (term === -1n) break;
    sum += term;
  }
  return shift >= 0n ? sum << shift : sum >> -shift;
}

/** z + z³/3 + z⁵/5 + … */
function inverseTanh(z: Fixed): Fixed {
  const square = times(z, z);
  let power = z;
  let sum = z;
  for (let n = 3n; power !== 0n && power !== -1n; n += 2n) {
    power = times(power, square);
    sum += power / n;
  }
  return sum;
}

let two: Fixed | undefined;

function logarithmOfTwo(): Fixed {
  two ??= 2n * inverseTanh(UNITS / 3n);
  return two;
}

/** Binary digits of a whole number above 0. */
const bits = (value: bigint): number => {
  const hex = value.toString(16);
  return 4 * hex.length - 4 + Number.parseInt(hex[0] as string, 16).toString(2).length;
};
