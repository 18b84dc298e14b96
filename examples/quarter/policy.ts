import { type Policy, parsePolicy } from "steelyard";
import { operationsAssistant as preset } from "steelyard/preset";

/** How the objectives count: inside of the business results, beside what the preset has there. */
const within = {
  userRetention: {
    conversionRate: "0.2",
    repurchaseRate: "0.4",
    averageOrderValue: "0.2",
    okrProgress: "0.2",
  },
  campaign: { conversionRate: "0.4", repurchaseRate: "0.2", averageOrderValue: "0.2", okrProgress: "0.2" },
  customerService: { repurchaseRate: "0.4", okrProgress: "0.6" },
};

type RoleId = keyof typeof within;

/** The preset as it is, but for one indicator more: the progress of a person's own objective. */
export const policy: Policy = parsePolicy({
  ...preset,
  id: "camellia-operations",
  version: "2026",
  title: { en: "Operations team of Camellia", "zh-CN": "山茶小铺运营组" },
  indicators: [
    ...preset.indicators,
    {
      id: "okrProgress",
      layer: "businessResult",
      title: { en: "Progress of the objective", "zh-CN": "目标达成度" },
      unit: "ratio",
      scoring: { kind: "linear", floor: 0, target: 1 },
    },
  ],
  roles: Object.fromEntries(
    (Object.keys(within) as RoleId[]).map((id) => {
      const role = preset.roles[id];
      return [id, { ...role, within: { ...role.within, businessResult: within[id] } }];
    }),
  ),
});

/** An indicator of the policy. */
export function indicatorOf(id: string): Policy["indicators"][number] {
  const found = policy.indicators.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the policy lacks ${id}`);
  return found;
}
