import type { Catalogue, NameCode, OptionCode, SqlCode } from "./code.js";
import { enNames } from "./en-names.js";
import { enOptions } from "./en-options.js";
import type { Facts } from "./facts.js";
import { type ReportOf, raise, refuseIn } from "./raise.js";
import { wrongType, zhCNNames } from "./zh-CN-names.js";
import { zhCNOptions } from "./zh-CN-options.js";

/** What the SQL compiler can say of its options. */
export type SqlCallCode = NameCode | OptionCode | SqlCode;

/** The words that the SQL compiler alone needs, in English. */
const en: Catalogue<SqlCode> = {
  "bad-name": ({ found, dialect, longest, measure }) =>
    `"${found}" is no name in ${dialect}: 1 to ${longest} ${measure}, all allowed, no blank last`,
  "too-wide": ({ digits, dialect }) => `may have ${digits} digits, too many for ${dialect}`,
};

/** The same in Simplified Chinese. */
const zhCN: Catalogue<SqlCode | "wrong-type"> = {
  "wrong-type": /* @__PURE__ */ wrongType({ plan: "计划", string: "文本" }),
  "bad-name": ({ found, dialect, longest, measure }) =>
    `“${found}”不能作 ${dialect} 中的名称：须为 1 至 ${longest} 个${measure === "bytes" ? "字节" : "字符"}，可书写，末尾无空格`,
  "too-wide": ({ digits, dialect }) => `可能有 ${digits} 位数字，${dialect} 放不下`,
};

/** The words of everything that the SQL compiler can say. */
export const SQL_WORDS: { readonly [L in "en" | "zh-CN"]: Catalogue<SqlCallCode> } = {
  en: { ...enNames, ...enOptions, ...en },
  "zh-CN": { ...zhCNNames, ...zhCNOptions, ...zhCN },
};

/** Takes down what is wrong with the options. */
export type SqlReport = ReportOf<SqlCallCode>;

/** Ends a call with everything that a check of it reports; goes on where that is nothing. */
export function checkSql(check: (report: SqlReport) => void): void {
  raise<SqlCallCode>(SQL_WORDS, check);
}

/** Ends a call with one issue. */
export function refuseSql<C extends SqlCallCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<SqlCallCode, C>(SQL_WORDS, code, path, facts);
}
