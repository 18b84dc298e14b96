import { type Fault, Problem } from "./problem.js";

const UNKEPT = {
  en: "this text cannot be kept: it contains U+0000, or half of a character",
  "zh-CN": "此文本含有 U+0000 或不完整的字符，无法保存",
};
const REFUSED = {
  en: "the request contains text that cannot be kept",
  "zh-CN": "请求中有无法保存的文本",
};

/**
 * Those of some texts that no column of a table keeps as they are: PostgreSQL refuses U+0000, and half of a surrogate pair would
 * become another character. What is kept as JSON may contain both, for there they are escaped.
 *
 * @param before - What stands before the name of a text in its path.
 */
export const unkept = (texts: unknown, before = ""): Fault[] =>
  Object.entries(Object(texts)).flatMap(([name, text]) =>
    typeof text === "string" && (text.includes("\0") || /\p{Surrogate}/u.test(text))
      ? [{ code: "unkept-text", path: before + name, message: UNKEPT }]
      : [],
  );

/** Refuses a request for texts that cannot be kept. */
export function refuseUnkept(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Problem(422, "unkept-text", REFUSED, faults);
}
