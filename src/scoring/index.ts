import * as z from "zod/mini";
import { type BandsScoring, bands } from "./bands.js";
import type { ScoringKind } from "./kind.js";
import { type LinearScoring, linear } from "./linear.js";
import { type PercentileScoring, percentile } from "./percentile.js";
import { type PiecewiseScoring, piecewise } from "./piecewise.js";
import { type RatioScoring, ratio } from "./ratio.js";
import { type StepScoring, step } from "./step.js";

/** How a value becomes points. A new kind is one more member here, and one more line in the registry below. */
export type Scoring =
  | LinearScoring
  | RatioScoring
  | PiecewiseScoring
  | BandsScoring
  | StepScoring
  | PercentileScoring;

/** Every kind by its name. */
const KINDS: { readonly [K in Scoring["kind"]]: ScoringKind<Extract<Scoring, { readonly kind: K }>> } = {
  linear,
  ratio,
  piecewise,
  bands,
  step,
  percentile,
};

/** The kind of a scoring. */
export function kindOfScoring<S extends Scoring>(scoring: S): ScoringKind<S> {
  return KINDS[scoring.kind] as unknown as ScoringKind<S>;
}

/** Any scoring. */
export const ScoringSchema: z.ZodMiniType<Scoring> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  linear.schema,
  ratio.schema,
  piecewise.schema,
  bands.schema,
  step.schema,
  percentile.schema,
] as never);
