import { posix } from "node:path";
import { escapeHtml } from "../../src/report/render/html/escape.js";
import type { Signpost } from "./others.js";

const WORDS = {
  en: {
    title: "Gallery",
    lead: "Reports and pictures as the library makes them, of invented people. Nothing is retouched.",
    reports: "Reports",
    alone: " (by itself)",
    pictures: "Pictures",
    notebooks: "Pictures of the notebooks",
  },
  zh: {
    title: "样张",
    lead: "库直接生成的报告和图，人物与数据均为虚构，未经修饰。",
    reports: "报告",
    alone: "（单独打开）",
    pictures: "图",
    notebooks: "笔记本里的图",
  },
} as const;

/**
 * A page for each language with what lies in `docs/gallery/`: pictures and reports shown. A name that ends in `zh` or `zh-CN` is
 * Chinese, one that ends in `en`, or of which there is a Chinese twin, English; any other stands on both pages. Where the folder has a
 * page of its own, that one is taken.
 *
 * @param described - What a file says of itself; the first sentence becomes its heading.
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
  const pictures = files.filter((file) => /\.(svg|png)$/.test(file));
  const ofNotebooks = (file: string) => file.startsWith("docs/gallery/notebooks/");
  const to = (file: string) => posix.relative(posix.dirname(page), file.slice("docs/".length));
  const titleOf = (file: string) => firstSentence(described(file) ?? nameOf(file));
  // A page of its own, with a style of its own: it is shown in a frame, and can be opened by itself.
  const report = (file: string) => {
    const title = titleOf(file);
    const link = `[${title}](/${file.slice("docs/".length)}){target="_self"}`;
    const frame = `<iframe src="${to(file)}" title="${escapeHtml(title)}" loading="lazy" ${FRAME}></iframe>`;
    return file.endsWith(".html") ? `### ${title}\n\n${frame}\n\n${link}${words.alone}` : `- ${link}`;
  };
  const picture = (file: string) => {
    const text = described(file) ?? nameOf(file);
    return `### ${titleOf(file)}\n\n![${text.replaceAll(/[[\]]/g, "\\$&")}](${to(file)})`;
  };
  const section = (title: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : [`## ${title}`, ...parts];
  return [
    `# ${words.title}`,
    words.lead,
    ...section(words.reports, reports.map(report)),
    ...section(words.pictures, pictures.filter((file) => !ofNotebooks(file)).map(picture)),
    ...section(words.notebooks, pictures.filter(ofNotebooks).map(picture)),
    "",
  ].join("\n\n");
}

const FRAME =
  'style="width: 100%; height: 32rem; margin-top: 0.75rem; border: 1px solid var(--vp-c-divider); border-radius: 8px"';

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

/** What a picture in SVG says of itself to those who do not see it; its title where it says nothing else. */
export function descriptionIn(svg: string): string | undefined {
  const label = /<svg[^>]*\saria-label="([^"]+)"/.exec(svg)?.[1];
  const title = /role-title-text".*?<text[^>]*>([^<]+)/s.exec(svg)?.[1];
  return (label ?? title)
    ?.replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}
