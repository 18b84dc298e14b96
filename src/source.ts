/**
 * From the systems that people already use to observations with their lineage, and back.
 *
 * @packageDocumentation
 */
export type { SourceCallCode } from "./error/source.js";
export type { Kendall } from "./number/kendall.js";
export {
  compareTotals,
  type PersonTotals,
  type Tolerance,
  type Totals,
  type TotalsInput,
} from "./source/cross-check/compare-totals.js";
export { crossCheck } from "./source/cross-check/cross-check.js";
export type { FigureSide, PersonFigure } from "./source/cross-check/people.js";
export type {
  CrossCheck,
  CrossCheckFigure,
  CrossCheckInput,
  CrossCheckPerson,
  CrossCheckSource,
  NotCompared,
} from "./source/cross-check/result.js";
