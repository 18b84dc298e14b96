import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { checkRange, POSITIVE, UNIT } from "../shape/range.js";
import { DecimalSchema, filled, IdSchema, type Title, TitleSchema } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
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

export function checkAdjustment(adjustment: Sound<Adjustment>, path: string, scope: Scope): void {
  const { report, requireId } = scope;
  for (const [index, role] of (adjustment.roles ?? []).entries())
    requireId("role", role, `${path}.roles.${index}`);
  if ("set" in adjustment) {
    requireId("indicator", adjustment.set, `${path}.set`);
    if ("share" in adjustment) checkRange(adjustment.share, UNIT, `${path}.share`, report);
    else checkRange(adjustment.weight, UNIT, `${path}.weight`, report);
  } else if ("multiply" in adjustment) {
    checkGroup(adjustment.multiply, `${path}.multiply`, scope);
    checkRange(adjustment.by, POSITIVE, `${path}.by`, report);
  } else {
    const { shift, from, to } = adjustment;
    checkGroup(from, `${path}.from`, scope);
    checkGroup(to, `${path}.to`, scope);
    checkRange(shift, POSITIVE, `${path}.shift`, report);
    const indicator = sharedBy(from, to, scope);
    if (indicator !== undefined) report("shift-overlap", path, { indicator });
  }
}

function checkGroup(group: Sound<Group> | undefined, path: string, { requireId }: Scope): void {
  if (typeof group === "string") requireId("indicator", group, path);
  else requireId("layer", group?.layer, `${path}.layer`);
}

/** What both groups hold; a layer shares itself with itself, also where it has no indicators. */
function sharedBy(
  from: Sound<Group> | undefined,
  to: Sound<Group> | undefined,
  { layers }: Scope,
): string | undefined {
  const [one, other] = [from, to].map((group) => (typeof group === "string" ? group : group?.layer));
  if (typeof from === typeof to) return one === other ? one : undefined;
  const [id, layer] = typeof from === "string" ? [one, other] : [other, one];
  return layers.get(id as string) === (layer ?? null) ? id : undefined;
}
