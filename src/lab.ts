/**
 * The weight lab: new weight schemes, and what they would do to people.
 *
 * @packageDocumentation
 */

export type { Comparisons } from "./lab/weights/comparisons.js";
export type { Consistency, Misfit } from "./lab/weights/consistency.js";
export type { DataOptions, WeightData } from "./lab/weights/data.js";
export type { Derivation, DerivedWeights, DeriveOptions } from "./lab/weights/derived.js";
export { type Freezable, type FreezeOptions, freezeWeights } from "./lab/weights/freeze.js";
export {
  type ComparedWeights,
  type ComparisonOptions,
  weightsFromComparisons,
} from "./lab/weights/from-comparisons.js";
export { type ColumnFigures, type DataWeights, weightsFromData } from "./lab/weights/from-data.js";
export { type Intensities, intensitiesFromComparisons } from "./lab/weights/intensities.js";
export { type Judge, type JudgedWeights, weightsFromJudges } from "./lab/weights/judges.js";
export { type WeightPoints, weightsFromPoints, weightsFromSwing } from "./lab/weights/points.js";
export type { RandomIndex } from "./lab/weights/random-index.js";
export { type RankOptions, type WeightRanks, weightsFromRanks } from "./lab/weights/ranks.js";
export type { Ratio } from "./lab/weights/ratio.js";
