import { describe, expect, it, test } from "vitest";
import { exact } from "../../../src/number/decimal.js";
import { between, type Interval, interval, UNPROVEN } from "../../../src/plan/interval.js";

/** `of(1, -5, 20)` is −0.5..2.0 in steps of 0.1; undefined is an open end. */
const of = (scale: number, low = -Infinity, high = Infinity): Interval =>
  between(scale, exact(low).times(`1e-${scale}`), exact(high).times(`1e-${scale}`));

describe("on a common grid", () => {
  type Rule = Exclude<keyof typeof interval, "divide">;
  test.each<[rule: Rule, a: Interval, b: Interval, result: Interval]>([
    ["add", of(0, 1, 2), of(0, 10, 20), of(0, 11, 22)],
    // 1..2 is 100..200 in hundredths.
    ["add", of(0, 1, 2), of(2, -5, 5), of(2, 95, 205)],
    ["add", of(2, -5, 5), of(0, 1, 2), of(2, 95, 205)],
    ["add", of(0, 1), of(0, 1, 2), of(0, 2)],
    ["add", of(0, undefined, 5), of(0, 1, 2), of(0, undefined, 7)],
    ["subtract", of(0, 1, 2), of(0, 10, 20), of(0, -19, -8)],
    ["subtract", of(1, 1, 2), of(0, 1, 1), of(1, -9, -8)],
    ["subtract", of(0, 1), of(0, undefined, 5), of(0, -4)],
    ["min", of(0, 1, 9), of(0, 3, 5), of(0, 1, 5)],
    ["min", of(0, undefined, 9), of(0, 3), of(0, undefined, 9)],
    ["min", of(0, 1), of(0, 3), of(0, 1)],
    ["min", of(0, 3), of(0, undefined, 9), of(0, undefined, 9)],
    ["max", of(0, 1, 9), of(0, 3, 5), of(0, 3, 9)],
    ["max", of(0, 1), of(0, undefined, 5), of(0, 1)],
    ["max", of(0), of(0, 3, 5), of(0, 3)],
    ["max", of(0, undefined, 5), of(0, -3), of(0, -3)],
    ["hull", of(0, 1, 9), of(1, 3, 200), of(1, 3, 200)],
    ["hull", of(0, 1), of(0, 3, 5), of(0, 1)],
    ["multiply", of(0, 2, 3), of(0, 4, 5), of(0, 8, 15)],
    ["multiply", of(0, -2, 3), of(0, -7, 5), of(0, -21, 15)],
    ["multiply", of(0, -3, -2), of(0, 4, 5), of(0, -15, -8)],
    ["multiply", of(2, 2, 3), of(4, 4, 5), of(6, 8, 15)],
    ["multiply", of(1, 2), of(1, 4, 5), of(2)],
  ])("%s %o %o", (rule, a, b, result) => {
    expect(interval[rule](a, b)).toEqual(result);
  });

  it("proves nothing where one side proves nothing", () => {
    for (const rule of ["add", "subtract", "min", "max", "hull", "multiply"] as const) {
      expect(interval[rule](UNPROVEN, of(0, 1, 2))).toEqual(UNPROVEN);
      expect(interval[rule](of(0, 1, 2), UNPROVEN)).toEqual(UNPROVEN);
    }
  });
});

describe("divide", () => {
  it("is widest where the denominator is smallest", () => {
    // 1..100 ÷ 2..4 to 1 decimal: at most 100 ÷ 2 = 50, which is 500 tenths, and a unit for rounding.
    expect(interval.divide(of(0, 1, 100), of(0, 2, 4), 1)).toEqual(of(1, 0, 501));
    expect(interval.divide(of(0, 1, 100), of(0, -4, -2), 1)).toEqual(of(1, -501, 0));
  });

  it("takes one unit of the grid where the denominator may be near 0", () => {
    // 0.01 is the least denominator: 7 ÷ 0.01 = 700.
    expect(interval.divide(of(0, 1, 7), of(2, 0, 500), 0)).toEqual(of(0, 0, 701));
    expect(interval.divide(of(0, 1, 7), of(2, -500, 500), 0)).toEqual(of(0, -701, 701));
  });

  it("knows the sign that a quotient cannot have", () => {
    expect(interval.divide(of(0, -7, -1), of(0, 1, 1), 0)).toEqual(of(0, -8, 0));
    expect(interval.divide(of(0, -7, -1), of(0, -1, -1), 0)).toEqual(of(0, 0, 8));
    expect(interval.divide(of(0, -3, 7), of(0, 1, 1), 0)).toEqual(of(0, -8, 8));
    expect(interval.divide(of(0, 0, 0), of(0, 1, 1), 0)).toEqual(of(0, 0, 0));
  });

  test.each<[a: Interval, b: Interval, result: Interval]>([
    [of(0, -7, 0), of(0, -1, -1), of(0, 0, 8)],
    [of(0, 0, 7), of(0, -1, -1), of(0, -8, 0)],
    [of(0, -7, 0), of(0, 1, 1), of(0, -8, 0)],
    [of(0, 0, 7), of(0, 1, 1), of(0, 0, 8)],
    [of(0, -7, -1), of(0, -5, 0), of(0, 0, 8)],
    [of(0, 1, 7), of(0, -5, 0), of(0, -8, 0)],
    [of(0, -7, -1), of(0, 0, 5), of(0, -8, 0)],
    [of(0, 1, 7), of(0, 0, 5), of(0, 0, 8)],
  ])("an end at 0 has no sign of its own: %o ÷ %o", (a, b, result) => {
    expect(interval.divide(a, b, 0)).toEqual(result);
  });

  it("holds where the result is coarser than the arguments", () => {
    // At most 12.999 ÷ 1 to whole numbers: 13, and room for rounding.
    const { low, high } = interval.divide(of(3, 0, 12_999), of(0, 1, 1), 0);
    expect(low.toNumber()).toBe(0);
    expect(high.toNumber()).toBeGreaterThanOrEqual(13);
    expect(high.toNumber()).toBeLessThanOrEqual(14);
  });

  it("proves the grid alone where an end is open", () => {
    for (const [a, b] of [
      [of(0, 1), of(0, 1, 2)],
      [of(0, undefined, 1), of(0, 1, 2)],
      [of(0, 1, 2), of(0, 1)],
      [of(0, 1, 2), of(0, undefined, 2)],
      [of(0, 1, 2), UNPROVEN],
    ] as const) {
      expect(interval.divide(a, b, 3)).toEqual(of(3));
    }
  });
});
