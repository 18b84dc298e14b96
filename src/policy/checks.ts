import type * as z from "zod/mini";
import { join, type Report } from "../error/issue.js";
import { entriesOf, isPlainObject, own } from "../shape/plain.js";
import { checkRange, UNIT } from "../shape/range.js";
import { DecimalSchema } from "../shape/schema.js";
import {
  checkPercentage,
  checkRule,
  IncentiveRuleSchema,
  MoneyDecimalsSchema,
  PercentageSchema,
  resolveIncentives,
} from "./incentives.js";
import { checkIndicator, IndicatorSchema } from "./indicator.js";
import { checkLowPerformance, LowPerformanceSchema } from "./low-performance.js";
import { checkModifier, ModifierSchema } from "./modifier.js";
import { checkRole, RoleSchema } from "./role.js";
import { checkScale, ScaleSchema } from "./scale.js";
import { scopeOf } from "./scope.js";
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
  checkEach({ scale }, "", ScaleSchema, (one, path) => checkScale(one, path, report));
  checkEach(indicators, "indicators", IndicatorSchema, (indicator, path) => {
    scope.requireId("layer", indicator.layer, `${path}.layer`);
    checkIndicator(indicator, path, scope.scale, report);
  });
  if (isPlainObject(roles)) {
    if (Object.keys(roles).length === 0) report("empty", "roles", {});
    checkEach(roles, "roles", RoleSchema, (role, path) => checkRole(role, path, scope));
  }
  if (isPlainObject(stages)) {
    for (const [id, stage] of Object.entries(stages)) {
      checkEach(own(stage, "adjust"), `stages.${id}.adjust`, AdjustmentSchema, (one, path) =>
        checkAdjustment(one, path, scope),
      );
    }
  }
  checkEach({ minimum: own(coverage, "minimum") }, "coverage", DecimalSchema, (minimum, path) =>
    checkRange(minimum, UNIT, path, report),
  );
  checkEach(modifiers, "modifiers", ModifierSchema, (one, path) => checkModifier(one, path, scope));
  const last = Array.isArray(tiers) ? `tiers.${tiers.length - 1}` : "";
  checkEach(tiers, "tiers", TierSchema, (tier, path) => checkTier(tier, path, path === last, scope));
  // Each part of the incentives is read by itself, so that one at fault does not hide the others.
  const money = resolveIncentives({
    decimals: MoneyDecimalsSchema.safeParse(own(incentives, "decimals")).data,
  });
  checkEach(own(incentives, "rules"), "incentives.rules", IncentiveRuleSchema, (rule, path) =>
    checkRule(rule, path, money.decimals, scope),
  );
  checkEach({ ceiling: own(incentives, "ceiling") }, "incentives", PercentageSchema, (ceiling, path) =>
    checkPercentage(ceiling, path, report),
  );
  checkEach({ lowPerformance }, "", LowPerformanceSchema, (handling, path) =>
    checkLowPerformance(handling, path, scope),
  );
  checkUnique(declared, report);
}

/** Checks the parts of a list or an object whose own shape is right. */
function checkEach<T>(
  parts: unknown,
  path: string,
  schema: z.ZodMiniType<T>,
  check: (part: T, path: string) => void,
): void {
  for (const [key, part] of entriesOf(parts)) {
    if (schema.safeParse(part).success) check(part as T, join(path, key));
  }
}
