import { describe, expect, it, test } from "vitest";
import { exact } from "../../../src/number/decimal.js";
import {
  add,
  digits,
  isZero,
  multiply,
  quotient,
  type Rational,
  rational,
  rationalText,
  subtract,
  sum,
  toRational,
  ZERO,
} from "../../../src/number/rational.js";

const of = (numerator: number, denominator = 1) => rational(BigInt(numerator), BigInt(denominator));
const shown = ({ numerator, denominator }: Rational) => `${numerator}/${denominator}`;

describe("rational", () => {
  test.each([
    [6, 8, "3/4"],
    [-6, 8, "-3/4"],
    [6, -8, "-3/4"],
    [-6, -8, "3/4"],
    [0, 5, "0/1"],
    [0, -5, "0/1"],
    [7, 1, "7/1"],
    [12, 4, "3/1"],
    [1, 7, "1/7"],
  ])("%d ÷ %d in lowest terms", (numerator, denominator, lowest) => {
    expect(shown(of(numerator, denominator))).toBe(lowest);
  });

  it("has 1 as denominator unless told", () => {
    expect(shown(rational(5n))).toBe("5/1");
    expect(shown(ZERO)).toBe("0/1");
  });
});

describe("toRational", () => {
  test.each([
    ["0.25", "1/4"],
    ["-1.5", "-3/2"],
    ["-0.5", "-1/2"],
    ["12", "12/1"],
    ["0", "0/1"],
    ["1e3", "1000/1"],
    ["1e-4", "1/10000"],
  ])("%s", (decimal, fraction) => {
    expect(shown(toRational(exact(decimal)))).toBe(fraction);
  });
});

describe("arithmetic", () => {
  it("adds and subtracts", () => {
    expect(shown(add(of(1, 6), of(1, 10)))).toBe("4/15"); // 10/60 + 6/60
    expect(shown(subtract(of(1, 6), of(1, 10)))).toBe("1/15");
    expect(shown(subtract(of(1, 10), of(1, 6)))).toBe("-1/15");
  });

  it("multiplies and divides", () => {
    expect(shown(multiply(of(2, 3), of(9, 4)))).toBe("3/2");
    expect(shown(quotient(of(2, 3), of(4, 9)))).toBe("3/2");
    expect(shown(quotient(of(2, 3), of(-4, 9)))).toBe("-3/2");
  });

  it("sums any number", () => {
    expect(sum([])).toEqual(ZERO);
    expect(shown(sum([of(1, 2), of(1, 3), of(1, 6)]))).toBe("1/1");
    expect(shown(sum(new Set([of(1, 2), of(1, 4)])))).toBe("3/4");
  });

  it("knows zero", () => {
    expect(isZero(of(0, 9))).toBe(true);
    expect(isZero(of(1, 1_000_000_000))).toBe(false);
  });
});

describe("digits", () => {
  it("is the longer of both parts, in hexadecimal", () => {
    expect(digits(of(1, 1))).toBe(1);
    expect(digits(of(255, 2))).toBe(2);
    expect(digits(of(1, 256))).toBe(3);
    expect(digits(rational(16n ** 2000n))).toBe(2001);
  });
});

describe("rationalText", () => {
  test.each([
    [1, 4, "0.25"],
    [-1, 4, "-0.25"],
    [7, 30, "7/30"],
    [-7, 30, "-7/30"],
    [3, 1, "3"],
    [0, 1, "0"],
    [1, 5, "0.2"],
    [1, 25, "0.04"],
    [1, 8, "0.125"],
    [7, 40, "0.175"],
    [1, 3, "1/3"],
    [1, 1024, "0.0009765625"],
    [1, 3125, "0.00032"],
  ])("%d ÷ %d is written %s", (numerator, denominator, text) => {
    expect(rationalText(of(numerator, denominator))).toBe(text);
  });
});
