import * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import { IdSchema, type Title, TitleSchema } from "../shape/schema.js";
import { type Condition, ConditionSchema, checkCondition } from "./condition.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

/** A band of results (等级): the first whose condition holds; the last, and only the last, has none. */
export interface Tier<X extends Names = Names> {
  /** The tier's id. */
  readonly id: X["tier"];
  /** A name to show. */
  readonly title?: Title | undefined;
  /** When it holds; absent in the last tier. */
  readonly when?: Condition<X> | undefined;
}

export const TierSchema: z.ZodMiniType<Tier> = /* @__PURE__ */ z.strictObject({
  id: IdSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  when: /* @__PURE__ */ z.optional(ConditionSchema),
});

export function checkTier(tier: Tier, path: string, last: boolean, scope: Scope): Issue[] {
  const issues: Issue[] = [];
  if (last && tier.when !== undefined) issues.push(issue("last-tier-conditional", path, { tier: tier.id }));
  if (!last && tier.when === undefined) issues.push(issue("tier-without-condition", path, { tier: tier.id }));
  if (tier.when !== undefined) issues.push(...checkCondition(tier.when, join(path, "when"), "tiers", scope));
  return issues;
}
