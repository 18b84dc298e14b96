import type { Issue, Subject } from "steelyard";
import type { IndicatorStanding, Standing } from "steelyard/practice";
import type { Context } from "../app/context.js";
import { bar, refill } from "../dom/bar.js";
import { dress, element, unseen } from "../dom/element.js";
import { NONE, titled } from "../dom/figures.js";
import { row, table } from "../dom/table.js";

/** The table of one's own indicators, in which values can be typed. */
export interface IndicatorTable {
  readonly node: HTMLElement;
  /** Shows figures anew; what is typed stays as it is. */
  show(standing: Standing, faults: ReadonlyMap<string, Issue>): void;
  /** Puts a value into the field of an indicator. */
  put(indicator: string, text: string): void;
}

/** Draws the table for those indicators that count for somebody. */
export function indicatorTable(
  context: Context,
  subject: Subject,
  recorded: Standing,
  onType: (indicator: string, text: string, before: string) => void,
): IndicatorTable {
  const { words, session } = context;
  const { figures: names, standing: own } = words;
  const lines = recorded.indicators.map((one) => indicatorLine(context, one, onType));
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const [id, text] of session.standing.typed) byId.get(id)?.put(text);
  const heads = [
    { in: names.indicator },
    { in: names.value, figure: true },
    { in: names.target, figure: true },
    { in: names.gap, figure: true },
    { in: names.points, figure: true },
    { in: names.weight, figure: true },
    { in: names.contribution, figure: true },
    { in: names.rank, figure: true },
    { in: own.percentile, figure: true },
  ];
  const node = table(own.mine, heads, element("tbody", {}, ...lines.map((line) => line.node)));
  node.dataset.person = subject.id;
  return {
    node,
    show(standing, faults) {
      const shown = new Map(standing.indicators.map((one) => [one.id, one]));
      for (const line of lines) line.show(shown.get(line.id), faults.get(line.id));
    },
    put: (indicator, text) => byId.get(indicator)?.put(text),
  };
}

interface Line {
  readonly id: string;
  readonly node: HTMLTableRowElement;
  show(standing: IndicatorStanding | undefined, fault: Issue | undefined): void;
  put(text: string): void;
}

function indicatorLine(
  { words, language, model, figures, session }: Context,
  { id, value }: IndicatorStanding,
  onType: (indicator: string, text: string, before: string) => void,
): Line {
  const { policy } = model;
  const indicator = policy.indicators.find((one) => one.id === id);
  const layer = policy.layers.find((one) => one.id === indicator?.layer);
  const name = titled(indicator?.title, id, language);
  const before = value === null ? "" : figures.value(value).replace("−", "-");
  const input = element("input", {
    id: `value-${id}`,
    inputmode: "decimal",
    autocomplete: "off",
    size: 9,
    value: before,
    placeholder: words.figures.missing,
    "aria-label": words.standing.valueOf(name),
  });
  input.addEventListener("input", () => onType(id, input.value, before));
  const unit = element("small", { class: "unit" });
  const fault = element("span", { class: "fault", id: `fault-${id}` });
  const points = bar(0);
  const full = Number(policy.scale?.full ?? 100);
  const cells = Array.from({ length: 7 }, () => element("span"));
  const node = row([
    { in: [name, element("small", {}, titled(layer?.title, indicator?.layer ?? "", language))], head: true },
    {
      in: [input, unit, fault],
      figure: true,
      attributes: { class: "figure entry" },
    },
    ...cells.map((cell, at) => ({
      in: at === 2 ? [points, cell] : cell,
      figure: true,
      ...(at === 2 ? { attributes: { class: "figure with-bar" } } : {}),
    })),
  ]);
  return {
    id,
    node,
    put(text) {
      input.value = text;
    },
    show(standing, problem) {
      const or = (figure: number | null | undefined, write: (figure: number) => string) =>
        figure == null ? NONE : write(figure);
      const measured = (figure: number) => figures.measured(figure, indicator?.unit);
      // A ratio is typed as one; beside it stands what percentage it is.
      unit.textContent =
        indicator?.unit === "ratio"
          ? standing?.value == null
            ? ""
            : `= ${measured(standing.value)}`
          : figures.unit(indicator?.unit);
      const texts = [
        or(standing?.target, measured),
        standing?.met === true ? words.figures.met : or(standing?.gap, measured),
        or(standing?.points, figures.points),
        or(standing?.weight, figures.weight),
        or(standing?.contribution, figures.score),
        standing?.rank == null || standing.size === null
          ? NONE
          : `${figures.count(standing.rank)} / ${figures.count(standing.size)}`,
        or(standing?.percentile, (percent) => figures.percent(percent / 100)),
      ];
      for (const [at, cell] of cells.entries()) cell.textContent = texts[at] as string;
      refill(points, (standing?.points ?? 0) / full);
      node.classList.toggle("met", standing?.met === true);
      const isTyped = session.standing.typed.has(id);
      node.classList.toggle("edited", isTyped);
      dress(input, {
        "aria-invalid": problem === undefined ? null : "true",
        "aria-describedby": problem === undefined && !isTyped ? null : fault.id,
      });
      fault.replaceChildren(
        ...(problem !== undefined
          ? [problem.message[language]]
          : isTyped
            ? [unseen(words.standing.edited)]
            : []),
      );
    },
  };
}
