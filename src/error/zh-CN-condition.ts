import type { Catalogue, ConditionCode } from "./code.js";
import { list } from "./zh-CN-names.js";

/** The words of what is wrong with a condition, in Simplified Chinese. */
export const zhCNCondition: Catalogue<ConditionCode> = {
  "unknown-fact": ({ fact }) => `没有事实“${fact}”；应写 value/名称 或 fact/名称`,
  "fact-too-early": ({ fact, usable }) => `事实“${fact}”最早可用于 ${usable}`,
  "streak-not-here": () => "只能用于 incentives 与 lowPerformance",
  "streak-nested": () => "不能用于 streak 之内",
  "one-operator": ({ found }) => `需要 atLeast、atMost、above、below、equals、in 之一；已有：${list(found)}`,
  "condition-too-deep": ({ limit }) => `嵌套超过 ${limit} 层`,
};
