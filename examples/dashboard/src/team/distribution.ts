import type { Context } from "../app/context.js";
import { bar } from "../dom/bar.js";
import { button, element } from "../dom/element.js";
import { tierPlate } from "../dom/tier.js";
import type { PersonRow } from "./rows.js";

/** How many have which tier; each line shows its people alone when it is pressed. */
export function distributionOf(
  { words, language, model, figures, session }: Context,
  rows: readonly PersonRow[],
  chosen: () => void,
): { readonly node: HTMLElement; readonly refresh: () => void } {
  const tiers = (model.policy.tiers ?? []).map(({ id }) => id);
  const counts = [...tiers, ""].map((_, place) => rows.filter(({ tier }) => tier === place).length);
  const most = Math.max(1, ...counts);
  const lines = [...tiers, ""].flatMap((tier, place) => {
    const count = counts[place] as number;
    if (tier === "" && count === 0) return [];
    const line = button("", { class: "tier-line", id: `tier-${place}` }, () => {
      session.team.tier = session.team.tier === tier ? null : tier;
      session.team.page = 0;
      chosen();
    });
    line.append(
      tier === ""
        ? element("span", { class: "tier none" }, words.team.noTier)
        : tierPlate(model.policy, tier, language),
      bar(count / most),
      element("span", { class: "figure" }, figures.count(count)),
      element("span", { class: "figure quiet" }, figures.percent(count / Math.max(1, rows.length))),
    );
    return [{ tier, line }];
  });
  const refresh = () => {
    for (const { tier, line } of lines) line.setAttribute("aria-pressed", String(session.team.tier === tier));
  };
  refresh();
  const node = element(
    "section",
    { class: "panel", "aria-labelledby": "distribution" },
    element("h2", { id: "distribution" }, words.team.distribution),
    element("p", { class: "quiet" }, words.team.distributionLead),
    element("div", { class: "tier-lines" }, ...lines.map(({ line }) => line)),
  );
  return { node, refresh };
}
