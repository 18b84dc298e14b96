import * as z from "zod/mini";
import { toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkRange, UNIT } from "../../shape/range.js";
import { DecimalSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import type { KeyResultProgress } from "./progress.js";

/** Which progress of a key result is observed. */
export interface KeyResultObservationOptions {
  /** `counted`, clamped to 0..1 (the default), or `raw`, below 0 and above 1 as it comes. */
  readonly progress?: "counted" | "raw" | undefined;
}

/** The observation of a key result: its progress as a fraction, 1 for done, or that there is none, and why. */
export type KeyResultObservation =
  | number
  | {
      /** Why nothing was measured, for people, in English and in Chinese. */
      readonly missing: string;
    };

/** What is asked of a row of `rollUp`: the counted progress, and the raw one where the key result is a metric. */
export type KeyResultRow = Pick<KeyResultProgress, "progress" | "raw">;

const figure = /* @__PURE__ */ z.nullable(DecimalSchema);

const Schema: z.ZodMiniType<{ readonly row: KeyResultRow; readonly options: KeyResultObservationOptions }> =
  /* @__PURE__ */ z.strictObject({
    row: /* @__PURE__ */ z.object({ progress: figure, raw: figure }),
    options: /* @__PURE__ */ z.strictObject({
      progress: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["counted", "raw"])),
    }),
  }) as never;

/**
 * The observation for an indicator of the policy out of a key result that was rolled up.
 *
 * The indicator for it is linear from floor 0 to target 1, so that a key result that is done earns full points; with a `cap`
 * above full points `raw` rewards what was done beyond the target.
 *
 * Source: the figures of the row as they are; nothing is calculated.
 *
 * @param row - A row of `rollUp`; what else it holds plays no part.
 * @param options - Whether the counted or the raw progress is meant.
 * @returns The progress, or why there is none. Where a missing value was rolled up as 0, that 0 is the progress.
 * @throws SteelyardError `out-of-range` for a progress outside of 0..1, and the like, each with its path: `row.progress`.
 *
 * @example
 * ```ts
 * import { keyResultObservation, rollUp } from "steelyard/practice";
 *
 * const { objectives: [grow] } = rollUp([{
 *   id: "grow",
 *   keyResults: [
 *     { id: "orders", kind: "metric", weight: "0.5", start: 400, target: 500, current: 520 },
 *     { id: "events", kind: "metric", weight: "0.5", start: 0, target: 3 },
 *   ],
 * }]);
 * const [orders, events] = grow?.keyResults ?? [];
 * console.log(orders && keyResultObservation(orders), orders && keyResultObservation(orders, { progress: "raw" }));
 * // => 1 1.2
 * console.log(events && keyResultObservation(events));
 * // => {"missing":"not measured (尚无实际值)"}
 * ```
 */
export function keyResultObservation(
  row: KeyResultRow,
  options: KeyResultObservationOptions = {},
): KeyResultObservation {
  const read = readDocument({ row, options }, Schema, (document, report) => {
    if (document.row.progress !== null) checkRange(document.row.progress, UNIT, "row.progress", report);
  });
  const { progress, raw } = read.row;
  if (progress === null) return { missing: "not measured (尚无实际值)" };
  return toNumber(decimal(read.options.progress === "raw" ? (raw ?? progress) : progress));
}
