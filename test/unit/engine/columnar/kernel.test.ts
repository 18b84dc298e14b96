import { describe, expect, it, test } from "vitest";
import {
  addLine,
  line,
  onGrid,
  PROVEN,
  quotient,
  scaleSums,
  takeApart,
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

  it("scaleSums rounds rightly up to its bound, ties and their neighbours included", () => {
    const dice = new Dice(6);
    let ties = 0;
    for (const [numerator, d] of nearTies(COUNT, 2 ** 48, 5)) {
      const n = BigInt(Math.abs(numerator));
      // A sum of two parts, times a factor.
      const factor = dice.any([1n, 10n, 100n, 10_000n].filter((own) => n % own === 0n));
      const offset = dice.whole(14) % (n / factor + 1n);
      const sums = new Float64Array([Number(n / factor - offset), 5]);
      const out = new Float64Array(2);
      const unit = dice.any([1, 100]);
      scaleSums(sums, 1, Number(offset), Number(factor), d, halfExpand, unit, out);
      const exactly = Number(rounded(n, BigInt(d), halfExpand));
      if (out[0] !== exactly / unit) throw new Error(`${n} / ${d} is ${out[0]}`);
      expect([...out, ...sums].slice(1)).toEqual([0, Number(n / factor - offset), 5]);
      if ((2n * n) % BigInt(d) === 0n && n % BigInt(d) !== 0n) ties++;
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
  it("weighs twelve points of each row, from the first on, and adds to what is there", () => {
    const dice = new Dice(9);
    const [points, weights] = [new Float64Array(3 * 24), new Float64Array(24)].map((all) =>
      all.map(() => dice.below(1_000_000)),
    ) as [Float64Array, Float64Array];
    // One more than there are rows, which stays as it is.
    const sums = new Float64Array([5, 6, 7, 8]);
    weighTwelve(points, weights, 12, sums);
    const byHand = [5, 6, 7].map((start, row) =>
      weights
        .subarray(12)
        .reduce((sum, weight, at) => sum + weight * (points[row * 24 + 12 + at] as number), start),
    );
    expect([...sums]).toEqual([...byHand, 8]);
  });
});

describe("takeApart", () => {
  it("gives back what was put together, to the last below half of the base", () => {
    const dice = new Dice(10);
    for (let bits = 1; bits <= 26; bits++) {
      const [base, most] = [2 ** bits, 2 ** (bits - 1) - 1];
      const any = () => dice.any([most, -most, 0, 1, -1, dice.below(2 * most + 1) - most]);
      for (const length of [1, 2, 7, 8]) {
        const values = Array.from({ length }, () => Math.max(-most, Math.min(most, any())) + 0);
        const pairs = values
          .slice(0, Math.ceil(length / 2))
          .map((one, row) => one + (values[length - 1 - row] as number) * base);
        const out = new Float64Array(length + 1).fill(9);
        takeApart(new Float64Array(pairs), base, out, length);
        expect([...out].map((one) => one + 0)).toEqual([...values, 9]);
      }
    }
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
