import type { Standing } from "../../practice/standing/view.js";
import type { Waymark } from "../../practice/standing/waymark.js";
import { percent, plain } from "../name/figure.js";
import { indicatorIn, nameOf, type SpeechOptions } from "../name/names.js";
import { heading, listed, note } from "../part.js";
import { checkParts } from "../refuse.js";
import type { Report } from "../report.js";
import { sheetTable } from "../sheet/table.js";
import { waymarkTexts } from "./waymark.js";

/** How a standing is shown. */
export interface StandingReportOptions extends SpeechOptions {
  /** What would reach a higher tier, from `nextWaymark`. */
  readonly waymarks?: readonly Waymark[] | undefined;
}

/**
 * What a person sees of their own: score, tier, rank, each indicator with its target and gap, and what would reach a higher tier.
 * Nothing of anybody else is in it.
 *
 * @param standing - From `of` of `createStanding`.
 * @param options - The language, the policy for names and units, names, and waymarks.
 * @returns The report, as data; contributions add up to their total, as printed.
 * @throws SteelyardError `wrong-type` for anything else, with its path.
 *
 * @example
 * ```ts
 * import { definePolicy } from "steelyard";
 * import { createStanding } from "steelyard/practice";
 * import { en, standingReport } from "steelyard/report";
 * import { createRanking } from "steelyard/scorer";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", title: "NPS", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } }],
 *   roles: { support: { layers: { user: 1 } } },
 *   tiers: [{ id: "A", when: { fact: "score", atLeast: 80 } }, { id: "B" }],
 * });
 * const people = [30, 35, 40, 45, 50].map((nps, n) => ({ id: `p${n}`, role: "support" as const, observations: { nps } }));
 * const live = createStanding(createRanking(policy, people));
 * const { blocks } = standingReport(live.of("p1"), { locale: en, policy, waymarks: live.nextWaymark("p1") });
 * for (const block of blocks) if (block.kind === "list") console.log(block.items[0]);
 * // => NPS at 40 instead of 35 would alone reach tier A, with a score of 80 and all else as it is. Scored again: 40 gives 80; 39.9 gives 79.8 and does not get there.
 * ```
 */
export function standingReport(standing: Standing, options: StandingReportOptions): Report {
  checkParts(standing, { list: "indicators" });
  const { locale, policy, waymarks } = options;
  const { standing: words, column, common } = locale;
  const { id, score, tier, rank, size, coverage, withheld, indicators } = standing;
  const rows = indicators.map((row) => ({
    ...row,
    name: nameOf(options, "indicator", row.id),
    unit: indicatorIn(policy, row.id)?.unit,
  }));
  const places = indicators.map((row) =>
    row.rank === null || row.size === null ? common.none : column.place(row.rank, row.size),
  );
  const next = waymarks === undefined ? [] : waymarkTexts(waymarks, options);
  return {
    language: locale.language,
    title: words.title(nameOf(options, "person", id)),
    blocks: [
      {
        kind: "facts",
        facts: [
          [column.score, score === null ? common.none : plain(score)],
          ...(tier === null ? [] : [[column.tier, nameOf(options, "tier", tier)] as const]),
          ...(rank === null || size === null ? [] : [[column.rank, column.place(rank, size)] as const]),
          [column.coverage, percent(coverage, locale)],
        ],
      },
      ...(score === null ? [note(words.noScore)] : withheld ? [note(words.withheld)] : []),
      sheetTable(words.indicators, rows, locale, [[column.rank, places]]),
      ...listed(next, heading(words.next)),
    ],
  };
}
