import { describe, expect, it, test } from "vitest";
import { positions } from "../../../../src/engine/columnar/cohort.js";
import { Unique } from "../../../../src/engine/columnar/unique.js";
import { Dice } from "../../../property/columnar/roll.js";

const KINDS = ["rank", "count", "below", "same"] as const;

/** Every operation, by looking at everybody. */
function byHand(values: Float64Array, groups: readonly Int32Array[]): Record<string, number[]> {
  const out = Object.fromEntries(KINDS.map((kind) => [kind, [...values].map(() => -1)]));
  for (const members of groups) {
    const present = [...members].filter((row) => !Number.isNaN(values[row]));
    for (const row of members) {
      const own = values[row] as number;
      const than = (holds: (other: number) => boolean) =>
        present.filter((other) => holds(values[other] as number)).length;
      (out.count as number[])[row] = present.length;
      if (Number.isNaN(own)) continue;
      (out.rank as number[])[row] = 1 + than((other) => other > own);
      (out.below as number[])[row] = than((other) => other < own);
      (out.same as number[])[row] = than((other) => other === own);
    }
  }
  return out;
}

describe("positions", () => {
  // A narrow span is counted, a wide one is sorted.
  test.each([
    ["all the same", 1],
    ["counted", 500],
    ["counted or sorted", 20_000],
    ["sorted", 2 ** 31],
    ["sorted, at 15 digits", 10 ** 15],
  ])("are those by hand: %s", (_, span) => {
    for (let seed = 0; seed < 20; seed++) {
      const dice = new Dice(seed);
      const length = dice.below(200);
      const wide = () => Math.floor((dice.below(2 ** 32) / 2 ** 32) * span) - Math.floor(span / 2);
      const few = [wide(), wide(), wide()];
      const values = Float64Array.from({ length }, () =>
        dice.once(6) ? Number.NaN : dice.once(2) ? dice.any(few) : wide(),
      );
      const cohort = Array.from({ length }, () => dice.below(4));
      const groups = [0, 1, 2].map((own) =>
        Int32Array.from(cohort.flatMap((one, row) => (one === own ? [row] : []))),
      );
      const found = positions(values, groups, KINDS);
      expect(Object.fromEntries(Object.entries(found).map(([kind, column]) => [kind, [...column]]))).toEqual(
        byHand(values, groups),
      );
    }
  });

  it("are worked out for what is asked alone", () => {
    const found = positions(new Float64Array([3, 1]), [new Int32Array([0, 1])], ["rank"]);
    expect(Object.keys(found)).toEqual(["rank"]);
    expect([...(found.rank ?? [])]).toEqual([1, 2]);
  });
});

describe("ids", () => {
  it("are told apart, and known again", () => {
    const unique = new Unique();
    const texts = Array.from({ length: 3_000 }, (_, index) => `e-${index}`);
    expect(texts.every((text, row) => unique.take(text, row))).toBe(true);
    expect(texts.some((text, row) => unique.take(text, 3_000 + row))).toBe(false);
    expect(unique.repeated.size).toBe(3_000);
  });

  it("may come in order, and then not", () => {
    const given = ["a", "b", "b", "aa", "ab", "a", "ab", "ac", "b", "c", "aa", "ad"];
    const unique = new Unique();
    const fresh = given.map((text, row) => unique.take(text, row));
    expect(fresh).toEqual([true, true, false, true, true, false, false, true, false, true, false, true]);
    expect([...unique.repeated]).toEqual([2, 5, 6, 8, 10]);
  });

  it("are texts that say something", () => {
    const unique = new Unique();
    expect(["", 1, null, undefined, "a"].map((given, row) => unique.take(given, row))).toEqual([
      ...[false, false, false, false, true],
    ]);
    expect(unique.repeated.size).toBe(0);
  });
});
