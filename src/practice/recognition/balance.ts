import * as z from "zod/mini";
import { readInstant } from "../../time/instant.js";
import { readDocument } from "../document.js";
import { NameSchema } from "../name.js";
import { inOrder, openBook, type PointsLedger } from "./book.js";
import type { PointsEntry } from "./entry.js";
import { ensureProgramme } from "./parse-programme.js";
import { pointsOf, tally, unitsOf } from "./points.js";
import type { GrowthLevel, Programme } from "./programme.js";
import { readAll, readAt } from "./read-all.js";

/** A badge that a person holds. */
export interface HeldBadge {
  /** The badge's id. */
  readonly badge: string;
  /** How many times it was earned. */
  readonly times: number;
  /** When it was earned first. */
  readonly since: string;
}

/** What a person's points come to. Points are exact, with at most 2 decimals. */
export interface PointsBalance {
  /** Who it is. */
  readonly person: string;
  /** All points earned; it never becomes less. */
  readonly earned: number;
  /** All points spent, 0 up to those earned. */
  readonly spent: number;
  /** earned − spent, at least 0. */
  readonly balance: number;
  /** The badges, the one first earned first, then by id. */
  readonly badges: readonly HeldBadge[];
  /** The id of the level reached by the points earned, whatever was spent. */
  readonly level: string;
  /** The next level; null at the top. */
  readonly next: {
    /** The level's id. */
    readonly level: string;
    /** The points earned from which it is reached. */
    readonly atLeast: number;
    /** Points that are lacking, above 0. */
    readonly missing: number;
  } | null;
}

const Schema: z.ZodMiniType<{ readonly person: string }> = /* @__PURE__ */ z.strictObject({
  person: NameSchema,
});

/**
 * What a person has earned and spent, which badges they hold, and which level they have reached.
 *
 * Source: balance = Σ points earned − Σ points spent; the level is the highest whose `atLeast` the points earned reach.
 *
 * @param ledger - The ledger.
 * @param programme - The programme with the levels, best from `parseProgramme`.
 * @param person - Whose balance it is; somebody without entries has earned 0.
 * @returns Points, badges and levels.
 * @throws SteelyardError with the faults of the ledger and of the programme, each with its path: `ledger.7.points`.
 *
 * @example
 * ```ts
 * import { balanceOf, parseProgramme } from "steelyard/practice";
 *
 * const programme = parseProgramme({
 *   id: "growth", version: "2026", badges: [], resources: [],
 *   levels: [{ id: "novice", atLeast: 0 }, { id: "expert", atLeast: 200 }],
 * });
 * console.log(balanceOf([], programme, "zhou").next);
 * // => {"level":"expert","atLeast":200,"missing":200}
 * ```
 */
export function balanceOf(ledger: PointsLedger, programme: Programme, person: string): PointsBalance {
  const [book, { levels }, given] = readAll(
    () => openBook(ledger),
    () => readAt("programme", () => ensureProgramme(programme)),
    () => readDocument({ person }, Schema).person,
  );
  const entries = book.byPerson.get(given) ?? [];
  const { earned, spent } = tally(entries);
  const reached = levels.filter(({ atLeast }) => unitsOf(atLeast) <= earned);
  const next = levels[reached.length];
  return {
    person: given,
    earned: pointsOf(earned),
    spent: pointsOf(spent),
    balance: pointsOf(earned - spent),
    badges: badgesOf(entries),
    level: (reached.at(-1) as GrowthLevel).id,
    next:
      next === undefined
        ? null
        : {
            level: next.id,
            atLeast: next.atLeast,
            missing: pointsOf(unitsOf(next.atLeast) - earned),
          },
  };
}

function badgesOf(entries: readonly PointsEntry[]): HeldBadge[] {
  const held = new Map<string, { badge: string; times: number; since: string }>();
  for (const entry of inOrder(entries, (one) => one)) {
    if (entry.kind !== "badge") continue;
    const known = held.get(entry.badge);
    if (known === undefined) held.set(entry.badge, { badge: entry.badge, times: 1, since: entry.at });
    else known.times++;
  }
  const first = (one: HeldBadge) => readInstant(one.since) as number;
  return [...held.values()].sort((a, b) => first(a) - first(b) || (a.badge < b.badge ? -1 : 1));
}
