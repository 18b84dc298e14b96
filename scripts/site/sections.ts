import { posix } from "node:path";

/** A page in the list beside the text. */
export interface Entry {
  readonly text: string;
  readonly link: string;
}

/** A group of pages in the list beside the text. */
export interface Section {
  readonly text: string;
  readonly items: readonly Entry[];
}

/** A page with its heading. */
export interface Titled {
  readonly page: string;
  readonly title: string;
}

/** The sections in their order: a folder, its title in both languages, and the pages that come first. */
const SECTIONS: readonly (readonly [folder: string, en: string, zh: string, first: readonly string[]])[] = [
  ["for", "Who are you?", "你是谁？", ["hr-developer", "plugin-author", "analyst", "person-assessed"]],
  [
    "guide",
    "Guide",
    "指南",
    [
      "concepts",
      "writing-a-policy",
      "reading-a-scorecard",
      "embedding",
      "semantics",
      "preset",
      "columnar",
      "sql",
    ],
  ],
  [
    "source",
    "From your systems, and back",
    "数据进出",
    ["mappings", "presets", "formulas", "cross-check", "write-back"],
  ],
  ["practice", "Around the number", "分数之外", ["workload", "okr", "collaboration", "review", "standing"]],
  ["report", "Reports and pictures", "报告与图", []],
  ["gallery", "Gallery", "样张", ["index"]],
  ["lab", "The weight lab", "权重实验室", ["weights", "compare"]],
  ["api", "API reference", "API 参考", ["index", "steelyard"]],
  [".", "The project", "项目", ["overview", "examples", "bench", "contributing", "security"]],
  ["decisions", "Decisions", "设计决定", ["index"]],
];

/** The list for one language; a folder that is not known comes last, under its own name. */
export function sectionsOf(pages: readonly Titled[], zh: boolean): Section[] {
  const base = zh ? "zh/" : "";
  const own = pages
    .filter(({ page }) => page.startsWith("zh/") === zh)
    .map(({ page, title }) => ({ page: page.slice(base.length), title }))
    .filter(({ page }) => page !== "index.md");
  const folders = [...new Set(own.map(({ page }) => folderOf(page)))];
  const known = SECTIONS.map(([folder]) => folder);
  const unknown = folders.filter((folder) => !known.includes(folder)).sort();
  const order = [...SECTIONS, ...unknown.map((folder) => [folder, folder, folder, []] as const)];
  return order.flatMap(([folder, en, chinese, first]) => {
    const rank = ({ page }: Titled) => {
      if (page === `${folder}.md`) return -1;
      const place = first.indexOf(posix.basename(page, ".md"));
      return place < 0 ? first.length : place;
    };
    const items = own
      .filter(({ page }) => folderOf(page) === folder)
      .sort((a, b) => rank(a) - rank(b) || (a.page < b.page ? -1 : 1))
      .map(({ page, title }) => ({
        text: title,
        link: `/${base}${page.replace(/(^|\/)index\.md$|\.md$/, "$1")}`,
      }));
    return items.length === 0 ? [] : [{ text: zh ? chinese : en, items }];
  });
}

/** The section of a page: its folder, or the folder whose name it has, which it leads. */
function folderOf(page: string): string {
  const name = posix.basename(page, ".md");
  return posix.dirname(page) === "." && SECTIONS.some(([folder]) => folder === name)
    ? name
    : posix.dirname(page);
}
