import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Signpost } from "./others.js";

/** How the reference is laid out: a page for each door, small lists as tables. */
const OPTIONS = [
  ["--readme", "none"],
  ["--router", "module"],
  ["--entryFileName", "doors"],
  ["--hideBreadcrumbs", "true"],
  ["--hidePageHeader", "true"],
  ["--useCodeBlocks", "true"],
  ["--interfacePropertiesFormat", "table"],
  ["--typeDeclarationFormat", "table"],
  ["--parametersFormat", "table"],
  ["--logLevel", "Warn"],
].flat();

/** The reference of every door, as pages in Markdown; `doors.md` becomes the index, `index.md` the main door's page. */
export function apiPages(root: string): Signpost[] {
  const out = mkdtempSync(join(root, ".tmp/api-"));
  try {
    const plugin = join(root, "website/node_modules/typedoc-plugin-markdown/dist/index.js");
    const typedoc = join(root, "node_modules/typedoc/bin/typedoc");
    execFileSync(process.execPath, [typedoc, "--plugin", plugin, "--out", out, ...OPTIONS], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const texts = readdirSync(out).map((file) => [file, readFileSync(join(out, file), "utf8")] as const);
    const linked = new Set(
      texts.flatMap(([, text]) => [...text.matchAll(/\(\S*#([\w-]+)\)/g)].map((hit) => hit[1])),
    );
    return texts.map(([file, text]) => ({
      page: `api/${file === "doors.md" ? "index.md" : file === "index.md" ? "steelyard.md" : file}`,
      text: file === "doors.md" ? index(text) : door(file, text, linked),
    }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const HEAD = "---\noutline: [2, 3]\n---\n\n";

/** The page of a door, under the name by which it is imported, without the anchors to which nothing leads. */
function door(file: string, text: string, linked: ReadonlySet<string | undefined>): string {
  const name = file === "index.md" ? "steelyard" : `steelyard/${file.slice(0, -".md".length)}`;
  return (
    HEAD +
    text
      .replace(/^# .*$/m, `# ${name}`)
      .replaceAll("](index.md", "](steelyard.md")
      .replaceAll(/<a id="([^"]*)"><\/a> ?/g, (anchor, id: string) => (linked.has(id) ? anchor : ""))
  );
}

function index(text: string): string {
  const doors = [...text.matchAll(/^- \[(\w+)\]\((\w+)\.md\)$/gm)].map(([, name = ""]) => name);
  const line = (name: string) =>
    name === "index" ? "- [`steelyard`](./steelyard.md)" : `- [\`steelyard/${name}\`](./${name}.md)`;
  const sorted = ["index", ...doors.filter((name) => name !== "index")];
  return `# API reference\n\nThe doors of the package, and everything that each exports.\n\n${sorted.map(line).join("\n")}\n`;
}
