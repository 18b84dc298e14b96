import * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import { type DecimalInput, type Exact, readDecimal, toText } from "../number/decimal.js";
import { DecimalSchema, filled, IdSchema, type Title, TitleSchema } from "../shape/schema.js";
import { checkRange } from "./indicator.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

/** An indicator, or a whole layer. */
export type Group<X extends Names = Names> =
  | X["indicator"]
  | {
      /** The layer whose indicators are meant. */
      readonly layer: X["layer"];
    };

/** What every adjustment may carry. */
export interface Adjusted<X extends Names = Names> {
  /** The only roles that it touches; all by default. */
  readonly roles?: readonly X["role"][] | undefined;
}

/** One change of the weights in a stage (动态调整), in exact fractions. */
export type Adjustment<X extends Names = Names> =
  /** The indicator becomes `share` (0..1) of its layer's total; the layer's others scale so that the total stays. */
  | ({
      /** The indicator that is set. */
      readonly set: X["indicator"];
      /** Its share of its layer's total, 0..1. */
      readonly share: DecimalInput;
    } & Adjusted<X>)
  /** The indicator becomes `weight` (0..1); all others of the profile scale so that the total stays 1. */
  | ({
      /** The indicator that is set. */
      readonly set: X["indicator"];
      /** Its weight, 0..1. */
      readonly weight: DecimalInput;
    } & Adjusted<X>)
  /**
   * The indicator, or every member of the layer, times `by` (above 0); then the indicator's layer, or the whole profile,
   * scales back to its total.
   */
  | ({
      /** The indicator, or the layer, that is multiplied. */
      readonly multiply: Group<X>;
      /** The factor, above 0. */
      readonly by: DecimalInput;
    } & Adjusted<X>)
  /** The members of `from` scale down by `shift` (above 0) in all, those of `to` up by as much. */
  | ({
      /** The weight that moves, above 0. */
      readonly shift: DecimalInput;
      /** Who gives it, in proportion; it must hold as much. */
      readonly from: Group<X>;
      /** Who gets it, in proportion; shares no indicator with `from`. */
      readonly to: Group<X>;
    } & Adjusted<X>);

/** A business stage (业务阶段): how it moves the weights of the roles. */
export interface Stage<X extends Names = Names> {
  /** A name to show. */
  readonly title?: Title | undefined;
  /** The adjustments, applied in order; may be empty. */
  readonly adjust: readonly Adjustment<X>[];
}

const GroupSchema: z.ZodMiniType<Group> = /* @__PURE__ */ z.union([
  IdSchema,
  /* @__PURE__ */ z.strictObject({ layer: IdSchema }),
]);

const RolesSchema = /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(IdSchema));

export const AdjustmentSchema: z.ZodMiniType<Adjustment> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.strictObject({ set: IdSchema, share: DecimalSchema, roles: RolesSchema }),
  /* @__PURE__ */ z.strictObject({ set: IdSchema, weight: DecimalSchema, roles: RolesSchema }),
  /* @__PURE__ */ z.strictObject({ multiply: GroupSchema, by: DecimalSchema, roles: RolesSchema }),
  /* @__PURE__ */ z.strictObject({
    shift: DecimalSchema,
    from: GroupSchema,
    to: GroupSchema,
    roles: RolesSchema,
  }),
]);

export const StageSchema: z.ZodMiniType<Stage> = /* @__PURE__ */ z.strictObject({
  title: /* @__PURE__ */ z.optional(TitleSchema),
  adjust: /* @__PURE__ */ z.array(AdjustmentSchema),
});

export function checkAdjustment(adjustment: Adjustment, path: string, scope: Scope): Issue[] {
  const issues = (adjustment.roles ?? []).flatMap((role, index) =>
    scope.requireId("role", role, join(path, `roles.${index}`)),
  );
  if ("set" in adjustment) {
    issues.push(...scope.requireId("indicator", adjustment.set, join(path, "set")));
    const key = "share" in adjustment ? "share" : "weight";
    const value = "share" in adjustment ? adjustment.share : adjustment.weight;
    issues.push(...checkRange(value, "0", "1", join(path, key)));
  } else if ("multiply" in adjustment) {
    issues.push(...checkGroup(adjustment.multiply, join(path, "multiply"), scope));
    issues.push(...checkPositive(adjustment.by, join(path, "by")));
  } else {
    issues.push(...checkGroup(adjustment.from, join(path, "from"), scope));
    issues.push(...checkGroup(adjustment.to, join(path, "to"), scope));
    issues.push(...checkPositive(adjustment.shift, join(path, "shift")));
    issues.push(...checkOverlap(adjustment.from, adjustment.to, path, scope));
  }
  return issues;
}

function checkGroup(group: Group, path: string, scope: Scope): Issue[] {
  return typeof group === "string"
    ? scope.requireId("indicator", group, path)
    : scope.requireId("layer", group.layer, join(path, "layer"));
}

function checkPositive(value: DecimalInput, path: string): Issue[] {
  const decimal = readDecimal(value) as Exact;
  return decimal.greaterThan(0) ? [] : [issue("out-of-range", path, { found: toText(decimal), above: "0" })];
}

function checkOverlap(from: Group, to: Group, path: string, scope: Scope): Issue[] {
  const right = new Set(members(to, scope));
  const shared = sameLayer(from, to) ?? members(from, scope).find((id) => right.has(id));
  return shared === undefined ? [] : [issue("shift-overlap", path, { indicator: shared })];
}

/** A layer shares itself with itself, also where it has no indicators. */
const sameLayer = (from: Group, to: Group) =>
  typeof from !== "string" && typeof to !== "string" && from.layer === to.layer ? from.layer : undefined;

const members = (group: Group, scope: Scope) =>
  typeof group === "string" ? [group] : scope.membersOf(group.layer);
