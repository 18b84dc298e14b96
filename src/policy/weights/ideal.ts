import { type Exact, readDecimal } from "../../number/decimal.js";
import { multiply, type Rational, rational, toRational } from "../../number/rational.js";
import { own } from "../../shape/plain.js";
import type { Indicator } from "../indicator.js";
import type { Role } from "../role.js";

/** Exact weights in the order of the policy's indicators. */
export type Ideal = readonly Rational[];

/**
 * The ideal weights of a role before any stage: flat weights as they are, or layer weight times share; a layer without
 * `within` shares equally among its indicators.
 */
export function idealWeights(role: Role, indicators: readonly Indicator[]): Ideal {
  const { indicators: flat, layers, within } = role;
  const sizes = new Map<string, number>();
  for (const { layer } of indicators) sizes.set(layer, (sizes.get(layer) ?? 0) + 1);
  return indicators.map(({ id, layer }) => {
    if (flat !== undefined) return weightOf(flat, id);
    const shares = own(within, layer);
    const share =
      shares === undefined ? rational(1n, BigInt(sizes.get(layer) as number)) : weightOf(shares, id);
    return multiply(weightOf(layers, layer), share);
  });
}

function weightOf(weights: unknown, id: string): Rational {
  return toRational(readDecimal(own(weights, id) ?? 0) as Exact);
}
