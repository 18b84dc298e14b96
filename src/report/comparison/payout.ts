import type { PolicyComparison } from "../../lab/compare/compare.js";
import type { Payout } from "../../lab/compare/summary.js";
import type { Block } from "../block.js";
import type { ReportLocale } from "../locale/locale.js";
import { plain, signed } from "../name/figure.js";
import { columnHead, figures, heading } from "../part.js";

/** What is paid out by either policy; nothing where neither pays. */
export function payoutBlocks(
  { before, after, change }: PolicyComparison["payout"],
  { comparison: words, column, common, quantity }: ReportLocale,
): Block[] {
  if (before === null && after === null) return [];
  const money = (side: Payout | null) =>
    side === null ? common.none : quantity.money(plain(side.total), side.currency);
  const withheld = (side: Payout | null) => (side === null ? common.none : String(side.withheld));
  const currency = after?.currency ?? "";
  const delta = change === null ? common.none : quantity.money(signed(change), currency);
  return [
    heading(words.payout),
    {
      kind: "table",
      caption: words.payouts,
      columns: [columnHead(words.payout), ...figures([column.before, column.change, column.after])],
      rows: [
        [words.paid, money(before), delta, money(after)],
        [words.withheld, withheld(before), common.none, withheld(after)],
      ],
    },
  ];
}
