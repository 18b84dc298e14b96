import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput, Exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkDecimals } from "../../shape/range.js";
import { DecimalSchema, filled, TextSchema, type Title, TitleSchema, whole } from "../../shape/schema.js";
import { checkDigits } from "../digits.js";
import { checkIds } from "../document.js";
import { OptionalDecimal } from "../optional.js";
import { checkParts } from "../parts.js";

/** What is split: the way from a start to a target, or a bare total. */
export type DecomposedWhole =
  | {
      /** The value at the beginning, in the unit of the key result. */
      readonly start: DecimalInput;
      /** The value to be reached; below the start where lower is better. */
      readonly target: DecimalInput;
    }
  | {
      /** What is to be split; it may be negative. */
      readonly total: DecimalInput;
    };

/** A period or a person that takes a part. */
export interface PartTaker {
  /** Its id, once in the list. */
  readonly id: string;
  /** A name to show: a text, or texts by language tag. */
  readonly title?: Title | undefined;
  /** Its share, 0..1 to 4 decimals: all parts have one, which sum to exactly 1, or none has, and they are equal. */
  readonly share?: DecimalInput | undefined;
}

/** How a whole is to be split. */
export interface DecomposeOptions {
  /** Decimals of the parts, 0..6; 0 by default: whole numbers. What is split must not have more. */
  readonly decimals?: number | undefined;
  /** Whether each part also gets its own start and target, so that they chain; false by default. For periods. */
  readonly cumulative?: boolean | undefined;
}

/** What is split, among whom and how. */
export interface Split {
  readonly whole: DecomposedWhole;
  readonly parts: readonly PartTaker[];
  readonly options: DecomposeOptions;
}

export const SplitSchema: z.ZodMiniType<Split> = /* @__PURE__ */ z.strictObject({
  whole: /* @__PURE__ */ z.union([
    /* @__PURE__ */ z.strictObject({ total: DecimalSchema }),
    /* @__PURE__ */ z.strictObject({ start: DecimalSchema, target: DecimalSchema }),
  ]),
  parts: /* @__PURE__ */ filled(
    /* @__PURE__ */ z.strictObject({
      id: TextSchema,
      title: /* @__PURE__ */ z.optional(TitleSchema),
      share: OptionalDecimal,
    }),
  ),
  options: /* @__PURE__ */ z.strictObject({
    decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 6)),
    cumulative: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
  }),
});

/** What the shape of a split cannot say. */
export function checkSplit(
  { whole: given, parts, options: { decimals = 0 } }: Split,
  report: PracticeReport,
): void {
  const before = Object.entries(given).map(([key, value]: [string, DecimalInput]) => {
    checkDecimals(value, decimals, `whole.${key}`, report);
    return checkDigits(decimal(value), decimals, `whole.${key}`, report);
  });
  if (!before.includes(false)) checkDigits(amountOf(given), decimals, "whole", report);
  checkIds(parts, "entry", "parts", report);
  const shares = parts.map(({ share }, index) => [share, `parts.${index}.share`] as const);
  if (shares.some(([share]) => share !== undefined)) checkParts(shares, "shares", "parts", report);
}

/** What there is to split. */
export const amountOf = (given: DecomposedWhole): Exact =>
  "total" in given ? decimal(given.total) : decimal(given.target).minus(decimal(given.start));
