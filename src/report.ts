/**
 * What people read: scorecards, runs, comparisons and plans as text, Markdown and HTML, pictures as Vega-Lite
 * specifications, and the sentences that explain a result.
 *
 * @packageDocumentation
 */

export type {
  Block,
  FactsBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  TableBlock,
  TableColumn,
  TableSection,
} from "./report/block.js";
export { en } from "./report/locale/en.js";
export type { ReportLocale } from "./report/locale/locale.js";
export type { CommonWords } from "./report/locale/words/common.js";
export { zhCN } from "./report/locale/zh-CN.js";
export { toHtml } from "./report/render/html/page.js";
export { type HtmlPartOptions, toHtmlPart } from "./report/render/html/part.js";
export { reportStyle } from "./report/render/html/style.js";
export { toMarkdown } from "./report/render/markdown/markdown.js";
export { type TextOptions, toText } from "./report/render/text/text.js";
export type { Report, ReportLanguage } from "./report/report.js";
