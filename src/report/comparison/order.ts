import type { OrderChange } from "../../lab/compare/summary.js";
import type { FactsBlock } from "../block.js";
import type { ReportLocale } from "../locale/locale.js";
import { plain } from "../name/figure.js";

/** How alike the two orders are. */
export function orderFacts(order: OrderChange, { comparison: words, common }: ReportLocale): FactsBlock {
  const of = (figure: number | null) => (figure === null ? common.none : plain(figure));
  return {
    kind: "facts",
    facts: [
      [words.scored, of(order.people)],
      [words.tau, of(order.tau)],
      [words.spearman, of(order.spearman)],
      [words.meanShift, of(order.meanShift)],
      [words.greatestShift, of(order.greatestShift)],
      [words.tierChanges, of(order.tierChanges)],
    ],
  };
}
