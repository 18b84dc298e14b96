import { describe, expect, it, test } from "vitest";
import {
  addLine,
  divideAll,
  line,
  onGrid,
  PROVEN,
  quotient,
  toGrid,
  weighTwelve,
} from "../../../../src/engine/columnar/kernel.js";
import { divide, readScaled, type Scaled, scaled } from "../../../../src/number/scaled.js";
import { Dice } from "../../../property/columnar/roll.js";
import { nearTies, rounded } from "./exactly.js";

const MODES = [
  ["halfExpand", true],
  ["halfEven", false],
] as const;
const COUNT = 20_000;

/** A number's shortest decimal put on a grid, exactly. */
function gridOf(value: number, decimals: number, rounding: "halfExpand" | "halfEven"): bigint {
  return divide(readScaled(value) as Scaled, scaled(1), decimals, rounding).units;
}

describe.each(MODES)("%s", (rounding, halfExpand) => {
  it("quotient rounds rightly up to its bound, ties and their neighbours included", () => {
    let ties = 0;
    for (const [n, d] of nearTies(COUNT, 2 ** 52, 1)) {
      const found = quotient(n, d, halfExpand);
      if (BigInt(found) !== rounded(BigInt(n), BigInt(d), halfExpand))
        throw new Error(`${n} / ${d} is ${found}`);
      if (Object.is(found, -0)) throw new Error(`${n} / ${d} is -0`);
      if ((2n * BigInt(n)) % BigInt(d) === 0n && BigInt(n) % BigInt(d) !== 0n) ties++;
    }
    expect(ties).toBeGreaterThan(COUNT / 10);
  });

  it("divideAll rounds as quotient does", () => {
    const cases = [...nearTies(COUNT / 4, 2 ** 52, 2)];
    const whole = new Float64Array(1);
    for (const [n, d] of cases) {
      const total = new Float64Array([Math.abs(n)]);
      divideAll(total, 1, 1, d, halfExpand, whole);
      const exactly = Number(rounded(BigInt(Math.abs(n)), BigInt(d), halfExpand));
      if (whole[0] !== exactly) throw new Error(`${n} / ${d} is ${whole[0]}`);
    }
  });

  it("line rounds and clamps rightly, for each profile", () => {
    const dice = new Dice(3);
    for (const [n, d] of nearTies(COUNT, 2 ** 51, 3)) {
      const most = dice.any([1, 100, 10_000, 1_000_000].filter((own) => own * d + d < 2 ** 51));
      if (most === undefined) continue;
      const [units, out] = [new Float64Array([n + 7, Number.NaN]), new Float64Array(2)];
      const three = (value: number) => new Float64Array([0, value]);
      const profiles = new Uint16Array([1, 1]);
      line(units, profiles, 0, 2, three(7), three(1), three(d), most, halfExpand, out);
      const exactly = Number(rounded(BigInt(n), BigInt(d), halfExpand));
      if (out[0] !== Math.min(most, Math.max(0, exactly)))
        throw new Error(`${n} / ${d} to ${most} is ${out[0]}`);
      expect(out[1]).toBeNaN();
    }
  });

  it("onGrid knows a tie from its neighbours by their shortest decimals", () => {
    const dice = new Dice(4);
    let ties = 0;
    for (let made = 0; made < COUNT; made++) {
      const decimals = dice.below(7);
      const whole = dice.whole(14) % 90_000_000_000_000n;
      const tie = Number(`${whole}5e-${decimals + 1}`);
      const value =
        (dice.once(2) ? 1 : -1) *
        dice.any([tie, up(tie), down(tie), up(up(tie)), Number(`${whole}e-${decimals}`)]);
      const found = onGrid(value, 10 ** decimals, halfExpand);
      const size = Math.abs(value) * 10 ** decimals;
      if (Number.isNaN(found)) {
        expect(size).toBeGreaterThanOrEqual(90_000_000_000_000);
        continue;
      }
      if (BigInt(found) !== gridOf(value, decimals, rounding))
        throw new Error(`${value} to ${decimals} is ${found}`);
      if (Object.is(found, -0)) throw new Error(`${value} is -0`);
      if (Math.abs(value) === tie) ties++;
    }
    expect(ties).toBeGreaterThan(COUNT / 20);
  });

  it("weighTwelve rounds sums as one division does, ties and their neighbours included", () => {
    const [points, sums] = [new Float64Array(12), new Float64Array(1)];
    const weights = new Float64Array(24);
    let ties = 0;
    for (const divisor of [10_000, 100, 1, 1_000_000, 7, 3, 999_983, 12]) {
      const nudge = halfExpand ? 1 / (4 * divisor) : 0;
      const dice = new Dice(divisor);
      for (let made = 0; made < COUNT / 10; made++) {
        const tie = ((2n * dice.whole(12) + 1n) * BigInt(divisor)) / 2n;
        const sum = (tie % 2n ** 47n) + BigInt(dice.below(3));
        const [place, carried] = [dice.below(12), BigInt(dice.below(2))];
        points.fill(0)[place] = Number(sum - carried);
        weights.fill(7, 0, 12).fill(1, 12);
        sums[0] = Number(carried);
        weighTwelve(points, weights, 12, { divisor, nudge, unit: 100 }, sums);
        const exactly = Number(rounded(sum, BigInt(divisor), halfExpand));
        if (sums[0] !== exactly / 100) throw new Error(`${sum} / ${divisor} is ${sums[0]}`);
        if ((2n * sum) % BigInt(divisor) === 0n) ties++;
      }
    }
    expect(ties).toBeGreaterThan(COUNT / 10);
  });
});

