import type { Case } from "./case.js";
import type { Verdict } from "./verdict.js";

/** What a verdict found wrong, a line for each difference. */
export function told(file: string, one: Case, verdict: Verdict): string[] {
  if (verdict.outcome !== "failed") return [];
  return verdict.mismatches.map(({ subject, field, expected, got }) => {
    const where = [file, one.name, subject, field].filter((part) => part !== "").join(" | ");
    return `${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
  });
}
