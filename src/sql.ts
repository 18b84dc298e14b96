/**
 * The SQL compiler: one SELECT that scores a table where it lies, to the same digits as `appraise`.
 *
 * @packageDocumentation
 */
export type * from "./engine/sql/columns.js";
export { compileSql } from "./engine/sql/compile.js";
export type { DialectName } from "./engine/sql/dialect/dialect.js";
