/**
 * One subject at a time, fast enough for every keystroke, to the same digits as `score`, and its place among others, to
 * the same digits as `appraise`.
 *
 * @packageDocumentation
 */
export { createRanking, type Ranking } from "./scorer/create-ranking.js";
export { createScorer, type Scorer } from "./scorer/create-scorer.js";
export type { NumericCard, NumericRow, Placed } from "./scorer/result.js";
