import type * as z from "zod/mini";
import { join, type Report } from "../error/issue.js";
import { entriesOf, isPlainObject, own } from "../shape/plain.js";
import { checkRange, UNIT } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import {
  checkPercentage,
  checkRule,
  IncentiveRuleSchema,
  MONEY_DECIMALS,
  MoneyDecimalsSchema,
  PercentageSchema,
} from "./incentives.js";
import { checkIndicator, IndicatorSchema } from "./indicator.js";
import { checkLowPerformance, LowPerformanceSchema } from "./low-performance.js";
import { checkModifier, ModifierSchema } from "./modifier.js";
import { checkRole, RoleSchema } from "./role.js";
import { checkScale, ScaleSchema } from "./scale-shape.js";
import { type Scope, scopeOf } from "./scope.js";
import { AdjustmentSchema, checkAdjustment } from "./stage.js";
import { checkTier, TierSchema } from "./tier.js";
import { checkUnique, declarationsOf } from "./unique.js";

/**
 * What the shape of a document cannot say: references, sums, orders, ranges. Each noun is checked where its own shape is
 * right, so that one mistake does not hide the next.
 */
export function checkDocument(document: Readonly<Record<string, unknown>>, report: Report): void {
  const { scale, indicators, roles, stages, coverage, modifiers, tiers, incentives, lowPerformance } =
    document;
  const declared = declarationsOf(document);
  const scope = scopeOf(document, declared, report);
  checkEach({ scale }, "", ScaleSchema, checkScale);
  checkEach(indicators, "indicators", IndicatorSchema, (indicator, path) => {
    scope.requireId("layer", indicator.layer, `${path}.layer`);
    checkIndicator(indicator, path, scope);
  });
  if (isPlainObject(roles) && Object.keys(roles).length === 0) report("empty", "roles", {});
  checkEach(isPlainObject(roles) ? roles : [], "roles", RoleSchema, checkRole);
  for (const [id, stage] of isPlainObject(stages) ? Object.entries(stages) : [])
    checkEach(own(stage, "adjust"), `stages.${id}.adjust`, AdjustmentSchema, checkAdjustment);
  checkEach({ minimum: own(coverage, "minimum") }, "coverage", DecimalSchema, (minimum, path) =>
    checkRange(minimum, UNIT, path, report),
  );
  checkEach(modifiers, "modifiers", ModifierSchema, checkModifier);
  const last = Array.isArray(tiers) ? `tiers.${tiers.length - 1}` : "";
  checkEach(tiers, "tiers", TierSchema, (tier, path) => checkTier(tier, path, path === last, scope));
  // Each part of the incentives is read by itself, so that one at fault does not hide the others.
  const decimals = MoneyDecimalsSchema.safeParse(own(incentives, "decimals")).data ?? MONEY_DECIMALS;
  checkEach(own(incentives, "rules"), "incentives.rules", IncentiveRuleSchema, (rule, path) =>
    checkRule(rule, path, decimals, scope),
  );
  checkEach({ ceiling: own(incentives, "ceiling") }, "incentives", PercentageSchema, checkPercentage);
  checkEach({ lowPerformance }, "", LowPerformanceSchema, checkLowPerformance);
  checkUnique(declared, report);

  /** Checks the parts of a list or an object whose own shape is right. */
  function checkEach<T>(
    parts: unknown,
    path: string,
    schema: z.ZodMiniType<T>,
    check: (part: T, path: string, scope: Scope) => void,
  ): void {
    for (const [key, part] of entriesOf(parts)) {
      if (schema.safeParse(part).success) check(part as T, join(path, key), scope);
    }
  }
}
