/// <reference lib="dom" />
/** The page: reads the fields, scores, and shows; at every keystroke, with no server. */
import { SteelyardError, type Title } from "steelyard";
import { createScorer, type NumericCard } from "steelyard/scorer";
import { policy } from "./policy.js";
import { words } from "./words.js";

type Language = keyof typeof words;
type Role = keyof typeof policy.roles;

const scorer = createScorer(policy);
let language: Language = navigator.language.startsWith("zh") ? "zh-CN" : "en";

function at<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as E;
}

/** An element with text in it: never markup, so that no title can bring any. */
function made<K extends keyof HTMLElementTagNameMap>(tag: K, text = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** A title in the language that is chosen; the id where there is none. */
const textOf = (title: Title | undefined, id: string): string =>
  typeof title === "object" ? (title[language] ?? id) : (title ?? id);

const fieldOf = (indicator: string) => at<HTMLInputElement>(`field-${indicator}`);

/** Fields for all indicators, made once. */
function makeFields(): void {
  for (const { id } of policy.indicators) {
    const [row, label, input, fault] = [made("p"), made("label"), made("input"), made("span")];
    label.htmlFor = input.id = `field-${id}`;
    label.id = `label-${id}`;
    input.inputMode = "decimal";
    input.autocomplete = "off";
    fault.id = `fault-${id}`;
    fault.className = "fault";
    input.setAttribute("aria-describedby", fault.id);
    row.append(label, input, fault);
    at("fields").append(row);
  }
  at("role").append(
    ...Object.keys(policy.roles).map((role) => Object.assign(made("option"), { value: role })),
  );
}

/** All words, in the language that is chosen. */
function showWords(): void {
  const { title, lead, role, score, indicator, value, points, weight, contribution } = words[language];
  document.documentElement.lang = language;
  document.title = title;
  for (const [id, text] of Object.entries({ title, lead, "role-label": role, "score-label": score }))
    at(id).textContent = text;
  at("language").textContent = words[language].language;
  at("language").lang = language === "en" ? "zh-CN" : "en";
  for (const { id, title } of policy.indicators) at(`label-${id}`).textContent = textOf(title, id);
  for (const option of at<HTMLSelectElement>("role").options)
    option.textContent = textOf(policy.roles[option.value as Role].title, option.value);
  at("heads").replaceChildren(
    ...[indicator, value, points, weight, contribution].map((text) =>
      Object.assign(made("th", text), { scope: "col" }),
    ),
  );
}

/** What stands in the fields, scored; null where one of them cannot be read, which is said beside it. */
function scored(): NumericCard | null {
  const observations = Object.fromEntries(
    policy.indicators.map(({ id }) => [id, fieldOf(id).value.trim() || null]),
  );
  tell(null);
  try {
    return scorer({
      id: "me",
      role: at<HTMLSelectElement>("role").value as Role,
      observations,
    }) as NumericCard;
  } catch (error) {
    if (!(error instanceof SteelyardError)) throw error;
    tell(error);
    return null;
  }
}

/** Puts a fault beside its field, and takes older ones away. */
function tell(error: SteelyardError | null): void {
  for (const { id } of policy.indicators) {
    const own = error?.issues.find(({ path }) => path === `observations.${id}`);
    at(`fault-${id}`).textContent = own?.message[language] ?? "";
    fieldOf(id).setAttribute("aria-invalid", String(own !== undefined));
  }
}

function show(): void {
  const card = scored();
  const dash = (figure: number | null) => (figure === null ? "–" : String(figure));
  const { none, faulty } = words[language];
  at("score").textContent = card === null ? faulty : String(card.score ?? none);
  at("table").hidden = (card?.indicators ?? []).every(({ value }) => value === null);
  at("rows").replaceChildren(
    ...(card?.indicators ?? []).map(({ id, value, points, weight, contribution }) => {
      const row = made("tr");
      const title = textOf(policy.indicators.find((one) => one.id === id)?.title, id);
      row.append(Object.assign(made("th", title), { scope: "row" }));
      row.append(...[value, points, weight, contribution].map((figure) => made("td", dash(figure))));
      return row;
    }),
  );
}

makeFields();
showWords();
show();
at("form").addEventListener("input", show);
at("form").addEventListener("submit", (event) => event.preventDefault());
at("language").addEventListener("click", () => {
  language = language === "en" ? "zh-CN" : "en";
  showWords();
  show();
});
