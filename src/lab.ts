/**
 * The weight lab: new weight schemes, and what they would do to people.
 *
 * @packageDocumentation
 */

export type { LabCallCode } from "./error/lab.js";
export type { Derivation, DerivedWeights, DeriveOptions } from "./lab/weights/derived.js";
export { type WeightPoints, weightsFromPoints, weightsFromSwing } from "./lab/weights/points.js";
export { type RankOptions, type WeightRanks, weightsFromRanks } from "./lab/weights/ranks.js";
