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
export function galleryPages(
  assets: readonly string[],
  pages: readonly string[],
  described: (file: string) => string | undefined = () => undefined,
): Signpost[] {
  const shown = assets.filter((file) => file.startsWith("docs/gallery/"));
  if (shown.length === 0) return [];
  return (["en", "zh"] as const).flatMap((language) => {
    const page = language === "en" ? "gallery/index.md" : "zh/gallery/index.md";
    if (pages.includes(page)) return [];
    const own = shown.filter((file) => [null, language].includes(languageOf(file, shown)));
    return [{ page, text: pageOf(own, page, WORDS[language], described) }];
  });
}

function pageOf(
  files: readonly string[],
  page: string,
  words: (typeof WORDS)["en" | "zh"],
  described: (file: string) => string | undefined,
): string {
  const reports = files.filter((file) => /\.(html|pdf)$/.test(file));
  // Those that say what they are come first.
  const silent = (file: string) => Number(described(file) === undefined);
  const pictures = files.filter((file) => /\.(svg|png)$/.test(file)).sort((a, b) => silent(a) - silent(b));
  const link = (file: string) => `- [${nameOf(file)}](/${file.slice("docs/".length)}){target="_self"}`;
  const picture = (file: string) => {
    const text = described(file) ?? nameOf(file);
    const path = posix.relative(posix.dirname(page), file.slice("docs/".length));
    return `### ${firstSentence(text)}\n\n![${text.replaceAll(/[[\]]/g, "\\$&")}](${path})`;
  };
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

/** What a picture says of itself begins with its title. */
function firstSentence(text: string): string {
  return text.split(/。|\.\s/)[0] ?? text;
}

/** What a picture in SVG says of itself to those who do not see it. */
export function descriptionIn(svg: string): string | undefined {
  const label = /<svg[^>]*\saria-label="([^"]+)"/.exec(svg)?.[1];
  return label
    ?.replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}
