import * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import { type DecimalInput, type Exact, readDecimal, toText } from "../number/decimal.js";
import { DecimalSchema, IdSchema, type Title, TitleSchema } from "../shape/schema.js";
import { type Condition, ConditionSchema, checkCondition } from "./condition.js";
import { checkRange } from "./indicator.js";
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
  id: IdSchema,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  when: ConditionSchema,
};

export const ModifierSchema: z.ZodMiniType<Modifier> = /* @__PURE__ */ z.union([
  /* @__PURE__ */ z.strictObject({ ...head, add: DecimalSchema }),
  /* @__PURE__ */ z.strictObject({ ...head, cap: DecimalSchema }),
]);

export function checkModifier(modifier: Modifier, path: string, scope: Scope): Issue[] {
  const [key, value] =
    "add" in modifier ? (["add", modifier.add] as const) : (["cap", modifier.cap] as const);
  const at = join(path, key);
  const issues = [
    ...checkCondition(modifier.when, join(path, "when"), "modifiers", scope),
    ...checkRange(value, "-1000000", "1000000", at),
  ];
  const decimal = readDecimal(value) as Exact;
  const decimals = scope.scale.scoreDecimals;
  if (decimal.decimalPlaces() > decimals)
    issues.push(issue("too-precise", at, { decimals, found: toText(decimal) }));
  return issues;
}
