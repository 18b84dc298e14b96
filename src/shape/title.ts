import { entriesOf } from "./plain.js";

/** A title in a language, else in one of the same family, else in English, else the first there is; null where there is none. */
export function titleIn(title: unknown, language: string): string | null {
  if (typeof title === "string") return title;
  const texts = entriesOf(title).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const by = (suits: (tag: string) => boolean) => texts.find(([tag]) => suits(tag));
  const found =
    by((tag) => tag === language) ??
    by((tag) => tag.slice(0, 2) === language.slice(0, 2)) ??
    by((tag) => tag === "en") ??
    texts[0];
  return found?.[1] ?? null;
}
