import type { Catalogue, DocumentCode } from "./code.js";
import { enEnds } from "./en-ends.js";
import { enOptions } from "./en-options.js";
import { enValue } from "./en-value.js";
import type { Facts } from "./facts.js";

const sizes: { readonly [what in Facts["too-large"]["what"]]?: string } = {
  text: "characters",
  work: "steps of arithmetic",
};

/** The words of what is wrong with any document that is handed in, in English. */
export const enDocument: Catalogue<DocumentCode> = /* @__PURE__ */ (() => ({
  ...enValue,
  ...enOptions,
  ...enEnds,
  "too-large": ({ what, limit }) => `more than ${limit} ${sizes[what] ?? what}`,
  "not-data": ({ found }) => `expected plain data, found ${found}`,
  "forbidden-key": ({ key }) => `the key "${key}" is not allowed`,
  "missing-key": () => "is required",
  empty: () => "must not be empty",
  "no-span": ({ value }) => `the ends must not both be ${value}`,
  "not-in-order": ({ order }) => `must be strictly ${order}`,
  "value-too-large": ({ decimals, found }) => `${found} has more than 15 digits at ${decimals} decimals`,
}))();
