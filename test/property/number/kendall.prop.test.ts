import fc from "fast-check";
import { expect, it } from "vitest";
import { kendall } from "../../../src/number/kendall.js";

/** Two values of each thing, few enough for ties on either side and on both. */
const things = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 40 });
const sides = (list: readonly (readonly [number, number])[]) =>
  kendall(
    list.map(([a]) => a),
    list.map(([, b]) => b),
  );

it("tau-b is what its definition counts pair by pair", () => {
  fc.assert(
    fc.property(things, (list) => {
      const counts = { concordant: 0, discordant: 0, tiedA: 0, tiedB: 0, tiedBoth: 0 };
      for (const [at, [a, b]] of list.entries())
        for (const [c, d] of list.slice(at + 1)) {
          const [x, y] = [Math.sign(a - c), Math.sign(b - d)];
          if (x === 0 && y === 0) counts.tiedBoth++;
          else if (x === 0) counts.tiedA++;
          else if (y === 0) counts.tiedB++;
          else if (x === y) counts.concordant++;
          else counts.discordant++;
        }
      const { concordant: up, discordant: down, tiedA, tiedB } = counts;
      const product = (up + down + tiedB) * (up + down + tiedA);
      const found = sides(list);
      expect(found).toMatchObject({ n: list.length, ...counts, numerator: up - down });
      expect(found.product).toBe(String(product));
      if (product === 0) expect(found.tau).toBeNull();
      else expect(Math.abs((found.tau ?? 9) - (up - down) / Math.sqrt(product))).toBeLessThan(0.000_050_001);
    }),
  );
});

it("tau-b is the same whichever side is first, turns its sign with one side, and knows no order of things", () => {
  fc.assert(
    fc.property(things, (list) => {
      const { tau, tiedA, tiedB } = sides(list);
      expect(sides(list.map(([a, b]) => [b, a]))).toMatchObject({ tau, tiedA: tiedB, tiedB: tiedA });
      expect(sides([...list].reverse())).toEqual(sides(list));
      const turned = sides(list.map(([a, b]) => [a, -b])).tau;
      expect(turned === null ? null : turned + (tau ?? 9)).toBe(tau === null ? null : 0);
    }),
  );
});
