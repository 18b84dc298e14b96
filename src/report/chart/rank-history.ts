import { personName } from "../name/names.js";
import { dodge } from "./dodge.js";
import { figureOf, listOf, objectsOf, thingsOf } from "./given.js";
import { labels, widest } from "./label.js";
import { type ChartOptions, checked, themeOf } from "./options.js";
import { inOrder } from "./period.js";
import { picture } from "./picture.js";
import { room } from "./room.js";
import type { ChartLayer, ChartRow, VegaLiteSpec } from "./spec.js";
import { INKS, SERIES } from "./theme.js";

/** The ranks of one period; an answer of `appraise` has all of it. */
export interface ChartedPeriod {
  /** `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`. */
  readonly period: string;
  /** Who was there. */
  readonly results: readonly RankedPerson[];
}

/** One person's rank. */
export interface RankedPerson {
  /** The person's id. */
  readonly id: string;
  /** A name to show. */
  readonly title?: unknown;
  /** The rank; null or absent where there is none. */
  readonly rank?: number | null | undefined;
}

/** How a history of ranks is to look. */
export interface RankChartOptions extends ChartOptions {
  /** Who is named and coloured, by id; all others are grey. Up to ten people all are, of more the best eight of the last period. */
  readonly people?: readonly string[] | undefined;
}

/** Up to so many people all have a colour. */
const ALL = 10;

/**
 * Ranks over several periods, rank 1 on top; where somebody had none, the line is broken.
 *
 * @param history - Answers of `appraise`, in any order, each of another period.
 * @param options - The locale; who is named, theme, width and title if you like.
 * @returns A Vega-Lite 6 specification. Its data have a row for each person and period, with the `rank`.
 * @throws SteelyardError `wrong-type` where something is no history; `bad-period` for a period that is none.
 *
 * @example
 * ```ts
 * import { en, rankHistory } from "steelyard/report";
 *
 * const history = [
 *   { period: "2026-Q2", results: [{ id: "li", rank: 2 }, { id: "wang", rank: 1 }] },
 *   { period: "2026-Q1", results: [{ id: "li", rank: 1 }, { id: "wang", rank: null }] },
 * ];
 * console.log(rankHistory(history, { locale: en }).data.values.map(({ person, period, rank }) => [person, period, rank]));
 * // => [["li","2026-Q1",1],["li","2026-Q2",2],["wang","2026-Q1",null],["wang","2026-Q2",1]]
 * ```
 */
