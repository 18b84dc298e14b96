import * as z from "zod/mini";
import { SteelyardError } from "../../error/steelyard-error.js";
import type { Issue } from "../../error/worded.js";
import type { MetricKeyResult } from "../../practice/okr/key-result.js";
import type { Objective } from "../../practice/okr/objective.js";
import { readCallOptions } from "../document.js";
import { type Fields, type LedgerRow, takeRows } from "./ledger-row.js";

/** What the rows of key results do not say of themselves. */
export interface ObjectivesOptions {
  /** The field with the weight in the objective: `weight`, or `krWeight` where Feishu's v1 has the real one there. */
  readonly weight: string;
  /**
   * How far a key result is: the field with a fraction of the whole (`progress`, `score`), on the way from 0 to 1; or `indicator`, its
   * `start`, `target` and `current`.
   */
  readonly current: string;
}

/** Somebody's objectives of one cycle. */
export interface PersonObjectives {
  /** Whose they are. */
  readonly person: string;
  /** The cycle, as the source names it; null where it does not. */
  readonly cycle: string | null;
  /** The objectives with their key results, for `rollUp`. */
  readonly objectives: readonly Objective[];
}

const text = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

const OptionsSchema: z.ZodMiniType<ObjectivesOptions> = /* @__PURE__ */ z.strictObject({
  weight: text,
  current: text,
});

interface Line {
  readonly person: string;
  readonly cycle: string | null;
  readonly objective: Omit<Objective, "keyResults">;
  readonly keyResult: MetricKeyResult;
}

/** How far a key result is; one without an indicator is not measured. */
function measureOf(row: Fields, current: string): Pick<MetricKeyResult, "start" | "target" | "current"> {
  if (current !== "indicator") return { start: 0, target: 1, current: row.decimal(current) };
  const [start, target] = [row.decimal("start"), row.decimal("target")];
  if (start === null || target === null) return { start: 0, target: 1, current: null };
  return { start, target, current: row.decimal("current") };
}

const titled = (title: string | null) => (title === null ? {} : { title });

function lineOf(row: Fields, { weight, current }: ObjectivesOptions): Line {
  const person = row.text("person");
  const share = row.decimal(weight);
  if (share === null) row.report("empty-cell", row.at(weight), { column: weight });
  const [objectiveWeight, unit] = [row.decimal("objectiveWeight"), row.optional("unit")];
  return {
    person,
    cycle: row.optional("cycle"),
    objective: {
      id: row.text("objective"),
      ...titled(row.optional("objectiveTitle")),
      owner: person,
      ...(objectiveWeight === null ? {} : { weight: objectiveWeight }),
    },
    keyResult: {
      kind: "metric",
      id: row.text("id"),
      ...titled(row.optional("title")),
      owner: person,
      weight: share ?? 0,
      ...measureOf(row, current),
      ...(unit === null ? {} : { unit }),
    },
  };
}

/**
 * Objectives with their key results from rows of a ledger, person by person and cycle by cycle (目标与关键结果): the rows of
 * `feishu-okr-v1`, `feishu-okr-v2` or `tita-export`. Here a row at fault ends the call, for without it the weights of its objective
 * would mean something else.
 *
 * @param rows - The rows: `person`, `objective`, `id`, a weight, and how far each is.
 * @param options - Which field is the weight, and which says how far a key result is.
 * @returns The objectives of each person and cycle.
 * @throws SteelyardError `empty-cell`, `not-decimal`, `wrong-type` of rows, all at once, each with its path: `3.krWeight`; of the options.
 *
 * @example
 * ```ts
 * import { rollUp } from "steelyard/practice";
 * import { objectivesFrom } from "steelyard/source";
 *
 * const [own] = objectivesFrom([
 *   { person: "li", objective: "71", id: "72", krWeight: "0.6", progress: "0.66" },
 *   { person: "li", objective: "71", id: "73", krWeight: "0.4", progress: "0.5" },
 * ], { weight: "krWeight", current: "progress" });
 * // 0.6 × 0.66 + 0.4 × 0.5 = 0.596
 * console.log(own?.person, rollUp(own?.objectives ?? []).objectives[0]?.progress);
 * // => li 0.596
 * ```
 */
export function objectivesFrom(
  rows: readonly LedgerRow[],
  options: ObjectivesOptions,
): readonly PersonObjectives[] {
  const read = readCallOptions(options, OptionsSchema);
  const { taken, rejected } = takeRows(rows, (row) => lineOf(row, read));
  const issues = rejected.flatMap((one) => one.issues);
  if (issues.length > 0) throw new SteelyardError(issues as [Issue, ...Issue[]]);
  const people = new Map<string, { person: string; cycle: string | null; lines: Line[] }>();
  for (const line of taken) {
    const { person, cycle } = line;
    const own = JSON.stringify([person, cycle]);
    const known = people.get(own) ?? { person, cycle, lines: [] };
    known.lines.push(line);
    people.set(own, known);
  }
  return [...people.values()].map(({ person, cycle, lines }) => ({
    person,
    cycle,
    objectives: together(lines),
  }));
}

/** Key results under their objectives, in the order of the rows. */
function together(lines: readonly Line[]): Objective[] {
  const objectives = new Map<string, Objective & { readonly keyResults: MetricKeyResult[] }>();
  for (const { objective, keyResult } of lines) {
    const known = objectives.get(objective.id);
    if (known === undefined) objectives.set(objective.id, { ...objective, keyResults: [keyResult] });
    else known.keyResults.push(keyResult);
  }
  return [...objectives.values()];
}
