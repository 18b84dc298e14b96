import type { Migration } from "../../lab/compare/summary.js";
import type { TableBlock } from "../block.js";
import { nameOf, type SpeechOptions } from "../name/names.js";

/** How many went from which tier to which, rows and columns summed; null where there are no tiers. */
export function migrationTable(migration: readonly Migration[], speech: SpeechOptions): TableBlock | null {
  const { common, comparison: words } = speech.locale;
  const from = [...new Set(migration.map((one) => one.from))];
  const to = [...new Set(migration.map((one) => one.to))];
  if (![...from, ...to].some((tier) => tier !== null)) return null;
  const name = (tier: string | null) => (tier === null ? words.noTier : nameOf(speech, "tier", tier));
  const count = (fits: (one: Migration) => boolean) =>
    String(migration.filter(fits).reduce((sum, one) => sum + one.count, 0));
  return {
    kind: "table",
    caption: words.migration,
    columns: [
      { title: words.from, align: "start" },
      ...[...to.map(name), common.total].map((title) => ({ title, align: "end" }) as const),
    ],
    rows: from.map((tier) => [
      name(tier),
      ...to.map((other) => count((one) => one.from === tier && one.to === other)),
      count((one) => one.from === tier),
    ]),
    total: [common.total, ...to.map((other) => count((one) => one.to === other)), count(() => true)],
  };
}
