import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { rounded } from "../../../src/number/figure.js";
import {
  exponential,
  type Fixed,
  fixed,
  logarithm,
  over,
  root,
  times,
  UNITS,
  unfixed,
} from "../../../src/number/fixed.js";
import { rational } from "../../../src/number/rational.js";

/** Another arithmetic, to compare with. */
const precise = () => Decimal.clone({ precision: 90, defaults: true });

const of = (numerator: bigint, denominator = 1n): Fixed => fixed(rational(numerator, denominator));
const text = (value: Fixed, decimals = 60): string => rounded(unfixed(value), decimals).toFixed(decimals);

const FRACTIONS: readonly (readonly [bigint, bigint])[] = [
  [1n, 1n],
  [2n, 1n],
  [1n, 2n],
  [10n, 1n],
  [1n, 3n],
  [999n, 1000n],
  [1001n, 1000n],
  [1n, 1000n],
  [999_999_999_999_999n, 1n],
  [123_456_789n, 1_000_000n],
];

describe("numbers that no fraction holds", () => {
  test.each(FRACTIONS)("have the logarithm, the root and the power of %i/%i to 60 decimals", (n, d) => {
    const Other = precise();
    const value = new Other(n.toString()).div(d.toString());
    expect(text(logarithm(of(n, d)))).toBe(value.ln().toDecimalPlaces(60).plus(0).toFixed(60));
    expect(text(root(of(n, d)))).toBe(value.sqrt().toFixed(60));
    if (n > 20n * d) return;
    expect(text(exponential(of(n, d)), 50)).toBe(value.exp().toFixed(50));
    expect(text(exponential(-of(n, d)))).toBe(value.neg().exp().toFixed(60));
  });

  test("are known ones", () => {
    expect(text(logarithm(of(2n)), 40)).toBe("0.6931471805599453094172321214581765680755");
    expect(text(exponential(UNITS), 40)).toBe("2.7182818284590452353602874713526624977572");
    expect(text(root(of(2n)), 40)).toBe("1.4142135623730950488016887242096980785697");
    expect([root(0n), exponential(0n), root(UNITS), root(of(9n))]).toEqual([0n, UNITS, UNITS, of(3n)]);
  });

  test("multiply, divide, and are fractions again", () => {
    expect(times(of(3n), of(1n, 4n))).toBe(of(3n, 4n));
    expect(over(of(3n), of(4n))).toBe(of(3n, 4n));
    expect(unfixed(of(-3n, 4n))).toEqual(rational(-3n, 4n));
    expect(unfixed(of(5n))).toEqual(rational(5n));
    expect(unfixed(0n)).toEqual(rational(0n));
  });
});
