import type { Title } from "../../shape/schema.js";
import type { ReportLanguage } from "../report.js";

/** A title in a language; where it has none there, any other; null where there is no text at all. */
export function textOf(title: Title | null | undefined, language: ReportLanguage): string | null {
  if (typeof title === "string") return title;
  if (title === null || title === undefined) return null;
  const own = Object.hasOwn(title, language) ? title[language] : Object.values(title)[0];
  return typeof own === "string" ? own : null;
}
