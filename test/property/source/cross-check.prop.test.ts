import fc from "fast-check";
import {
  type CrossCheckInput,
  compareTotals,
  crossCheck,
  type PersonFigure,
  type TotalsInput,
} from "steelyard/source";
import { expect, it } from "vitest";

const figure = fc.record(
  {
    value: fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom("0.5", "1.50", "-1e-3"))),
    sample: fc.option(fc.nat(20)),
  },
  { requiredKeys: [] },
);
const side: fc.Arbitrary<PersonFigure[]> = fc
  .uniqueArray(fc.constantFrom(..."abcdefghij", "__proto__", "constructor"), { maxLength: 12 })
  .chain((names) => fc.tuple(...names.map((person) => figure.map((one) => ({ person, ...one })))));
const better = fc.constantFrom("higher", "lower", undefined);
const input = fc.record({
  a: fc.record({ name: fc.constant("a"), people: side, better }),
  b: fc.record({ name: fc.constant("b"), people: side, better }),
  farApart: fc.constantFrom(10, "33.3", 100),
  minimumSample: fc.integer({ min: 1, max: 10 }),
  minimumCohort: fc.constantFrom(undefined, 2, 3),
});
const reversed = <I extends { readonly a: { people: readonly PersonFigure[] } }>(one: I): I => ({
  ...one,
  a: { ...one.a, people: [...one.a.people].reverse() },
});
const opposite = (value: number | null) => (value === null ? null : 0 - value);
const other = (reason: string) =>
  reason === "missingA" ? "missingB" : reason === "missingB" ? "missingA" : reason;

it("a cross-check knows no order of rows, keeps everybody, and changes nothing that it was given", () => {
  fc.assert(
    fc.property(input, (given) => {
      const before = JSON.stringify(given);
      const found = crossCheck(given);
      expect(JSON.stringify(given)).toBe(before);
      expect(crossCheck(reversed(given))).toEqual(found);
      const everybody = new Set([...given.a.people, ...given.b.people].map(({ person }) => person));
      expect(found.people.map(({ person }) => person)).toEqual([...everybody].sort());
      for (const { gap, farApart, notCompared, a, b } of found.people) {
        expect(gap === null).toBe(notCompared.length > 0);
        expect(farApart).toBe(gap !== null && Math.abs(gap) >= Number(given.farApart));
        if (gap !== null) expect(gap).toBeCloseTo((a.standing ?? 0) - (b.standing ?? 0), 6);
      }
    }),
  );
});

it("a cross-check is symmetric", () => {
  fc.assert(
    fc.property(input, (given: CrossCheckInput) => {
      const [found, swapped] = [crossCheck(given), crossCheck({ ...given, a: given.b, b: given.a })];
      expect(
        swapped.people.map(({ a, b, gap, notCompared, ...rest }) => ({
          ...rest,
          a: b,
          b: a,
          gap: opposite(gap),
          notCompared: notCompared.map(other).sort(),
        })),
      ).toEqual(
        found.people.map((one) => ({ ...one, gap: one.gap, notCompared: [...one.notCompared].sort() })),
      );
      expect(swapped.agreement?.tau).toBe(found.agreement?.tau);
    }),
  );
});

it("totals know no order of rows, and are symmetric", () => {
  fc.assert(
    fc.property(input, fc.constantFrom(0, "0.5", 1), ({ a, b }, absolute) => {
      const sides = { a: { name: "a", people: a.people }, b: { name: "b", people: b.people } };
      const given: TotalsInput = { ...sides, tolerance: { absolute } };
      const found = compareTotals(given);
      expect(compareTotals(reversed(given))).toEqual(found);
      const swapped = compareTotals({ ...given, a: given.b, b: given.a });
      expect(swapped.people.map(({ person, a, b, relative }) => [person, b, a, relative])).toEqual(
        found.people.map(({ person, a, b, relative }) => [person, a, b, relative]),
      );
      expect(swapped.people.map(({ status }) => other(status))).toEqual(
        found.people.map(({ status }) => status),
      );
      expect(Number(swapped.sums.difference) + Number(found.sums.difference)).toBe(0);
    }),
  );
});
