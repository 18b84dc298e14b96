import { readDecimal, toText } from "../../number/decimal.js";
import type { Policy } from "../../policy/policy.js";
import { resolveRanking } from "../../policy/ranking.js";
import { resolveScale } from "../../policy/scale.js";
import { entriesOf } from "../../shape/plain.js";
import type { Title } from "../../shape/schema.js";

/** What a change is about. */
export type PolicyPart =
  | "policy"
  | "layer"
  | "indicator"
  | "role"
  | "stage"
  | "weights"
  | "modifier"
  | "tier"
  | "incentives"
  | "rule"
  | "lowPerformance"
  | "type";

/** A part of a policy that has settings: the policy itself, or something with an id. */
export interface Part {
  readonly part: PolicyPart;
  /** null where there is but one. */
  readonly id: string | null;
  readonly title: Title | undefined;
  readonly path: string;
  /** Settings by name, those that the policy leaves out at their defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Named {
  readonly id: string;
  readonly title?: Title | undefined;
}

/** Every part of a policy with its settings, in document order; weights are no setting but what follows from several. */
export function partsOf(policy: Policy): Part[] {
  const { id, version, title, incentives, lowPerformance } = policy;
  const { full, ...grids } = resolveScale(policy.scale);
  const single = (part: PolicyPart, settings: object): Part => ({
    part,
    id: null,
    title: undefined,
    path: part === "policy" ? "" : part,
    settings: said(settings),
  });
  const named = (part: PolicyPart, path: string, list: readonly Named[] = []): Part[] =>
    list.map(({ id: own, ...settings }) => ({
      part,
      id: own,
      title: settings.title,
      path: `${path}.${own}`,
      settings: said(settings),
    }));
  const keyed = (part: PolicyPart, path: string, map: object | undefined, settings: (of: object) => object) =>
    named(
      part,
      path,
      entriesOf(map).map(([own, of]) => ({ ...settings(of as object), id: own })),
    );
  const { rules, ...money } = incentives ?? {};
  const { types, otherwise, ...low } = lowPerformance ?? {};
  return [
    single("policy", {
      ...{ id, version, title },
      ...{ full: toText(full), ...grids },
      coverage: policy.coverage?.minimum ?? "0.5",
      ...resolveRanking(policy.ranking),
    }),
    ...named("layer", "layers", policy.layers),
    ...named(
      "indicator",
      "indicators",
      policy.indicators.map(({ scoring, ...own }) => {
        const { kind, ...figures } = scoring;
        return { decimals: 6, missing: "exclude", ...own, scoring: kind, ...figures };
      }),
    ),
    // Weights are compared as they count, not as they are written.
    ...keyed("role", "roles", policy.roles, (role) => {
      const { title: shown, targets } = role as Named & { targets?: object };
      const own = entriesOf(targets).map(([indicator, target]) => [`target/${indicator}`, target] as const);
      return { title: shown, ...Object.fromEntries(own) };
    }),
    ...keyed("stage", "stages", policy.stages, (stage) => ({ title: (stage as Named).title })),
    ...named("modifier", "modifiers", policy.modifiers),
    ...named("tier", "tiers", policy.tiers),
    ...(incentives === undefined ? [] : [single("incentives", { decimals: 2, stacking: "sum", ...money })]),
    ...named("rule", "incentives.rules", rules),
    ...(lowPerformance === undefined ? [] : [single("lowPerformance", low)]),
    ...named("type", "lowPerformance.types", otherwise === undefined ? types : [...(types ?? []), otherwise]),
  ];
}

/** The settings that say something. */
const said = (settings: object) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** A setting in one form, so that equal ones are equal texts: decimals by value, keys in order. */
export function formOf(value: unknown, exactly = false): string {
  if (Array.isArray(value)) return `[${value.map((one) => formOf(one, exactly)).join()}]`;
  if (typeof value === "object" && value !== null) {
    // What a fact of the host is compared with may be a text: "007" is not 7.
    const open = "fact" in value && String(value.fact).startsWith("fact/");
    const parts = Object.entries(value).map(
      ([key, part]) => `${JSON.stringify(key)}:${formOf(part, open && (key === "equals" || key === "in"))}`,
    );
    return `{${parts.sort().join()}}`;
  }
  const decimal = exactly && typeof value === "string" ? null : readDecimal(value);
  return decimal === null ? (JSON.stringify(value) ?? "null") : toText(decimal);
}
