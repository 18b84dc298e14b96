import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { documents, root } from "./blocks.js";

const pages = [...documents().filter((file) => file.endsWith(".md")), "CONTRIBUTING.md", "SECURITY.md"];

/** Paths of this repository in backticks: `src/…`, `test/…`, `docs/…` and the other folders that documents speak of. */
function pathsIn(text: string): string[] {
  const folders = "src|test|docs|scripts|examples|bench|api";
  return [...text.matchAll(new RegExp(`\`((?:${folders})/[^\`\\s]*)\``, "g"))].map(([, path = ""]) => path);
}

/** Links to other files, without their anchors. */
function linksIn(text: string): { readonly path: string; readonly anchor: string }[] {
  return [...text.matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)]
    .map(([, path = "", anchor = ""]) => ({ path, anchor }))
    .filter(({ path }) => !/^[a-z]+:/.test(path));
}

/** The anchors of a page, as GitHub makes them from its headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function faultsOf(file: string, text: string): string[] {
  const paths = pathsIn(text).filter((path) => !existsSync(join(root, path)));
  const links = linksIn(text).filter(({ path, anchor }) => {
    if (path === "") return !anchorsOf(text).includes(anchor);
    const target = join(root, dirname(file), path);
    if (!existsSync(target)) return true;
    return anchor !== "" && !anchorsOf(readFileSync(target, "utf8")).includes(anchor);
  });
  return [...paths, ...links.map(({ path, anchor }) => `${path}#${anchor}`)].map(
    (what) => `${file}: ${what}`,
  );
}

it.each(pages)("what %s names is there", (file) => {
  expect(faultsOf(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
});

it("a wrong path, a wrong link and a wrong anchor are seen", () => {
  const text = [
    "# One title: `code`, 中文",
    "`src/index.ts`, `src/nothing.ts`, `test/docs/`, `docs/nothing/`",
    "[there](../README.md) [not there](nothing.md) [here](#one-title-code-中文) [not here](#two)",
    "[elsewhere](https://example.org/x.md#y) [wrong part](../CONTRIBUTING.md#nothing)",
  ].join("\n");
  expect(faultsOf("docs/page.md", text)).toEqual([
    "docs/page.md: src/nothing.ts",
    "docs/page.md: docs/nothing/",
    "docs/page.md: nothing.md#",
    "docs/page.md: #two",
    "docs/page.md: ../CONTRIBUTING.md#nothing",
  ]);
});
