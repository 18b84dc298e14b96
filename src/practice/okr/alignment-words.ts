import type { Message } from "../../error/worded.js";

/** Children that do not come to the parent's change. */
export function gapWords(
  parent: string,
  kind: "short" | "over",
  planned: string,
  needed: string,
  difference: string,
): Message {
  const isShort = kind === "short";
  return {
    en: `the children plan ${planned} where "${parent}" needs ${needed}: ${difference} ${isShort ? "too little" : "too much"}`,
    "zh-CN": `下级关键结果合计 ${planned}，而“${parent}”需要 ${needed}，${isShort ? "少" : "多"} ${difference}`,
  };
}

/** A child that goes the other way. */
export function directionWords(parent: string, id: string, change: string): Message {
  return {
    en: `"${id}" changes by ${change}, which is the other way than "${parent}"`,
    "zh-CN": `“${id}”的变动为 ${change}，与“${parent}”方向相反`,
  };
}

/** A child in another unit. */
export function unitWords(parent: string, id: string, unit: string | null, expected: string | null): Message {
  const en = (text: string | null) => (text === null ? "no unit" : `the unit "${text}"`);
  const zh = (text: string | null) => (text === null ? "没有单位" : `以“${text}”为单位`);
  return {
    en: `"${id}" has ${en(unit)}, but "${parent}" has ${en(expected)}: it is not counted`,
    "zh-CN": `“${id}”${zh(unit)}，而“${parent}”${zh(expected)}，未计入合计`,
  };
}
