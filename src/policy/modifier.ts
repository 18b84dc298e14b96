import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { checkDecimals, checkRange } from "../shape/range.js";
import { DecimalSchema, named, type Title } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import type { Condition } from "./condition.js";
import { ConditionSchema, checkCondition } from "./condition-shape.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

/** A bonus, a deduction or a knock-out cap on the score (加减分项、一票否决). */
export type Modifier<X extends Names = Names> = {
  /** The modifier's id. */
  readonly id: string;
  /** A name to show. */
  readonly title?: Title | undefined;
  /** When it fires; a modifier whose condition is unknown does not, and is reported as unsettled. */
  readonly when: Condition<X>;
} & (
  | {
      /** Points added, within ±10⁶, at most `scoreDecimals` decimals. */
      readonly add: DecimalInput;
    }
  | {
      /** The score so far becomes at most this, within ±10⁶, at most `scoreDecimals` decimals. */
      readonly cap: DecimalInput;
    }
);

const head = {
  ...named,
  when: ConditionSchema,
};

export const ModifierSchema: z.ZodMiniType<Modifier> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.strictObject({ ...head, add: DecimalSchema }),
  /* @__PURE__ */ z.strictObject({ ...head, cap: DecimalSchema }),
]);

export function checkModifier(modifier: Sound<Modifier>, path: string, scope: Scope): void {
  const { report, scale } = scope;
  checkCondition(modifier.when, `${path}.when`, "modifiers", scope);
  const given: { readonly [K in "add" | "cap"]?: DecimalInput | undefined } = modifier;
  for (const key of ["add", "cap"] as const) {
    const at = `${path}.${key}`;
    checkRange(given[key], { minimum: "-1000000", maximum: "1000000" }, at, report);
    checkDecimals(given[key], scale.scoreDecimals, at, report);
  }
}
