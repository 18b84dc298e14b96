import type { Catalogue, DocumentCode, SourceCode, SubjectCode, TimeCode } from "./code.js";
import { enDocument } from "./en-document.js";
import { list } from "./en-names.js";
import { enSubject } from "./en-subject.js";
import { enTime } from "./en-time.js";
import type { Facts } from "./facts.js";
import { type ReportOf, raise, refuseIn, type Words } from "./raise.js";
import { zhCNDocument } from "./zh-CN-document.js";
import { word, list as zhList } from "./zh-CN-names.js";
import { zhCNSubject } from "./zh-CN-subject.js";
import { zhCNTime } from "./zh-CN-time.js";
import { values } from "./zh-CN-value.js";

/** What the reading of sources can say: of its own, and of documents as everywhere. */
export type SourceCallCode = DocumentCode | SubjectCode | TimeCode | SourceCode;

/** The words that the reading of sources alone needs, in English. */
const enSource: Catalogue<SourceCode> = {
  "no-column": ({ headers, found }) => `there is no column ${list(headers)}; there are: ${list(found)}`,
  "repeated-column": ({ header, columns }) => `"${header}" stands above the columns ${columns.join(", ")}`,
  "unreadable-cell": ({ expected, found, declared }) =>
    `${found} is no ${expected} as the mapping declares it${declared ? ` (${declared})` : ""}`,
  "error-cell": ({ found }) => `the spreadsheet says "${found}"`,
  "empty-cell": ({ column }) => `"${column}" says nothing`,
  "unknown-person": ({ idType, id }) => `nobody has the ${idType} "${id}"`,
  "ambiguous-person": ({ idType, id }) => `more than one person has the ${idType} "${id}"`,
  "repeated-person": ({ person }) => `"${person}" comes twice`,
  unconfirmed: ({ mapping }) => `"${mapping}" is a guess: look at its columns, then confirm it`,
  "repeated-observation": ({ subject, indicator }) => `"${indicator}" of "${subject}" is observed twice`,
  "average-of-averages": ({ name }) => `"${name}": averages cannot be averaged without what they rest on`,
  "repeated-row": ({ id, first }) => `the row ${first} has the id "${id}" already`,
};

/** What a cell may be declared to hold, in Chinese. */
const codecs: Readonly<Record<string, string>> = {
  id: "编号",
  choice: "选项",
  rating: "评分",
  ratio: "比率",
  money: "金额",
  duration: "时长",
  date: "日期",
  instant: "时刻",
};

/** The same in Simplified Chinese. */
const zhCNSource: Catalogue<SourceCode> = {
  "no-column": ({ headers, found }) => `没有列 ${zhList(headers)}；现有：${zhList(found)}`,
  "repeated-column": ({ header, columns }) => `表头“${header}”重复，在第 ${columns.join("、")} 列`,
  "unreadable-cell": ({ expected, found, declared }) =>
    `${word(found, values)} 不是映射所声明的${word(expected, codecs)}${declared ? `（${declared}）` : ""}`,
  "error-cell": ({ found }) => `表格报错“${found}”`,
  "empty-cell": ({ column }) => `“${column}”为空`,
  "unknown-person": ({ idType, id }) => `没有人的 ${idType} 是“${id}”`,
  "ambiguous-person": ({ idType, id }) => `${idType}“${id}”对应不止一人`,
  "repeated-person": ({ person }) => `“${person}”出现两次`,
  unconfirmed: ({ mapping }) => `“${mapping}”只是猜测：请核对各列后再确认`,
  "repeated-observation": ({ subject, indicator }) => `“${subject}”的“${indicator}”有两个实际值`,
  "average-of-averages": ({ name }) => `“${name}”：缺少样本数的平均值不能再求平均`,
  "repeated-row": ({ id, first }) => `第 ${first} 行已经使用编号“${id}”`,
};

/** The words of everything that the reading of sources can say. */
export const SOURCE_WORDS: Words<SourceCallCode> = {
  en: { ...enDocument, ...enSubject, ...enTime, ...enSource },
  "zh-CN": { ...zhCNDocument, ...zhCNSubject, ...zhCNTime, ...zhCNSource },
};

/** Takes down what is wrong with what was handed in. */
export type SourceReport = ReportOf<SourceCallCode>;

/** Ends a call with everything that a check of it reports; goes on where that is nothing. */
export function checkSource(check: (report: SourceReport) => void): void {
  raise<SourceCallCode>(SOURCE_WORDS, check);
}

/** Ends a call with one issue. */
export function refuseSource<C extends SourceCallCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<SourceCallCode, C>(SOURCE_WORDS, code, path, facts);
}
