import type { Policy } from "../../policy/policy.js";
import { entriesOf, own } from "../../shape/plain.js";

/** A language of the words that are written. */
export type Language = "en" | "zh-CN";

/** The parts of a policy that have titles. */
export type Titled = Pick<
  Policy,
  "title" | "layers" | "indicators" | "roles" | "stages" | "modifiers" | "tiers"
>;

/** The title of something of a policy; its id where there is none. */
export type Titles = (
  kind: "layer" | "indicator" | "role" | "stage" | "modifier" | "tier",
  id: string,
) => string;

/** The titles of a policy in a language; ids where no policy is given. */
export function titlesOf(policy: Titled | undefined, language: Language): Titles {
  const titles = new Map<string, string>();
  for (const kind of ["layer", "indicator", "modifier", "tier", "role", "stage"] as const)
    for (const [key, part] of entriesOf(own(policy, `${kind}s`))) {
      const id = kind === "role" || kind === "stage" ? key : own(part, "id");
      const title = titleIn(own(part, "title"), language);
      if (title !== null) titles.set(`${kind}/${id}`, title);
    }
  return (kind, id) => titles.get(`${kind}/${id}`) ?? id;
}

/** A title in a language, else in one of the same family, else in English, else the first there is; null where there is none. */
export function titleIn(title: unknown, language: Language): string | null {
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
