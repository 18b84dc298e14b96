import type { RankAcceptability } from "../../lab/robustness/acceptability.js";
import { exact } from "../../number/decimal.js";
import { figure } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import { percent } from "../name/figure.js";
import { nameOf } from "../name/names.js";
import { checkWhole } from "../refuse.js";
import { listOf, objectOf, thingsOf } from "./given.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { picture } from "./picture.js";
import { rowsOf } from "./row.js";
import type { ChartRow, VegaLiteSpec } from "./spec.js";
import { HEAT, INKS, inkAt, inkOf } from "./theme.js";

/** How rank acceptability is to look. */
export interface AcceptabilityChartOptions extends ChartOptions {
  /** How many people are shown, those with the best mean ranks: 20 by default. */
  readonly most?: number | undefined;
}

/** So many ranks have a column of their own; what lies beyond shares the last. */
const RANKS = 12;

/**
 * How often people have which rank when weights are drawn at random: a row for each person, the best mean rank on top, a
 * column for each rank.
 *
 * @param acceptability - What `rankAcceptability` answered.
 * @param options - The locale; names of people as `titles`, how many of them; theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. The `share`s of a person's rows add up to the draws in which they had a rank.
 * @throws SteelyardError `wrong-type` where something is no answer of `rankAcceptability` or no width.
 *
 * @example
 * ```ts
 * import { rankAcceptability } from "steelyard/lab";
 * import { acceptabilityChart, en } from "steelyard/report";
 *
 * const rate = (id: string) => ({ id, layer: "all", scoring: { kind: "ratio" as const, target: 100 } });
 * const policy = {
 *   steelyard: 1 as const, id: "two", version: "1", layers: [{ id: "all" }],
 *   indicators: [rate("sales"), rate("nps")],
 *   roles: { seller: { indicators: { sales: "0.5", nps: "0.5" } } }, ranking: { minimum: 1 },
 * };
 * const answer = rankAcceptability(policy, [
 *   { id: "li", role: "seller", observations: { sales: 90, nps: 40 } },
 *   { id: "wang", role: "seller", observations: { sales: 60, nps: 80 } },
 * ], { seed: 7 });
 * console.log(acceptabilityChart(answer, { locale: en }).data.values.map(({ row, rank, label }) => [row, rank, label]));
 * // => [["wang","1","57 %"],["wang","2","43 %"],["li","1","43 %"],["li","2","57 %"]]
 * ```
 */
export function acceptabilityChart(
  acceptability: RankAcceptability,
  options: AcceptabilityChartOptions,
): VegaLiteSpec {
  const { locale, most = 20 } = checked(options);
  const { chart: words, quantity } = locale;
  checkWhole(most, 1, 1000, "options.most");
  const { people, draws, exact: all } = objectOf(acceptability, "acceptability");
  const ranked = thingsOf(people, "acceptability.people").filter(({ mean }) => mean !== null);
  checkWhole(draws, 1, 1_000_000, "acceptability.draws");
  for (const [index, { ranks, ranked: times }] of ranked.entries())
    for (const count of [...listOf(ranks, `acceptability.people.${index}.ranks`), times])
      checkWhole(count, 0, draws, `acceptability.people.${index}.ranks`);
  const shown = [...ranked].sort((a, b) => (a.mean as number) - (b.mean as number)).slice(0, most);
  const longest = shown.reduce((sum, { ranks }) => Math.max(sum, ranks.length), 1);
  const columns = Math.min(longest, RANKS);
  const ranks = Array.from({ length: columns }, (_, place) =>
    place === RANKS - 1 && longest > RANKS ? words.acceptability.from(RANKS) : String(place + 1),
  );
  const rows = rowsOf(
    shown.map(({ id }) => ({ id, name: nameOf(options, "person", id) })),
    [],
    0,
  );
  const theme = themeOf(options);
  const shareOf = (count: number) => figure(rational(BigInt(count), BigInt(draws)), 6);
  const wholly = (share: number) => percent(exact(share).toDecimalPlaces(2), locale);
  const times = shown.length === 0 ? [0] : shown.map((one) => one.ranked);
  const values = shown.flatMap((one, index) =>
    ranks.map((rank, place): ChartRow => {
      // Ranks that were not counted one by one are in none of the lists, but in how often there was a rank at all.
      const before = sum(one.ranks.slice(0, place));
      const count = place === RANKS - 1 ? one.ranked - before : (one.ranks[place] ?? 0);
      const share = shareOf(count);
      return {
        row: rows.names[index] as string,
        rank,
        share,
        label: share === 0 ? "" : share < 0.005 ? quantity.percent("<1") : wholly(share),
        ink: inkAt(theme, share),
      };
    }),
  );
  const { y } = rows;
  const x = {
    field: "rank",
    type: "nominal",
    sort: null,
    title: words.rank,
    scale: { domain: ranks },
    axis: { orient: "top", labelAngle: 0, domain: false, ticks: false },
  } as const;
  return picture(
    {
      title: words.acceptability.title,
      notes: [
        words.acceptability.draws(draws, all),
        ...(Math.min(...times) < draws
          ? [words.acceptability.ranked(percent(shareOf(Math.max(...times)), locale))]
          : []),
        ...(shown.length < people.length ? [words.acceptability.best(shown.length, people.length)] : []),
      ],
      said: shown.map(({ ranks: counts }, index) => [
        rows.names[index] as string,
        words.acceptability.first(wholly(shareOf(counts[0] ?? 0))),
      ]),
      height: rows.height,
      rows: values,
      layers: [
        rows.room,
        {
          mark: { type: "rect", stroke: INKS[theme].ground, strokeWidth: 1 },
          encoding: {
            x,
            y,
            color: {
              field: "share",
              type: "quantitative",
              scale: { domain: [0, 1], range: HEAT[theme], nice: false },
              legend: null,
            },
            tooltip: [
              { field: "row", type: "nominal", title: words.person },
              { field: "rank", type: "nominal", title: words.rank },
              { field: "label", type: "nominal", title: words.acceptability.share },
            ],
          },
        },
        {
          mark: { type: "text", fontSize: 11, baseline: "middle", align: "center" },
          encoding: {
            x,
            y,
            text: { field: "label", type: "nominal" },
            color: inkOf(theme),
          },
        },
      ],
    },
    options,
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
