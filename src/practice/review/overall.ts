import { apportion } from "../../number/apportion.js";
import { type DecimalInput, toUnits } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { type Rational, rational } from "../../number/rational.js";
import { sum } from "./agreement.js";
import { hundredths } from "./scale.js";
import { fromHundredths, nearest } from "./vote.js";

/** A group's part in an overall figure. */
export interface ReviewPart {
  /** Its weight among the groups that count, 0..1; null where it does not count. */
  readonly effectiveWeight: number | null;
  /** Its points of the overall figure; null where it does not count. */
  readonly contribution: number | null;
}

/** A weighted mean over the groups that are shown. */
export interface ReviewOverall {
  /** The figure on the review's scale, to 2 decimals; null where no group of any weight is shown. */
  readonly overall: number | null;
  /** The weight of the groups that count, 0..1. */
  readonly coverage: number;
  /** The calculation, to be done again by hand; empty where there is none. */
  readonly trace: string;
}

const NO_PART: ReviewPart = { effectiveWeight: null, contribution: null };

/** Weights on the grid of the ten-thousandth are shown, and used. */
const GRID = 10_000;

/** Beyond any figure in hundredths: whole units that keep what is apportioned above 0 and its fractions as they are. */
const LIFT = 10n ** 9n;

/** The weighted mean of figures to 2 decimals, and each one's part. Those without a figure take their weight with them. */
export function overallOf(
  groups: readonly { readonly weight: DecimalInput; readonly figure: number | null }[],
): { readonly overall: ReviewOverall; readonly parts: readonly ReviewPart[] } {
  const counting = groups.filter(({ figure }) => figure !== null);
  const given = counting.map(({ weight }) => toUnits(decimal(weight), 4));
  const covered = sum(given);
  const head = { coverage: Number(covered) / GRID };
  if (covered === 0n)
    return { overall: { ...head, overall: null, trace: "" }, parts: groups.map(() => NO_PART) };
  const grid = BigInt(GRID);
  const weights = unitsOf(
    given.map((weight) => rational(weight * grid, covered)),
    grid,
  );
  const products = counting.map(
    ({ figure }, index) => hundredths(figure as number) * (weights[index] as bigint),
  );
  const total = nearest(sum(products), grid);
  const lifted = products.map((product) => rational(product + LIFT * grid, grid));
  const units = unitsOf(lifted, total + LIFT * BigInt(lifted.length)).map((part) => part - LIFT);
  const overall = fromHundredths(total);
  const shown = weights.map((weight) => Number(weight) / GRID);
  const terms = counting.map(({ figure }, index) => `${figure} × ${shown[index]}`);
  let next = 0;
  const parts = groups.map(({ figure }): ReviewPart => {
    if (figure === null) return NO_PART;
    const index = next++;
    return {
      effectiveWeight: shown[index] as number,
      contribution: fromHundredths(units[index] as bigint),
    };
  });
  return { overall: { ...head, overall, trace: `${terms.join(" + ")} = ${overall}` }, parts };
}

const unitsOf = (quotas: readonly Rational[], whole: bigint): bigint[] =>
  apportion(quotas, whole).map(({ units }) => units);
