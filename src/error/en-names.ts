import type { Catalogue, NameCode } from "./code.js";

export const list = (words: readonly string[]) => words.join(", ") || "none";

/** The words of names and types that are not what they should be, in English. */
export const enNames: Catalogue<NameCode> = {
  "wrong-type": ({ expected, found }) => `expected ${expected}, found ${found}`,
  "bad-id": ({ found }) =>
    `"${found}" is no id: a letter, up to 63 letters and digits, single - or _ between`,
  "unknown-id": ({ kind, id, known }) => `there is no ${kind} "${id}"; known: ${list(known)}`,
  "not-covered": ({ part, use }) => `${part}: not covered, use ${use}`,
};
