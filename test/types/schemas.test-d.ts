import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { DecimalInput } from "../../src/number/decimal.js";
import type { Condition } from "../../src/policy/condition.js";
import type { ConditionSchema } from "../../src/policy/condition-shape.js";
import type {
  Award,
  AwardSchema,
  IncentiveRule,
  IncentiveRuleSchema,
  Incentives,
  IncentivesSchema,
} from "../../src/policy/incentives.js";
import type { Indicator, IndicatorSchema } from "../../src/policy/indicator.js";
import type { Layer, LayerSchema } from "../../src/policy/layer.js";
import type { LowPerformance, LowPerformanceSchema } from "../../src/policy/low-performance.js";
import type { Modifier, ModifierSchema } from "../../src/policy/modifier.js";
import type { Policy, PolicySchema } from "../../src/policy/policy.js";
import type { Ranking, RankingSchema } from "../../src/policy/ranking.js";
import type { Provenance, ProvenanceSchema, Role, RoleSchema } from "../../src/policy/role.js";
import type { Scale } from "../../src/policy/scale.js";
import type { ScaleSchema } from "../../src/policy/scale-shape.js";
import type { Adjustment, AdjustmentSchema, Stage, StageSchema } from "../../src/policy/stage.js";
import type { Tier, TierSchema } from "../../src/policy/tier.js";
import type { Scoring, ScoringSchema } from "../../src/scoring/index.js";
import type { DecimalSchema, Title, TitleSchema } from "../../src/shape/schema.js";

test("what a schema gives is what its interface says", () => {
  expectTypeOf<z.output<typeof DecimalSchema>>().toEqualTypeOf<DecimalInput>();
  expectTypeOf<z.output<typeof TitleSchema>>().toEqualTypeOf<Title>();
  expectTypeOf<z.output<typeof LayerSchema>>().toEqualTypeOf<Layer>();
  expectTypeOf<z.output<typeof ScoringSchema>>().toEqualTypeOf<Scoring>();
  expectTypeOf<z.output<typeof IndicatorSchema>>().toEqualTypeOf<Indicator>();
  expectTypeOf<z.output<typeof ScaleSchema>>().toEqualTypeOf<Scale>();
  expectTypeOf<z.output<typeof RoleSchema>>().toEqualTypeOf<Role>();
  expectTypeOf<z.output<typeof ProvenanceSchema>>().toEqualTypeOf<Provenance>();
  expectTypeOf<z.output<typeof AdjustmentSchema>>().toEqualTypeOf<Adjustment>();
  expectTypeOf<z.output<typeof StageSchema>>().toEqualTypeOf<Stage>();
  expectTypeOf<z.output<typeof ConditionSchema>>().toEqualTypeOf<Condition>();
  expectTypeOf<z.output<typeof ModifierSchema>>().toEqualTypeOf<Modifier>();
  expectTypeOf<z.output<typeof RankingSchema>>().toEqualTypeOf<Ranking>();
  expectTypeOf<z.output<typeof TierSchema>>().toEqualTypeOf<Tier>();
  expectTypeOf<z.output<typeof AwardSchema>>().toEqualTypeOf<Award>();
  expectTypeOf<z.output<typeof IncentiveRuleSchema>>().toEqualTypeOf<IncentiveRule>();
  expectTypeOf<z.output<typeof IncentivesSchema>>().toEqualTypeOf<Incentives>();
  expectTypeOf<z.output<typeof LowPerformanceSchema>>().toEqualTypeOf<LowPerformance>();
  expectTypeOf<z.output<typeof PolicySchema>>().toEqualTypeOf<Policy>();
});
