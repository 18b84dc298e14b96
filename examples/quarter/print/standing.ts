import { standingReport } from "steelyard/report";
import type { Quarter } from "../quarter.js";
import { nameOf, type Words } from "../words.js";
import { printed, speechOf } from "./printed.js";
import { section } from "./section.js";

/** Step 9: what one person sees. */
export function standingSection({ standing: { standing, waymarks } }: Quarter, words: Words): string[] {
  const { title, about, withheld } = words.standing;
  const report = standingReport(standing, { ...speechOf(words), waymarks });
  return section(title(nameOf(standing.id, words)), about, [printed(report), withheld]);
}
