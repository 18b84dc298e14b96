import type { PracticeReport } from "../../error/practice.js";
import { clip } from "../../shape/plain.js";
import { type LedgerEntry, matterOf } from "./entry.js";

/** Entries that replace each other, the first one first; the last one holds. */
export interface Lineage {
  /** What all of them are of. */
  readonly matter: string;
  readonly entries: readonly [LedgerEntry, ...LedgerEntry[]];
}

/** The entry of a lineage that holds. */
export const current = ({ entries }: Lineage): LedgerEntry => entries.at(-1) as LedgerEntry;

/**
 * The lineages of a ledger. Reports entries that replace what there is not, or what another one replaces, or themselves; that
 * are of another kind or of another matter than what they replace; and two lineages of the same matter, for either might hold.
 */
export function lineagesOf(entries: readonly LedgerEntry[], report: PracticeReport): Lineage[] {
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const next = new Map<string, LedgerEntry>();
  const [firsts, forks]: [LedgerEntry[], LedgerEntry[]] = [[], []];
  for (const [index, entry] of entries.entries()) {
    const { replaces } = entry;
    const path = `entries.${index}.replaces`;
    if (replaces === undefined || !places.has(replaces)) firsts.push(entry);
    if (replaces === undefined) continue;
    const facts = { thing: "entry", name: clip(replaces) } as const;
    if (!places.has(replaces)) report("unknown-name", path, facts);
    else if (next.has(replaces)) {
      report("repeated-name", path, facts);
      forks.push(entry);
    } else next.set(replaces, entry);
  }
  const seen = new Set<LedgerEntry>();
  const lineages: Lineage[] = [];
  const matters = new Set<string>();
  for (const first of firsts) {
    const line = lineFrom(first, next, seen);
    const path = `entries.${places.get(first.id)}`;
    const matter = matterOf(first);
    // What was never said cannot have been struck out.
    if (matter === null) report("missing-key", `${path}.replaces`, {});
    else if (matters.has(matter)) report("conflicting-entry", path, { id: clip(first.id) });
    for (const one of line.slice(1)) {
      const [at, other] = [`entries.${places.get(one.id)}`, matterOf(one)];
      if (one.kind !== first.kind)
        report("not-an-option", `${at}.kind`, { options: [first.kind], found: one.kind });
      else if (matter !== null && other !== null && other !== matter)
        report("conflicting-entry", at, { id: clip(one.id) });
    }
    matters.add(matter ?? "");
    lineages.push({ matter: matter ?? "", entries: line });
  }
  for (const fork of forks) lineFrom(fork, next, seen);
  // What nothing leads to replaces itself in the end.
  for (const [index, entry] of entries.entries()) {
    if (!seen.has(entry))
      report("circular", `entries.${index}.replaces`, { thing: "entry", name: clip(entry.id) });
  }
  return lineages;
}

/** An entry and those that came in its place, one after the other. */
function lineFrom(
  first: LedgerEntry,
  next: ReadonlyMap<string, LedgerEntry>,
  seen: Set<LedgerEntry>,
): [LedgerEntry, ...LedgerEntry[]] {
  const line: [LedgerEntry, ...LedgerEntry[]] = [first];
  seen.add(first);
  for (let one = next.get(first.id); one !== undefined && !seen.has(one); one = next.get(one.id)) {
    line.push(one);
    seen.add(one);
  }
  return line;
}
