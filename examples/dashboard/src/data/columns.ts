import type { Policy, Title } from "steelyard";

/** What a column holds. */
export type Column =
  | { readonly holds: "id" | "role" | "stage" | "cohort" }
  | { readonly holds: "title"; readonly language: string | null }
  | { readonly holds: "value" | "sample" | "target"; readonly indicator: string }
  | { readonly holds: "fact"; readonly name: string }
  | { readonly holds: "nothing" };

const HEADS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...["id", "工号", "编号"].map((name) => [name, { holds: "id" }] as const),
  ...["role", "岗位"].map((name) => [name, { holds: "role" }] as const),
  ...["stage", "业务阶段"].map((name) => [name, { holds: "stage" }] as const),
  ...["cohort", "分组"].map((name) => [name, { holds: "cohort" }] as const),
  ...["title", "name", "姓名"].map((name) => [name, { holds: "title", language: null }] as const),
]);

/** Every text that a title has. */
const textsOf = (title: Title | undefined): string[] =>
  title === undefined ? [] : typeof title === "string" ? [title] : Object.values(title);

/** The ids of things by their ids and by their titles in every language; an id wins over a title. */
export function idsByName(
  things: readonly { readonly id: string; readonly title?: Title | undefined }[],
): ReadonlyMap<string, string> {
  const titles = things.flatMap(({ id, title }) => textsOf(title).map((text) => [text.trim(), id] as const));
  return new Map([...titles, ...things.map(({ id }) => [id, id] as const)]);
}

/** What each column of a header holds, under a policy. */
export function columnsOf(policy: Policy, header: readonly string[]): Column[] {
  const indicators = idsByName(policy.indicators);
  return header.map((text) => {
    const name = text.trim();
    const known = HEADS.get(name) ?? HEADS.get(name.toLowerCase());
    if (known !== undefined) return known;
    const [, kind, rest] = /^(title|fact|target)[./](.+)$/.exec(name) ?? [];
    if (kind === "title" && rest !== undefined) return { holds: "title", language: rest };
    if (kind === "fact" && rest !== undefined) return { holds: "fact", name: rest };
    const target = kind === "target" ? indicators.get(rest ?? "") : undefined;
    if (target !== undefined) return { holds: "target", indicator: target };
    const value = indicators.get(name);
    if (value !== undefined) return { holds: "value", indicator: value };
    const sample = indicators.get(/^(.+)(?:\.sample|样本)$/.exec(name)?.[1] ?? "");
    return sample === undefined ? { holds: "nothing" } : { holds: "sample", indicator: sample };
  });
}
