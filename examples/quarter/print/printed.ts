import { en, type Report, type SpeechOptions, toText, zhCN } from "steelyard/report";
import { others, team } from "../data.js";
import { policy } from "../policy.js";
import type { Words } from "../words.js";
import { type Part, WIDTH } from "./section.js";

/** The library's own words in each language. */
const LOCALES = { en, "zh-CN": zhCN } as const;

/** How the library says it: the language, the policy, and names for what documents know by id alone. */
export function speechOf({ language, improvement }: Words): SpeechOptions {
  return {
    locale: LOCALES[language],
    policy,
    titles: Object.fromEntries([
      ...[...team, ...others].map(({ id, name }) => [`person/${id}`, name]),
      ...Object.entries(improvement.courses).map(([id, name]) => [`course/${id}`, name]),
    ]),
  };
}

/** A report of the library, below a section's own heading. */
export function printed(report: Report): Part {
  const [, , , ...lines] = toText(report, { width: WIDTH }).trimEnd().split("\n");
  return { lines };
}
