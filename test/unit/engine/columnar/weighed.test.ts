import { describe, expect, it } from "vitest";
import { WeighedPoints } from "../../../../src/engine/columnar/weighed.js";
import { Dice } from "../../../property/columnar/roll.js";

/** Points with 0 to 4 decimals of a scale of 100, and of one that no double holds two sums of. */
const MOST = [100, 1_000, 10_000, 10_001, 100_000, 1_000_000, 0];

/** Weights in units of 10^−2 to 10^−6. */
const WHOLE = [100, 10_000, 1_000_000];

/** Points as they come, and those at either end, whose sums are the farthest from the middle. */
function points(dice: Dice, most: number, length: number): Float64Array {
  return new Float64Array(length).map(() =>
    dice.any([0, most, most, Math.ceil(most / 2), dice.below(most + 1)]),
  );
}

/** Weights that sum to the whole; often one has all of it. */
function weights(dice: Dice, count: number, whole: number): Float64Array {
  const units = new Float64Array(count);
  let left = whole;
  for (let place = 0; place < count - 1; place++) {
    units[place] = dice.any([0, left, dice.below(left + 1)]);
    left -= units[place] as number;
  }
  units[count - 1] = left;
  return units;
}

describe.each(MOST)("points up to %i", (most) => {
  it.each(WHOLE)("are weighed exactly by weights that sum to %i", (whole) => {
    const dice = new Dice(most + whole);
    for (let made = 0; made < 60; made++) {
      const [count, length] = [1 + dice.below(25), dice.below(9)];
      const columns = Array.from({ length: count }, () => points(dice, most, length));
      const weighed = new WeighedPoints(columns, length, most, whole);
      const out = new Float64Array(length + 1);
      // Twice, so that nothing is left over from before.
      for (let time = 0; time < 2; time++) {
        const units = weights(dice, count, whole);
        weighed.weights.set(units);
        weighed.sums(out);
        const byHand = Array.from({ length }, (_, row) => {
          const sum = columns.reduce(
            (total, column, place) => total + BigInt(column[row] as number) * BigInt(units[place] as number),
            0n,
          );
          return Number(sum) - weighed.offset;
        });
        expect([...out]).toEqual([...byHand, 0]);
      }
    }
  });
});

it("a point that is missing is none", () => {
  const weighed = new WeighedPoints([new Float64Array([Number.NaN, 40, 50])], 3, 50, 100);
  const out = new Float64Array(3);
  weighed.weights[0] = 100;
  weighed.sums(out);
  expect([...out].map((sum) => sum + weighed.offset)).toEqual([0, 4000, 5000]);
});
