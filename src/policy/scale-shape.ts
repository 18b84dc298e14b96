import * as z from "zod/mini";
import type { Report } from "../error/issue.js";
import type { DecimalInput } from "../number/decimal.js";
import { checkDecimals, checkRange } from "../shape/range.js";
import { DecimalSchema, whole } from "../shape/schema.js";
import { type ResolvedScale, resolveScale, type Scale } from "./scale.js";

export const ScaleSchema: z.ZodMiniType<Scale> = /* @__PURE__ */ z.strictObject({
  full: /* @__PURE__ */ z.optional(DecimalSchema),
  pointsDecimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 4)),
  scoreDecimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 4)),
  weightDecimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 8)),
  rounding: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["halfExpand", "halfEven"])),
});

const MOST_POINTS = "1000000";

/** What checks of points need: the grids, and where problems go. */
export interface OnScale {
  readonly scale: ResolvedScale;
  readonly report: Report;
}

export function checkScale(given: Scale, path: string, { report }: OnScale): void {
  const scale = resolveScale(given);
  const at = `${path}.full`;
  if (scale.full.greaterThan(0)) checkPoints(scale.full, at, { scale, report });
  else checkRange(scale.full, { above: "0", maximum: MOST_POINTS }, at, report);
}

/** Full points and caps lie within 10⁶ and on both grids, that of points and that of scores. */
export function checkPoints(
  points: DecimalInput | undefined,
  path: string,
  { scale, report }: OnScale,
): void {
  const decimals = Math.min(scale.pointsDecimals, scale.scoreDecimals);
  if (checkRange(points, { minimum: "0", maximum: MOST_POINTS }, path, report))
    checkDecimals(points, decimals, path, report);
}
