import type { Catalogue, NameCode } from "./code.js";
import type { IdKind } from "./facts.js";

export const list = (words: readonly string[]) => words.join("、") || "无";

export const kinds: Record<IdKind, string> = {
  layer: "指标层",
  indicator: "指标",
  role: "岗位",
  stage: "业务阶段",
  modifier: "加减分项",
  tier: "等级",
  rule: "激励规则",
  type: "低绩效类型",
  fact: "事实",
  key: "键",
};

/** The types that every room speaks of. */
const types: Readonly<Record<string, string>> = {
  object: "对象",
  list: "列表",
  text: "文本",
  number: "数字",
  "whole number": "整数",
  boolean: "布尔值",
  function: "函数",
  null: "空值",
  nothing: "空缺",
};

/** The name of a type, of `more` than every room speaks of; anything else as it is. */
export const word = (name: string, more: Readonly<Record<string, string>> = types) =>
  types[name] ?? more[name] ?? name;

/** The words of a wrong type, with the names of `more` types. */
export const wrongType =
  (more: typeof types): Catalogue["wrong-type"] =>
  ({ expected, found }) =>
    `应为${word(expected, more)}，实为${word(found, more)}`;

/** The words of names that are not what they should be, in Simplified Chinese. */
export const zhCNNames: Catalogue<Exclude<NameCode, "wrong-type">> = {
  "bad-id": ({ found }) => `“${found}”不是标识：字母开头，至多 64 个字母和数字，可夹单个 - 或 _`,
  "unknown-id": ({ kind, id, known }) => `没有${kinds[kind]}“${id}”；已有：${list(known)}`,
  "not-covered": ({ part, use }) => `${part}：此处不计算，请用 ${use}`,
};
