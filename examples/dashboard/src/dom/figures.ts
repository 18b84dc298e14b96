import type { Policy, Title } from "steelyard";
import type { Language } from "../words/index.js";
import { LOCALES } from "./locales.js";

/** What a value of an indicator is counted in, as its policy says. */
type Unit = string | null | undefined;

/** How the figures of a policy are written. They are on their grids already: nothing is rounded here. */
export interface Figures {
  readonly count: (value: number) => string;
  readonly score: (value: number) => string;
  readonly points: (value: number) => string;
  /** A weight or a coverage, as a percentage with all its decimals. */
  readonly weight: (value: number) => string;
  readonly money: (value: number) => string;
  /** Digits of money that are there already, with the currency. */
  readonly currency: (digits: string) => string;
  /** A value of an indicator, with the decimals that it has; as it is typed. */
  readonly value: (value: number) => string;
  /** The same in words: `20 min`; a ratio as a percentage. */
  readonly measured: (value: number, unit: Unit) => string;
  /** How far two values are apart, with its sign: between percentages it is percentage points. */
  readonly apart: (value: number, unit: Unit) => string;
  /** What a value is counted in, by itself; empty for what is only counted, and for a ratio, which is no word. */
  readonly unit: (unit: Unit) => string;
  /** With its sign: +1.5, −2, 0. */
  readonly signed: (value: number, write: (value: number) => string) => string;
  readonly percent: (share: number) => string;
}

/** Text for what is not there. */
export const NONE = "–";

/** The figures of a policy. Digits look alike in both languages; the words for units are those of the scorecards. */
export function figuresOf({ scale = {}, incentives }: Policy, language: Language): Figures {
  const { quantity } = LOCALES[language];
  const { scoreDecimals = 2, pointsDecimals = 2, weightDecimals = 4 } = scale;
  const fixed = (decimals: number) => (value: number) => minus(grouped(value.toFixed(decimals)));
  const money = fixed(incentives?.decimals ?? 2);
  const currency = (digits: string) => quantity.money(digits, incentives?.currency ?? "").trim();
  const value = (figure: number) => minus(plain(figure));
  const percents = (figure: number, unit: Unit) =>
    isRatio(unit) ? value(Number((figure * 100).toFixed(RATIO_DECIMALS))) : value(figure);
  const measured = (figure: number, unit: Unit) => {
    if (isRatio(unit) || unit === "%") return quantity.percent(percents(figure, unit));
    return unit == null || unit === "count" ? value(figure) : quantity.measured(value(figure), unit);
  };
  const signed = (figure: number, write: (figure: number) => string) =>
    figure > 0 ? `+${write(figure)}` : write(figure);
  return {
    count: fixed(0),
    score: fixed(scoreDecimals),
    points: fixed(pointsDecimals),
    weight: (share) => quantity.percent(minus((share * 100).toFixed(weightDecimals - 2))),
    money: (figure) => currency(money(figure)),
    currency,
    value,
    measured,
    apart: (figure, unit) =>
      isRatio(unit) || unit === "%"
        ? quantity.percentagePoints(signed(figure, (one) => percents(one, unit)))
        : signed(figure, (one) => measured(one, unit)),
    unit(unit) {
      if (unit === "%") return quantity.percent("").trim();
      return unit == null || unit === "count" || isRatio(unit) ? "" : quantity.measured("", unit).trim();
    },
    signed,
    percent: (share) => quantity.percent((share * 100).toFixed(1)),
  };
}

/** Decimals of a ratio as a percentage: values have at most 6. */
const RATIO_DECIMALS = 4;

const isRatio = (unit: Unit): boolean => unit === "ratio";

/** A number without an exponent; values have at most 6 decimals. */
const plain = (value: number): string =>
  String(value).includes("e") ? value.toFixed(6).replace(/\.?0+$/, "") : String(value);

const minus = (text: string): string => text.replace("-", "−");

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");

/** A title in a language, or the id where there is none. */
export function titled(title: Title | undefined, id: string, language: Language): string {
  if (title === undefined) return id;
  if (typeof title === "string") return title || id;
  return title[language] ?? title.en ?? Object.values(title)[0] ?? id;
}

/** What a person is called; whatever the title is, it becomes text. */
export function nameOf(one: { readonly id: string; readonly title?: unknown }, language: Language): string {
  const { title } = one;
  if (typeof title === "string" || (typeof title === "object" && title !== null))
    return titled(title as Title, one.id, language);
  return one.id;
}
