import { Decimal } from "decimal.js";
import { describe, expect, it, test } from "vitest";
import { toText } from "../../../src/number/decimal.js";
import { isScalar, plainScalar, type Scalar, sameScalar, scalarDecimal } from "../../../src/number/scalar.js";

describe("isScalar", () => {
  it("is true of numbers, texts, booleans and Decimals, and of nothing else", () => {
    const scalars = [0, Number.NaN, "", "S", false, true, new Decimal(1), new (Decimal.clone())(1)];
    expect(scalars.map(isScalar)).toEqual(scalars.map(() => true));
    const others = [null, undefined, {}, [], [1], 1n, Symbol("S"), () => 1];
    expect(others.map(isScalar)).toEqual(others.map(() => false));
  });
});

describe("plainScalar", () => {
  test.each<[Scalar, unknown]>([
    [4.8, 4.8],
    [-0, 0],
    ["4.80", "4.80"],
    [true, true],
    [new Decimal("4.80"), 4.8],
    [new Decimal("-0"), 0],
    [new Decimal("0.1234567890123456789"), "0.1234567890123456789"],
    // 15 digits are a number, 16 are not, even where a double would carry them.
    [new Decimal("123456789.012345"), 123456789.012345],
    [new Decimal("0.1234567890123456"), "0.1234567890123456"],
    [new Decimal("1e-400"), "1e-400"],
    [new Decimal(Number.NaN), "NaN"],
  ])("%s", (given, plain) => {
    expect(plainScalar(given)).toBe(plain);
  });
});

describe("scalarDecimal", () => {
  test.each<[Scalar | null | undefined, string | null]>([
    [4.8, "4.8"],
    ["4.80", "4.8"],
    [new Decimal("1e2"), "100"],
    ["S", null],
    ["", null],
    [true, null],
    [false, null],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
  ])("%s", (given, decimal) => {
    const read = scalarDecimal(given);
    expect(read === null ? null : toText(read)).toBe(decimal);
  });
});

describe("sameScalar", () => {
  test.each<[Scalar, Scalar]>([
    [4.8, "4.80"],
    ["4.80", 4.8],
    [4.8, 4.8],
    [0, "-0"],
    [-0, 0],
    [100, "1e2"],
    [new Decimal("4.8"), "4.80"],
    ["4.8", new Decimal("4.80")],
    [new Decimal(1), 1],
    ["007", "007"],
    ["", ""],
    [true, true],
  ])("%s equals %s", (a, b) => {
    expect(sameScalar(a, b)).toBe(true);
  });

  test.each<[Scalar, Scalar]>([
    [4.8, "4.81"],
    ["007", "7"],
    ["007", 7],
    ["4.80", "4.8"],
    ["S", 4],
    [1, true],
    [true, 1],
    ["true", true],
    [false, ""],
    [0, ""],
    [0, false],
    [new Decimal(1), true],
    [new Decimal(1), "one"],
    ["a", "A"],
    [Number.NaN, Number.NaN],
  ])("%s is not %s", (a, b) => {
    expect(sameScalar(a, b)).toBe(false);
  });

  it("is exact beyond the digits of a double", () => {
    expect(sameScalar(0.1, "0.1000000000000000000000000001")).toBe(false);
  });
});
