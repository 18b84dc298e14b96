import type { Catalogue, ValueCode } from "./code.js";
import { enNames } from "./en-names.js";

/** The words of names, types, decimals and sums, in English. */
export const enValue: Catalogue<ValueCode> = /* @__PURE__ */ (() => ({
  ...enNames,
  "not-decimal": ({ found }) => `${found} is no decimal`,
  "too-precise": ({ decimals, found }) => `${found} has more than ${decimals} decimals`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${of === "shares" ? of : "weights"} sum to ${sum}; ${difference} is ${missing ? "missing" : "too much"}`,
}))();
