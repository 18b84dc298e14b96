import * as z from "zod/mini";
import type { StatedObservation } from "../../shape/observation.js";
import type { CollaborationNode } from "../collaboration/node.js";
import type { MutualRating } from "../collaboration/rating.js";
import { readDocument } from "../document.js";
import { sortedNames } from "../name.js";
import type { SubjectObservations } from "../observation.js";
import { checkEntries, EntriesSchema, type LedgerEntry } from "./entry.js";
import { current, type Lineage, lineagesOf } from "./lineage.js";

const Schema: z.ZodMiniType<{ readonly entries: readonly LedgerEntry[] }> = /* @__PURE__ */ z.strictObject({
  entries: EntriesSchema,
});

/**
 * The observations of a ledger as they stand now: of entries that replace each other the last one, whatever their order in the
 * list.
 *
 * Source: an append-only ledger; what replaced an entry holds in its place.
 *
 * @param entries - The ledger of one period; entries of nodes and ratings are passed over.
 * @returns One entry for each subject, by id, with its indicators by id: to be spread into a subject of the appraisal.
 * @throws SteelyardError `unknown-name` for an entry that replaces what there is not; `repeated-name` where two replace the same
 * one, or for an id that comes twice; `circular`; `conflicting-entry` for another subject or indicator than that of the entry
 * replaced, or for two entries of the same that do not replace each other; all at once, each with its path: `entries.4.replaces`.
 *
 * @example
 * ```ts
 * import { currentObservations } from "steelyard/practice";
 *
 * const entry = { kind: "observation" as const, subject: "zhou", indicator: "nodesOnTimeRate", at: "2026-10-01T09:00+08:00" };
 * console.log(currentObservations([
 *   { ...entry, id: "o-1", observation: { of: [3, 4] } },
 *   { ...entry, id: "o-2", observation: { of: [4, 4] }, replaces: "o-1", because: { dispute: "d-1", ruling: "m-2" } },
 * ]));
 * // => [{"id":"zhou","observations":{"nodesOnTimeRate":{"of":[4,4]}}}]
 * ```
 */
export function currentObservations(entries: readonly LedgerEntry[]): readonly SubjectObservations[] {
  const subjects = new Map<string, Map<string, StatedObservation>>();
  for (const entry of currentEntries(entries)) {
    if (entry.kind !== "observation") continue;
    const observations = subjects.get(entry.subject) ?? new Map();
    subjects.set(entry.subject, observations.set(entry.indicator, entry.observation));
  }
  return sortedNames(subjects.keys()).map((id) => {
    const observations = subjects.get(id) as Map<string, StatedObservation>;
    const indicators = sortedNames(observations.keys());
    return {
      id,
      observations: Object.fromEntries(
        indicators.map((indicator) => [indicator, observations.get(indicator) as StatedObservation]),
      ),
    };
  });
}

/**
 * The collaboration nodes of a ledger as they stand now, for `measureNodes`.
 *
 * Source: an append-only ledger; what replaced an entry holds in its place.
 *
 * @param entries - The ledger of one period; entries of observations and ratings are passed over.
 * @returns The nodes by id, without those struck out.
 * @throws SteelyardError As `currentObservations`.
 *
 * @example
 * ```ts
 * import { currentNodes } from "steelyard/practice";
 *
 * const node = {
 *   id: "n-7", from: "product", to: "operations", owner: "zhou", opened: "2026-07-01T09:00+08:00",
 *   within: { hours: 24, clock: "wall" as const },
 * };
 * const at = "2026-10-01T09:00+08:00";
 * console.log(currentNodes([
 *   { kind: "node", id: "e-1", at, node },
 *   { kind: "node", id: "e-2", at, node: { ...node, owner: "li" }, replaces: "e-1" },
 * ]).map(({ owner }) => owner).join());
 * // => li
 * ```
 */
export function currentNodes(entries: readonly LedgerEntry[]): readonly CollaborationNode[] {
  return currentEntries(entries)
    .flatMap((entry) => (entry.kind === "node" && entry.node ? [entry.node] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The mutual ratings of a ledger as they stand now, for `measureMutualRatings`.
 *
 * Source: an append-only ledger; what replaced an entry holds in its place.
 *
 * @param entries - The ledger of one period; entries of observations and nodes are passed over.
 * @returns The ratings by rater, then by who is rated, without those struck out.
 * @throws SteelyardError As `currentObservations`.
 *
 * @example
 * ```ts
 * import { currentRatings } from "steelyard/practice";
 *
 * const at = "2026-10-01T09:00+08:00";
 * console.log(currentRatings([
 *   { kind: "rating", id: "e-1", at, rating: { rater: "li", rated: "zhou", value: 1 } },
 *   { kind: "rating", id: "e-2", at, rating: null, replaces: "e-1" },
 * ]).length);
 * // => 0
 * ```
 */
export function currentRatings(entries: readonly LedgerEntry[]): readonly MutualRating[] {
  return currentEntries(entries)
    .flatMap((entry) => (entry.kind === "rating" && entry.rating ? [entry.rating] : []))
    .sort((a, b) => (a.rater < b.rater || (a.rater === b.rater && a.rated < b.rated) ? -1 : 1));
}

/** The entries that hold. */
function currentEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  let lineages: Lineage[] = [];
  readDocument({ entries }, Schema, (document, report) => {
    checkEntries(document.entries, report);
    lineages = lineagesOf(document.entries, report);
  });
  return lineages.map(current);
}
