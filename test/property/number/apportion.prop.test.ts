import fc from "fast-check";
import { expect, it } from "vitest";
import { apportion, apportionWhole } from "../../../src/number/apportion.js";
import { rational } from "../../../src/number/rational.js";

/** Many of them share a remainder; up to as many parts as one looks through, and more than are sorted. */
const shared = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 90, size: "max" }),
  )
  .chain(([denominator, numerators]) => {
    const floors = numerators.reduce((total, one) => total + Math.floor(one / denominator), 0);
    const extra = fc.integer({ min: 0, max: numerators.length });
    return extra.map((more) => ({ denominator, numerators, units: floors + more }));
  });

it("doubles share out what fractions share out", () => {
  fc.assert(
    fc.property(shared, ({ denominator, numerators, units }) => {
      const quotas = numerators.map((one) => rational(BigInt(one), BigInt(denominator)));
      const exactly = apportion(quotas, BigInt(units)).map((part) => Number(part.units));
      expect(apportionWhole(numerators, denominator, units)).toEqual(exactly);
    }),
  );
});
