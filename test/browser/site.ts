import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { root } from "../docs/blocks.js";
import type { Served } from "./serve.js";

/** Where `npm run site` puts the site. */
export const site = join(root, "site");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};

/** The file that stands for a path, as a static host finds it. */
export function fileAt(path: string, folder = site): string | undefined {
  const names = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  return names.map((name) => join(folder, name)).find((file) => existsSync(file) && statSync(file).isFile());
}

/** What a static host answers. */
export function answerAt(path: string): Served | undefined {
  const file = fileAt(path);
  if (file === undefined) return undefined;
  return { type: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) };
}

/** A page of the site: its path, and its text. */
export interface Page {
  readonly path: string;
  readonly html: string;
}

/** Every page. */
export function pagesOf(folder = site): Page[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => ({
      path: `/${file.replaceAll("\\", "/")}`,
      html: readFileSync(join(folder, file), "utf8"),
    }));
}

/** Links of a page that lead to no page or to no part of one, and whatever it would fetch from elsewhere. */
export function faultsOf(
  { path, html }: Page,
  idsAt: (path: string) => ReadonlySet<string> | undefined,
): string[] {
  const links = [...html.matchAll(/<(\w+)[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, tag = "", to = ""]) => ({
    tag,
    to: to.replaceAll("&amp;", "&"),
  }));
  return links.flatMap(({ tag, to }) => {
    if (to.startsWith("data:") || to.startsWith("mailto:")) return [];
    const target = new URL(to, `http://site${path}`);
    if (target.host !== "site") return tag === "a" ? [] : [`${path}: fetches ${to}`];
    const ids = idsAt(decodeURIComponent(target.pathname));
    if (ids === undefined) return [`${path}: ${to}`];
    const anchor = decodeURIComponent(target.hash.slice(1));
    return anchor === "" || ids.has(anchor) ? [] : [`${path}: ${to}`];
  });
}

/** The names of a page's parts. */
export function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}
