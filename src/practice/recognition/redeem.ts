import * as z from "zod/mini";
import { checkPractice } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { IdSchema, TextSchema } from "../../shape/schema.js";
import { instantAt, readDocument } from "../document.js";
import { NameSchema } from "../name.js";
import { same } from "../same.js";
import { append, type LedgerChange, openBook, type PointsLedger } from "./book.js";
import type { RedeemedEntry } from "./entry.js";
import { ensureProgramme } from "./parse-programme.js";
import { pointsText, tally, unitsOf } from "./points.js";
import type { Programme } from "./programme.js";
import { readAll, readAt } from "./read-all.js";
import { redeemedBy } from "./stock.js";

/** Somebody wants a training resource for their points. */
export interface Redemption {
  /** Its id, which becomes the id of its entry. */
  readonly id: string;
  /** Who wants it. */
  readonly person: string;
  /** The id of a resource of the programme. */
  readonly resource: string;
  /** When: an instant with its offset. */
  readonly at: string;
}

const Schema: z.ZodMiniType<{ readonly redemption: Redemption }> = /* @__PURE__ */ z.strictObject({
  redemption: /* @__PURE__ */ z.strictObject({
    id: NameSchema,
    person: NameSchema,
    resource: IdSchema,
    at: TextSchema,
  }),
});

/**
 * Spends points on a training resource: one of it, at its present cost. What was redeemed before under the same id is not
 * redeemed again, whatever it costs by now. As in every balance all of the ledger counts, what was earned later than `at` too: a
 * ledger is right whatever the order in which it was written, and that nobody spends ahead is for the host to see to.
 *
 * Source: balance = Σ points earned − Σ points spent, never below 0; left in stock = stock − number redeemed.
 *
 * @param ledger - The ledger so far.
 * @param programme - The programme, best from `parseProgramme`.
 * @param redemption - Who wants what.
 * @returns The ledger with the redemption.
 * @throws SteelyardError `overdrawn` where the balance is below the cost, `out-of-stock` where nothing is left,
 * `unknown-name` for a resource that the programme does not have, `conflicting-entry` for an id that is there and says something
 * else, `bad-instant`; all at once, each with its path: `redemption.resource`.
 *
 * @example
 * ```ts
 * import { balanceOf, parseProgramme, redeem } from "steelyard/practice";
 *
 * const programme = parseProgramme({
 *   id: "growth", version: "2026", badges: [], levels: [{ id: "novice", atLeast: 0 }],
 *   resources: [{ id: "negotiationCourse", cost: 80, stock: 10 }],
 * });
 * const earned = {
 *   kind: "earned" as const, id: "e-1", person: "zhou", at: "2026-09-30T18:00+08:00", period: "2026-Q3", points: 100,
 *   source: { event: "sharedAnswer" },
 * };
 * const redemption = { id: "r-1", person: "zhou", resource: "negotiationCourse", at: "2026-10-08T10:00+08:00" };
 * const { ledger } = redeem([earned], programme, redemption);
 * const { earned: all, spent, balance } = balanceOf(ledger, programme, "zhou");
 * console.log(all, spent, balance, redeem(ledger, programme, redemption).entries.length);
 * // => 100 80 20 0
 * ```
 */
export function redeem(ledger: PointsLedger, programme: Programme, redemption: Redemption): LedgerChange {
  const [book, { id: programmeId, resources }, given] = readAll(
    () => openBook(ledger),
    () => readAt("programme", () => ensureProgramme(programme)),
    () =>
      readDocument({ redemption }, Schema, (document, report) => {
        instantAt(document.redemption.at, "redemption.at", report);
      }).redemption,
  );
  const before = book.byId.get(given.id);
  const resource = resources.find(({ id }) => id === given.resource);
  const points = resource?.cost ?? 0;
  const entry: RedeemedEntry = Object.freeze({ kind: "redeemed", ...given, programme: programmeId, points });
  checkPractice((report) => {
    if (before !== undefined) {
      if (!same({ ...before, points }, entry))
        report("conflicting-entry", "redemption.id", { id: clip(given.id) });
    } else if (resource === undefined) {
      report("unknown-name", "redemption.resource", { thing: "resource", name: given.resource });
    } else {
      const { earned, spent } = tally(book.byPerson.get(given.person) ?? []);
      const [asked, balance] = [unitsOf(points), earned - spent];
      if (balance < asked)
        report("overdrawn", "redemption.person", {
          asked: pointsText(asked),
          balance: pointsText(balance),
        });
      const redeemed = redeemedBy(book.ledger, programmeId).get(given.resource) ?? 0;
      if (redeemed >= resource.stock) report("out-of-stock", "redemption.resource", { id: given.resource });
    }
  });
  return append(book, before === undefined ? [entry] : []);
}
