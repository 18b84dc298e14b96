/** The keys that a subject may have. */
export const SUBJECT_KEYS: readonly string[] = [
  "id",
  "role",
  "stage",
  "cohort",
  "observations",
  "targets",
  "facts",
  "history",
  "title",
  "meta",
];

/** What tells the cohorts of a run apart; null is outside of every one. */
export function cohortKey(by: "all" | "role" | "cohort", role: string, cohort: string | null): string | null {
  return by === "all" ? "" : by === "role" ? role : cohort;
}

/** The keys of an object that hold something, or those of them that are wanted, by code points; null is absence. */
export function filledKeys(
  given: Readonly<Record<string, unknown>>,
  wanted: (key: string) => boolean = () => true,
): string[] {
  return Object.keys(given)
    .filter((key) => given[key] != null && wanted(key))
    .sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  for (let index = 0; ; index++) {
    const order = (a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1);
    if (order !== 0 || index >= a.length) return order;
  }
}
