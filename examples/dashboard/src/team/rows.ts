import type { Policy, Result } from "steelyard";
import type { Session, SortKey } from "../app/session.js";
import { nameOf, titled } from "../dom/figures.js";
import type { Language } from "../words/index.js";

/** A person in the table of people. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** The tier's place, the best first; behind all others where there is none. */
  readonly tier: number;
  readonly result: Result;
}

/** Everybody as a row. */
export function rowsOf(policy: Policy, results: readonly Result[], language: Language): PersonRow[] {
  const tiers = (policy.tiers ?? []).map(({ id }) => id);
  return results.map((result) => {
    const place = tiers.indexOf(result.tier ?? "");
    return {
      id: result.id,
      name: nameOf(result, language),
      role: titled(policy.roles[result.role]?.title, result.role, language),
      tier: place < 0 ? tiers.length : place,
      result,
    };
  });
}

/** Whether a person is looked for. */
export function isFound({ id, name }: Pick<PersonRow, "id" | "name">, search: string): boolean {
  const text = search.trim().toLowerCase();
  return text === "" || id.toLowerCase().includes(text) || name.toLowerCase().includes(text);
}

const FIGURES: { readonly [K in Exclude<SortKey, "name" | "role">]: (row: PersonRow) => number | null } = {
  rank: ({ result }) => result.rank ?? null,
  score: ({ result }) => result.score ?? null,
  tier: ({ tier }) => tier,
  coverage: ({ result }) => result.coverage,
  payout: ({ result }) => result.payout ?? null,
};

/** Those who were chosen, in the order that was chosen; what has no figure stands last either way. */
export function chosenRows(
  rows: readonly PersonRow[],
  { sort, rising, search, tier }: Session["team"],
  tiers: readonly string[],
  language: Language,
): PersonRow[] {
  const wanted = tier === null ? null : tier === "" ? tiers.length : tiers.indexOf(tier);
  const chosen = rows.filter((row) => (wanted === null || row.tier === wanted) && isFound(row, search));
  const way = rising ? 1 : -1;
  if (sort === "name" || sort === "role")
    return chosen.sort((a, b) => way * a[sort].localeCompare(b[sort], language) || order(a.id, b.id));
  const figure = FIGURES[sort];
  return chosen.sort((a, b) => {
    const [x, y] = [figure(a), figure(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || order(a.id, b.id);
    return way * (x - y) || order(a.id, b.id);
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
