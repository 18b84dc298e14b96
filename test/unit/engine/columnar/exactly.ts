import { Dice } from "../../../property/columnar/roll.js";

/** round(n / d) in whole numbers of any length; d is above 0. */
export function rounded(n: bigint, d: bigint, halfExpand: boolean): bigint {
  const size = n < 0n ? -n : n;
  const [whole, rest] = [size / d, size % d];
  const up = 2n * rest > d || (2n * rest === d && (halfExpand || whole % 2n === 1n));
  return n < 0n ? -(up ? whole + 1n : whole) : up ? whole + 1n : whole;
}

/** Fractions n / d at a tie or as near to one as whole numbers allow, with |n| + d below a bound. */
export function* nearTies(count: number, bound: number, seed: number): Generator<[n: number, d: number]> {
  const dice = new Dice(seed);
  const most = BigInt(bound);
  for (let made = 0; made < count; ) {
    const d = dice.once(3) ? 2n ** BigInt(dice.below(51)) : dice.whole(15) + 1n;
    if (2n * d >= most) continue;
    // q + ½ is n / d where 2n = (2q + 1)·d; the nearest whole numerators lie on both sides.
    const highest = (most - d) / d;
    const q = dice.once(3) ? highest - BigInt(dice.below(3)) : dice.whole(15) % (highest + 1n);
    const n = ((2n * q + 1n) * d) / 2n + BigInt(dice.below(3) - 1);
    if (n < 0n || n + d >= most) continue;
    made++;
    yield [dice.once(4) ? -Number(n) : Number(n), Number(d)];
  }
}
