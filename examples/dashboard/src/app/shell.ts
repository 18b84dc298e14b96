import { button, element } from "../dom/element.js";
import { type Language, WORDS, type Words } from "../words/index.js";
import type { Model } from "./model.js";
import type { Theme } from "./preferences.js";

/** The views by their name in the address. */
export const VIEWS = ["standing", "team", "weights"] as const;

/** A view's name. */
export type ViewName = (typeof VIEWS)[number];

/** What the frame around the views can be asked to do. */
export interface ShellActions {
  readonly speak: (language: Language) => void;
  readonly shade: (theme: Theme) => void;
  readonly open: (files: readonly File[]) => void;
  readonly example: () => void;
  readonly savePolicy: () => void;
  readonly saveTable: () => void;
}

/** The head of the page: its name, the views, language and theme. */
export function header(words: Words, view: ViewName, theme: Theme, actions: ShellActions): HTMLElement {
  const names: Record<Language, string> = { en: "English", "zh-CN": "中文" };
  const links = VIEWS.map((name) =>
    element(
      "a",
      { id: `to-${name}`, href: `#${name}`, "aria-current": name === view ? "page" : null },
      words.views[name],
    ),
  );
  const languages = Object.values(WORDS).map(({ language }) =>
    button(
      names[language],
      { id: `speak-${language}`, lang: language, "aria-pressed": String(language === words.language) },
      () => actions.speak(language),
    ),
  );
  const dark = theme === "dark";
  const skip = element("a", { class: "skip", href: "#main" }, words.shell.skip);
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>("main h1")?.focus();
  });
  return element(
    "header",
    { class: "top" },
    skip,
    element("div", { class: "brand" }, "Steelyard", element("span", { lang: "zh-CN" }, "杆秤")),
    element("nav", { "aria-label": words.shell.views }, ...links),
    element(
      "div",
      { class: "choices" },
      element("div", { class: "pair", role: "group", "aria-label": words.shell.language }, ...languages),
      button(words.shell.dark, { id: "dark", class: "plain", "aria-pressed": String(dark) }, () =>
        actions.shade(dark ? "light" : "dark"),
      ),
    ),
  );
}

/** Which policy and which table are shown, and how others come in. */
export function sourceStrip(
  words: Words,
  { policyName, sheet }: Pick<Model, "policyName" | "sheet">,
  title: string,
  version: string,
  actions: ShellActions,
): HTMLElement {
  const { data } = words;
  const input = element("input", {
    id: "files",
    type: "file",
    accept: ".json,.csv,.tsv,.txt",
    multiple: true,
    hidden: true,
  });
  input.addEventListener("change", () => {
    actions.open([...(input.files ?? [])]);
    input.value = "";
  });
  const isExample = policyName === null && sheet.name === null;
  const rows = data.rows(String(sheet.rows.length).replace(/\B(?=(\d{3})+$)/g, ","));
  return element(
    "section",
    { class: "source", "aria-label": `${data.policy}, ${data.table}` },
    element(
      "dl",
      {},
      element(
        "div",
        {},
        element("dt", {}, data.policy),
        element("dd", {}, `${title} · ${version}`, element("small", {}, policyName ?? data.builtIn)),
      ),
      element(
        "div",
        {},
        element("dt", {}, data.table),
        element("dd", {}, sheet.name ?? data.invented, element("small", {}, rows)),
      ),
    ),
    element(
      "div",
      { class: "buttons" },
      button(data.open, { id: "open", class: "main" }, () => input.click()),
      input,
      button(data.savePolicy, { id: "save-policy" }, actions.savePolicy),
      button(data.saveTable, { id: "save-table" }, actions.saveTable),
      isExample ? null : button(data.example, { id: "example" }, actions.example),
    ),
    element("p", { class: "quiet" }, data.hint),
  );
}
