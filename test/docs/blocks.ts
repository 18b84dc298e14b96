import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A fenced block of code in a document or in a comment of the sources. */
export interface Block {
  readonly file: string;
  /** The line of the document on which the code begins, from 1. */
  readonly line: number;
  /** How far the block is indented. */
  readonly indent: number;
  /** What follows the fence: `ts`, `ts no-run`, `json policy`. */
  readonly info: string;
  readonly code: string;
}

/** Every document that holds blocks: the READMEs, `docs/`, and the sources for their comments. */
export function documents(): string[] {
  const inside = (folder: string, ending: string): string[] =>
    list(folder).filter((path) => path.endsWith(ending) && !path.startsWith("docs/api/"));
  return ["README.md", "README.zh-CN.md", ...inside("docs", ".md"), ...inside("src", ".ts")].filter((path) =>
    list(".", false).includes(path.split("/")[0] ?? ""),
  );
}

function list(folder: string, recursive = true): string[] {
  try {
    const entries = readdirSync(join(root, folder), { recursive, encoding: "utf8" });
    return entries.map((path) => join(folder, path).replaceAll("\\", "/")).sort();
  } catch {
    return [];
  }
}

/** The blocks of some documents. */
export function blocksOf(files: readonly string[]): Block[] {
  return files.flatMap((file) => extract(file, readFileSync(join(root, file), "utf8")));
}

/** The blocks of one document; in TypeScript, those of its `/** … *\/` comments. */
export function extract(file: string, text: string): Block[] {
  const found: Block[] = [];
  const margin = file.endsWith(".ts") ? /^\s*\*( |$)/ : /^/;
  let open: { fence: string; info: string; indent: number; line: number; code: string[] } | undefined;
  for (const [i, whole] of text.split(/\r?\n/).entries()) {
    const edge = margin.exec(whole)?.[0].length;
    if (edge === undefined) continue;
    const content = whole.slice(edge);
    if (open) {
      if (content.trim() === open.fence) {
        const { info, indent, line, code } = open;
        found.push({ file, line, indent, info, code: code.join("\n") });
        open = undefined;
      } else {
        open.code.push(
          content.slice(Math.min(open.indent - edge, content.length - content.trimStart().length)),
        );
      }
      continue;
    }
    const [, space = "", fence, info = ""] = /^(\s*)(`{3,})\s*([^`]*)$/.exec(content) ?? [];
    if (fence) open = { fence, info: info.trim(), indent: edge + space.length, line: i + 2, code: [] };
  }
  if (open) throw new Error(`${file}:${open.line - 1}: a block is never closed`);
  return found;
}

/** Lines that call for an example but show no block of code: nothing would check them. */
export function bareExamples(file: string, text: string): string[] {
  return [...text.matchAll(/^[ \t]*\*? ?@example\b(?:(?!```|@\w|\*\/)[\s\S])*(@\w|\*\/)/gm)].map(
    (match) => `${file}:${text.slice(0, match.index).split("\n").length}: an example without a block`,
  );
}

export const isCode = (block: Block): boolean => /^ts(\s|$)/.test(block.info);
export const isRun = (block: Block): boolean => isCode(block) && !/\bno-run\b/.test(block.info);
export const isPolicy = (block: Block): boolean => /^json\s+policy$/.test(block.info);
