import { fixed } from "../../shared/decimals.js";
import type { Quarter } from "../quarter.js";
import { changeText, gapText, indicatorTitle, nameOf, valueText, type Words } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 9: what one person sees. */
export function standingSection({ standing: { standing, waymarks } }: Quarter, words: Words): string[] {
  const { title, about, ...say } = words.standing;
  const { id, score, tier, rank, size, indicators } = standing;
  const [first] = waymarks.filter((one) => one.reachable);
  return section(title(nameOf(id, words)), about, [
    say.now(fixed(score ?? 0, 2), String(tier), String(rank), String(size)),
    {
      table: {
        columns: columnsOf(say.heads, [1, 2, 3, 4]),
        rows: indicators
          .filter(({ weight }) => weight > 0)
          .map((row) => [
            indicatorTitle(row.id, words),
            valueText(row.id, row.value, words),
            valueText(row.id, row.target, words),
            gapText(row.id, row.gap, words),
            row.rank === null ? words.none : `${row.rank}/${row.size}`,
            nextText(
              waymarks.find(({ indicator }) => indicator === row.id),
              words,
            ),
          ]),
      },
    },
    ...(first?.reachable === true
      ? [
          say.proof(
            indicatorTitle(first.indicator, words),
            [
              valueText(first.indicator, first.reached.value, words),
              fixed(first.reached.score ?? 0, 2),
              String(first.reached.tier),
            ],
            [
              valueText(first.indicator, first.short.value, words),
              fixed(first.short.score ?? 0, 2),
              String(first.short.tier),
            ],
          ),
        ]
      : []),
    say.withheld,
  ]);
}

function nextText(waymark: Quarter["standing"]["waymarks"][number] | undefined, words: Words): string {
  if (waymark === undefined) return words.none;
  if (!waymark.reachable) return words.standing.why[waymark.why];
  const { indicator, reached, change } = waymark;
  return words.standing.to(
    valueText(indicator, reached.value, words),
    changeText(indicator, change, words),
    String(reached.tier),
  );
}
