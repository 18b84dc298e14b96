import type { Block } from "../block.js";
import type { Scored } from "../explain/source.js";
import { columnOf, digitsOf, exactOf, type Figure, quotientText, sumOf } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { columnHead, figures, note } from "../part.js";
import { byLayer } from "./indicators.js";
import type { ScorecardOptions } from "./options.js";

/** How the base score came about, and how it is shared out among the indicators; all columns add up. */
export function contributionBlocks(card: Scored, speech: ScorecardOptions): Block[] {
  const { locale, policy } = speech;
  const { names, captions, baseOf, sharesNote } = locale.card;
  const { none, total } = locale.common;
  const present = digitsOf(card.coverage);
  const rows = byLayer(card.indicators, policy).flatMap(({ id, trace, contribution }) =>
    trace.contribution === null ? [] : [{ id, contribution, ...trace.contribution }],
  );
  const column = (figures: readonly Figure[]) => columnOf([...figures, sumOf(figures)], none);
  const products = column(rows.map(({ quota }) => exactOf(quota.numerator)));
  const floors = column(rows.map(({ floor }) => floor));
  const extras = column(rows.map(({ extra }) => (extra === 0 ? null : extra)));
  const shares = column(rows.map(({ contribution }) => contribution));
  const exact = quotientText(card.trace.base?.numerator ?? 0, card.trace.base?.denominator ?? 1);
  const base = digitsOf(card.base);
  const sum = `${products.at(-1)} ÷ ${present} = ${exact}${exact === base ? "" : ` → ${base}`}`;
  const cells = (place: number) => [products, floors, extras, shares].map((list) => list.at(place) as string);
  const [product, ...rest] = cells(-1);
  return [
    { kind: "paragraph", text: baseOf(sum) },
    {
      kind: "table",
      caption: captions.contributions,
      columns: [
        columnHead(locale.column.indicator),
        ...figures([
          names.product,
          names.quota(present),
          names.floor,
          names.extra,
          locale.column.contribution,
        ]),
      ],
      rows: rows.map(({ id, quota }, place) => {
        const [own, ...others] = cells(place);
        const share = quotientText(quota.numerator, quota.denominator);
        return [nameOf(speech, "indicator", id), own as string, share, ...others];
      }),
      total: [total, product as string, "", ...rest],
    },
    note(sharesNote),
  ];
}
