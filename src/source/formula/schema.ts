import * as z from "zod/mini";
import type { DurationClock, DurationStatistic, DurationUnit } from "./duration.js";

export const STATISTIC: z.ZodMiniType<DurationStatistic> = /* @__PURE__ */ z.enum(["mean", "median", "p90"]);

export const UNIT: z.ZodMiniType<DurationUnit> = /* @__PURE__ */ z.enum(["s", "min", "h", "d"]);

export const CLOCK: z.ZodMiniType<DurationClock | undefined> = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ z.enum(["wall", "working"]),
);

/** A text that is not empty. */
export const FilledText: z.ZodMiniType<string> = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.minLength(1));
