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
