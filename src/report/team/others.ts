import type { Rejected, Result, ScoredResult } from "../../appraisal/result.js";
import { actionText } from "../action/text.js";
import type { TableBlock, TableColumn } from "../block.js";
import { percent } from "../name/figure.js";
import { nameOf, personName } from "../name/names.js";
import type { TeamOptions } from "./options.js";

const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  align: TableColumn["align"] = "start",
): TableBlock => ({
  kind: "table",
  caption,
  columns: heads.map((title, place) => ({ title, align: place === 0 ? "start" : align })),
  rows,
});

/** Who is offered help, and what. */
export function helpTable(scored: readonly ScoredResult[], speech: TeamOptions): TableBlock {
  const { captions, names } = speech.locale.team;
  const rows = scored.flatMap((result) =>
    result.lowPerformance === null
      ? []
      : [
          [
            personName(result, speech),
            nameOf(speech, "type", result.lowPerformance),
            result.interventions.map((one) => actionText(one, speech)).join(speech.locale.card.rules.join),
          ],
        ],
  );
  return table(captions.help, [speech.locale.column.person, names.lowPerformance, names.help], rows);
}

/** Who has too little for a score. */
export function insufficientTable(results: readonly Result[], speech: TeamOptions): TableBlock {
  const { team } = speech.locale;
  const rows = results.flatMap((result) =>
    result.status === "scored"
      ? []
      : [
          [
            personName(result, speech),
            percent(result.coverage, speech.locale),
            percent(result.trace.coverage.minimum, speech.locale),
          ],
        ],
  );
  return table(
    team.captions.insufficient,
    [speech.locale.column.person, speech.locale.column.coverage, team.names.needed],
    rows,
    "end",
  );
}

/** Whose data is at fault, where, and how. */
export function rejectedTable(rejected: readonly Rejected[], speech: TeamOptions): TableBlock {
  const { team, common } = speech.locale;
  const { where, problem } = team.names;
  const rows = rejected.map(({ id, index, path, message }) => [
    id === null ? team.nameless(index + 1) : nameOf(speech, "person", id),
    path === "" ? common.none : path,
    common.message(message),
  ]);
  return table(team.captions.rejected, [speech.locale.column.person, where, problem], rows);
}
