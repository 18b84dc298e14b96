import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble } from "../../scripts/site/assemble.js";
import { descriptionIn, galleryPages } from "../../scripts/site/gallery.js";
import { relinked } from "../../scripts/site/links.js";
import { signposts } from "../../scripts/site/others.js";
import { placesIn } from "../../scripts/site/places.js";
import { sectionsOf } from "../../scripts/site/sections.js";
import { slugOf } from "../../website/.vitepress/slug.js";
import { root } from "./blocks.js";

describe("links of the site", () => {
  const places = placesIn(root);
  const from = { file: "docs/practice/okr.md", page: "practice/okr.md" };
  const on = (text: string) => relinked(text, from, places, root);

  it("lead from page to page, wherever the page stands", () => {
    expect(on("[a](../guide/concepts.md#the-words) and [b](../../README.md)")).toBe(
      "[a](../guide/concepts.md#the-words) and [b](../overview.md)",
    );
    expect(
      on(
        "[d](../decisions/README.md), [z](../zh/practice/okr.md), [e](https://example.org/x.md), [h](#here)",
      ),
    ).toBe(
      "[d](../decisions/index.md), [z](../zh/practice/okr.md), [e](https://example.org/x.md), [h](#here)",
    );
  });

  it("to a file that is no page become its name", () => {
    expect(on("[the policy](../../examples/northwind/policy.ts)")).toBe("the policy");
  });

  it("stay as they are in code", () => {
    const code = "```md\n[a](nothing.md)\n```\n";
    expect(on(code)).toBe(code);
  });

  it("to nothing end the build", () => {
    expect(() => on("[a](nothing.md)")).toThrow(
      "docs/practice/okr.md: a link to nothing.md, which is not there",
    );
  });
});

it("anchors are those of the repository", () => {
  expect(slugOf("One title: `code`, 中文")).toBe("one-title-code-中文");
});

describe("the list of pages", () => {
  const pages = [
    { page: "index.md", title: "Home" },
    { page: "guide/zebra.md", title: "Zebra" },
    { page: "guide/concepts.md", title: "Concepts" },
    { page: "news/index.md", title: "News" },
    { page: "zh/guide/zebra.md", title: "斑马" },
    { page: "zh/guide.md", title: "指南" },
  ];

  it("has every page but the front, what is known in its order, unknown folders last", () => {
    expect(sectionsOf(pages, false)).toEqual([
      {
        text: "Guide",
        items: [
          { text: "Concepts", link: "/guide/concepts" },
          { text: "Zebra", link: "/guide/zebra" },
        ],
      },
      { text: "news", items: [{ text: "News", link: "/news/" }] },
    ]);
    expect(sectionsOf(pages, true)).toEqual([
      {
        text: "指南",
        items: [
          { text: "指南", link: "/zh/guide" },
          { text: "斑马", link: "/zh/guide/zebra" },
        ],
      },
    ]);
  });

  it("has a signpost where a page stands in one language alone", () => {
    const posts = signposts(pages);
    expect(posts.map(({ page }) => page)).toEqual([
      "zh/index.md",
      "zh/guide/concepts.md",
      "zh/news/index.md",
      "guide.md",
    ]);
    expect(posts[1]?.text).toContain("](../guide.md#概念)");
    expect(posts[1]?.text).toContain("](../../guide/concepts.md)");
  });
});