export function rankHistory(history: readonly ChartedPeriod[], options: RankChartOptions): VegaLiteSpec {
  const { chart: words } = checked(options).locale;
  const periods = inOrder(objectsOf(history, "history"), "history");
  const ranks = periods.map(({ results }, index) => {
    const list = thingsOf(results, `history.${index}.results`);
    return new Map(
      list.map(({ id, rank }, place) => [
        id,
        rank == null ? null : figureOf(rank, `history.${index}.results.${place}.rank`),
      ]),
    );
  });
  const people = peopleOf(periods);
  const names = labels(
    people.map((one) => ({ id: one.id, name: personName(one, options) })),
    26,
  );
  const lowest = ranks.reduce(
    (most, one) => [...one.values()].reduce<number>((sum, rank) => Math.max(sum, rank ?? 1), most),
    1,
  );
  const height = Math.min(420, Math.max(140, lowest * 24));
  const shown = shownOf(people, ranks.at(-1), options);
  const rowsFor = (wanted: boolean): ChartRow[] =>
    people.flatMap(({ id }, index) =>
      shown.has(id) !== wanted
        ? []
        : periods.map(
            ({ period }, turn): ChartRow => ({
              person: names[index] as string,
              period,
              rank: ranks[turn]?.get(id) ?? null,
            }),
          ),
    );
  const [own, others] = [rowsFor(true), rowsFor(false)];
  const named = names.filter((_, index) => shown.has(people[index]?.id as string));
  const { line } = INKS[themeOf(options)];
  const x = {
    field: "period",
    type: "ordinal",
    title: null,
    sort: null,
    scale: { domain: periods.map(({ period }) => period), type: "point", padding: 0.1 },
    axis: { labelAngle: 0, grid: false, labelOverlap: "greedy" },
  } as const;
  const y = {
    type: "quantitative",
    title: words.rank,
    scale: { domain: [1, Math.max(2, lowest)], reverse: true, nice: false, padding: 10 },
    axis: { values: ticksOf(lowest), format: "d", domain: false, ticks: false, titlePadding: 10 },
  } as const;
  const color = {
    field: "person",
    type: "nominal",
    scale: { domain: named, range: named.map((_, place) => SERIES[place % SERIES.length] as string) },
    legend: null,
  };
  const detail = { field: "person", type: "nominal" } as const;
  const ends = labelsOf(
    own,
    named,
    periods.map(({ period }) => period),
    lowest,
    height,
  );
  const tooltip = [
    { field: "person", type: "nominal", title: words.person },
    { field: "period", type: "nominal", title: words.period },
    { field: "rank", type: "quantitative", title: words.rank },
  ];
  const lines = (
    rows: readonly ChartRow[],
    mark: ChartLayer["mark"],
    more: ChartLayer["encoding"],
  ): ChartLayer[] =>
    rows.length === 0
      ? []
      : [{ data: { values: rows }, mark, encoding: { x, y: { field: "rank", ...y }, detail, ...more } }];
  return picture(
    {
      title: words.ranks.title,
      notes: named.length < people.length ? [words.ranks.named(named.length, people.length)] : [],
      said: named.map((name) => [
        name,
        own
          .filter(({ person }) => person === name)
          .map(({ period, rank }) => `${period} ${rank ?? options.locale.common.none}`)
          .join(" → "),
      ]),
      height,
      rows: [...own, ...others],
      layers: [
        room(44, widest(named)),
        ...lines(others, { type: "line", color: line, strokeWidth: 1, aria: false }, {}),
        ...lines(
          own,
          { type: "line", strokeWidth: 2.5, point: { size: 60, filled: true } },
          { color, tooltip },
        ),
        {
          data: { values: ends },
          mark: { type: "text", align: "left", baseline: "middle", dx: 10 },
          encoding: {
            x,
            y: { field: "at", ...y },
            text: { field: "person", type: "nominal" },
            color,
          },
        },
      ],
    },
    options,
  );
}

/** Everybody who was there, once; the name is that of the last period. */
function peopleOf(periods: readonly ChartedPeriod[]): RankedPerson[] {
  const people = new Map<string, RankedPerson>();
  for (const { results } of periods) for (const { id, title } of results) people.set(id, { id, title });
  return [...people.values()];
}

/** Who is named and coloured. */
function shownOf(
  people: readonly RankedPerson[],
  last: ReadonlyMap<string, number | null> | undefined,
  { people: wanted }: RankChartOptions,
): ReadonlySet<string> {
  if (wanted !== undefined) return new Set(listOf(wanted, "options.people"));
  if (people.length <= ALL) return new Set(people.map(({ id }) => id));
  const ranked = [...(last ?? [])].filter((one): one is [string, number] => one[1] !== null);
  return new Set(
    ranked
      .sort(([, a], [, b]) => a - b)
      .slice(0, SERIES.length)
      .map(([id]) => id),
  );
}

/** Rank 1, and round numbers down to the last. */
function ticksOf(lowest: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => lowest / one <= 10) ?? 1000;
  const count = Math.floor(lowest / step);
  return [...new Set([1, ...Array.from({ length: count }, (_, place) => (place + 1) * step)])];
}

/** The name of each line beside its last point, so that no name covers another. */
function labelsOf(
  rows: readonly ChartRow[],
  names: readonly string[],
  periods: readonly string[],
  lowest: number,
  height: number,
): ChartRow[] {
  const ends = names.flatMap((name) => {
    const end = rows.filter(({ person, rank }) => person === name && rank !== null).at(-1);
    return end === undefined ? [] : [end];
  });
  const [inset, span] = [10, Math.max(1, lowest - 1)];
  const scale = (height - 2 * inset) / span;
  return periods.flatMap((period) => {
    const own = ends.filter((end) => end.period === period);
    const places = dodge(
      own.map(({ rank }) => inset + ((rank as number) - 1) * scale),
      height,
    );
    return own.map(
      ({ person }, index): ChartRow => ({
        person: person as string,
        period,
        at: ((places[index] as number) - inset) / scale + 1,
      }),
    );
  });
}
