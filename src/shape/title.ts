import { entriesOf } from "./plain.js";

/** A character that is seen. */
const SEEN = /[^\p{DI}\p{Cc}\p{Cf}\p{Z}]/u;

/**
 * A title in a language, else in one of the same family, else in English, else the first there is; null where there is none. A
 * text of which nothing is seen is no title.
 */
export function titleIn(title: unknown, language: string): string | null {
  const texts = (typeof title === "string" ? [["", title]] : entriesOf(title)).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && SEEN.test(entry[1]),
  );
  const by = (suits: (tag: string) => boolean) => texts.find(([tag]) => suits(tag))?.[1];
  return (
    by((tag) => tag === language) ??
    by((tag) => tag.slice(0, 2) === language.slice(0, 2)) ??
    by((tag) => tag === "en") ??
    by(() => true) ??
    null
  );
}
