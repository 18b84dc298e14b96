import { type Exact, exact, toNumber, toText } from "../../number/decimal.js";
import { decimal, fraction, rounded } from "../../number/figure.js";
import { multiply, quotient, type Rational, rational, subtract } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import { resolveScale } from "../../policy/scale.js";
import { labFigure } from "../figure.js";
import { type RoleReview, weighed, weightPatch } from "./drop.js";
import { percent } from "./finding.js";
import type { Proposal } from "./proposal.js";
import { reweighWords } from "./proposal-words.js";

const ONE = rational(1n);
/** One review at most halves or doubles a weight: influence moves with the weights, so the next one looks again. */
const [LEAST, MOST] = [rational(1n, 2n), rational(2n)];

/** Other weights for indicators that decide far more or far less than they weigh. */
export function reweighs(review: RoleReview, gone: ReadonlySet<string>): readonly Proposal[] {
  const { policy, role, weights, options } = review;
  const { influence = [], gap = "0.15" } = options;
  const { weightDecimals } = resolveScale(policy.scale);
  const shares = new Map(
    influence
      .filter((one) => one.role === role && (one.stage ?? null) === null)
      .flatMap((one) => one.indicators.map(({ indicator, share }) => [indicator, share] as const)),
  );
  return weighed(review).flatMap((indicator): Proposal[] => {
    const given = shares.get(indicator.id) ?? null;
    if (given === null || gone.has(indicator.id)) return [];
    const weight = fraction(weights[indicator.id] ?? 0);
    const share = fraction(given);
    if (
      decimal(given)
        .minus(decimal(weights[indicator.id] ?? 0))
        .abs()
        .lessThan(decimal(gap))
    )
      return [];
    const proposed = next(weight, share, weightDecimals);
    const text = proposed === null ? null : toText(proposed);
    const [own, real] = [`${percent(weight)} %`, `${percent(share)} %`];
    return [
      {
        id: `reweigh/${role}/${indicator.id}`,
        indicator: indicator.id,
        role,
        what: "reweigh",
        why: "influence",
        facts: {
          weight: weights[indicator.id] ?? 0,
          influence: labFigure(share),
          proposed: toNumber(proposed),
        },
        message: reweighWords(
          indicator,
          role,
          own,
          real,
          proposed && `${percent(fraction(toText(proposed)))} %`,
        ),
        patch: text === null ? [] : weightPatch(review, indicator.id, text),
      },
    ];
  });
}

/** weight² ÷ influence, within half and double of the weight and at most 1; null where more weight would turn it further. */
function next(weight: Rational, share: Rational, decimals: number): Exact | null {
  if (share.numerator <= 0n) return null;
  const factor = quotient(weight, share);
  const held = comparedTo(factor, LEAST) < 0 ? LEAST : comparedTo(factor, MOST) > 0 ? MOST : factor;
  const wanted = multiply(weight, held);
  return subtract(wanted, ONE).numerator > 0n ? exact(1) : rounded(wanted, decimals);
}
