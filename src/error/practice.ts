import type { Catalogue, ConditionCode, DocumentCode, PracticeCode, SubjectCode, TimeCode } from "./code.js";
import { enCondition } from "./en-condition.js";
import { enDocument } from "./en-document.js";
import { list } from "./en-names.js";
import { enSubject } from "./en-subject.js";
import { enTime } from "./en-time.js";
import type { Facts } from "./facts.js";
import type { Thing } from "./facts-practice.js";
import { type ReportOf, raise, refuseIn, type Words } from "./raise.js";
import { zhCNCondition } from "./zh-CN-condition.js";
import { zhCNDocument } from "./zh-CN-document.js";
import { list as zhList } from "./zh-CN-names.js";
import { zhCNSubject } from "./zh-CN-subject.js";
import { zhCNTime } from "./zh-CN-time.js";

/** What the practice can say: of its own, and of documents as everywhere. */
export type PracticeCallCode = DocumentCode | ConditionCode | SubjectCode | TimeCode | PracticeCode;

/** What each kind of thing is called in Chinese; in English most are called as they are named. */
const ZH_THINGS: Readonly<Record<Thing, string>> = {
  task: "任务",
  person: "人员",
  objective: "目标",
  keyResult: "关键结果",
  milestone: "里程碑",
  group: "评价者组",
  rating: "评分",
  node: "协作节点",
  project: "项目",
  department: "部门",
  entry: "记录",
  indicator: "指标",
  role: "岗位",
  course: "课程",
  badge: "勋章",
  level: "成长等级",
  resource: "培训资源",
  event: "事件",
  period: "周期",
  word: "词语",
};

const THINGS: { readonly [T in Thing]?: string } = {
  keyResult: "key result",
  group: "group of raters",
  node: "collaboration node",
  resource: "training resource",
};

const thing = (kind: Thing) => THINGS[kind] ?? kind;

/** The words that the practice alone needs, in English. */
const enPractice: Catalogue<PracticeCode> = {
  "unknown-name": (facts) => `there is no ${thing(facts.thing)} "${facts.name}"`,
  "repeated-name": (facts) => `the ${thing(facts.thing)} "${facts.name}" is there twice`,
  "too-few": ({ count, minimum, ...facts }) =>
    `at least ${minimum} are needed, but there ${count === 1 ? "is" : "are"} ${count}: ${thing(facts.thing)}`,
  circular: (facts) => `the ${thing(facts.thing)} "${facts.name}" would stand above itself`,
  "illegal-move": ({ state, move, allowed }) =>
    `${move} is not possible in state ${state}${allowed.length === 0 ? "" : `; possible: ${list(allowed)}`}`,
  "bad-panel": ({ why, person }) =>
    ({
      party: `"${person}" is a party and cannot sit on the panel`,
      hrbp: "the panel needs exactly one HRBP",
      manager: `the manager of "${person}" is missing on the panel`,
      twice: `"${person}" sits on the panel twice`,
    })[why],
  "off-step": ({ found, low, step }) => `${found} is not reached from ${low} in steps of ${step}`,
  "self-rated": ({ person }) => `"${person}" cannot be rated by themselves`,
  "conflicting-entry": ({ id }) => `"${id}" was entered before and said something else`,
  overdrawn: ({ asked, balance }) => `${asked} points are asked for, but there are ${balance}`,
  "out-of-stock": ({ id }) => `nothing is left of "${id}"`,
};

/** The same in Simplified Chinese. */
const zhCNPractice: Catalogue<PracticeCode> = {
  "unknown-name": (facts) => `没有${ZH_THINGS[facts.thing]}“${facts.name}”`,
  "repeated-name": (facts) => `${ZH_THINGS[facts.thing]}“${facts.name}”出现两次`,
  "too-few": ({ count, minimum, ...facts }) =>
    `${ZH_THINGS[facts.thing]}至少需要 ${minimum} 个，实有 ${count} 个`,
  circular: (facts) => `${ZH_THINGS[facts.thing]}“${facts.name}”不能位于自身之上`,
  "illegal-move": ({ state, move, allowed }) =>
    `状态 ${state} 下不能 ${move}${allowed.length === 0 ? "" : `；可以：${zhList(allowed)}`}`,
  "bad-panel": ({ why, person }) =>
    ({
      party: `“${person}”是当事人，不能进入小组`,
      hrbp: "小组须有且仅有一名 HRBP",
      manager: `小组缺少“${person}”的主管`,
      twice: `“${person}”在小组中出现两次`,
    })[why],
  "off-step": ({ found, low, step }) => `从 ${low} 起每步 ${step}，取不到 ${found}`,
  "self-rated": ({ person }) => `“${person}”不能给自己评分`,
  "conflicting-entry": ({ id }) => `“${id}”此前已登记，且内容不同`,
  overdrawn: ({ asked, balance }) => `需要 ${asked} 积分，实有 ${balance}`,
  "out-of-stock": ({ id }) => `“${id}”已无余量`,
};

/** The words of everything that the practice can say. */
export const PRACTICE_WORDS: Words<PracticeCallCode> = {
  en: { ...enDocument, ...enCondition, ...enSubject, ...enTime, ...enPractice },
  "zh-CN": { ...zhCNDocument, ...zhCNCondition, ...zhCNSubject, ...zhCNTime, ...zhCNPractice },
};

/** Takes down what is wrong with what was handed in. */
export type PracticeReport = ReportOf<PracticeCallCode>;

/** Ends a call with everything that a check of it reports; goes on where that is nothing. */
export function checkPractice(check: (report: PracticeReport) => void): void {
  raise<PracticeCallCode>(PRACTICE_WORDS, check);
}

/** Ends a call with one issue. */
export function refusePractice<C extends PracticeCallCode>(code: C, path: string, facts: Facts[C]): never {
  return refuseIn<PracticeCallCode, C>(PRACTICE_WORDS, code, path, facts);
}
