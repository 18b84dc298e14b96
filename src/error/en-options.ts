import type { Catalogue, OptionCode } from "./code.js";
import { list } from "./en-names.js";

/** The words of keys and options that there are not, in English. */
export const enOptions: Catalogue<OptionCode> = {
  "unknown-key": ({ key }) => `unknown key "${key}"`,
  "not-an-option": ({ options, found }) =>
    `must be ${options.length > 1 ? "one of " : ""}${list(options)}, not "${found}"`,
};
