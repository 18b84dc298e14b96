import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { type DecimalInput, exact, toNumber } from "../../number/decimal.js";
import { decimal, fraction } from "../../number/figure.js";
import { multiply, rational } from "../../number/rational.js";
import { clip } from "../../shape/plain.js";
import { checkRange, checkSum, UNIT } from "../../shape/range.js";
import { DecimalSchema, filled, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { checkFigure } from "../figure.js";
import { readResults, type StudiedResult } from "../result.js";
import { shareOut } from "./share-out.js";

/** The share of people that a band is to hold. */
export interface BandShare {
  /** The band's id, once: a tier's, to compare with. */
  readonly id: string;
  /** 0..1; all of them sum to exactly 1. */
  readonly share: DecimalInput;
}

/** One band of the guide. */
export interface GuideBand {
  /** The band's id. */
  readonly id: string;
  /** How many the shares would place in it. */
  readonly places: number;
  /** How many have it as their tier. */
  readonly actual: number;
}

/** One person in the guide. */
export interface GuideRow {
  /** The subject's id. */
  readonly id: string;
  /** The score. */
  readonly score: number;
  /** The tier that the result has, whatever the guide says. */
  readonly tier: string | null;
  /** The band; several where people with the same score stand on both sides of a boundary, and only a person can decide. */
  readonly bands: readonly string[];
}

/** What a forced distribution would look like. A simulation: no result changes. */
export interface DistributionGuide {
  /** The bands from the best down. */
  readonly bands: readonly GuideBand[];
  /** Those with a score, the best first; equal ones by id. */
  readonly rows: readonly GuideRow[];
  /** Bands with the same remainder of which some got a place and some did not: the earlier ones. */
  readonly tiedBands: readonly string[];
  /** How many stand on both sides of a boundary. */
  readonly tiedPeople: number;
  /** How many have a tier that the guide does not give them. */
  readonly differing: number;
}

interface Given {
  readonly shares: readonly BandShare[];
}

const Schema: z.ZodMiniType<Given> = /* @__PURE__ */ z.strictObject({
  shares: /* @__PURE__ */ filled(/* @__PURE__ */ z.strictObject({ id: TextSchema, share: DecimalSchema })),
});

function check({ shares }: Given, report: LabReport): void {
  const seen = new Set<string>();
  for (const [index, { id, share }] of shares.entries()) {
    if (seen.has(id)) report("repeated-entry", `shares.${index}.id`, { name: clip(id) });
    seen.add(id);
    checkRange(share, UNIT, `shares.${index}.share`, report);
    checkFigure(share, `shares.${index}.share`, report);
  }
  const sum = shares.reduce((total, { share }) => total.plus(decimal(share)), exact(0));
  checkSum(sum, "shares", "shares", report);
}

/**
 * How people would be spread if each band had to hold its share of them. It is a guide to talk about and nothing else: it
 * changes no result, and who stands where depends on who else is there.
 *
 * Source: head-counts by largest remainder (Hamilton) of share · people, ties to the earlier band; people by score, and where
 * equal scores meet a boundary, all of them are named and none is placed.
 *
 * @param results - Results as `appraise` gives them; those without a score are left out.
 * @param shares - Bands from the best down.
 * @returns Head-counts, everybody's band, and the ties.
 * @throws SteelyardError `weights-sum`, `out-of-range` or `repeated-entry` for shares, and the faults of results, each with its
 * path: `shares.0.share`.
 *
 * @example
 * ```ts
 * import { distributionGuide, type StudiedResult } from "steelyard/lab";
 *
 * const one = (id: string, score: number): StudiedResult =>
 *   ({ id, role: "clerk", status: "scored", coverage: 1, score, tier: "A", indicators: [] });
 * const { bands, rows, differing } = distributionGuide(
 *   [one("li", 92), one("wang", 85), one("zhou", 85), one("chen", 70), one("wu", 60)],
 *   [{ id: "A", share: "0.4" }, { id: "B", share: "0.6" }],
 * );
 * console.log(bands.map(({ id, places, actual }) => `${id} ${places} (${actual})`).join(", "), differing);
 * // => A 2 (5), B 3 (0) 2
 * console.log(rows.map(({ id, bands }) => `${id} ${bands.join(" or ")}`).join(", "));
 * // => li A, wang A or B, zhou A or B, chen B, wu B
 * ```
 */
export function distributionGuide(
  results: readonly StudiedResult[],
  shares: readonly BandShare[],
): DistributionGuide {
  const { shares: read } = readDocument({ shares }, Schema, check);
  const people = readResults(results, "results").flatMap(({ id, status, score, tier = null }) =>
    status === "scored" && score !== undefined ? [{ id, score: decimal(score), tier }] : [],
  );
  people.sort((a, b) => b.score.comparedTo(a.score) || (a.id < b.id ? -1 : 1));
  const count = BigInt(people.length);
  const { units, tied } = shareOut(
    read.map(({ share }) => multiply(fraction(share), rational(count))),
    count,
  );
  /** The band of each place. */
  const places = read.flatMap(({ id }, index) => new Array<string>(Number(units[index])).fill(id));
  const byScore = new Map<string, Set<string>>();
  for (const [place, { score }] of people.entries()) {
    const key = score.toString();
    byScore.set(key, (byScore.get(key) ?? new Set()).add(places[place] as string));
  }
  const actual = new Map<string | null, number>();
  let differing = 0;
  const rows = people.map(({ id, score, tier }): GuideRow => {
    const bands = byScore.get(score.toString()) as Set<string>;
    actual.set(tier, (actual.get(tier) ?? 0) + 1);
    if (tier === null || !bands.has(tier)) differing++;
    return { id, score: toNumber(score), tier, bands: [...bands] };
  });
  return {
    bands: read.map(({ id }, index) => ({
      id,
      places: Number(units[index]),
      actual: actual.get(id) ?? 0,
    })),
    rows,
    tiedBands: tied.flatMap((index) => read[index]?.id ?? []),
    tiedPeople: rows.filter(({ bands }) => bands.length > 1).length,
    differing,
  };
}
