import type { Catalogue, SubjectCode } from "./code.js";
import { word } from "./zh-CN-names.js";
import { values } from "./zh-CN-value.js";

/** The words of what is wrong with periods, histories and observations, in Simplified Chinese. */
export const zhCNSubject: Catalogue<SubjectCode> = {
  "bad-period": ({ found }) =>
    `${word(found, values)} 不是周期：应为 2026、2026-H2、2026-Q3、2026-09 或 2026-W37`,
  "history-order": ({ period, repeated }) => `周期 ${period} ${repeated ? "重复" : "不早于本周期"}`,
  "history-rank": ({ rank, size }) => `名次 ${word(rank)}/${word(size)} 不成立`,
  "bad-observation": ({ found }) =>
    `${word(found, values)} 不是实际值：应为十进制数、{of: [a, b]}、{value, sample}、null 或 {missing}`,
};
