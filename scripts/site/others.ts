import { posix } from "node:path";
import type { Titled } from "./sections.js";

/** Where Chinese readers find what an English page says, when no page of that name is there. */
const IN_THE_CHINESE_GUIDE: Readonly<Record<string, string>> = {
  "guide/concepts.md": "#概念",
  "guide/writing-a-policy.md": "#写一份考核方案",
  "guide/reading-a-scorecard.md": "#读懂计分卡",
  "guide/columnar.md": "#批量计算与权重试算",
  "guide/sql.md": "#在数据库里计算",
};

/** A page that says where to read on: the switch of languages leads there from a page that stands in one language alone. */
export interface Signpost {
  readonly page: string;
  readonly text: string;
}

/** The signposts for every page that has no counterpart in the other language. */
export function signposts(pages: readonly Titled[]): Signpost[] {
  const there = new Set(pages.map(({ page }) => page));
  return pages.flatMap(({ page, title }) => {
    const zh = page.startsWith("zh/");
    const other = zh ? page.slice("zh/".length) : `zh/${page}`;
    if (there.has(other)) return [];
    return [{ page: other, text: zh ? english(other, page, title) : chinese(other, page, title) }];
  });
}

const HEAD = "---\nsearch: false\noutline: false\nprev: false\nnext: false\n---\n\n";

function chinese(page: string, english: string, title: string): string {
  const inGuide = IN_THE_CHINESE_GUIDE[english];
  const here = inGuide === undefined ? [] : [`中文内容见[中文指南](${to(page, "zh/guide.md")}${inGuide})。`];
  const there = inGuide === undefined ? "这一页目前只有英文" : "英文原页";
  return `${HEAD}# ${title}\n\n${[...here, `${there}：[${title}](${to(page, english)})。`].join("\n\n")}\n`;
}

function english(page: string, chinese: string, title: string): string {
  if (page === "guide.md") {
    const links = Object.keys(IN_THE_CHINESE_GUIDE).map(
      (one) => `- [${one.slice("guide/".length, -".md".length).replaceAll("-", " ")}](./${one})`,
    );
    return `${HEAD}# Guide\n\nWhat is one page in Chinese are several in English:\n\n${links.join("\n")}\n`;
  }
  return `${HEAD}# ${title}\n\nThis page is in Chinese alone: [${title}](${to(page, chinese)}). [All English pages](${to(page, "overview.md")}) start here.\n`;
}

function to(from: string, page: string): string {
  const path = posix.relative(posix.dirname(from), page);
  return path.startsWith(".") ? path : `./${path}`;
}
