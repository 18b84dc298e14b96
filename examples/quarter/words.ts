import type { Title } from "steelyard";
import { others, type Texts, team } from "./data.js";
import { indicatorOf } from "./policy.js";
import type { Words } from "./words-shape.js";

export type { Words } from "./words-shape.js";

/** A name to show: the title in this language, else the id. */
export function titleOf(
  thing: { readonly id: string; readonly title?: Title | Texts | null | undefined },
  words: Words,
): string {
  return textOf(thing.title, words) || thing.id;
}

/** A text in this language. */
export function textOf(title: Title | Texts | null | undefined, { language }: Words): string {
  return (typeof title === "string" ? title : title?.[language]) ?? "";
}

/** Somebody's name. */
export function nameOf(id: string, { language }: Words): string {
  return [...team, ...others].find((one) => one.id === id)?.name[language] ?? id;
}

export const indicatorTitle = (id: string, words: Words): string => titleOf(indicatorOf(id), words);

/** A date, or the minute of an instant, by the clocks of the team. */
export function whenText(text: string, words: Words): string {
  const local = text.endsWith("Z") ? new Date(Date.parse(text) + 8 * 3_600_000).toISOString() : text;
  const [year = "", month = "", day = ""] = local.slice(0, 10).split("-");
  const time = local.length > 10 ? ` ${local.slice(11, 16)}` : "";
  return words.date(year, Number(month), Number(day)) + time;
}

/** The minute of an instant of this year. */
export function hourText(instant: string, words: Words): string {
  const [, month = "", day = ""] = instant.slice(0, 10).split("-");
  return `${words.dayOfYear(Number(month), Number(day))} ${instant.slice(11, 16)}`;
}
