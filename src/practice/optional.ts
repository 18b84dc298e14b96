import * as z from "zod/mini";
import type { DecimalInput } from "../number/decimal.js";
import { DecimalSchema, TextSchema } from "../shape/schema.js";

/** A text that may be absent. */
export const OptionalText: z.ZodMiniType<string | undefined> = /* @__PURE__ */ z.optional(TextSchema);

/** A decimal that may be absent. */
export const OptionalDecimal: z.ZodMiniType<DecimalInput | undefined> = /* @__PURE__ */ z.optional(
  DecimalSchema,
);

/** A figure that has been measured, or null. */
export const PerhapsFigure: z.ZodMiniType<number | null> = /* @__PURE__ */ z.nullable(
  /* @__PURE__ */ z.number(),
);
