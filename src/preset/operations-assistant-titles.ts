import type { Policy } from "../policy/policy.js";

/**
 * Names for what {@link operationsAssistant} knows by id alone: facts that the host brings, its programme, its courses. Handed
 * to the reports of `steelyard/report` as `titles`, they leave no id of the preset in what people read.
 *
 * @example
 * ```ts
 * import { operationsAssistant as policy, operationsAssistantTitles as titles } from "steelyard/preset";
 * import { conditionText, en } from "steelyard/report";
 *
 * const [complaint] = policy.modifiers ?? [];
 * console.log(complaint && conditionText(complaint.when, { locale: en, policy, titles }));
 * // => the number of major complaints is at least 1
 * ```
 */
export const operationsAssistantTitles: { readonly [kindAndId: string]: NonNullable<Policy["title"]> } = {
  "fact/monthlySalary": { en: "the monthly salary", "zh-CN": "月薪" },
  "fact/majorComplaints": { en: "the number of major complaints", "zh-CN": "重大投诉次数" },
  "fact/complianceBreach": { en: "a breach of compliance", "zh-CN": "违规" },
  "fact/coreTalent": { en: "core talent", "zh-CN": "核心人才" },
  "fact/assessedCause": { en: "the assessed cause", "zh-CN": "评定的原因" },
  "programme/managementTrainee": { en: "management trainees", "zh-CN": "管培" },
  "course/userPsychology": { en: "user psychology", "zh-CN": "用户心理学" },
  "course/dataAnalysis": { en: "data analysis", "zh-CN": "数据分析" },
};
