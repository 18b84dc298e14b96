import { operationsAssistantTitles } from "steelyard/preset";
import { en, type Report, type TeamOptions, toText, zhCN } from "steelyard/report";
import { others, team } from "../data.js";
import { policy } from "../policy.js";
import type { Words } from "../words.js";
import { type Part, WIDTH } from "./section.js";

/** The library's own words in each language. */
const LOCALES = { en, "zh-CN": zhCN } as const;

/** How the library says it: the language, the policy, and names for what documents know by id alone. */
export function speechOf({ language, conversation }: Words): TeamOptions {
  return {
    locale: LOCALES[language],
    policy,
    titles: {
      ...operationsAssistantTitles,
      ...Object.fromEntries([
        ...[...team, ...others].map(({ id, name }) => [`person/${id}`, name]),
        ...Object.entries(conversation.groups).map(([id, name]) => [`group/${id}`, name]),
      ]),
    },
  };
}

/** A report of the library, below a section's own heading. */
export function printed(report: Report): Part {
  const [, , , ...lines] = toText(report, { width: WIDTH }).trimEnd().split("\n");
  return { lines };
}
