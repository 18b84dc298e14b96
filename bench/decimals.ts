import { Decimal } from "decimal.js";
import { type Row, THRESHOLDS, type Workforce } from "./workforce.js";

/** What the program below says of one subject. */
export interface DecimalCard {
  readonly id: string;
  readonly score: Decimal;
  readonly tier: number;
  readonly rank: number | null;
}

/**
 * The scores as somebody writes them with decimal.js: one subject after the other, a Decimal for every number, rounded where
 * the policy rounds. What does not depend on the subject is made once. Exact, and the usual answer to wrong digits.
 */
export function withDecimals({ measures, weights, roles, stages }: Workforce): (row: Row) => DecimalCard {
  const lines = measures.map(({ id, floor, target }) => ({
    id,
    floor: new Decimal(floor),
    span: new Decimal(target).minus(floor),
  }));
  const shares = new Map(
    roles.flatMap((role, place) =>
      stages.map((stage, index) => [
        `${role}/${stage}`,
        (weights[place * stages.length + index] ?? []).map((units) => new Decimal(units).div(10_000)),
      ]),
    ),
  );
  const [zero, full] = [new Decimal(0), new Decimal(100)];
  return ({ id, role, stage, observations }) => {
    const own = shares.get(`${role}/${stage}`) as Decimal[];
    let total = zero;
    for (const [place, line] of lines.entries()) {
      const way = new Decimal(observations[line.id] as number).minus(line.floor);
      const points = way.times(100).div(line.span).toDecimalPlaces(4);
      total = total.plus(Decimal.max(zero, Decimal.min(full, points)).times(own[place] as Decimal));
    }
    const score = total.toDecimalPlaces(2);
    const tier = THRESHOLDS.findIndex((threshold) => score.gte(threshold));
    return { id, score, tier: tier < 0 ? THRESHOLDS.length : tier, rank: null };
  };
}

/** Everybody with a rank: 1 + how many have a higher score. */
export function rankedDecimals(cards: readonly DecimalCard[]): DecimalCard[] {
  const order = [...cards].sort((one, other) => other.score.cmp(one.score));
  const ranks = new Map<string, number>();
  order.forEach(({ id, score }, index) => {
    const before = order[index - 1];
    ranks.set(id, before?.score.eq(score) === true ? (ranks.get(before.id) as number) : index + 1);
  });
  return cards.map((card) => ({ ...card, rank: ranks.get(card.id) as number }));
}
