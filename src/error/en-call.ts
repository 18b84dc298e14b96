import type { CallCode, Catalogue } from "./code.js";
import { enValue } from "./en-value.js";

/** The words of what an engine says of a call, in English. */
export const enCall: Catalogue<CallCode> = {
  ...enValue,
  "column-length": ({ found, expected }) => `${found} entries, not ${expected}`,
};
