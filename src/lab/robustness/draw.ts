import { apportion } from "../../number/apportion.js";
import { rational } from "../../number/rational.js";
import type { Below } from "./random.js";

/** Fills in a weight vector in whole units that sum to the whole. */
export type Draw = (into: Float64Array) => void;

/**
 * Every weight vector of the grid is as likely as any other, which is Dirichlet(1, …, 1) on it. Stars and bars: n − 1 different
 * numbers out of 1..whole + n − 1, by Floyd's method, in order; the weights are the gaps between them.
 */
export function anyWeights(count: number, whole: number, below: Below): Draw {
  const chosen = new Set<number>();
  const bars = new Float64Array(count - 1);
  return (into) => {
    chosen.clear();
    for (let most = whole + 1; most < whole + count; most++) {
      const one = 1 + below(most);
      chosen.add(chosen.has(one) ? most : one);
    }
    let place = 0;
    for (const bar of chosen) bars[place++] = bar;
    bars.sort();
    let before = 0;
    for (let at = 0; at < count - 1; at++) {
      into[at] = (bars[at] as number) - before - 1;
      before = bars[at] as number;
    }
    into[count - 1] = whole + count - 1 - before;
  };
}

/** Steps of a factor: thousandths. */
const FINE = 1000;

/**
 * Weights near given ones: each is multiplied by a factor of its own, a number of thousandths between 1 − p and 1 + p with each as
 * likely as any other, and all are brought back to the whole by the largest remainder.
 */
export function nearWeights(
  units: readonly number[],
  thousandths: number,
  whole: number,
  below: Below,
): Draw {
  return (into) => {
    const raised = units.map((own) => own * (FINE - thousandths + below(2 * thousandths + 1)));
    const sum = BigInt(raised.reduce((total, own) => total + own, 0));
    // A factor may be 0, but then so may all: they stay as they are.
    if (sum === 0n) {
      into.set(units);
      return;
    }
    const quotas = raised.map((own) => rational(BigInt(own) * BigInt(whole), sum));
    for (const [place, part] of apportion(quotas, BigInt(whole)).entries()) into[place] = Number(part.units);
  };
}

/** All weight vectors of two indicators, one after the other. */
export function everyPair(whole: number): Draw {
  let next = 0;
  return (into) => {
    into[0] = next;
    into[1] = whole - next;
    next++;
  };
}
