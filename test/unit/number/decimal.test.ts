import { Decimal } from "decimal.js";
import { describe, expect, it, test } from "vitest";
import {
  divide,
  type Exact,
  exact,
  grid,
  isDecimal,
  type Rounding,
  readDecimal,
  toNumber,
  toText,
} from "../../../src/number/decimal.js";
import { DECIMAL_LENGTH } from "../../../src/number/grammar.js";

const text = (value: Exact | null) => (value === null ? null : toText(value));

describe("readDecimal of text", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["0e5", "0"],
    ["5", "5"],
    ["12.50", "12.5"],
    ["-0.5", "-0.5"],
    ["5e0", "5"],
    ["5E+1", "50"],
    ["1e-3", "0.001"],
    ["-1.25e-2", "-0.0125"],
    ["1e3", "1000"],
    ["0.1", "0.1"],
    ["123456789012345678901234567890.123", "123456789012345678901234567890.123"],
    ["1e999", `1${"0".repeat(999)}`],
    ["1e-999", `0.${"0".repeat(998)}1`],
  ])("%s is a decimal", (given, plain) => {
    expect(text(readDecimal(given))).toBe(plain);
  });

  test.each([
    "",
    " ",
    " 5",
    "5 ",
    "5\n",
    "+5",
    ".5",
    "5.",
    "05",
    "-",
    "--1",
    "1e",
    "1e1234",
    "1e-1234",
    "1e+",
    "e5",
    "0x10",
    "1,000",
    "1_000",
    "1 000",
    "NaN",
    "Infinity",
    "-Infinity",
    "０",
    "٣",
    "1n",
    "1/2",
    "7 %",
  ])("%j is none", (given) => {
    expect(readDecimal(given)).toBeNull();
  });

  it("reads no text longer than the limit", () => {
    expect(DECIMAL_LENGTH).toBe(1100);
    const longest = `0.${"1".repeat(DECIMAL_LENGTH - 2)}`;
    expect(text(readDecimal(longest))).toBe(longest);
    expect(readDecimal(`${longest}1`)).toBeNull();
  });

  it("has no negative zero", () => {
    expect(Object.is(readDecimal("-0.0")?.toNumber(), 0)).toBe(true);
  });
});

describe("readDecimal", () => {
  test.each([
    [0.1, "0.1"],
    [-0, "0"],
    [1e21, "1000000000000000000000"],
    [5e-324, `0.${"0".repeat(323)}5`],
    [0.1 + 0.2, "0.30000000000000004"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    [Number.MAX_VALUE, `17976931348623157${"0".repeat(292)}`],
    ["4.80", "4.8"],
  ])("%s stands for its shortest decimal", (given, plain) => {
    expect(text(readDecimal(given))).toBe(plain);
  });

  it("reads a Decimal of any clone, whatever its settings", () => {
    const Coarse = Decimal.clone({ precision: 2, toExpPos: 1 });
    expect(text(readDecimal(new Decimal("12.50")))).toBe("12.5");
    expect(text(readDecimal(new Coarse("123.456")))).toBe("123.456");
    expect(text(readDecimal(new Decimal("-0")))).toBe("0");
    expect(text(readDecimal(new Decimal("1e21")))).toBe("1000000000000000000000");
  });

  it("keeps a decimal that it made itself", () => {
    const value = exact("1.5");
    expect(readDecimal(value)).toBe(value);
  });

  test.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY],
    [new Decimal(Number.NaN)],
    [new Decimal(Number.POSITIVE_INFINITY)],
    [null],
    [undefined],
    [true],
    [5n],
    [[5]],
    [{}],
    [{ constructor: "Decimal" }],
    [Symbol("5")],
    [() => 5],
  ])("%s is none", (given) => {
    expect(readDecimal(given)).toBeNull();
  });

  it("takes no plain object for a Decimal, whatever its keys", () => {
    const posing = { toStringTag: "[object Decimal]", toString: 1 };
    expect(isDecimal(posing)).toBe(false);
    expect(readDecimal(posing)).toBeNull();
    // Nor one of which a text could not be had.
    const half = { toStringTag: "[object Decimal]", toFixed: () => "1", toString: 1 };
    expect(isDecimal(half)).toBe(false);
    expect(readDecimal(half)).toBeNull();
  });
});

describe("isDecimal", () => {
  it("knows Decimals of every clone, and nothing else", () => {
    expect(isDecimal(new Decimal(1))).toBe(true);
    expect(isDecimal(new (Decimal.clone())(1))).toBe(true);
    expect([1, "1", null, undefined, {}, [], 1n].map(isDecimal)).toEqual(Array(7).fill(false));
  });
});

describe("the private arithmetic", () => {
  it("hears nothing of the host's settings", () => {
    const before = { precision: Decimal.precision, rounding: Decimal.rounding };
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_DOWN });
    try {
      expect(text(exact("1.2345").plus(exact("1e-9")))).toBe("1.234500001");
    } finally {
      Decimal.set(before);
    }
  });

  it("adds and multiplies without rounding", () => {
    const long = exact(`0.${"3".repeat(1000)}`);
    expect(toText(long.times(3))).toBe(`0.${"9".repeat(1000)}`);
    expect(toText(exact("1e999").plus(exact("1e-999")))).toBe(`1${"0".repeat(999)}.${"0".repeat(998)}1`);
  });

  it("takes whole numbers of any size", () => {
    expect(toText(exact(123456789012345678901234567890n))).toBe("123456789012345678901234567890");
    expect(toText(exact(-3))).toBe("-3");
  });
});

