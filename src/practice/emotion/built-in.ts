import { chinese } from "./chinese.js";
import { english } from "./english.js";
import type { EmpathyLexicon } from "./lexicon.js";

/**
 * The lexicon that is used where a host brings none, in English and Chinese. Apologies alone are not in it: they admit a fault and
 * say nothing of what the other feels. Spread it to add to it; it is data and may be read, but not changed.
 *
 * @example
 * ```ts
 * import { empathyLexicon, measureEmpathy } from "steelyard/practice";
 *
 * const en = empathyLexicon.en;
 * const lexicon = { ...empathyLexicon, en: { ...en, phrases: [...(en?.phrases ?? []), "what a pain"] } };
 * const message = { from: "agent", text: "What a pain!" } as const;
 * console.log(measureEmpathy([{ id: "1", messages: [message] }], { lexicon }).expressed);
 * // => 1
 * ```
 */
export const empathyLexicon: EmpathyLexicon = /* @__PURE__ */ Object.freeze({
  en: english,
  "zh-CN": chinese,
});
