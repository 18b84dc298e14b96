import { Decimal } from "decimal.js";
import { fixed, signed } from "../shared/decimals.js";
import type { Table } from "../shared/table.js";
import { policy, scale } from "./policy.js";
import { type QuarterAppraisal, type QuarterResult, resultOf } from "./quarters.js";
import { titleOf, type Words } from "./words.js";

/** A quarter's employees by rank, with what changed since the quarter before. */
export function standingsTable(
  now: QuarterAppraisal,
  before: QuarterAppraisal | undefined,
  words: Words,
): Table {
  const number = true;
  const ranked = [...now.results].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return {
    columns: [
      { head: words.rank },
      { head: words.employee },
      ...policy.layers.map((layer) => ({ head: titleOf(layer, words), number })),
      { head: words.score, number },
      { head: words.change, number },
      { head: words.standings.moved, number },
      { head: words.tier },
    ],
    rows: ranked.map((result) => rowOf(result, resultOf(before, result.id), words)),
  };
}

function rowOf(now: QuarterResult, before: QuarterResult | undefined, words: Words): string[] {
  const tier = policy.tiers?.find(({ id }) => id === now.tier);
  return [
    now.rank == null ? "-" : `${now.rank}/${now.size}`,
    String(now.title),
    ...policy.layers.map(({ id }) => {
      const layer = now.layers?.find((one) => one.id === id);
      return layer === undefined ? "-" : fixed(layer.contribution, scale.scoreDecimals);
    }),
    now.score === undefined ? "-" : fixed(now.score, scale.scoreDecimals),
    now.score === undefined || before?.score === undefined
      ? "-"
      : signed(Decimal.sub(now.score, before.score), scale.scoreDecimals),
    now.rank == null || before?.rank == null ? "-" : words.standings.places(before.rank - now.rank),
    tier === undefined ? "-" : titleOf(tier, words),
  ];
}
