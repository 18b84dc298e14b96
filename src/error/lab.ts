import type { Catalogue, ConditionCode, DocumentCode, LabCode, SubjectCode, TimeCode } from "./code.js";
import { enCondition } from "./en-condition.js";
import { enDocument } from "./en-document.js";
import { enSubject } from "./en-subject.js";
import { enTime } from "./en-time.js";
import type { Facts } from "./facts.js";
import { type ReportOf, raise, refuseIn, type Words } from "./raise.js";
import { zhCNCondition } from "./zh-CN-condition.js";
import { zhCNDocument } from "./zh-CN-document.js";
import { zhCNSubject } from "./zh-CN-subject.js";
import { zhCNTime } from "./zh-CN-time.js";

/** What the weight lab can say: of its own, and of documents as everywhere. */
export type LabCallCode = DocumentCode | ConditionCode | SubjectCode | TimeCode | LabCode;

/** The words that the weight lab alone needs, in English. */
const enLab: Catalogue<LabCode> = {
  "too-few-cases": ({ count, minimum }) =>
    `${count === 1 ? "1 subject is" : `${count} subjects are`} too few: at least ${minimum} are needed`,
  "all-alike": ({ name }) => `all figures of "${name}" are alike`,
  "all-zero": ({ name }) => `"${name}" has no positive figure, and entropy needs one`,
  "not-reciprocal": ({ found, expected }) =>
    `${found} is not the reciprocal of the other way round, ${expected}`,
  "no-contrast": ({ method }) => `${method} finds no contrast: every column goes with every other`,
  inconsistent: ({ ratio, limit }) =>
    ratio === null
      ? `no table says whether the ratio of so many comparisons is below ${limit}: accept them with a reason`
      : `the consistency ratio ${ratio} is not below ${limit}: judge again, or accept it with a reason`,
  "repeated-entry": ({ name }) => `"${name}" comes twice`,
  "mixed-periods": ({ period, other }) => `"${period}" is not as long a period as "${other}"`,
  "unknown-proposal": ({ id }) => `there is no proposal "${id}"`,
  "stale-proposal": ({ before, found }) =>
    `the proposal was made for ${before}, but there is ${found ?? "nothing"} now`,
  "same-version": ({ version }) =>
    `a revision needs a version of its own: "${version}" is that of the policy`,
};

/** The same in Simplified Chinese. */
const zhCNLab: Catalogue<LabCode> = {
  "too-few-cases": ({ count, minimum }) => `只有 ${count} 人，至少需要 ${minimum} 人`,
  "all-alike": ({ name }) => `“${name}”的数值全部相同`,
  "all-zero": ({ name }) => `“${name}”没有大于 0 的数值，无法用熵权法`,
  "not-reciprocal": ({ found, expected }) => `${found} 与反方向的判断不互为倒数，应为 ${expected}`,
  "no-contrast": ({ method }) => `${method} 找不到差异：各列完全同向变化`,
  inconsistent: ({ ratio, limit }) =>
    ratio === null
      ? `比较项太多，随机一致性指标表中没有对应值，无法判断一致性比率是否低于 ${limit}：如要采用，请写明理由`
      : `一致性比率 ${ratio} 未低于 ${limit}：请重新判断，或写明采用的理由`,
  "repeated-entry": ({ name }) => `“${name}”重复出现`,
  "mixed-periods": ({ period, other }) => `“${period}”与“${other}”的周期长度不同`,
  "unknown-proposal": ({ id }) => `没有编号为“${id}”的修订建议`,
  "stale-proposal": ({ before, found }) =>
    `该建议针对的是 ${before}，而现在${found === null ? "已不存在" : `是 ${found}`}`,
  "same-version": ({ version }) => `修订后的方案须有新的版本号，“${version}”是原方案的版本号`,
};

/** The words of everything that the weight lab can say. */
export const LAB_WORDS: Words<LabCallCode> = {
  en: { ...enDocument, ...enCondition, ...enSubject, ...enTime, ...enLab },
  "zh-CN": { ...zhCNDocument, ...zhCNCondition, ...zhCNSubject, ...zhCNTime, ...zhCNLab },
};

/** Takes down what is wrong with what was handed in. */
export type LabReport = ReportOf<LabCallCode>;

/** Ends a call with everything that a check of it reports; goes on where that is nothing. */
export function checkLab(check: (report: LabReport) => void): void {
  raise<LabCallCode>(LAB_WORDS, check);
}

/** Ends a call with one issue. */
export function refuseLab<C extends LabCallCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<LabCallCode, C>(LAB_WORDS, code, path, facts);
}
