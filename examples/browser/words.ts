/** The words of the page. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly role: string;
  readonly score: string;
  readonly none: string;
  readonly faulty: string;
  readonly indicator: string;
  readonly value: string;
  readonly points: string;
  readonly weight: string;
  readonly contribution: string;
}

/** The languages of the page. */
export const words: Readonly<Record<"en" | "zh-CN", PageWords>> = {
  en: {
    title: "A score at every keystroke",
    lead: "Type what was measured. An empty field was not measured, and its weight goes to the others.",
    language: "中文",
    role: "Role",
    score: "Score",
    none: "none yet: nothing was measured",
    faulty: "none: a field cannot be read",
    indicator: "Indicator",
    value: "Value",
    points: "Points",
    weight: "Weight",
    contribution: "Contribution",
  },
  "zh-CN": {
    title: "边输入，边算分",
    lead: "填入实际值即可。留空表示没有数据，其权重由其余指标分担。",
    language: "English",
    role: "岗位",
    score: "综合得分",
    none: "暂无（尚未填写）",
    faulty: "暂无（有一项无法识别）",
    indicator: "指标",
    value: "实际值",
    points: "单项得分",
    weight: "权重",
    contribution: "加权得分",
  },
};
