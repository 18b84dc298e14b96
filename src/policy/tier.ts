import * as z from "zod/mini";
import { named, type Title } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import type { Condition } from "./condition.js";
import { ConditionSchema, checkCondition } from "./condition-shape.js";
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
  ...named,
  when: /* @__PURE__ */ z.optional(ConditionSchema),
});

export function checkTier(tier: Sound<Tier>, path: string, last: boolean, scope: Scope): void {
  const { id, when } = tier;
  if (id !== undefined && last === "when" in tier)
    scope.report(last ? "last-tier-conditional" : "tier-without-condition", path, { tier: id });
  checkCondition(when, `${path}.when`, "tiers", scope);
}
