import type { Migration } from "../../lab/compare/summary.js";
import type { TableBlock } from "../block.js";
import { type Figure, sumOf } from "../name/column.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { columnHead, figures } from "../part.js";

/** How many went from which tier to which, rows and columns summed; null where there are no tiers. */
export function migrationTable(migration: readonly Migration[], speech: SpeechOptions): TableBlock | null {
  const { common, comparison: words } = speech.locale;
  const from = [...new Set(migration.map((one) => one.from))];
  const to = [...new Set(migration.map((one) => one.to))];
  if (![...from, ...to].some((tier) => tier !== null)) return null;
  const name = (tier: string | null) => (tier === null ? words.noTier : nameOf(speech, "tier", tier));
  const counts = from.map(() => to.map(() => 0));
  for (const one of migration) {
    const row = counts[from.indexOf(one.from)] as number[];
    const at = to.indexOf(one.to);
    row[at] = (row[at] as number) + one.count;
  }
  return {
    kind: "table",
    caption: words.migration,
    columns: [columnHead(words.from), ...figures([...to.map(name), common.total])],
    rows: counts.map((row, place) => [name(from[place] as string | null), ...withSum(row)]),
    total: [common.total, ...withSum(to.map((_, column) => sumOf(counts.map((row) => row[column]))))],
  };
}

const withSum = (counts: readonly Figure[]) => [...counts, sumOf(counts)].map(String);
