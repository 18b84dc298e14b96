import { type FormulaDescription, type FormulaText, formulaDescriptions } from "steelyard/source";

/** The languages of the documents, and where each stands. */
export const PAGES = { en: "docs/source/formulas.md", "zh-CN": "docs/zh/source/formulas.md" } as const;

export type Language = keyof typeof PAGES;

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ["kind", "what it says", "numerator", "denominator", "sample", "unit", "better", "also missing where"],
  "zh-CN": ["公式", "定义", "分子", "分母", "样本", "单位", "何者为优", "何时另为缺失"],
};

const WORDS: Readonly<Record<string, string>> = {
  share: "比例",
  count: "个数",
  money: "金额",
  days: "天",
  points: "分",
  rating: "评分",
  chosen: "随所选",
  higher: "高",
  lower: "低",
  neither: "不论",
  "the denominator": "分母",
};

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function rowOf(one: FormulaDescription, language: Language): string {
  const text: FormulaText = one[language];
  const word = (name: string) => (language === "en" ? name : (WORDS[name] ?? name));
  return line([
    `\`${one.kind}\``,
    language === "en" ? `**${text.title}.** ${text.definition}` : `**${text.title}**：${text.definition}`,
    text.numerator,
    text.denominator ?? "–",
    text.sample ?? word("the denominator"),
    word(one.unit),
    word(one.better),
    text.missing ?? "–",
  ]);
}

const MARKS = { begin: "<!-- formulas: written by scripts/formulas.ts -->", end: "<!-- formulas: end -->" };

/** A page with its table as the sources have it. */
export function withTable(page: string, language: Language): string {
  const [begin, end] = [page.indexOf(MARKS.begin), page.indexOf(MARKS.end)];
  if (begin < 0 || end < begin) throw new Error("The page has no place for the table.");
  const rule = HEADS[language].map(() => "---");
  const table = [HEADS[language], rule]
    .map(line)
    .concat(formulaDescriptions.map((one) => rowOf(one, language)));
  return `${page.slice(0, begin)}${MARKS.begin}\n\n${table.join("\n")}\n\n${page.slice(end)}`;
}
