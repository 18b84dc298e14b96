import { entriesOf } from "./plain.js";

/** A title in a language, else in one of the same family, else in English, else the first there is; null where there is none. */
export function titleIn(title: unknown, language: string): string | null {
  if (typeof title === "string") return title;
  const texts = entriesOf(title).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const family = language.slice(0, 2);
  const choices = [
    (tag: string) => tag === language,
    (tag: string) => tag.slice(0, 2) === family,
    (tag: string) => tag === "en",
  ];
  const found = choices
    .map((suits) => texts.find(([tag]) => suits(tag)))
    .find((entry) => entry !== undefined);
  return (found ?? texts[0])?.[1] ?? null;
}
