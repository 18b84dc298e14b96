/**
 * The columnar engine: a workforce in typed arrays, to the same digits as `appraise` and about as fast as inexact floats.
 *
 * @packageDocumentation
 */
export type { Reweighed } from "./engine/columnar/afterwards.js";
export { type Compiled, compileColumnar, type LeftOut } from "./engine/columnar/compile.js";
export type { RejectedRow, RowStatus, RowView, TableResult } from "./engine/columnar/result.js";
export { reweigh, type Study } from "./engine/columnar/reweigh.js";
export { scoreTable } from "./engine/columnar/score-table.js";
export type * from "./engine/columnar/table.js";
