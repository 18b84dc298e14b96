import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import { checkRange } from "../../shape/range.js";
import { OptionalDecimal } from "../optional.js";
import type { ReviewMeasure } from "./figures.js";

/** How reviews are summed up. */
export interface ReviewOptions {
  /** The figure of a group that counts in the overall one; `mean` by default. */
  readonly measure?: ReviewMeasure | undefined;
  /** The share of the ratings to be cut off at each end for the trimmed mean, 0..0.4; 0.1 by default. */
  readonly trim?: DecimalInput | undefined;
  /** Whether the answer names every rater, for whoever runs the review and nobody else; false by default. */
  readonly raters?: boolean | undefined;
}

export const reviewOptionsShape = {
  measure: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["mean", "median", "trimmedMean"])),
  trim: OptionalDecimal,
  raters: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
};

/** What the shape of the options cannot say. */
export function checkReviewOptions({ trim }: ReviewOptions, report: PracticeReport): void {
  if (trim !== undefined) checkRange(trim, { minimum: "0", maximum: "0.4" }, "options.trim", report);
}
