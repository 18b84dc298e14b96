import type { Plan } from "../../plan/plan.js";
import { rowsOfTable } from "./columns.js";
import { type Compiled, type Prepared, preparedOf } from "./compile.js";
import { rowsOfList } from "./list.js";
import { type TableResult, viewOf } from "./result.js";
import type { Rows } from "./rows.js";
import { runRows } from "./run.js";
import type { Table, Wanted } from "./table.js";

/**
 * Scores, ranks and tiers all rows of a table, to the same digits as `appraise`. Rows go block by block through loops over whole
 * numbers; a row at fault is rejected with its path, and one with numbers beyond doubles goes a slower exact way.
 *
 * Source: correctly rounded division of doubles (IEEE 754) within proven bounds; the proofs stand beside the loops.
 *
 * @param compiled - From `compileColumnar`, or a plan as `compilePlan` makes it.
 * @param table - Columns of equal length, or a list of subjects as for `appraise` (their histories are not read).
 * @param wanted - Ranks are worked out unless `rank` is false; layer scores and points only where they are wanted.
 * @returns Columns with one entry for each row; rejected rows are listed, all others are scored or insufficient.
 * @throws SteelyardError for the call itself: `wrong-type` for what is no column, `column-length` for one of another length,
 * `unknown-id` for an indicator that the policy lacks, `bad-id` for the name of a fact that is none.
 *
 * @example
 * ```ts
 * import { compilePlan } from "steelyard";
 * import { compileColumnar, scoreTable } from "steelyard/columnar";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const compiled = compileColumnar(compilePlan(operationsAssistant));
 * const result = scoreTable(compiled, {
 *   length: 3,
 *   role: "campaign",
 *   observations: {
 *     conversionRate: new Float64Array([0.07, 0.05, 0.09]),
 *     repurchaseRate: ["0.3", 0.25, "a lot"],
 *     averageOrderValue: [300, 320.5, 310],
 *     nps: new Int32Array([40, 55, 10]),
 *   },
 * });
 * console.log(result.row(0).score, result.row(1).score, result.rejected[0]?.path);
 * // => 78.97 67.54 observations.repurchaseRate
 * ```
 */
export function scoreTable(
  compiled: Compiled | Plan,
  table: Table | readonly unknown[],
  wanted: Wanted = {},
): TableResult {
  const prepared = preparedOf(compiled);
  const rows = rowsOf(table, prepared);
  const { columns, rejected, exactRows } = runRows(prepared, rows, {
    rank: wanted.rank !== false,
    layers: wanted.layers === true,
    points: wanted.points === true,
  });
  return {
    ...columns,
    rejected,
    exactRows,
    row: (row) => viewOf(columns, row, rows.id(row)),
    subject: (row) => rows.subject(row),
  };
}

/** Makes a table or a list of subjects ready. */
export function rowsOf(table: Table | readonly unknown[], { plan, profiles }: Prepared): Rows {
  return isTable(table) ? rowsOfTable(table, plan, profiles) : rowsOfList(table, plan, profiles);
}

function isTable(table: Table | readonly unknown[]): table is Table {
  return !Array.isArray(table);
}
