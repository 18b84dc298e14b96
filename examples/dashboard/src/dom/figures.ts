import type { Policy, Title } from "steelyard";
import type { Language } from "../words/index.js";

/** How the figures of a policy are written. They are on their grids already: nothing is rounded here. */
export interface Figures {
  readonly count: (value: number) => string;
  readonly score: (value: number) => string;
  readonly points: (value: number) => string;
  /** A weight or a coverage, as a percentage with all its decimals. */
  readonly weight: (value: number) => string;
  readonly money: (value: number) => string;
  /** A value of an indicator, with the decimals that it has. */
  readonly value: (value: number) => string;
  /** With its sign: +1.5, −2, 0. */
  readonly signed: (value: number, write: (value: number) => string) => string;
  readonly percent: (share: number) => string;
}

/** Text for what is not there. */
export const NONE = "–";

/** The figures of a policy. Digits look alike in both languages. */
export function figuresOf({ scale = {}, incentives }: Policy): Figures {
  const { scoreDecimals = 2, pointsDecimals = 2, weightDecimals = 4 } = scale;
  const currency = incentives?.currency ?? "";
  const fixed = (decimals: number) => (value: number) => minus(grouped(value.toFixed(decimals)));
  const money = fixed(incentives?.decimals ?? 2);
  return {
    count: fixed(0),
    score: fixed(scoreDecimals),
    points: fixed(pointsDecimals),
    weight: (value) => `${minus((value * 100).toFixed(weightDecimals - 2))} %`,
    money: (value) => `${money(value)} ${currency}`.trim(),
    value: (value) => minus(plain(value)),
    signed: (value, write) => (value > 0 ? `+${write(value)}` : write(value)),
    percent: (share) => `${(share * 100).toFixed(1)} %`,
  };
}

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
