import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import { whole } from "../../shape/schema.js";
import { readInstant } from "../../time/instant.js";
import { checkNames, checkOrder, checkPeriod, instantAt, readDocument } from "../document.js";
import { NameSchema } from "../name.js";
import { OptionalText } from "../optional.js";
import { openBook, type PointsLedger } from "./book.js";
import type { PointsEntry } from "./entry.js";
import { pointsOf, tally } from "./points.js";
import { readAll } from "./read-all.js";

/** Who is on a leaderboard, and for when. */
export interface LeaderboardOptions {
  /** Those who said that they want to be on it; nobody else is, or is counted. */
  readonly optedIn: readonly string[];
  /** The period in which points were earned; all periods by default. */
  readonly period?: string | undefined;
  /** The instant from which on they were earned, itself included. */
  readonly from?: string | undefined;
  /** The instant before which they were earned; after `from`. */
  readonly to?: string | undefined;
  /** The fewest people for it to be shown: a whole number, 2..10,000; 5 by default. */
  readonly minimum?: number | undefined;
}

/** Somebody's place. */
export interface LeaderboardRow {
  /** Who it is. */
  readonly person: string;
  /** The points earned, whatever was spent. */
  readonly points: number;
  /** 1 + how many of those on the board have earned more. */
  readonly rank: number;
}

/** Those who opted in, by the points earned. */
export interface Leaderboard {
  /** Whether it is withheld, because too few opted in. */
  readonly withheld: boolean;
  /** How many are on it; null where it is withheld. */
  readonly size: number | null;
  /** Everybody on it, those without points too, by rank and then by their ids; empty where it is withheld. */
  readonly rows: readonly LeaderboardRow[];
}

const Schema: z.ZodMiniType<{ readonly options: LeaderboardOptions }> = /* @__PURE__ */ z.strictObject({
  options: /* @__PURE__ */ z.strictObject({
    optedIn: /* @__PURE__ */ z.array(NameSchema),
    period: OptionalText,
    from: OptionalText,
    to: OptionalText,
    minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 10_000)),
  }),
});

function checkOptions({ options }: { readonly options: LeaderboardOptions }, report: PracticeReport): void {
  const { optedIn, period, from, to } = options;
  checkNames(optedIn, "person", (index) => `options.optedIn.${index}`, report);
  if (period !== undefined) checkPeriod(period, "options.period", report);
  if (from !== undefined) instantAt(from, "options.from", report);
  if (to !== undefined) instantAt(to, "options.to", report);
  checkOrder(from, to, "options.to", report);
}

/**
 * A leaderboard of those who opted in, by the points that they earned. Nothing of it depends on anybody else.
 *
 * Source: standard competition ranking (1, 2, 2, 4): 1 + the number with more points.
 *
 * @param ledger - The ledger.
 * @param options - Who opted in, for when, and the fewest people for it to be shown.
 * @returns The rows by rank; none where fewer than the minimum opted in.
 * @throws SteelyardError `repeated-name`, `bad-period`, `bad-instant`, `too-early`, `out-of-range` and the like, all at once with
 * the faults of the ledger, each with its path: `options.optedIn.3`.
 *
 * @example
 * ```ts
 * import { leaderboard, type PointsLedger } from "steelyard/practice";
 *
 * const ledger: PointsLedger = [["zhou", 30], ["li", 50], ["wang", 30], ["sun", 90]].map(([person, points]) => ({
 *   kind: "earned", id: `e-${person}`, person: String(person), at: "2026-09-30T18:00+08:00", period: "2026-Q3",
 *   points: Number(points), source: { event: "sharedAnswer" },
 * }));
 * const { size, rows } = leaderboard(ledger, { optedIn: ["zhou", "li", "wang"], minimum: 3 });
 * console.log(size, rows.map(({ rank, person }) => `${rank} ${person}`).join());
 * // => 3 1 li,2 wang,2 zhou
 * ```
 */
export function leaderboard(ledger: PointsLedger, options: LeaderboardOptions): Leaderboard {
  const [book, given] = readAll(
    () => openBook(ledger),
    () => readDocument({ options }, Schema, checkOptions).options,
  );
  const { optedIn, period, minimum = 5 } = given;
  if (optedIn.length < minimum) return { withheld: true, size: null, rows: [] };
  const [from = -Infinity, to = Infinity] = [given.from, given.to].map((at) =>
    at === undefined ? undefined : (readInstant(at) as number),
  );
  const counts = (entry: PointsEntry) => {
    if (entry.kind === "redeemed" || (period !== undefined && entry.period !== period)) return false;
    const instant = readInstant(entry.at) as number;
    return instant >= from && instant < to;
  };
  const places = optedIn
    .map((person) => ({ person, earned: tally((book.byPerson.get(person) ?? []).filter(counts)).earned }))
    .sort((a, b) => (a.earned === b.earned ? (a.person < b.person ? -1 : 1) : a.earned > b.earned ? -1 : 1));
  let rank = 1;
  const rows = places.map(({ person, earned }, index) => {
    if (earned !== places[index - 1]?.earned) rank = index + 1;
    return { person, points: pointsOf(earned), rank };
  });
  return { withheld: false, size: rows.length, rows };
}
