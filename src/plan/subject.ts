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
