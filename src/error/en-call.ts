import { enNames } from "./en-names.js";
import type { CallCode, Catalogue } from "./facts.js";

/** The words of what an engine says of a call, in English. */
export const enCall: Catalogue<CallCode> = {
  ...enNames,
  "not-decimal": ({ found }) => `${found} is no decimal`,
  "too-precise": ({ decimals, found }) => `${found} has more than ${decimals} decimals`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${of === "shares" ? of : "weights"} sum to ${sum}; ${difference} is ${missing ? "missing" : "too much"}`,
  "column-length": ({ found, expected }) => `${found} rows, not ${expected}`,
};
