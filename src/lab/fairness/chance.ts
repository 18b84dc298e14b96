import { figure } from "../../number/figure.js";
import { rational } from "../../number/rational.js";

/**
 * The probability of so few selected of a group, or fewer, if as many as were selected of it and of another had been drawn
 * from both blindly (Fisher's exact test, one-sided; the hypergeometric distribution, in whole numbers). 6 decimals.
 */
export function chanceOfSoFew(
  selected: number,
  size: number,
  otherSelected: number,
  otherSize: number,
): number {
  const drawn = selected + otherSelected;
  const least = Math.max(0, drawn - otherSize);
  // Ways to draw k from the group and the rest from the other; each next one from the one before.
  let ways = choose(size, least) * choose(otherSize, drawn - least);
  let few = ways;
  for (let k = least; k < selected; k++) {
    ways =
      (ways * BigInt(size - k) * BigInt(drawn - k)) / (BigInt(k + 1) * BigInt(otherSize - drawn + k + 1));
    few += ways;
  }
  return figure(rational(few, choose(size + otherSize, drawn)), 6);
}

function choose(n: number, k: number): bigint {
  const few = Math.min(k, n - k);
  let ways = 1n;
  for (let place = 1; place <= few; place++) ways = (ways * BigInt(n - few + place)) / BigInt(place);
  return ways;
}
