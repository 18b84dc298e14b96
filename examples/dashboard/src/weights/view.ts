import { type Issue, SteelyardError } from "steelyard";
import type { Context } from "../app/context.js";
import type { WeightSet } from "../app/session.js";
import { element } from "../dom/element.js";
import { titled } from "../dom/figures.js";
import { commonExperiment, type Experiment, roleExperiment, setsOf } from "./experiment.js";
import { panelOf } from "./panel.js";
import { outcomeOf, populationOf } from "./population.js";

/** What other weights would do, for the analyst. */
export function weightsView(context: Context): HTMLElement {
  const { words, language, model, session } = context;
  const { policy, accepted } = model;
  const own = session.weights;
  const names = words.weights;
  const body = element("div");
  const roles = Object.entries(policy.roles).map(
    ([id, { title }]) => [id, titled(title, id, language)] as const,
  );
  const role = choice("role", names.of, [...roles, ["", names.everybody]], own.role ?? "", (value) => {
    own.role = value === "" ? null : value;
    own.set = setsOf(policy, own.role)[0] as WeightSet;
    own.moved = null;
    show();
  });
  const people = populationOf(model);
  const before = accepted.length === 0 ? null : outcomeOf(policy, people);
  if (!setsOf(policy, own.role).some((set) => keyOf(set) === keyOf(own.set)))
    own.set = setsOf(policy, own.role)[0] as WeightSet;
  show();
  return element(
    "div",
    { class: "view weights" },
    element("h1", { tabindex: -1 }, words.views.weights),
    element("p", { class: "lead" }, names.lead),
    body,
  );

  function show(): void {
    if (before === null) {
      body.replaceChildren(element("p", { class: "empty" }, words.standing.nobody));
      return;
    }
    const sets = setsOf(policy, own.role);
    const set = choice(
      "set",
      names.set,
      sets.map((one) => [keyOf(one), setName(one)] as const),
      keyOf(own.set),
      (value) => {
        own.set = sets.find((one) => keyOf(one) === value) ?? own.set;
        own.moved = null;
        show();
      },
    );
    const choices = element("div", { class: "tools" }, role, set);
    const experiment = prepare();
    if ("code" in experiment) {
      body.replaceChildren(choices, element("p", { class: "notice error" }, experiment.message[language]));
      return;
    }
    const focused = document.activeElement?.id;
    body.replaceChildren(choices, panelOf(context, experiment, before, nameOfWeight));
    if (focused) document.getElementById(focused)?.focus();
  }

  function prepare(): Experiment | Issue {
    try {
      return own.role === null
        ? commonExperiment(policy, people)
        : roleExperiment(policy, people, own.role, own.set);
    } catch (error) {
      if (error instanceof SteelyardError) return error.issues[0];
      throw error;
    }
  }

  function setName(set: WeightSet): string {
    if (set === "layers") return names.setLayers;
    return set === "indicators" ? names.setIndicators : names.setWithin(layerName(set.within));
  }

  function layerName(id: string): string {
    return titled(policy.layers.find((layer) => layer.id === id)?.title, id, language);
  }

  function nameOfWeight(id: string): string {
    if (own.set === "layers") return layerName(id);
    return titled(policy.indicators.find((one) => one.id === id)?.title, id, language);
  }
}

const keyOf = (set: WeightSet): string => (typeof set === "string" ? set : `within.${set.within}`);

function choice(
  id: string,
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = element(
    "select",
    { id },
    ...options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)),
  );
  select.addEventListener("change", () => onChange(select.value));
  return element("label", { class: "field" }, element("span", {}, name), select);
}
