import { type Appraisal, appraise, type Subject } from "steelyard";
import { operationsAssistant, operationsAssistantTitles } from "steelyard/preset";
import type { Titles } from "steelyard/report";

/** The policy that judged the sample. */
export const policy = operationsAssistant;

/** Names for what the policy knows by id alone. */
export const titles: Titles = operationsAssistantTitles;

const facts = { majorComplaints: 0, complianceBreach: false, monthlySalary: 8000, coreTalent: false };

const observations = {
  repurchaseRate: { of: [26, 100] },
  conversionRate: "0.0655",
  averageOrderValue: "287.4",
  firstResponseMinutes: "8.25",
  resolutionRate: { of: [171, 190] },
  closureRate: { of: [161, 190] },
  deliveryDays: 11,
  nps: { of: [1300, 26] },
  csat: { value: "4.65", sample: 40 },
  complaintRate: { of: [1, 45] },
  customerRetentionRate: { of: [31, 44] },
  collaborationRating: "4.25",
  nodesOnTimeRate: { of: [3, 4] },
  adoptedProposals: 2,
} as const;

const { csat: _, ...withoutCsat } = observations;

/** One of each: at the top with a ceiling, in the middle, with a deduction and a doubt, low, with too little, at fault. */
const subjects: readonly Subject[] = [
  {
    id: "wang",
    title: { en: "Wang Fang", "zh-CN": "王芳" },
    role: "userRetention",
    stage: "mature",
    observations: {
      ...observations,
      repurchaseRate: "0.36",
      csat: { value: "4.85", sample: 60 },
      customerRetentionRate: "0.82",
      nps: 58,
      nodesOnTimeRate: 1,
      resolutionRate: "0.96",
    },
    facts: { ...facts, coreTalent: true },
    history: [{ period: "2026-Q2", score: 90, rank: 1, size: 5, tier: "S", top: "0.2" }],
  },
  {
    id: "zhou",
    title: { en: "Zhou Min", "zh-CN": "周敏" },
    role: "customerService",
    observations: { ...withoutCsat, csat: { missing: "survey-closed" } },
    facts,
  },
  {
    id: "sun",
    title: { en: "Sun Lei", "zh-CN": "孙磊" },
    role: "campaign",
    observations: observations,
    facts: { majorComplaints: 1, monthlySalary: 7600, coreTalent: false },
  },
  {
    id: "li",
    title: { en: "Li Hao", "zh-CN": "李浩" },
    role: "customerService",
    observations: {
      ...observations,
      firstResponseMinutes: 24,
      resolutionRate: { of: [70, 95] },
      closureRate: { of: [61, 95] },
      nps: -5,
      csat: { value: "3.2", sample: 30 },
    },
    facts: { ...facts, assessedCause: "skillGap" },
  },
  { id: "chen", title: { en: "Chen Yu", "zh-CN": "陈雨" }, role: "campaign", observations, facts },
  { id: "gao", title: { en: "Gao Jie", "zh-CN": "高洁" }, role: "campaign", observations: { nps: 40 } },
  { id: "he", title: { en: "He Ping", "zh-CN": "何平" }, role: "campaign", observations: { nps: "many" } },
];

/** The run of the sample. */
export const sample = (): Appraisal =>
  appraise(policy as never, { period: "2026-Q3", subjects }) as unknown as Appraisal;

/** One result of the sample. */
export function resultOf(id: string) {
  const found = sample().results.find((result) => result.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}
