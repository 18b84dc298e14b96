import type { ScoredResult } from "../../appraisal/result.js";
import { apportion } from "../../number/apportion.js";
import { fromUnits } from "../../number/decimal.js";
import { rational } from "../../number/rational.js";
import type { TableBlock } from "../block.js";
import { columnOf } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { columnHead } from "../part.js";
import type { TeamOptions } from "./options.js";

/** Whole units of a share: tenths of a percent. */
const TENTHS = 1000n;

/** How many are in which tier; the counts add up to those with a score, the shares to 100 % by largest remainder. */
export function tierTable(scored: readonly ScoredResult[], speech: TeamOptions): TableBlock {
  const { locale, policy } = speech;
  const { names } = locale.team;
  const { percent } = locale.quantity;
  const tiers = policy.tiers ?? [];
  const counts = tiers.map(({ id }) => scored.filter(({ tier }) => tier === id).length);
  const quotas = counts.map((count) => rational(BigInt(count) * TENTHS, BigInt(scored.length)));
  const parts = apportion(quotas, TENTHS).map(({ units }) => fromUnits(units, 1));
  const shares = columnOf([...parts, fromUnits(TENTHS, 1)], "").map((text) => percent(text));
  return {
    kind: "table",
    caption: locale.team.captions.tiers,
    columns: [
      columnHead(locale.column.tier),
      columnHead(names.people, "end"),
      { ...columnHead(names.share, "end"), bars: counts.map((count) => count / scored.length) },
    ],
    rows: tiers.map(({ id }, place) => [
      nameOf(speech, "tier", id),
      String(counts[place]),
      shares[place] as string,
    ]),
    total: [locale.common.total, String(scored.length), shares.at(-1) as string],
  };
}
