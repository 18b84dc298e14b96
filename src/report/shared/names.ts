import type { Policy } from "../../policy/policy.js";
import { entriesOf, own } from "../../shape/plain.js";
import { titleIn } from "../../shape/title.js";
import type { ReportLocale } from "../locale/locale.js";

/** What a policy has names for. */
export type Named = "layer" | "indicator" | "role" | "stage" | "modifier" | "tier" | "rule" | "type";

/** The title of something of a policy; its id where there is none. */
export type Names = (kind: Named, id: string) => string;

/** The titles of a policy in the language of a locale, or in the nearest that it has. */
export function namesOf(policy: Policy, { language }: ReportLocale): Names {
  const { layers, indicators, roles, stages, modifiers, tiers, incentives, lowPerformance } = policy;
  const parts = {
    layer: layers,
    indicator: indicators,
    role: roles,
    stage: stages,
    modifier: modifiers,
    tier: tiers,
    rule: incentives?.rules,
    type: lowPerformance && [...lowPerformance.types, lowPerformance.otherwise],
  } satisfies Record<Named, unknown>;
  const titles = new Map<string, string>();
  for (const [kind, list] of Object.entries(parts))
    for (const [key, part] of entriesOf(list)) {
      const title = titleIn(own(part, "title"), language);
      if (title !== null) titles.set(`${kind}/${Array.isArray(list) ? own(part, "id") : key}`, title);
    }
  return (kind, id) => titles.get(`${kind}/${id}`) ?? id;
}

/** What to call a person: the title that was handed on with the result, else the id. */
export function personName(
  { id, title }: { readonly id: string; readonly title?: unknown },
  { language }: ReportLocale,
): string {
  const name = titleIn(title, language)?.trim();
  return name === undefined || name === "" ? id : name;
}
