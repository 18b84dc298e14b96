import { type Exact, readDecimal } from "../../number/decimal.js";
import { multiply, type Rational, rational, toRational, ZERO } from "../../number/rational.js";
import type { Indicator } from "../indicator.js";
import type { Role } from "../role.js";

type Weights = Readonly<Record<string, unknown>>;

/** Exact weights in the order of the policy's indicators. */
export type Ideal = readonly Rational[];

/**
 * The ideal weights of a role before any stage: flat weights as they are, or layer weight times share; a layer without
 * `within` shares equally among its indicators.
 */
export function idealWeights(role: Role, indicators: readonly Indicator[]): Ideal {
  if (role.indicators !== undefined) {
    const flat = role.indicators as Weights;
    return indicators.map(({ id }) => weightOf(flat, id));
  }
  const layers = (role.layers ?? {}) as Weights;
  const within = (role.within ?? {}) as Readonly<Record<string, Weights>>;
  const sizes = new Map<string, number>();
  for (const { layer } of indicators) sizes.set(layer, (sizes.get(layer) ?? 0) + 1);
  return indicators.map(({ id, layer }) => {
    const shares = Object.hasOwn(within, layer) ? (within[layer] as Weights) : null;
    const share = shares === null ? rational(1n, BigInt(sizes.get(layer) as number)) : weightOf(shares, id);
    return multiply(weightOf(layers, layer), share);
  });
}

function weightOf(weights: Weights, id: string): Rational {
  return Object.hasOwn(weights, id) ? toRational(readDecimal(weights[id]) as Exact) : ZERO;
}
