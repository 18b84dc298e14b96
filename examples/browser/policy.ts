import { definePolicy } from "steelyard";

/** A policy for a service desk, as a page would get it with its data. */
export const policy = definePolicy({
  steelyard: 1,
  id: "desk",
  version: "1",
  title: { en: "Service desk", "zh-CN": "客服考核" },
  layers: [{ id: "user" }],
  indicators: [
    {
      id: "csat",
      title: { en: "Satisfaction (1–5 stars)", "zh-CN": "满意度（1–5 星）" },
      layer: "user",
      decimals: 2,
      scoring: { kind: "linear", floor: 3, target: 5 },
    },
    {
      id: "firstResponse",
      title: { en: "First response (minutes)", "zh-CN": "首次响应时长（分钟）" },
      layer: "user",
      decimals: 1,
      scoring: { kind: "linear", floor: 30, target: 3 },
    },
    {
      id: "closure",
      title: { en: "Closed-loop rate (0–1)", "zh-CN": "闭环率（0–1）" },
      layer: "user",
      decimals: 4,
      scoring: { kind: "ratio", target: "0.95" },
    },
  ],
  roles: {
    agent: {
      title: { en: "Agent", "zh-CN": "客服" },
      indicators: { csat: "0.5", firstResponse: "0.3", closure: "0.2" },
    },
    lead: {
      title: { en: "Team lead", "zh-CN": "组长" },
      indicators: { csat: "0.3", firstResponse: "0.2", closure: "0.5" },
    },
  },
  coverage: { minimum: 0 },
});
