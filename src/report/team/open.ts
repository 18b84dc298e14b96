import type { ScoredResult } from "../../appraisal/result.js";
import { nameOf, personName } from "../name/names.js";
import type { TeamOptions } from "./options.js";

/** What a person has to look at before anything is paid, a line for each matter. */
export function openMatters(scored: readonly ScoredResult[], speech: TeamOptions): string[] {
  const words = speech.locale.team;
  return scored.flatMap((result) => {
    const { unsettled, awards = [], payout, trace } = result;
    const name = personName(result, speech);
    const modifiers = unsettled.map((id) => nameOf(speech, "modifier", id));
    const rules = awards
      .filter(({ status }) => status === "unknown")
      .map(({ id }) => nameOf(speech, "rule", id));
    return [
      ...(modifiers.length === 0 ? [] : [words.unsettled(name, modifiers)]),
      ...(rules.length === 0 ? [] : [words.open(name, rules)]),
      ...(payout === null ? [words.withheld(name)] : []),
      ...(trace.lowPerformance[0]?.outcome === "unknown" ? [words.helpOpen(name)] : []),
    ];
  });
}
