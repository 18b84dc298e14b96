import type { Policy } from "steelyard";
import type { DecimalInput } from "../../../src/number/decimal.js";
import { compare, type Fraction, floor, fraction, minus, over, read, sum, times, ZERO } from "../fraction.js";

type Weights = Readonly<Record<string, DecimalInput | undefined>> | undefined;

/** Whole units by largest remainder, ties to the earlier part. */
export function shareOut(quotas: readonly Fraction[], total: bigint): bigint[] {
  const units = quotas.map(floor);
  const rests = quotas.map((quota, index) => minus(quota, fraction(units[index] as bigint)));
  for (let left = total - units.reduce((a, b) => a + b, 0n); left > 0n; left--) {
    let best = 0;
    rests.forEach((rest, index) => {
      if (compare(rest, rests[best] as Fraction) > 0) best = index;
    });
    units[best] = (units[best] as bigint) + 1n;
    rests[best] = fraction(-1);
  }
  return units;
}

/** A role's weights without a stage, by indicator, on their grid. */
export function weightsOf(policy: Policy, role: string): Map<string, Fraction> {
  const whole = 10n ** BigInt(policy.scale?.weightDecimals ?? 4);
  const ideal = idealOf(policy, role);
  const members = policy.layers.map(({ id }) => policy.indicators.filter(({ layer }) => layer === id));
  const totals = members.map((own) => sum(own.map(({ id }) => ideal.get(id) as Fraction)));
  const layers = shareOut(
    totals.map((total) => times(total, fraction(whole))),
    whole,
  );
  const weights = new Map<string, Fraction>();
  members.forEach((own, index) => {
    const [total, units] = [totals[index] as Fraction, layers[index] as bigint];
    const quotas = own.map(({ id }) =>
      total.top === 0n ? ZERO : times(over(ideal.get(id) as Fraction, total), fraction(units)),
    );
    shareOut(quotas, units).forEach((unit, place) => {
      weights.set(own[place]?.id as string, fraction(unit, whole));
    });
  });
  return weights;
}

/** Layer weight times share, or the flat weight. */
function idealOf({ indicators, roles }: Policy, role: string): Map<string, Fraction> {
  const {
    layers,
    within,
    indicators: flat,
  } = roles[role] as {
    layers?: Weights;
    within?: Readonly<Record<string, Weights>>;
    indicators?: Weights;
  };
  const weight = (list: Weights, id: string) => read(String(list?.[id] ?? 0));
  return new Map(
    indicators.map(({ id, layer }) => {
      if (flat !== undefined) return [id, weight(flat, id)];
      const mates = indicators.filter((other) => other.layer === layer).length;
      const shares = within?.[layer];
      return [id, times(weight(layers, layer), shares ? weight(shares, id) : fraction(1, mates))];
    }),
  );
}
