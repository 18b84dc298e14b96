import type { Catalogue, DocumentCode } from "./code.js";
import { enOptions } from "./en-options.js";
import { enValue } from "./en-value.js";
import type { Facts } from "./facts.js";
import { rangeIn } from "./range.js";

const sizes: { readonly [what in Facts["too-large"]["what"]]?: string } = {
  text: "characters",
  work: "steps of arithmetic",
};

const ends = { above: "above", minimum: "at least", maximum: "at most", both: "" };

/** The words of what is wrong with any document that is handed in, in English. */
export const enDocument: Catalogue<DocumentCode> = {
  ...enValue,
  ...enOptions,
  "too-deep": ({ limit }) => `nested deeper than ${limit} levels`,
  "too-large": ({ what, limit }) => `more than ${limit} ${sizes[what] ?? what}`,
  "not-data": ({ found }) => `expected plain data, found ${found}`,
  "forbidden-key": ({ key }) => `the key "${key}" is not allowed`,
  "missing-key": () => "is required",
  empty: () => "must not be empty",
  "out-of-range": (facts) => `${facts.found} must be ${rangeIn(facts, ends, " and ")}`,
  "no-span": ({ value }) => `the ends must not both be ${value}`,
  "not-in-order": ({ order }) => `must be strictly ${order}`,
  "value-too-large": ({ decimals, found }) => `${found} has more than 15 digits at ${decimals} decimals`,
};
