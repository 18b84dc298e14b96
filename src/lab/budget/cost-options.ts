import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { type DecimalInput, type Exact, exact, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { DecimalSchema } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";

/** The most that may be paid, in the policy's currency; at least 0, of at most 15 digits on the grid of its money. */
export interface CostOptions {
  /** To one person. */
  readonly personCap?: DecimalInput | undefined;
  /** In all. */
  readonly totalCap?: DecimalInput | undefined;
}

const Schema: z.ZodMiniType<CostOptions> = /* @__PURE__ */ z.strictObject({
  personCap: /* @__PURE__ */ z.optional(DecimalSchema),
  totalCap: /* @__PURE__ */ z.optional(DecimalSchema),
});

/** The options, checked. */
export const readCostOptions = (options: CostOptions, decimals: number): CostOptions =>
  readCallOptions(options, Schema, (given, report) => {
    for (const [path, cap] of Object.entries(given)) {
      checkRange(cap, { minimum: "0" }, path, report);
      checkDecimals(cap, decimals, path, report);
      checkMoney(decimal(cap), decimals, path, report);
    }
  });

/** Reports money of more than 15 digits, which a JSON number may not carry. */
export function checkMoney(value: Exact, decimals: number, path: string, report: LabReport): void {
  if (
    value
      .abs()
      .times(exact(`1e${decimals}`))
      .greaterThanOrEqualTo("1e15")
  )
    report("value-too-large", path, { decimals, found: toText(value).slice(0, 80) });
}
