import { type Policy, parsePolicy } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { writeCsv } from "../data/csv.js";
import { exampleSheet } from "../data/example.js";
import type { Sheet } from "../data/sheet.js";
import { element } from "../dom/element.js";
import { figuresOf, titled } from "../dom/figures.js";
import { standingView } from "../standing/view.js";
import { teamView } from "../team/view.js";
import { weightsView } from "../weights/view.js";
import { type Language, WORDS } from "../words/index.js";
import { announcer } from "./announce.js";
import type { View } from "./context.js";
import { takeDrops } from "./drop.js";
import { type ReadFile, readFile, save, savePolicy } from "./files.js";
import { type Model, modelOf } from "./model.js";
import { type Notice, noticesOf } from "./notices.js";
import { firstLanguage, firstTheme, keep, type Theme } from "./preferences.js";
import { newSession } from "./session.js";
import { header, type ShellActions, sourceStrip, VIEWS, type ViewName } from "./shell.js";

const DRAW: { readonly [V in ViewName]: View } = {
  standing: standingView,
  team: teamView,
  weights: weightsView,
};

/** The built-in policy as any other: its ids are not types here. */
const builtIn = (): Policy => parsePolicy(JSON.parse(JSON.stringify(operationsAssistant)));

const viewInAddress = (): ViewName => VIEWS.find((name) => `#${name}` === location.hash) ?? "standing";

/** Resolves when the browser has painted what is there. */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Runs the dashboard inside of an element. */
export function runDashboard(root: HTMLElement, region: HTMLElement): void {
  const announce = announcer(region);
  let language = firstLanguage();
  let theme = firstTheme();
  let view = viewInAddress();
  let model: Model | null = null;
  let session = newSession([]);
  let notices: readonly Notice[] = [];
  const actions: ShellActions = {
    speak(next: Language) {
      language = next;
      keep("language", next);
      // What was said last was said in the other language.
      announce("");
      draw();
    },
    shade(next: Theme) {
      theme = next;
      keep("theme", next);
      draw();
    },
    open: (files) => void open(files),
    example: () => void show(builtIn(), null, exampleSheet(), []),
    savePolicy: () => model !== null && savePolicy(model.policy),
    saveTable: () => model !== null && save("people.csv", "text/csv", writeCsv(model.sheet)),
  };

  takeDrops(actions.open);
  addEventListener("hashchange", () => {
    view = viewInAddress();
    draw();
    root.querySelector<HTMLElement>("main h1")?.focus();
    scrollTo(0, 0);
  });
  draw();
  actions.example();

  /** Draws the page anew; what had the focus has it again, if it is still there. */
  function draw(): void {
    const words = WORDS[language];
    const focused = document.activeElement?.id ?? "";
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = `${words.views[view]} · Steelyard`;
    const figures = model === null ? null : figuresOf(model.policy, language);
    const main = element("main", { id: "main" });
    root.replaceChildren(
      header(words, view, theme, actions),
      ...(model === null
        ? []
        : [
            sourceStrip(
              words,
              model,
              titled(model.policy.title, model.policy.id, language),
              model.policy.version,
              actions,
            ),
          ]),
      noticesOf(notices, words, (gone) => {
        notices = notices.filter((one) => one !== gone);
        draw();
        root.querySelector<HTMLElement>("#open")?.focus();
      }),
      main,
      element("footer", {}, words.shell.footer),
      element("div", { class: "drop", "aria-hidden": "true" }, words.data.dropHere),
    );
    main.append(
      model === null || figures === null
        ? element("p", { class: "working", role: "status" }, words.data.working)
        : DRAW[view]({ words, language, model, figures, session, announce }),
    );
    if (focused !== "") document.getElementById(focused)?.focus();
  }

  async function open(files: readonly File[]): Promise<void> {
    const read = await Promise.all(files.map(readFile));
    const policy = read.filter((one) => one.kind === "policy").at(-1);
    const table = read.filter((one) => one.kind === "table").at(-1);
    const found = read.flatMap(noticeOf);
    if (model === null || (policy === undefined && table === undefined)) {
      notices = found;
      draw();
      return;
    }
    await show(
      policy?.policy ?? model.policy,
      policy?.name ?? (policy === undefined ? model.policyName : null),
      table?.sheet ?? model.sheet,
      found,
    );
  }

  /** Appraises, and shows the result; a table that cannot be read leaves everything as it was. */
  async function show(
    policy: Policy,
    policyName: string | null,
    sheet: Sheet,
    found: readonly Notice[],
  ): Promise<void> {
    document.body.setAttribute("aria-busy", "true");
    await painted();
    const next = modelOf(policy, policyName, sheet);
    document.body.removeAttribute("aria-busy");
    const { faults, ignored } = next.people;
    const words = WORDS[language];
    if (faults.length > 0) {
      const name = sheet.name ?? "";
      const lines = faults.map((message) => ({ path: null, message }));
      notices = [...found, { tone: "error", title: ({ data }) => data.fileRefused(name), lines }];
    } else {
      model = next;
      session = newSession(Object.keys(policy.roles));
      const listed = ignored.join(", ");
      notices =
        listed === ""
          ? found
          : [...found, { tone: "note", title: ({ data }) => data.ignored(listed), lines: [] }];
      const { results } = next.appraisal;
      announce(words.data.loaded(String(results.length), String(next.refused.length)));
    }
    draw();
  }
}

function noticeOf(read: ReadFile): Notice[] {
  if (read.kind === "badPolicy") {
    const { name, issues } = read;
    return [{ tone: "error", title: ({ data }) => data.policyRefused(name, issues.length), lines: issues }];
  }
  if (read.kind === "unreadable") {
    const { name, why } = read;
    const lines = [{ path: null, message: why }];
    return [{ tone: "error", title: ({ data }) => data.fileRefused(name), lines }];
  }
  return [];
}
