import { posix } from "node:path";
import type { Signpost } from "./others.js";

const WORDS = {
  en: {
    title: "Gallery",
    lead: "Reports and pictures as the library makes them, from the examples of this repository. Nothing is retouched.",
    reports: "Reports",
    pictures: "Pictures",
  },
  zh: {
    title: "样张",
    lead: "库直接生成的报告和图，数据来自本仓库的示例，未经修饰。",
    reports: "报告",
    pictures: "图",
  },
} as const;

/**
 * A page for each language with what lies in `docs/gallery/`: pictures shown, reports linked. A name that ends in `zh` or `zh-CN` is
 * Chinese, one that ends in `en`, or of which there is a Chinese twin, English; any other stands on both pages. Where the folder has a page of its own, that one is taken.
 */
export function galleryPages(assets: readonly string[], pages: readonly string[]): Signpost[] {
  const shown = assets.filter((file) => file.startsWith("docs/gallery/"));
  if (shown.length === 0) return [];
  return (["en", "zh"] as const).flatMap((language) => {
    const page = language === "en" ? "gallery/index.md" : "zh/gallery/index.md";
    if (pages.includes(page)) return [];
    const own = shown.filter((file) => [null, language].includes(languageOf(file, shown)));
    return [{ page, text: pageOf(own, page, WORDS[language]) }];
  });
}

function pageOf(files: readonly string[], page: string, words: (typeof WORDS)["en" | "zh"]): string {
  const reports = files.filter((file) => /\.(html|pdf)$/.test(file));
  const pictures = files.filter((file) => /\.(svg|png)$/.test(file));
  const link = (file: string) => `- [${nameOf(file)}](/${file.slice("docs/".length)}){target="_self"}`;
  const picture = (file: string) =>
    `### ${nameOf(file)}\n\n![${nameOf(file)}](${posix.relative(posix.dirname(page), file.slice("docs/".length))})`;
  return [
    `# ${words.title}`,
    words.lead,
    ...(reports.length === 0 ? [] : [`## ${words.reports}`, reports.map(link).join("\n")]),
    ...(pictures.length === 0 ? [] : [`## ${words.pictures}`, ...pictures.map(picture)]),
    "",
  ].join("\n\n");
}

const ENDING = /[-.](en|zh|zh-CN)\.\w+$/;

/** The language that a name ends in; English where another file is the Chinese of it; else none. */
function languageOf(file: string, files: readonly string[]): "en" | "zh" | null {
  const found = ENDING.exec(file)?.[1];
  if (found !== undefined) return found === "en" ? "en" : "zh";
  const twin = (other: string) => other !== file && other.replace(ENDING, "") === file.replace(/\.\w+$/, "");
  return files.some(twin) ? "en" : null;
}

function nameOf(file: string): string {
  return posix
    .basename(file)
    .replace(ENDING, "")
    .replace(/\.\w+$/, "")
    .replaceAll("-", " ");
}
