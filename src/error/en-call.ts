import type { CallCode, Catalogue } from "./facts.js";

export const list = (words: readonly string[]) => words.join(", ");

/** The words of what an engine says of a call, in English. */
export const enCall: Catalogue<CallCode> = {
  "wrong-type": ({ expected, found }) => `expected ${expected}, found ${found}`,
  "bad-id": ({ found }) =>
    `"${found}" is no id: at most 64 letters and digits, a letter first, single - or _ between them`,
  "not-decimal": ({ found }) => `${found} is no decimal`,
  "too-precise": ({ decimals, found }) => `${found} has more than ${decimals} decimals`,
  "unknown-id": ({ kind, id, known }) => `there is no ${kind} "${id}"; known: ${list(known)}`,
  "weights-sum": ({ of, sum, difference, missing }) =>
    `${of === "shares" ? of : "weights"} sum to ${sum}; ${difference} is ${missing ? "missing" : "too much"}`,
  "column-length": ({ found, expected }) => `${found} rows in a table of ${expected}`,
  "not-covered": ({ part, use }) => `${part}: not covered here, use ${use}`,
};
