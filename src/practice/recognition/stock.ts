import { openBook, type PointsLedger } from "./book.js";
import { ensureProgramme } from "./parse-programme.js";
import type { Programme } from "./programme.js";
import { readAll, readAt } from "./read-all.js";

/** What is left of a training resource. */
export interface ResourceStock {
  /** The resource's id. */
  readonly resource: string;
  /** Points for one of it. */
  readonly cost: number;
  /** How many there are in all. */
  readonly stock: number;
  /** How many of them have been redeemed. */
  readonly redeemed: number;
  /** How many are left; 0 where the stock was lowered below what has been redeemed. */
  readonly left: number;
}

/**
 * What is left of each training resource.
 *
 * Source: left = stock − number redeemed, not below 0.
 *
 * @param ledger - The ledger.
 * @param programme - The programme, best from `parseProgramme`.
 * @returns One row for each resource, in the programme's order; whole numbers.
 * @throws SteelyardError with the faults of the ledger and of the programme, each with its path: `programme.resources.0.cost`.
 *
 * @example
 * ```ts
 * import { parseProgramme, stockOf } from "steelyard/practice";
 *
 * const programme = parseProgramme({
 *   id: "growth", version: "2026", badges: [], levels: [{ id: "novice", atLeast: 0 }],
 *   resources: [{ id: "negotiationCourse", cost: 80, stock: 10 }],
 * });
 * console.log(stockOf([], programme)[0]);
 * // => {"resource":"negotiationCourse","cost":80,"stock":10,"redeemed":0,"left":10}
 * ```
 */
export function stockOf(ledger: PointsLedger, programme: Programme): readonly ResourceStock[] {
  const [book, { id: programmeId, resources }] = readAll(
    () => openBook(ledger),
    () => readAt("programme", () => ensureProgramme(programme)),
  );
  const counts = redeemedBy(book.ledger, programmeId);
  return resources.map(({ id, cost, stock }) => {
    const redeemed = counts.get(id) ?? 0;
    return { resource: id, cost, stock, redeemed, left: Math.max(stock - redeemed, 0) };
  });
}

/** How many of each resource of a programme have been redeemed; those of which none was are absent. */
export function redeemedBy(ledger: PointsLedger, programme: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of ledger) {
    if (entry.kind === "redeemed" && entry.programme === programme)
      counts.set(entry.resource, (counts.get(entry.resource) ?? 0) + 1);
  }
  return counts;
}
