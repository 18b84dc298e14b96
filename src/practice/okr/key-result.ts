import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import {
  DecimalSchema,
  filled,
  TextSchema,
  type Title,
  TitleSchema,
  variant,
  whole,
} from "../../shape/schema.js";
import { checkIds } from "../document.js";
import { OptionalText } from "../optional.js";
import { checkParts } from "../parts.js";
import { checkMetric } from "./metric.js";

/** What every key result says of itself. */
export interface KeyResultHead {
  /** Its id, once in a tree. */
  readonly id: string;
  /** A name to show: a text, or texts by language tag. */
  readonly title?: Title | undefined;
  /** Who answers for it. */
  readonly owner?: string | undefined;
  /** Its weight in its objective, 0..1 to 4 decimals. */
  readonly weight: DecimalInput;
}

/** A key result that is measured, on the way from a start to a target. */
export interface MetricKeyResult extends KeyResultHead {
  /** The kind of key result. */
  readonly kind: "metric";
  /** The value at the beginning, in `unit`: at most 15 digits on its grid. */
  readonly start: DecimalInput;
  /** The value to be reached, in `unit`: below the start where lower is better, equal to it where the level is to be held. */
  readonly target: DecimalInput;
  /** The present value, in `unit`; null or absent where there is none. */
  readonly current?: DecimalInput | null | undefined;
  /** The unit, for people and for `checkAlignment`. */
  readonly unit?: string | undefined;
  /** Decimals of the three values, 0..6; 6 by default. They are rounded to them before anything else. */
  readonly decimals?: number | undefined;
  /** Which side is better where start and target are equal; `higher` by default. Else it must not contradict them. */
  readonly better?: "higher" | "lower" | undefined;
}

/** One step of a key result. */
export interface Milestone {
  /** Its id, once in a key result. */
  readonly id: string;
  /** A name to show: a text, or texts by language tag. */
  readonly title?: Title | undefined;
  /** Its share of the key result, 0..1 to 4 decimals. */
  readonly share: DecimalInput;
  /** Whether it is done. */
  readonly done: boolean;
}

/** A key result that is reached step by step. */
export interface MilestoneKeyResult extends KeyResultHead {
  /** The kind of key result. */
  readonly kind: "milestone";
  /** Its steps, at least one; their shares sum to exactly 1. */
  readonly milestones: readonly Milestone[];
}

/** A key result that is reached or not. */
export interface BinaryKeyResult extends KeyResultHead {
  /** The kind of key result. */
  readonly kind: "binary";
  /** Whether it is reached; null or absent where that is not known. */
  readonly done?: boolean | null | undefined;
}

/** A key result (关键结果). */
export type KeyResult = MetricKeyResult | MilestoneKeyResult | BinaryKeyResult;

const title = /* @__PURE__ */ z.optional(TitleSchema);
const head = { id: TextSchema, title, owner: OptionalText, weight: DecimalSchema };

export const MetricSchema: z.ZodMiniType<MetricKeyResult> = /* @__PURE__ */ variant("metric", {
  ...head,
  start: DecimalSchema,
  target: DecimalSchema,
  current: /* @__PURE__ */ z.nullish(DecimalSchema),
  unit: OptionalText,
  decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 6)),
  better: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"])),
});

export const KeyResultSchema: z.ZodMiniType<KeyResult> = /* @__PURE__ */ z.discriminatedUnion("kind", [
  MetricSchema,
  /* @__PURE__ */ variant("milestone", {
    ...head,
    milestones: /* @__PURE__ */ filled(
      /* @__PURE__ */ z.strictObject({
        id: TextSchema,
        title,
        share: DecimalSchema,
        done: /* @__PURE__ */ z.boolean(),
      }),
    ),
  }),
  /* @__PURE__ */ variant("binary", {
    ...head,
    done: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
  }),
] as never);

/** What the shape of a key result cannot say; its weight is its objective's affair. */
export function checkKeyResult(one: KeyResult, path: string, report: PracticeReport): void {
  if (one.kind === "metric") checkMetric(one, path, report);
  if (one.kind !== "milestone") return;
  const at = `${path}.milestones`;
  checkIds(one.milestones, "milestone", at, report);
  const shares = one.milestones.map(({ share }, index) => [share, `${at}.${index}.share`] as const);
  checkParts(shares, "shares", at, report);
}
