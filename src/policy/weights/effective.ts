import { apportion } from "../../number/apportion.js";
import { isZero, multiply, type Rational, quotient as ratio, rational, sum } from "../../number/rational.js";
import type { Indicator } from "../indicator.js";
import type { Layer } from "../layer.js";
import type { Ideal } from "./ideal.js";

/**
 * The effective weights in units of 10^−decimals: the layers' totals are apportioned to the whole, then each layer's units
 * among its indicators, both by largest remainder. So they sum to exactly 1 on the grid on which they are printed.
 */
export function effectiveWeights(
  ideal: Ideal,
  layers: readonly Layer[],
  indicators: readonly Indicator[],
  decimals: number,
): number[] {
  const whole = 10n ** BigInt(decimals);
  const members = membersByLayer(layers, indicators);
  const totals = members.map((places) => sum(places.map((place) => ideal[place] as Rational)));
  const units = apportion(
    totals.map((total) => multiply(total, rational(whole))),
    whole,
  );
  const weights = new Array<number>(indicators.length).fill(0);
  members.forEach((places, index) => {
    const total = totals[index] as Rational;
    const share = units[index]?.units ?? 0n;
    if (isZero(total)) return;
    const quotas = places.map((place) => multiply(ratio(ideal[place] as Rational, total), rational(share)));
    apportion(quotas, share).forEach((part, position) => {
      weights[places[position] as number] = Number(part.units);
    });
  });
  return weights;
}

/** The places of each layer's indicators, layers in document order. */
function membersByLayer(layers: readonly Layer[], indicators: readonly Indicator[]): number[][] {
  const places = new Map<string, number[]>(layers.map(({ id }) => [id, []]));
  indicators.forEach(({ layer }, index) => {
    places.get(layer)?.push(index);
  });
  return [...places.values()];
}