describe("toGrid", () => {
  it("trusts what it proves, and nothing else", () => {
    const dice = new Dice(5);
    const seen = { proven: 0, doubted: 0 };
    const out = new Float64Array(1);
    const limit = 2 ** 47;
    for (let made = 0; made < COUNT; made++) {
      const decimals = dice.below(7);
      const whole = dice.whole(15);
      const rest = dice.any(["", "5", "49", "51", "2", "3", "24", "26", "0000001", "4999999999"]);
      const value = (dice.once(2) ? 1 : -1) * Number(`${whole}${rest}e-${decimals + rest.length}`);
      const doubt = toGrid(new Float64Array([9, value]), 1, 1, 10 ** decimals, 1 / (4 * limit), out);
      if (!(doubt < PROVEN)) {
        seen.doubted++;
        continue;
      }
      seen.proven++;
      for (const [rounding] of MODES) {
        if (BigInt(out[0] as number) !== gridOf(value, decimals, rounding))
          throw new Error(`${value} to ${decimals} is ${out[0]}`);
      }
    }
    expect(Math.min(seen.proven, seen.doubted)).toBeGreaterThan(COUNT / 10);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, 2 ** 47, 0.5, -0.3])(
    "doubts %d",
    (value) => {
      const values = new Float64Array([1, value, 2]);
      expect(toGrid(values, 0, 3, 1, 1 / (4 * 2 ** 47), new Float64Array(3)) < PROVEN).toBe(false);
      expect(toGrid(values, 2, 1, 1, 1 / (4 * 2 ** 47), new Float64Array(3)) < PROVEN).toBe(true);
    },
  );
});

describe("onGrid", () => {
  test.each<[value: number, decimals: number]>([
    [90_000_000_000_000.5, 0],
    [90_000_000, 6],
    [1e15, 0],
    [1e300, 0],
    [Number.NaN, 2],
    [Number.POSITIVE_INFINITY, 0],
  ])("does not tell %d to %i decimals", (value, decimals) => {
    expect(onGrid(value, 10 ** decimals, true)).toBeNaN();
    expect(onGrid(-value, 10 ** decimals, false)).toBeNaN();
  });

  it("tells whole numbers of 15 digits, and answers 0 without a sign", () => {
    expect(onGrid(999_999_999_999_999, 1, true)).toBe(999_999_999_999_999);
    expect(onGrid(-999_999_999_999_999, 1, true)).toBe(-999_999_999_999_999);
    for (const zero of [0, -0, -0.4, 0.4, -1e-300]) expect(onGrid(zero, 1, true)).toBe(0);
  });
});

describe("addLine", () => {
  it("adds weighed points, rounded and clamped, ties away from zero", () => {
    for (const denominator of [1, 2, 3, 4, 7, 8, 64, 625, 999_983]) {
      const most = 10_000;
      const units = Float64Array.from(
        { length: 2_000 },
        (_, i) => Math.floor((i * most * denominator) / 1_900) - 50,
      );
      const total = new Float64Array(units.length).fill(1);
      const halves = new Float64Array([1.5, 2.5]);
      const profiles = Uint16Array.from(units, (_, i) => i % 2);
      const [slope, nudge, trust] = [1 / denominator, 1 / (4 * denominator), 1 / (4 * 2 ** 47)];
      const all = units.length;
      const doubt = addLine(units, 0, all, 1, trust, profiles, halves, total, -7, slope, nudge, most);
      expect(doubt).toBeLessThan(PROVEN);
      units.forEach((own, i) => {
        const exactly = Number(rounded(BigInt(own + 7), BigInt(denominator), true));
        const expected = 1 + (i % 2 === 0 ? 3 : 5) * Math.min(most, Math.max(0, exactly));
        if (total[i] !== expected)
          throw new Error(`(${own} + 7) / ${denominator} adds ${total[i]}, not ${expected}`);
      });
    }
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 2 ** 47, 0.5])("doubts %d", (value) => {
    const doubt = (values: number[]) =>
      addLine(
        new Float64Array(values),
        0,
        values.length,
        1,
        1 / (4 * 2 ** 47),
        new Uint16Array(values.length),
        new Float64Array([1]),
        new Float64Array(values.length),
        0,
        1,
        0.25,
        10,
      );
    expect(doubt([1, value, 2]) < PROVEN).toBe(false);
    expect(doubt([1, 2]) < PROVEN).toBe(true);
  });
});

describe("weighTwelve", () => {
  it("weighs twelve columns that stand row by row beside each other, and adds to what is there", () => {
    const dice = new Dice(9);
    const [points, weights] = [new Float64Array(36), new Float64Array(24)].map((all) =>
      all.map(() => dice.below(1_000_000)),
    ) as [Float64Array, Float64Array];
    // One more than there are rows, which stays as it is.
    const sums = new Float64Array([5, 6, 7, 8]);
    weighTwelve(points, weights, 3, { divisor: 1, nudge: 0, unit: 1 }, sums);
    const byHand = [5, 6, 7].map((start, row) =>
      weights
        .subarray(3, 15)
        .reduce((sum, weight, at) => sum + weight * (points[row * 12 + at] as number), start),
    );
    expect([...sums]).toEqual([...byHand, 8]);
  });
});

const bytes = new DataView(new ArrayBuffer(8));

/** The next double away from zero, for a positive one. */
function up(value: number): number {
  bytes.setFloat64(0, value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) + 1n);
  return bytes.getFloat64(0);
}

function down(value: number): number {
  if (value === 0) return value;
  bytes.setFloat64(0, value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) - 1n);
  return bytes.getFloat64(0);
}
