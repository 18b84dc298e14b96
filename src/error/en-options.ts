import type { Catalogue, OptionCode } from "./code.js";

/** The words of keys and options that there are not, in English. */
export const enOptions: Catalogue<OptionCode> = {
  "unknown-key": ({ key }) => `unknown key "${key}"`,
  "not-an-option": ({ options, found }) => `must be ${options.join(" or ")}, not "${found}"`,
};
