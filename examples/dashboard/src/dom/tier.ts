import type { Policy } from "steelyard";
import type { Language } from "../words/index.js";
import { element } from "./element.js";
import { NONE, titled } from "./figures.js";

/** Darker than this the shades of tiers do not get. */
const SHADES = 4;

/** The class for the shade of a tier, the best one the strongest. */
export const shadeOf = (place: number): string => `shade-${Math.min(place, SHADES)}`;

/** A tier as a small plate. */
export function tierPlate(policy: Policy, id: string | null | undefined, language: Language): HTMLElement {
  const place = (policy.tiers ?? []).findIndex((tier) => tier.id === id);
  if (place < 0) return element("span", { class: "tier none" }, NONE);
  const tier = policy.tiers?.[place];
  return element("span", { class: `tier ${shadeOf(place)}` }, titled(tier?.title, String(id), language));
}
