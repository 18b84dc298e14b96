import type { Report } from "../../report.js";
import { escapeHtml as escaped } from "./escape.js";
import { toHtmlPart } from "./part.js";
import { reportStyle, STYLE_HASH } from "./style.js";

/**
 * A report as a whole page of HTML: one file, without script, that reads well on a telephone, on a screen light or dark, and on
 * A4. Its content security policy allows its own style and nothing else, so that even a fault in escaping could run nothing.
 *
 * @param report - What is to be read.
 * @returns The page.
 *
 * @example
 * ```ts
 * import { toHtml } from "steelyard/report";
 *
 * const page = toHtml({ language: "zh-CN", title: "计分卡", blocks: [] });
 * console.log(page.startsWith("<!doctype html>"), page.includes('<html lang="zh-CN">'), page.includes("<script"));
 * // => true true false
 * ```
 */
export function toHtml(report: Report): string {
  const allowed = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escaped(report.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(report.title)}</title>
<style>${reportStyle}</style>
</head>
<body class="steelyard steelyard-page">
<main>
${toHtmlPart(report)}
</main>
</body>
</html>
`;
}
