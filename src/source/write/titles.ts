import type { Policy } from "../../policy/policy.js";
import { entriesOf, own } from "../../shape/plain.js";
import { titleIn } from "../../shape/title.js";

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
  const titles = new Map<string, string | null>();
  for (const kind of ["layer", "indicator", "modifier", "tier", "role", "stage"] as const)
    for (const [key, part] of entriesOf(own(policy, `${kind}s`))) {
      const id = own(part, "id") ?? key;
      titles.set(`${kind}/${id}`, titleIn(own(part, "title"), language));
    }
  return (kind, id) => titles.get(`${kind}/${id}`) ?? id;
}
