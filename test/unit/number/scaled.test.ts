import { Decimal } from "decimal.js";
import { describe, expect, it, test } from "vitest";
import {
  add,
  compare,
  divide,
  multiply,
  readScaled,
  type Scaled,
  scaled,
  scaledNumber,
  subtract,
} from "../../../src/number/scaled.js";
import { Dice } from "../../property/columnar/roll.js";

const Wide = Decimal.clone({ precision: 400, toExpNeg: -9e15, toExpPos: 9e15 });

/** The same value in decimal.js. */
const wide = ({ units, scale }: Scaled) => new Wide(`${units}e-${scale}`);

const TEXTS = [
  "0",
  "-0",
  "1",
  "-1",
  "0.5",
  "-2.5",
  "1e3",
  "1E+3",
  "-1e-3",
  "12.500",
  "999999999999999",
  "0.000001",
  "1e-400",
  "1e400",
  "123456789012345678901234567890.123",
];

describe("scaled decimals", () => {
  test.each(TEXTS)("read %s", (text) => {
    const read = readScaled(text) as Scaled;
    expect(wide(read).equals(new Wide(text))).toBe(true);
    expect(read.scale).toBeGreaterThanOrEqual(0);
  });

  test.each([0.1, -0, 5e-324, 1e21, 1e-7, 123.456, 2 ** 53])("read the shortest decimal of %d", (number) => {
    expect(wide(readScaled(number) as Scaled).equals(new Wide(number))).toBe(true);
  });

  it("read a Decimal, and what is like one", () => {
    expect(readScaled(new Decimal("-1.50"))).toEqual({ units: -15n, scale: 1 });
    expect(readScaled({ toStringTag: "[object Decimal]", toFixed: () => "", toString: () => "2.0" })).toEqual(
      { units: 20n, scale: 1 },
    );
  });

  test.each<[what: string, value: unknown]>([
    ...[
      "",
      " 1",
      "01",
      "+1",
      ".5",
      "5.",
      "1e",
      "1e1000",
      "0x10",
      "NaN",
      "Infinity",
      "1_000",
      `0.${"1".repeat(1_100)}`,
    ].map((text): [string, unknown] => [text.slice(0, 20), text]),
    ["NaN", Number.NaN],
    ["Infinity", Number.NEGATIVE_INFINITY],
    ["bigint", 5n],
    ["null", null],
    ["undefined", undefined],
    ["true", true],
    ["a list", [1]],
    ["an object", { toString: () => "1" }],
    ["the tag alone", { toStringTag: "[object Decimal]", toString: () => "1" }],
    ["an infinite Decimal", new Decimal(Number.POSITIVE_INFINITY)],
  ])("do not read %s", (_, value) => {
    expect(readScaled(value)).toBeNull();
  });

  it("add, subtract, multiply and compare as decimal.js does", () => {
    const all = TEXTS.map((text) => readScaled(text) as Scaled);
    for (const a of all) {
      for (const b of all) {
        const [x, y] = [wide(a), wide(b)];
        const precise = Wide.clone({ precision: 2_000 });
        const held = (found: Scaled, expected: Decimal) => expect(wide(found).equals(expected)).toBe(true);
        held(add(a, b), new precise(x).plus(y));
        held(subtract(a, b), new precise(x).minus(y));
        held(multiply(a, b), new precise(x).times(y));
        expect(Math.sign(compare(a, b))).toBe(x.comparedTo(y));
      }
    }
  });

  test.each([
    ["halfExpand", Decimal.ROUND_HALF_UP],
    ["halfEven", Decimal.ROUND_HALF_EVEN],
    ["floor", Decimal.ROUND_FLOOR],
  ] as const)("divide once, %s", (rounding, mode) => {
    const dice = new Dice(11);
    for (let made = 0; made < 5_000; made++) {
      const sign = () => (dice.once(2) ? -1n : 1n);
      const b: Scaled = { units: sign() * (dice.whole(9) + 1n), scale: dice.below(9) };
      const decimals = dice.below(7);
      // Half of the time a tie, or what is nearest to it.
      const tie = multiply(b, { units: 5n * (2n * dice.whole(6) + 1n) * sign(), scale: decimals + 1 });
      const a: Scaled = dice.once(2)
        ? add(tie, { units: BigInt(dice.below(3) - 1), scale: tie.scale })
        : { units: sign() * dice.whole(12), scale: dice.below(9) };
      const found = divide(a, b, decimals, rounding);
      const expected = wide(a).dividedBy(wide(b)).toDecimalPlaces(decimals, mode);
      if (!wide(found).equals(expected) || found.scale !== decimals) {
        throw new Error(`${wide(a)} / ${wide(b)} to ${decimals}: ${wide(found)}, not ${expected}`);
      }
    }
  });

  it("are made of texts of any length, for constants that a plan has multiplied", () => {
    const long = `${"9".repeat(3_000)}.5`;
    expect(readScaled(long)).toBeNull();
    expect(scaled(long)).toEqual({ units: BigInt(`${"9".repeat(3_000)}5`), scale: 1 });
  });

  it("are made of numbers, texts and whole numbers, and become numbers", () => {
    expect([scaled(0.25), scaled("0.250"), scaled(7n)].map(scaledNumber)).toEqual([0.25, 0.25, 7]);
    expect(scaledNumber({ units: 0n, scale: 3 })).toBe(0);
    expect(scaledNumber({ units: -999_999_999_999_999n, scale: 6 })).toBe(-999_999_999.999999);
  });
});
