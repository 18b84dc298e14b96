import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import { own } from "../../shape/plain.js";
import type { Title } from "../../shape/schema.js";
import { titleIn } from "../../shape/title.js";
import type { ReportLocale } from "../locale/locale.js";
import { isolated } from "../render/clean.js";

/** What can bear a name: parts of the policy, and what the host alone knows by id. */
export type NamedKind =
  | "layer"
  | "indicator"
  | "role"
  | "stage"
  | "tier"
  | "modifier"
  | "rule"
  | "type"
  | "fact"
  | "programme"
  | "badge"
  | "course"
  | "person"
  | "group";

/**
 * Names for what a document knows by id alone, by kind and id: `person/li`, `fact/monthlySalary`, `programme/trainee`. They come
 * before titles of the policy.
 */
export type Titles = { readonly [kindAndId: string]: Title };

/** What reports about something say of how it is to be said. */
export interface SpeechOptions {
  /** The language, as `en` or `zhCN`. */
  readonly locale: ReportLocale;
  /** Names for what is known by id alone, by kind and id: `person/li`, `fact/monthlySalary`, `programme/trainee`. */
  readonly titles?: Titles | undefined;
  /** The policy, for the names and units that it gives; without it ids are shown where there is no other name. */
  readonly policy?: Policy | undefined;
}

/** A title in the language of a locale, to stand among its words; null where there is none. */
export function titleText(title: unknown, { language }: ReportLocale): string | null {
  const text = titleIn(title, language);
  return text === null ? null : isolated(text);
}

/** The name of something in the language of the locale; null where it has none but its id. */
export function titleOf(
  { locale, titles = {}, policy }: SpeechOptions,
  kind: NamedKind,
  id: string,
): string | null {
  const key = `${kind}/${id}`;
  const given = Object.hasOwn(titles, key) ? titleText(titles[key], locale) : null;
  return given ?? titleText(policyTitle(policy, kind, id), locale);
}

/** The definition of an indicator, for its unit and its scoring; undefined without a policy that has it. */
export const indicatorIn = (policy: Policy | undefined, id: string): Indicator | undefined =>
  policy?.indicators.find((one) => one.id === id);

/** The name of something, the title that was handed on with it, or its id. */
export const nameOf = (speech: SpeechOptions, kind: NamedKind, id: string, title?: unknown): string =>
  titleOf(speech, kind, id) ?? titleText(title, speech.locale) ?? isolated(id);

function policyTitle(policy: Policy | undefined, kind: NamedKind, id: string): Title | null | undefined {
  if (policy === undefined) return null;
  const { roles, stages, layers, indicators, modifiers, tiers, incentives, lowPerformance } = policy;
  const lists: { readonly [K in NamedKind]?: readonly Named[] | undefined } = {
    layer: layers,
    indicator: indicators,
    modifier: modifiers,
    tier: tiers,
    rule: incentives?.rules,
    type: lowPerformance && [...lowPerformance.types, lowPerformance.otherwise],
  };
  const maps: { readonly [K in NamedKind]?: unknown } = { role: roles, stage: stages };
  const found = lists[kind]?.find((one) => one.id === id) ?? own(maps[kind], id);
  return (found as Named | undefined)?.title;
}

interface Named {
  readonly id?: string;
  readonly title?: Title | undefined;
}

/** What to call the person of a result: a name that is given, the title that was handed on with the subject, or the id. */
export const personName = (
  { id, title }: { readonly id: string; readonly title?: unknown },
  speech: SpeechOptions,
): string => nameOf(speech, "person", id, title);
