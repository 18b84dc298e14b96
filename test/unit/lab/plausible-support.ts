import { definePolicy } from "steelyard";
import type { StudiedPeriod, StudiedResult } from "steelyard/lab";

export { refusals } from "../practice/support.js";

/** Two indicators and two roles, one of which has a target of its own. */
export const shop = () =>
  definePolicy({
    steelyard: 1,
    id: "shop",
    version: "1",
    layers: [{ id: "all" }],
    indicators: [
      {
        id: "aov",
        layer: "all",
        title: { en: "average order value", "zh-CN": "客单价" },
        decimals: 0,
        scoring: { kind: "ratio", target: 210 },
      },
      { id: "wait", layer: "all", decimals: 1, scoring: { kind: "linear", floor: 30, target: 5 } },
    ],
    roles: {
      seller: { indicators: { aov: "0.6", wait: "0.4" } },
      carer: { indicators: { aov: "0.2", wait: "0.8" }, targets: { wait: 10 } },
    },
  });

/** A result with values; points are the values where nothing else is said. */
export const result = (
  id: string,
  values: Readonly<Record<string, number | null>>,
  more: Partial<StudiedResult> = {},
): StudiedResult => ({
  id,
  role: "seller",
  status: "scored",
  coverage: 1,
  score: 80,
  tier: "B",
  indicators: Object.entries(values).map(([key, value]) => ({ id: key, value, points: value })),
  ...more,
});

/** Months of 2026 from January on, each with the values of one indicator, subject by subject. */
export const months = (indicator: string, ...values: readonly (readonly number[])[]): StudiedPeriod[] =>
  values.map((row, month) => ({
    period: `2026-${String(month + 1).padStart(2, "0")}`,
    results: row.map((value, index) => result(`e-${index}`, { [indicator]: value })),
  }));
