import type { Waymark } from "steelyard/practice";
import type { Context } from "../app/context.js";
import { button, element } from "../dom/element.js";
import { titled } from "../dom/figures.js";
import { tierPlate } from "../dom/tier.js";

/** What would reach the next tier, one indicator at a time; each can be tried. */
export function nextSteps(
  { words, language, model, figures }: Context,
  waymarks: readonly Waymark[],
  attempt: (indicator: string, value: number) => void,
): HTMLElement {
  const { standing } = words;
  const known = new Map(model.policy.indicators.map((one) => [one.id, one]));
  const unitOf = (id: string) => known.get(id)?.unit;
  const nameOf = (id: string) => titled(known.get(id)?.title, id, language);
  const steps = waymarks.flatMap((one) => (one.reachable ? [one] : []));
  const others = waymarks.flatMap((one) => (one.reachable ? [] : [one]));
  const reason = others[0]?.why;
  if (reason === "highestTier" || reason === "noScore")
    return element("p", {}, reason === "highestTier" ? standing.highest : standing.insufficient);
  const list = steps.map(({ indicator, value, change, reached }) => {
    const step = button(
      standing.tryIt,
      { id: `try-${indicator}`, "aria-label": standing.tryFor(nameOf(indicator)) },
      () => attempt(indicator, reached.value),
    );
    return element(
      "li",
      {},
      element("strong", {}, nameOf(indicator)),
      element(
        "span",
        { class: "step" },
        standing.step(
          figures.measured(value, unitOf(indicator)),
          figures.measured(reached.value, unitOf(indicator)),
          figures.apart(change, unitOf(indicator)),
        ),
      ),
      element(
        "span",
        { class: "reached" },
        tierPlate(model.policy, reached.tier, language),
        reached.score === null ? "" : figures.score(reached.score),
      ),
      step,
    );
  });
  const rest = others.map(({ indicator, why }) =>
    element("li", {}, nameOf(indicator), element("small", {}, standing.reasons[why])),
  );
  return element(
    "div",
    {},
    list.length === 0 ? element("p", {}, standing.noneAlone) : element("ul", { class: "waymarks" }, ...list),
    rest.length === 0 || list.length === 0
      ? null
      : element(
          "details",
          {},
          element("summary", {}, standing.alone(rest.length)),
          element("ul", { class: "others" }, ...rest),
        ),
  );
}
