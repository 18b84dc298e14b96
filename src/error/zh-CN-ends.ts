import type { Catalogue, EndCode } from "./code.js";
import { rangeIn } from "./range.js";

const ends = { above: "大于", minimum: "不小于", maximum: "不大于", both: "为 " };

/** The words of ends that are passed, in Simplified Chinese. */
export const zhCNEnds: Catalogue<EndCode> = {
  "too-deep": ({ limit }) => `嵌套超过 ${limit} 层`,
  "out-of-range": (facts) => `${facts.found} 应${rangeIn(facts, ends, " 且")}`,
};
