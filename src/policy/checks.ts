import type * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import { readDecimal } from "../number/decimal.js";
import { isPlainObject } from "../shape/plain.js";
import {
  checkPercentage,
  checkRule,
  IncentiveRuleSchema,
  IncentivesSchema,
  resolveIncentives,
} from "./incentives.js";
import { checkIndicator, checkRange, IndicatorSchema } from "./indicator.js";
import { checkLowPerformance, LowPerformanceSchema } from "./low-performance.js";
import { checkModifier, ModifierSchema } from "./modifier.js";
import { checkRole, RoleSchema } from "./role.js";
import { checkScale, ScaleSchema } from "./scale.js";
import { type Scope, scopeOf } from "./scope.js";
import { AdjustmentSchema, checkAdjustment } from "./stage.js";
import { checkTier, TierSchema } from "./tier.js";
import { checkNames } from "./unique.js";

type Document = Readonly<Record<string, unknown>>;

/**
 * What the shape of a document cannot say: references, sums, orders, ranges. Each noun is checked where its own shape is
 * right, so that one mistake does not hide the next.
 */
export function checkDocument(document: Document): Issue[] {
  const scope = scopeOf(document);
  return [
    ...checkEach(document.scale === undefined ? {} : { scale: document.scale }, "", ScaleSchema, checkScale),
    ...checkEach(document.indicators, "indicators", IndicatorSchema, (indicator, path) => [
      ...scope.requireId("layer", indicator.layer, join(path, "layer")),
      ...checkIndicator(indicator, path, scope.scale),
    ]),
    ...checkRoles(document.roles, scope),
    ...checkStages(document.stages, scope),
    ...checkCoverage(document.coverage),
    ...checkEach(document.modifiers, "modifiers", ModifierSchema, (one, path) =>
      checkModifier(one, path, scope),
    ),
    ...checkTiers(document.tiers, scope),
    ...checkIncentives(document.incentives, scope),
    ...checkEach(
      document.lowPerformance === undefined ? {} : { lowPerformance: document.lowPerformance },
      "",
      LowPerformanceSchema,
      (handling, path) => checkLowPerformance(handling, path, scope),
    ),
    ...checkNames(document),
  ];
}

/** Checks the parts of a list or an object whose own shape is right. */
function checkEach<T>(
  parts: unknown,
  path: string,
  schema: z.ZodMiniType<T>,
  check: (part: T, path: string) => Issue[],
): Issue[] {
  if (typeof parts !== "object" || parts === null) return [];
  return Object.entries(parts).flatMap(([key, part]) => {
    const read = schema.safeParse(part);
    return read.success ? check(read.data, join(path, key)) : [];
  });
}

function checkRoles(roles: unknown, scope: Scope): Issue[] {
  if (!isPlainObject(roles)) return [];
  if (Object.keys(roles).length === 0) return [issue("empty", "roles", {})];
  return checkEach(roles, "roles", RoleSchema, (role, path) => checkRole(role, path, scope));
}

function checkStages(stages: unknown, scope: Scope): Issue[] {
  if (!isPlainObject(stages)) return [];
  return Object.entries(stages).flatMap(([id, stage]) =>
    checkEach(
      isPlainObject(stage) ? stage.adjust : [],
      `stages.${id}.adjust`,
      AdjustmentSchema,
      (one, path) => checkAdjustment(one, path, scope),
    ),
  );
}

function checkCoverage(coverage: unknown): Issue[] {
  const minimum = isPlainObject(coverage) ? coverage.minimum : undefined;
  if (typeof minimum !== "number" && typeof minimum !== "string") return [];
  return readDecimal(minimum) === null ? [] : checkRange(minimum, "0", "1", "coverage.minimum");
}

function checkTiers(tiers: unknown, scope: Scope): Issue[] {
  const last = Array.isArray(tiers) ? `tiers.${tiers.length - 1}` : "";
  return checkEach(tiers, "tiers", TierSchema, (tier, path) => checkTier(tier, path, path === last, scope));
}

function checkIncentives(incentives: unknown, scope: Scope): Issue[] {
  if (!isPlainObject(incentives)) return [];
  // Each part is read by itself, so that one at fault does not hide the others.
  const part = (key: "decimals" | "ceiling") => {
    const read = IncentivesSchema.safeParse({ currency: "", rules: [], [key]: incentives[key] });
    return read.success ? read.data : { currency: "", rules: [] };
  };
  const { decimals } = resolveIncentives(part("decimals"));
  const { ceiling } = part("ceiling");
  const issues = checkEach(incentives.rules, "incentives.rules", IncentiveRuleSchema, (rule, path) =>
    checkRule(rule, path, decimals, scope),
  );
  return ceiling === undefined ? issues : [...issues, ...checkPercentage(ceiling, "incentives.ceiling")];
}
