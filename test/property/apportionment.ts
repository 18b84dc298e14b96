import { compare, type Fraction, floor, fraction, minus } from "./fraction.js";

/**
 * What is wrong with units shared out by largest remainder; null where nothing is. Each part has the whole units of its
 * quota or one more, together they are the total, and no part with one more has a smaller fraction than one without, or the
 * same and stands later.
 */
export function apportionmentFault(
  quotas: readonly Fraction[],
  units: readonly bigint[],
  total: bigint,
): string | null {
  const wholes = quotas.map(floor);
  const extras = units.map((own, index) => own - (wholes[index] as bigint));
  if (extras.some((extra) => extra !== 0n && extra !== 1n))
    return "a part is not within one unit of its quota";
  if (units.reduce((sum, own) => sum + own, 0n) !== total) return "the parts are not the total";
  const rests = quotas.map((quota, index) => minus(quota, fraction(wholes[index] as bigint)));
  for (const [having, rest] of rests.entries()) {
    if (extras[having] !== 1n) continue;
    const robbed = rests.some((other, lacking) => {
      const order = compare(other, rest);
      return extras[lacking] === 0n && (order > 0 || (order === 0 && lacking < having));
    });
    if (robbed) return "a unit left over went to the wrong part";
  }
  return null;
}
