import { teamReport } from "steelyard/report";
import type { Quarter } from "../quarter.js";
import type { Words } from "../words.js";
import { printed, speechOf } from "./printed.js";
import { section } from "./section.js";

/** Step 3: scores, ranks, tiers, and what follows from them. */
export function appraisalSection({ appraisal }: Quarter, words: Words): string[] {
  const { title, about } = words.appraisal;
  return section(title, about, [printed(teamReport(appraisal, speechOf(words)))]);
}
