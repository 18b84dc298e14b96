import { checkLab, type LabReport, refuseLab } from "../../error/lab.js";
import { brief, clip, isPlainObject, kindOf } from "../../shape/plain.js";
import { type Period, readPeriod } from "../../time/period.js";
import { readResults, type StudiedIndicator, type StudiedResult } from "../result.js";

/** The results of one period, as `appraise` answers them; of the answer, only these two are looked at. */
export interface StudiedPeriod {
  /** `2026`, `2026-H2`, `2026-Q3`, `2026-09` or `2026-W37`. */
  readonly period: string;
  /** The results of the period. */
  readonly results: readonly StudiedResult[];
}

/** A result whose indicators are looked up by their id; of several with the same one, the first. */
export interface IndexedResult extends StudiedResult {
  readonly byId: ReadonlyMap<string, StudiedIndicator>;
}

/** A period with its position in time. */
export interface PlacedPeriod extends StudiedPeriod {
  readonly ordinal: number;
  readonly results: readonly IndexedResult[];
}

/** Periods at most, of a trend as of a history: the slopes of all pairs grow with their square. */
export const MOST_PERIODS = 200;

/** The position of a checked period among those of its length. */
export const ordinalOf = (period: string): number => (readPeriod(period) as Period).ordinal;

/** Reports periods that are none, come twice or differ in length; the last one's position, null where there is none. */
export function checkSeries(
  periods: readonly unknown[],
  pathOf: (index: number) => string,
  report: LabReport,
): number | null {
  const seen = new Map<unknown, Period>();
  let first: readonly [string, Period] | null = null;
  for (const [index, period] of periods.entries()) {
    const read = readPeriod(period);
    const path = pathOf(index);
    if (read === null) report("bad-period", path, { found: brief(period) });
    else if (seen.has(period)) report("repeated-entry", path, { name: clip(period) });
    else if (first !== null && first[1].grain !== read.grain)
      report("mixed-periods", path, { period: period as string, other: first[0] });
    else seen.set(period, read);
    if (read !== null) first ??= [period as string, read];
  }
  return [...seen.values()].reduce<number | null>(
    (last, { ordinal }) => Math.max(last ?? ordinal, ordinal),
    null,
  );
}

/** Periods with their results, checked, the earliest first; too many of them are not looked at. */
export function readHistory(history: unknown): readonly PlacedPeriod[] {
  if (!Array.isArray(history))
    refuseLab("wrong-type", "history", { expected: "list", found: kindOf(history) });
  if (history.length > MOST_PERIODS)
    refuseLab("too-large", "history", { what: "values", limit: MOST_PERIODS });
  const entries = history.map((entry: unknown, index) => {
    if (!isPlainObject(entry))
      refuseLab("wrong-type", `history.${index}`, { expected: "object", found: kindOf(entry) });
    return entry;
  });
  checkLab((report) =>
    checkSeries(
      entries.map(({ period }) => period),
      (index) => `history.${index}.period`,
      report,
    ),
  );
  return entries
    .map(({ period, results }, index) => ({
      period: period as string,
      ordinal: ordinalOf(period as string),
      results: readResults(results, `history.${index}.results`).map((one) => ({
        ...one,
        byId: new Map([...one.indicators].reverse().map((own) => [own.id, own])),
      })),
    }))
    .sort((a, b) => a.ordinal - b.ordinal);
}
