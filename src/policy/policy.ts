import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { DecimalSchema, filled, IdSchema, TextSchema, type Title, TitleSchema } from "../shape/schema.js";
import { type Incentives, IncentivesSchema } from "./incentives.js";
import { type Indicator, IndicatorSchema } from "./indicator.js";
import { type Layer, LayerSchema } from "./layer.js";
import { type LowPerformance, LowPerformanceSchema } from "./low-performance.js";
import { type Modifier, ModifierSchema } from "./modifier.js";
import type { Names } from "./names.js";
import { type Ranking, RankingSchema } from "./ranking.js";
import { type Role, RoleSchema } from "./role.js";
import type { Scale } from "./scale.js";
import { ScaleSchema } from "./scale-shape.js";
import { type Stage, StageSchema } from "./stage.js";
import { type Tier, TierSchema } from "./tier.js";

/** A whole appraisal policy (考核方案), as a document: plain data that serialises to JSON and back unchanged. */
export interface Policy<X extends Names = Names> {
  /** Version of the format. */
  readonly steelyard: 1;
  /** The policy's id. */
  readonly id: string;
  /** The policy's own version, as its owner counts. */
  readonly version: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** The grids of all numbers. */
  readonly scale?: Scale | undefined;
  /** The layers, in the order in which they are shown. */
  readonly layers: readonly Layer<X["layer"]>[];
  /** The indicators; their order decides ties. */
  readonly indicators: readonly Indicator<X>[];
  /** The roles by id. */
  readonly roles: { readonly [R in X["role"]]: Role<X> };
  /** The stages by id. */
  readonly stages?: { readonly [S in X["stage"]]: Stage<X> } | undefined;
  /** How much weight must be present for a score. */
  readonly coverage?:
    | {
        /** 0..1; 0.5 by default. */
        readonly minimum?: DecimalInput | undefined;
      }
    | undefined;
  /** Bonuses, deductions and caps, in the order in which they apply. */
  readonly modifiers?: readonly Modifier<X>[] | undefined;
  /** Who is ranked against whom. */
  readonly ranking?: Ranking | undefined;
  /** The tiers from the best down. */
  readonly tiers?: readonly Tier<X>[] | undefined;
  /** What follows from results. */
  readonly incentives?: Incentives<X> | undefined;
  /** Developmental handling of low performance. */
  readonly lowPerformance?: LowPerformance<X> | undefined;
}

/** The shape of a policy document; sums, references and stages are checked by `parsePolicy`. */
export const PolicySchema: z.ZodMiniType<Policy> = /* @__PURE__ */ z.strictObject({
  steelyard: /* @__PURE__ */ z.literal(1),
  id: IdSchema,
  version: TextSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  scale: /* @__PURE__ */ z.optional(ScaleSchema),
  layers: /* @__PURE__ */ filled(LayerSchema),
  indicators: /* @__PURE__ */ filled(IndicatorSchema),
  roles: /* @__PURE__ */ z.record(IdSchema, RoleSchema),
  stages: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(IdSchema, StageSchema)),
  coverage: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.strictObject({ minimum: /* @__PURE__ */ z.optional(DecimalSchema) }),
  ),
  modifiers: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(ModifierSchema)),
  ranking: /* @__PURE__ */ z.optional(RankingSchema),
  tiers: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(TierSchema)),
  incentives: /* @__PURE__ */ z.optional(IncentivesSchema),
  lowPerformance: /* @__PURE__ */ z.optional(LowPerformanceSchema),
});
