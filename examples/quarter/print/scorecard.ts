import { scorecardReport } from "steelyard/report";
import { period } from "../data.js";
import { policy } from "../policy.js";
import { persons, type Quarter } from "../quarter.js";
import { resultOf } from "../steps/appraisal.js";
import { nameOf, titleOf, type Words } from "../words.js";
import { printed, speechOf } from "./printed.js";
import { section } from "./section.js";

/** Step 4: one scorecard in full. */
export function scorecardSection({ appraisal }: Quarter, words: Words): string[] {
  const { title, about } = words.card;
  const result = resultOf(appraisal, persons.disputed);
  const role = titleOf({ id: result.role, ...policy.roles[result.role] }, words);
  const report = scorecardReport(result, { ...speechOf(words), period });
  return section(title(nameOf(result.id, words), role), about, [printed(report)]);
}