describe("the gallery", () => {
  const files = [
    "docs/gallery/ranks-en.svg",
    "docs/gallery/ranks-zh.svg",
    "docs/gallery/card.zh-CN.html",
    "docs/a.svg",
  ];

  it("shows pictures and reports, each in its language", () => {
    const [english, chinese] = galleryPages(files, []);
    expect(english?.page).toBe("gallery/index.md");
    expect(english?.text).toContain("![ranks](ranks-en.svg)");
    expect(english?.text).not.toContain("card");
    expect(chinese?.text).toContain("![ranks](../../gallery/ranks-zh.svg)");
    expect(chinese?.text).toContain(`[card](/gallery/card.zh-CN.html){target="_self"}`);
    expect(chinese?.text).toContain(`<iframe src="../../gallery/card.zh-CN.html" title="card" `);
  });

  it("takes a name without a language for English where it has a Chinese twin, else for both", () => {
    const [english, chinese] = galleryPages(
      ["docs/gallery/a.svg", "docs/gallery/a.zh-CN.svg", "docs/gallery/b.svg"],
      [],
    );
    expect([...(english?.text ?? "").matchAll(/\(([^)]*svg)\)/g)].map(([, path]) => path)).toEqual([
      "a.svg",
      "b.svg",
    ]);
    expect(chinese?.text).toContain("(../../gallery/a.zh-CN.svg)");
    expect(chinese?.text).not.toContain("(../../gallery/a.svg)");
    expect(chinese?.text).toContain("(../../gallery/b.svg)");
  });

  it("calls a picture what it says of itself, and gives all of that to those who do not see it", () => {
    const text = descriptionIn(
      '<svg class="marks" role="img" aria-label="等级变动。A → B：3 &amp; [B]。"><g aria-label="x"/>',
    );
    expect(text).toBe("等级变动。A → B：3 & [B]。");
    expect(descriptionIn('<svg><g aria-label="x"/></svg>')).toBeUndefined();
    const titled =
      '<svg><g class="mark-text role-title-text" aria-label="x"><text y="1">等级变动</text></g></svg>';
    expect(descriptionIn(titled)).toBe("等级变动");
    const [english] = galleryPages(["docs/gallery/a.svg"], [], () => text);
    expect(english?.text).toContain("### 等级变动\n\n![等级变动。A → B：3 & \\[B\\]。](a.svg)");
  });

  describe("as it is laid out", () => {
    let folder: string;
    const text = (file: string) => readFileSync(join(folder, file), "utf8");
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "site-"));
      assemble(root, folder, []);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each([
      ["en", "", "gallery/index.md"],
      ["zh-CN", ".zh-CN", "zh/gallery/index.md"],
    ])("shows every kind of report, each a page that needs no other file: %s", (language, ending, page) => {
      const shown = text(page);
      const frames = [...shown.matchAll(/<iframe src="([^"]*)" title="([^"]*)"/g)];
      const kinds = ["scorecard", "team", "standing", "comparison", "conversation", "plan"];
      expect(frames.map(([, src]) => src?.split("/").at(-1))).toEqual(
        kinds.map((kind) => `${kind}${ending}.html`),
      );
      for (const [, src = "", title] of frames) {
        const path = posix.join(posix.dirname(page), src);
        expect(shown).toContain(`](/${path}){target="_self"}`);
        const html = text(`public/${path}`);
        expect(html).toContain(`<html lang="${language}">`);
        expect(html).toContain(`<title>${title}</title>`);
        expect(html).toContain("default-src 'none'");
        expect(html).not.toMatch(/<script|<link|\ssrc=|undefined|NaN|\[object/);
        // Everybody and everything has a name.
        expect(html.replace(/<style>.*<\/style>/s, "")).not.toMatch(/\be-\d\b|firstResponseMinutes/);
      }
    });

    it("heads everything in the language of the page", () => {
      const headings = (page: string) => [...text(page).matchAll(/^#{1,3} (.*)$/gm)].map(([, one]) => one);
      for (const one of headings("zh/gallery/index.md")) expect(one).toMatch(/\p{Script=Han}/u);
      for (const one of headings("gallery/index.md")) expect(one).toMatch(/^[^\p{Script=Han}]*$/u);
      for (const page of ["gallery/index.md", "zh/gallery/index.md"])
        expect(text(page)).not.toMatch(/!\[[^\]]*(picture|are targets plausible)[^\]]*\]/i);
    });
  });

  it("leaves a page that somebody wrote, and makes none of nothing", () => {
    expect(galleryPages(files, ["gallery/index.md", "zh/gallery/index.md"])).toEqual([]);
    expect(galleryPages(["docs/a.svg"], [])).toEqual([]);
  });
});
