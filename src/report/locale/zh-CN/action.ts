import type { ActionWords } from "../words/action.js";

export const action: ActionWords = {
  kinds: {
    training: "培训",
    okrReview: "目标复核",
    transfer: "调岗",
    coaching: "辅导",
    processChange: "流程改进",
  },
  action: (kind, days, courses, checkpoints) =>
    [
      `${kind}，为期 ${days}`,
      ...(courses.length === 0 ? [] : [`课程：${courses.join("、")}`]),
      ...(checkpoints.length === 0 ? [] : [`第 ${checkpoints.join("、")} 天检查进展`]),
    ].join("；"),
  toRole: (kind, role, gain) => `${kind}至“${role}”${gain === null ? "" : `（基础得分可提高 ${gain}）`}`,
};
