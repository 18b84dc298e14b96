import { presetDescriptions, workdayContract } from "../../src/source.js";

/** The languages of the documents. */
export type Language = "en" | "zh-CN";

/** What the tables say in each language, besides what the presets say themselves. */
const WORDS = {
  en: {
    presets: ["id", "system", "reads", "confidence", "looked up", "rests on", "to know before"],
    contract: ["alias", "inside", "required", "holds", "for example", "what it is"],
    confidence: {
      documented: "documented",
      seen: "seen in public code",
      recalled: "recalled",
      guess: "**guess: refuses until confirmed**",
      declared: "yours",
    },
    declared: " (columns to be declared)",
    yes: "yes",
    no: "no",
    kinds: {
      id: "an id",
      text: "text",
      date: "a date, `2026-09-30`",
      number: "a number",
      ratio: "percent, 0 to 100",
    },
  },
  "zh-CN": {
    presets: ["id", "系统", "读取什么", "把握", "查阅日期", "依据", "使用前须知"],
    contract: ["别名", "所在分组", "必填", "内容", "示例", "说明"],
    confidence: {
      documented: "有文档",
      seen: "见于公开代码",
      recalled: "凭记忆",
      guess: "**猜测：确认之前拒绝运行**",
      declared: "自定",
    },
    declared: "（列须自行声明）",
    yes: "是",
    no: "否",
    kinds: { id: "编号", text: "文本", date: "日期，`2026-09-30`", number: "数字", ratio: "百分数，0～100" },
  },
} as const;

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

/** A text in a language, whatever form it has. */
const said = (text: unknown, language: Language): string =>
  typeof text === "string" ? text : String((text as Readonly<Record<Language, string>>)[language]);

/** The table of presets. */
export function presetsTable(language: Language): string {
  const words = WORDS[language];
  const rows = presetDescriptions().map((one) => [
    `\`${one.id}\``,
    one.system,
    said(one.title, language) + (one.columns === "declared" ? words.declared : ""),
    words.confidence[one.confidence],
    one.checked,
    one.docs,
    said(one.notes, language),
  ]);
  return tableOf(words.presets, rows);
}

/** The table of the columns of a Workday report. */
export function contractTable(language: Language): string {
  const words = WORDS[language];
  const rows = workdayContract.map(({ alias, within, required, type, example, title }) => [
    `\`${alias}\``,
    within === null ? "" : `\`${within}\``,
    required ? words.yes : words.no,
    words.kinds[type.kind as keyof typeof words.kinds],
    `\`${example}\``,
    said(title, language),
  ]);
  return tableOf(words.contract, rows);
}

/** The documents with what is generated in them. */
export const documents = [
  { file: "docs/source/presets.md", name: "presets", make: () => presetsTable("en") },
  { file: "docs/zh/source/presets.md", name: "presets", make: () => presetsTable("zh-CN") },
  { file: "docs/source/workday.md", name: "contract", make: () => contractTable("en") },
  { file: "docs/zh/source/workday.md", name: "contract", make: () => contractTable("zh-CN") },
] as const;

/** A document with its generated part made anew, between `<!-- name: generated -->` and `<!-- name: end -->`. */
export function renewed(document: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the marks of "${name}" are missing`);
  return `${document.slice(0, from + begin.length)}\n\n${part}\n\n${document.slice(to)}`;
}
