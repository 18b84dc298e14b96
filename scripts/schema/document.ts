import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { ConditionSchema } from "../../src/policy/condition-shape.js";
import { AwardSchema, IncentiveRuleSchema, IncentivesSchema } from "../../src/policy/incentives.js";
import { IndicatorSchema } from "../../src/policy/indicator.js";
import { LayerSchema } from "../../src/policy/layer.js";
import { InterventionSchema, LowPerformanceSchema } from "../../src/policy/low-performance.js";
import { ModifierSchema } from "../../src/policy/modifier.js";
import { PolicySchema } from "../../src/policy/policy.js";
import { RankingSchema } from "../../src/policy/ranking.js";
import { ProvenanceSchema, RoleSchema } from "../../src/policy/role.js";
import { ScaleSchema } from "../../src/policy/scale-shape.js";
import { AdjustmentSchema, StageSchema } from "../../src/policy/stage.js";
import { TierSchema } from "../../src/policy/tier.js";
import { ScoringSchema } from "../../src/scoring/index.js";
import { DecimalSchema, IdSchema, TitleSchema } from "../../src/shape/schema.js";
import { type Comments, readComments } from "./comments.js";

const NOUNS: Readonly<Record<string, z.ZodMiniType>> = {
  Scale: ScaleSchema,
  Layer: LayerSchema,
  Indicator: IndicatorSchema,
  Scoring: ScoringSchema,
  Role: RoleSchema,
  Provenance: ProvenanceSchema,
  Stage: StageSchema,
  Adjustment: AdjustmentSchema,
  Condition: ConditionSchema,
  Modifier: ModifierSchema,
  Ranking: RankingSchema,
  Tier: TierSchema,
  Incentives: IncentivesSchema,
  IncentiveRule: IncentiveRuleSchema,
  Award: AwardSchema,
  LowPerformance: LowPerformanceSchema,
  Intervention: InterventionSchema,
  DecimalInput: DecimalSchema,
  Id: IdSchema,
  Title: TitleSchema,
};

/** Scoring kinds have no definition of their own: their comments are found by the kind. */
const KINDS: Readonly<Record<string, string>> = {
  linear: "LinearScoring",
  ratio: "RatioScoring",
  piecewise: "PiecewiseScoring",
  bands: "BandsScoring",
  step: "StepScoring",
  percentile: "PercentileScoring",
};

type Node = Record<string, unknown>;

/** The JSON Schema of a policy document (draft 2020-12). */
export function policySchema(): Node {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NOUNS)) registry.add(schema, { id });
  const made = z.toJSONSchema(PolicySchema, {
    target: "draft-2020-12",
    io: "input",
    metadata: registry,
  }) as Node;
  const folder = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url));
  const comments = readComments([folder("policy"), folder("scoring"), folder("shape"), folder("number")]);
  describe(made, "Policy", comments);
  for (const [name, definition] of Object.entries((made.$defs ?? {}) as Record<string, Node>)) {
    describe(definition, name, comments);
  }
  return {
    $schema: made.$schema,
    $id: "https://unpkg.com/steelyard/policy.schema.json",
    title: "Steelyard appraisal policy",
    $comment:
      "Shape only. That weights sum to exactly 1, names exist, thresholds are in order and stages can be done is checked by parsePolicy.",
    ...made,
  };
}

/** Puts the comments of an interface and its properties into its schema, alternatives included. */
function describe(node: Node, name: string, comments: Comments): void {
  const text = comments.get(name);
  if (text !== undefined && node.description === undefined) node.description = text;
  for (const [key, property] of Object.entries((node.properties ?? {}) as Record<string, Node>)) {
    const own = comments.get(`${name}.${key}`);
    if (own !== undefined) property.description = own;
    inner(property, name, comments);
  }
  inner(node, name, comments);
}

function inner(node: Node, name: string, comments: Comments): void {
  for (const part of [...listOf(node.anyOf), ...listOf(node.oneOf), ...listOf(node.items)]) {
    const kind = ((part.properties as Record<string, Node> | undefined)?.kind?.const ?? "") as string;
    describe(
      part,
      name === "Scoring" && kind in KINDS ? (KINDS[kind] as string) : name,
      new Map(withoutHead(comments, name, kind)),
    );
  }
}

/** An alternative has the comments of its noun's properties, not the noun's own sentence. */
function withoutHead(comments: Comments, name: string, kind: string): [string, string][] {
  return [...comments].filter(([key]) => key !== name || kind in KINDS);
}

function listOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null ? [value as Node] : [];
}
