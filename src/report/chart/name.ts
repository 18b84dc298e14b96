import type { Title } from "../../shape/schema.js";
import type { ReportLanguage } from "../report.js";
import { clean } from "./text.js";

/** What has an id and may have a title, which results hand on unchecked. */
export interface Named {
  /** Its id. */
  readonly id: string;
  /** A text, or one for each language tag; anything else counts for nothing. */
  readonly title?: unknown;
}

/** What a thing is called in a language: its title, else its id. */
export function nameOf({ id, title }: Named, language: ReportLanguage): string {
  const own: unknown =
    typeof title === "object" && title !== null && Object.hasOwn(title, language)
      ? (title as Exclude<Title, string>)[language]
      : title;
  const name = typeof own === "string" ? clean(own) : "";
  return name === "" ? clean(id) : name;
}

/** What the thing of an id in a list is called; the id itself where the list does not have it. */
export const nameIn = (list: readonly Named[] | undefined, id: string, language: ReportLanguage): string =>
  nameOf(list?.find((one) => one.id === id) ?? { id }, language);
