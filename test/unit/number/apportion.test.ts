import { expect, it, test } from "vitest";
import { apportion } from "../../../src/number/apportion.js";
import { type Rational, rational } from "../../../src/number/rational.js";

/** `"10/3 4 1/2"` as quotas. */
const quotas = (text: string): Rational[] =>
  text
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const [numerator = "0", denominator = "1"] = part.split("/");
      return rational(BigInt(numerator), BigInt(denominator));
    });

test.each([
  ["nothing among none", "", 0, ""],
  ["whole quotas as they are", "3 4", 7, "3 4"],
  ["ties to the earliest", "10/3 10/3 10/3", 10, "4 3 3"],
  ["a larger remainder before the earliest", "10/3 10/3 11/3", 11, "4 3 4"],
  // 2.4, 3.35, 4.25: floors 9, and the one left over goes to .4, wherever it stands.
  ["the largest remainder first", "12/5 67/20 17/4", 10, "3 3 4"],
  ["the largest remainder last", "17/4 67/20 12/5", 10, "4 3 3"],
  // Remainders 1/2, 1/3, 1/6 and none: two left over.
  ["nothing more for a whole quota", "1/2 4/3 7/6 0", 4, "1 2 1 0"],
  ["a unit more for everybody", "1/2 1/2", 2, "1 1"],
  ["floors alone", "3/2 3/2", 2, "1 1"],
])("%s", (_, given, units, shares) => {
  const parts = apportion(quotas(given), BigInt(units));
  expect(parts.map((part) => String(part.units)).join(" ")).toBe(shares);
});

it("tells the floor of each part", () => {
  expect(apportion(quotas("5/2 7/2"), 6n)).toEqual([
    { floor: 2n, units: 3n },
    { floor: 3n, units: 3n },
  ]);
});

it("compares remainders exactly, beyond the digits of a double", () => {
  // 0.33333333333333333333 against 1/3, which is larger by 1/(3·10²⁰).
  const parts = apportion(quotas(`33333333333333333333/${10n ** 20n} 1/3`), 1n);
  expect(parts.map(({ units }) => units)).toEqual([0n, 1n]);
});