describe("going out", () => {
  test.each([
    ["12.50", 12.5],
    ["-0.001", -0.001],
    ["999999999.999999", 999999999.999999],
    ["1e-7", 1e-7],
  ])("%s as a number", (given, number) => {
    expect(toNumber(exact(given))).toBe(number);
  });

  it("shows zero without a sign", () => {
    expect(Object.is(toNumber(exact("-0")), 0)).toBe(true);
    expect(toText(exact("-0"))).toBe("0");
  });

  it("shows text without an exponent", () => {
    expect(toText(exact("1e30"))).toBe(`1${"0".repeat(30)}`);
    expect(toText(exact("-1e-10"))).toBe("-0.0000000001");
  });
});

describe("grid", () => {
  test.each<[value: string, decimals: number, halfExpand: string, halfEven: string]>([
    ["2.5", 0, "3", "2"],
    ["3.5", 0, "4", "4"],
    ["-2.5", 0, "-3", "-2"],
    ["-3.5", 0, "-4", "-4"],
    ["0.5", 0, "1", "0"],
    ["-0.5", 0, "-1", "0"],
    ["0.125", 2, "0.13", "0.12"],
    ["0.135", 2, "0.14", "0.14"],
    ["-0.125", 2, "-0.13", "-0.12"],
    ["2.4999999999999999999999", 0, "2", "2"],
    ["2.5000000000000000000001", 0, "3", "3"],
    ["-2.5000000000000000000001", 0, "-3", "-3"],
    ["1.005", 2, "1.01", "1"],
    ["1.015", 2, "1.02", "1.02"],
    ["12.3", 4, "12.3", "12.3"],
    ["1e-999", 6, "0", "0"],
    ["0.0000005", 6, "0.000001", "0"],
  ])("%s to %d decimals", (value, decimals, halfExpand, halfEven) => {
    expect(toText(grid(exact(value), decimals, "halfExpand"))).toBe(halfExpand);
    expect(toText(grid(exact(value), decimals, "halfEven"))).toBe(halfEven);
  });

  it("gives no negative zero", () => {
    expect(grid(exact("-0.004"), 2, "halfExpand").isNegative()).toBe(false);
  });
});

describe("divide", () => {
  type Row = [a: string, b: string, decimals: number, rounding: Rounding | "floor", result: string];
  test.each<Row>([
    ["1", "3", 2, "halfExpand", "0.33"],
    ["2", "3", 2, "halfExpand", "0.67"],
    ["-1", "3", 2, "halfExpand", "-0.33"],
    ["-2", "3", 2, "halfExpand", "-0.67"],
    ["2", "-3", 2, "halfExpand", "-0.67"],
    ["-2", "-3", 2, "halfExpand", "0.67"],
    // 1/8 = 0.125, 3/8 = 0.375: ties.
    ["1", "8", 2, "halfExpand", "0.13"],
    ["1", "8", 2, "halfEven", "0.12"],
    ["3", "8", 2, "halfEven", "0.38"],
    ["-1", "8", 2, "halfExpand", "-0.13"],
    ["-1", "8", 2, "halfEven", "-0.12"],
    ["1", "-8", 2, "halfEven", "-0.12"],
    ["-1", "-8", 2, "halfEven", "0.12"],
    // Just beside a tie.
    ["0.12499999999999999999", "1", 2, "halfExpand", "0.12"],
    ["0.12500000000000000001", "1", 2, "halfEven", "0.13"],
    // Towards minus infinity, exact or not.
    ["7", "2", 0, "floor", "3"],
    ["-7", "2", 0, "floor", "-4"],
    ["7", "-2", 0, "floor", "-4"],
    ["-7", "-2", 0, "floor", "3"],
    ["-6", "2", 0, "floor", "-3"],
    ["6", "2", 0, "floor", "3"],
    ["1", "3", 4, "floor", "0.3333"],
    ["-1", "3", 4, "floor", "-0.3334"],
    ["0", "7", 2, "halfExpand", "0"],
    ["0", "-7", 2, "floor", "0"],
    ["-1", "1e6", 2, "halfEven", "0"],
    ["1", "1e-999", 0, "halfExpand", `1${"0".repeat(999)}`],
    ["1e-999", "1", 6, "halfExpand", "0"],
    ["-1e-999", "1", 6, "floor", "-0.000001"],
    ["123456789012345678901234567890", "7", 3, "halfExpand", "17636684144620811271604938270"],
  ])("%s ÷ %s to %d decimals, %s", (a, b, decimals, rounding, result) => {
    const quotient = divide(exact(a), exact(b), decimals, rounding);
    expect(toText(quotient)).toBe(result);
    expect(quotient.isZero() && quotient.isNegative()).toBe(false);
  });

  it("rounds once: no rounding of a rounded quotient", () => {
    // 0.4444…45 with 60 digits, then 0.45 → 0.5 would be two roundings.
    expect(toText(divide(exact(`0.${"4".repeat(60)}5`), exact(1), 0, "halfExpand"))).toBe("0");
  });
});
