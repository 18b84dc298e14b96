import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import { figureOf } from "./figure.js";

/** Weights by name that sum to exactly 1 on a grid; a name of weight 0 is left out as often as not. */
export function weights(
  names: readonly string[],
  decimals: number,
): fc.Arbitrary<Record<string, DecimalInput>> {
  return fc.tuple(partitions(names.length, decimals), fc.boolean()).map(([units, all]) => {
    const entries = names.map((name, index) => [name, units[index] as number] as const);
    const named = entries.filter(([, own]) => all || own > 0);
    return Object.fromEntries(named.map(([name, own]) => [name, figureOf(own, decimals)]));
  });
}

/** A whole of 10^decimals units cut into parts: at quarters, at twentieths or anywhere; some parts are 0. */
export function partitions(parts: number, decimals: number): fc.Arbitrary<number[]> {
  const whole = 10 ** decimals;
  const cut = (steps: number) =>
    fc
      .array(fc.integer({ min: 0, max: steps }), { minLength: parts - 1, maxLength: parts - 1 })
      .map((places) => {
        const ends = [...places].sort((a, b) => a - b).concat(steps);
        return ends.map((end, index) => ((end - (ends[index - 1] ?? 0)) * whole) / steps);
      });
  return fc.oneof(cut(4), cut(20), cut(whole));
}
