import fc from "fast-check";
import { type Policy, resolveWeights } from "steelyard";
import { expect, it } from "vitest";
import { apportionmentFault } from "./apportionment.js";
import { EVERYTHING, type Features, policies } from "./arbitrary/policy.js";
import { type Fraction, fraction, ONE, over, read, sum, times } from "./fraction.js";
import { same } from "./same.js";

/** Roles and stages alone; nothing is scored here. */
const WEIGHING: Features = { ...EVERYTHING, kinds: ["ratio"], tiers: 0, modifiers: 0, consequences: false };

type Weights = ReturnType<typeof resolveWeights>;

/** Each role in each stage, and without one. */
function profiles(policy: Policy): Weights[] {
  const stages = [null, ...Object.keys(policy.stages ?? {})];
  return Object.keys(policy.roles).flatMap((role) =>
    stages.map((stage) => resolveWeights(policy, { role, stage })),
  );
}

it("weights are not negative and sum to exactly 1: effective ones, layers', and exact ones at every step", () => {
  fc.assert(
    fc.property(policies(WEIGHING), ({ policy }) => {
      for (const { weights, layers, steps } of profiles(policy)) {
        for (const list of [weights, layers, ...steps.map((step) => step.weights)]) {
          const values = Object.values(list).map(read);
          expect(values.every(({ top }) => top >= 0n)).toBe(true);
          same(sum(values), ONE);
        }
      }
    }),
  );
});

it("weights lie on their grid by largest remainder, first the layers, then the indicators of each; 0 stays 0", () => {
  fc.assert(
    fc.property(policies(WEIGHING), ({ policy, outline }) => {
      const whole = fraction(10n ** BigInt(outline.grids.weightDecimals));
      for (const weights of profiles(policy)) expect(gridFaults(policy, weights, whole)).toEqual([]);
    }),
  );
});

/** What is wrong with effective weights, by the exact ones that they stand for. */
function gridFaults(policy: Policy, { weights, layers, steps }: Weights, whole: Fraction): string[] {
  const ids = policy.indicators.map(({ id }) => id);
  const effective = new Map(ids.map((id) => [id, times(read(weights[id] as number), whole)]));
  const ideal = new Map(ids.map((id) => [id, read(steps.at(-1)?.weights[id] as string)]));
  const off = ids.filter((id) => effective.get(id)?.bottom !== 1n).map((id) => `${id} is off the grid`);
  const grown = ids
    .filter((id) => ideal.get(id)?.top === 0n && effective.get(id)?.top !== 0n)
    .map((id) => `${id} should weigh nothing`);
  const members = policy.layers.map((layer) =>
    policy.indicators.flatMap(({ id, layer: own }) => (own === layer.id ? [id] : [])),
  );
  const totals = members.map((own) => sum(own.map((id) => ideal.get(id) as Fraction)));
  const given = policy.layers.map(({ id }) => times(read(layers[id] as number), whole).top);
  const quotas = totals.map((total) => times(total, whole));
  const within = members.map((own, index) => {
    const [total, share] = [totals[index] as Fraction, given[index] as bigint];
    if (total.top === 0n) return share === 0n ? null : "a layer should weigh nothing";
    const parts = own.map((id) => times(over(ideal.get(id) as Fraction, total), fraction(share)));
    const units = own.map((id) => (effective.get(id) as Fraction).top);
    return apportionmentFault(parts, units, share);
  });
  const faults = [apportionmentFault(quotas, given, whole.top), ...within];
  return [...off, ...grown, ...faults.filter((fault) => fault !== null)];
}
