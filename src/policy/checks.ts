import type { Code } from "../error/code.js";
import { join, type Report } from "../error/issue.js";
import { reportShape } from "../shape/issues.js";
import { entriesOf } from "../shape/plain.js";
import { checkRange, UNIT } from "../shape/range.js";
import { type Sound, soundPart } from "../shape/sound.js";
import { checkPercentage, checkRule, MONEY_DECIMALS } from "./incentives.js";
import { checkIndicator } from "./indicator.js";
import { checkLowPerformance } from "./low-performance.js";
import { checkModifier } from "./modifier.js";
import { type Policy, PolicySchema } from "./policy.js";
import { checkRole } from "./role.js";
import { checkScale } from "./scale-shape.js";
import { type Scope, scopeOf } from "./scope.js";
import { checkAdjustment } from "./stage.js";
import { checkTier } from "./tier.js";
import { checkUnique, declarationsOf } from "./unique.js";

/**
 * The shape of a document, and what a shape cannot say: references, sums, orders, ranges. All but what is at fault in its
 * shape is checked, so that one mistake does not hide the next; and a place of which something was said is not spoken of again.
 *
 * @returns The document without what is at fault in its shape: as it was handed in where nothing is.
 */
export function checkDocument(given: unknown, report: Report): unknown {
  const faults = new Map<string, Code>();
  const tell: Report = (code, path, facts) => {
    if (!faults.has(path)) report(code, path, facts);
  };
  const note: Report = (code, path, facts) => {
    tell(code, path, facts);
    faults.set(path, code);
  };
  const { error } = PolicySchema.safeParse(given);
  if (error) reportShape(error.issues, given, note);
  const document = (error ? soundPart(given, faults) : given) as Sound<Policy> | null | undefined;
  const { scale, indicators, roles, stages, coverage, modifiers, tiers, incentives, lowPerformance } =
    document ?? ({} as Sound<Policy>);
  const declared = declarationsOf(document);
  checkUnique(declared, note);
  if (roles !== undefined && entriesOf(roles).length === 0) note("empty", "roles", {});

  const scope = scopeOf(document, declared, faults, tell);
  each({ scale }, "", checkScale);
  each(indicators, "indicators", checkIndicator);
  each(roles, "roles", checkRole);
  for (const [id, stage] of Object.entries(stages ?? {}))
    each(stage?.adjust, `stages.${id}.adjust`, checkAdjustment);
  checkRange(coverage?.minimum, UNIT, "coverage.minimum", scope.report);
  each(modifiers, "modifiers", checkModifier);
  const last = `tiers.${entriesOf(tiers).length - 1}`;
  each(tiers, "tiers", (tier, path) => checkTier(tier, path, path === last, scope));
  const decimals = incentives?.decimals ?? MONEY_DECIMALS;
  each(incentives?.rules, "incentives.rules", (rule, path) => checkRule(rule, path, decimals, scope));
  each({ ceiling: incentives?.ceiling }, "incentives", checkPercentage);
  each({ lowPerformance }, "", checkLowPerformance);
  each(lowPerformance?.types, "lowPerformance.types", checkLowPerformance);
  return document;

  /** Checks the parts of a list or an object that are there. */
  function each<T>(
    parts: readonly (T | undefined)[] | { readonly [key: string]: T | undefined } | undefined,
    path: string,
    check: (part: T, path: string, scope: Scope) => void,
  ): void {
    for (const [key, part] of entriesOf(parts))
      if (part !== undefined) check(part as T, join(path, key), scope);
  }
}
