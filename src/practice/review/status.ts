import type { Message } from "../../error/worded.js";
import type { GroupStatus } from "./cell.js";
import { POOLED } from "./check.js";

/** What became of a group, or of an item in it, in words. */
export const STATUS_WORDS: Readonly<Record<GroupStatus, Message>> = {
  shown: { en: "shown", "zh-CN": "已显示" },
  pooled: {
    en: `too few raters to stay anonymous alone; counted in "${POOLED}"`,
    "zh-CN": `评价者过少，单独显示不能保证匿名，已并入“${POOLED}”`,
  },
  withheld: {
    en: "withheld: too few raters to stay anonymous",
    "zh-CN": "不予显示：评价者过少，不能保证匿名",
  },
};
