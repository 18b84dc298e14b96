/**
 * One subject at a time, fast enough for every keystroke, to the same digits as `score`.
 *
 * @packageDocumentation
 */
export { createScorer, type Scorer } from "./scorer/create-scorer.js";
export type { NumericCard, NumericRow } from "./scorer/result.js";
