import type { KeyResultProgress } from "steelyard/practice";
import type { Table } from "../../shared/table.js";
import type { Quarter } from "../quarter.js";
import { nameOf, titleOf, type Words } from "../words.js";
import { columnsOf, section } from "./section.js";

/** Step 2, continued: objectives rolled up. */
export function okrSection({ okr }: Quarter, words: Words): string[] {
  const { title, about } = words.okr;
  const [team] = okr.objectives;
  return section(title(team === undefined ? "" : titleOf(team, words)), about, [
    ...(team?.children ?? []).map((own) => ({
      above: words.okr.objective(nameOf(own.id, words), titleOf(own, words)),
      table: keyResultTable(own, words),
    })),
    { above: words.okr.together, table: objectiveTable({ okr }, words) },
  ]);
}

type Objective = Quarter["okr"]["objectives"][number];

/** The key results of an objective; their contributions add up to its progress. */
export function keyResultTable({ keyResults, progress }: Objective, words: Words): Table {
  return {
    columns: columnsOf(
      [words.okr.keyResult, words.weight, words.okr.progress, words.contribution, words.from],
      [1, 2, 3],
    ),
    rows: keyResults.map((row) => [
      titleOf(row, words),
      row.weight.toFixed(2),
      row.progress?.toFixed(4) ?? words.none,
      row.contribution?.toFixed(4) ?? words.none,
      calculation(row, words),
    ]),
    below: [[words.sum, "1.00", "", progress?.toFixed(4) ?? words.none]],
  };
}

/** The objectives of all five below that of the team. */
export function objectiveTable({ okr: { objectives } }: Pick<Quarter, "okr">, words: Words): Table {
  const [team] = objectives;
  return {
    columns: columnsOf([words.person, words.weight, words.okr.progress, words.contribution], [1, 2, 3]),
    rows: (team?.children ?? []).map((own) => [
      nameOf(own.id, words),
      own.weight?.toFixed(2) ?? words.none,
      own.progress?.toFixed(4) ?? words.none,
      own.contribution?.toFixed(4) ?? words.none,
    ]),
    below: [[words.sum, team?.weightPresent.toFixed(2) ?? "", "", team?.progress?.toFixed(4) ?? words.none]],
  };
}

/** A calculation is signs and figures, but for what is done or not. */
function calculation({ kind, trace, progress }: KeyResultProgress, words: Words): string {
  return kind === "binary" ? (progress === 1 ? words.okr.done : words.okr.notDone) : trace;
}
