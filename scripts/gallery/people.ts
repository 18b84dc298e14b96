import type { Subject } from "steelyard";

const NAMES: readonly { readonly en: string; readonly "zh-CN": string }[] = [
  { en: "Li Min", "zh-CN": "李敏" },
  { en: "Wang Fang", "zh-CN": "王芳" },
  { en: "Zhao Qiang", "zh-CN": "赵强" },
  { en: "Sun Lei", "zh-CN": "孙磊" },
  { en: "Zhou Jie", "zh-CN": "周杰" },
  { en: "Wu Hao", "zh-CN": "吴昊" },
  { en: "Zheng Shuang", "zh-CN": "郑爽" },
  { en: "Chen Jing", "zh-CN": "陈静" },
];

const ROLES = ["userRetention", "campaign", "customerService"] as const;

/** A figure between two ends, of so many decimals; nothing is random, so that every run draws the same. */
function between(low: number, high: number, decimals: number, person: number, turn: number): string {
  const share = ((person * 37 + turn * 53 + person * turn * 11) % 101) / 100;
  return (low + (high - low) * share).toFixed(decimals);
}

/** So many invented people with what was measured of them in a period, which is a number. */
export function assistants(count: number, period = 0): Subject[] {
  return Array.from({ length: count }, (_, person) => {
    const of = (low: number, high: number, decimals: number, turn: number) =>
      between(low, high, decimals, person + 3 * period, turn);
    return {
      id: `e-${person + 1}`,
      title: NAMES[person % NAMES.length],
      role: ROLES[person % ROLES.length] as (typeof ROLES)[number],
      observations: {
        conversionRate: of(0.03, 0.08, 4, 1),
        repurchaseRate: of(0.15, 0.36, 3, 2),
        averageOrderValue: of(220, 330, 2, 3),
        firstResponseMinutes: of(3, 20, 1, 4),
        resolutionRate: of(0.75, 0.97, 3, 5),
        closureRate: { value: of(0.65, 0.99, 3, 6), sample: person === 0 ? 12 : 240 },
        deliveryDays: of(8, 16, 1, 7),
        nps: of(5, 60, 0, 8),
        csat: of(3.8, 4.95, 2, 9),
        complaintRate: of(0.001, 0.025, 4, 10),
        customerRetentionRate: of(0.55, 0.84, 3, 11),
        collaborationRating: of(3, 5, 2, 12),
        nodesOnTimeRate: of(0.65, 1, 3, 13),
        adoptedProposals: of(0, 4, 0, 14),
      },
      facts: { majorComplaints: person % 4 === 0 ? 1 : 0, monthlySalary: 10_000 },
    };
  });
}
