import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../docs/blocks.js";
import { openBrowser, withoutBrowser } from "./chromium.js";
import { type Server, serve } from "./serve.js";
import { answerAt, faultsOf, fileAt, idsOf, pagesOf } from "./site.js";

/** Milliseconds for a build on a machine that is busy with others too. */
const BUILD = 1_200_000;

const withoutSite =
  !process.env.CI && !existsSync(join(root, "website/node_modules"))
    ? "what builds the site is not installed: npm run site"
    : withoutBrowser;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on a page, with the elements. */
async function barriersOf(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await run.run();
    return violations
      .filter(({ impact }) => ["serious", "critical"].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

/** Ids of each file of the site, looked up once. */
function idsBy(): (path: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const file = fileAt(path);
    if (file === undefined) return undefined;
    const ids = known.get(file) ?? idsOf(file.endsWith(".html") ? readFileSync(file, "utf8") : "");
    known.set(file, ids);
    return ids;
  };
}

describe("the check of links", () => {
  const check = (html: string) =>
    faultsOf({ path: "/a/page.html", html }, (path) =>
      path === "/a/b.html" ? new Set(["部分"]) : undefined,
    );

  it("sees a link to nothing, to no part, and what would be fetched from elsewhere", () => {
    const good = `<a class="x" href="b.html#%E9%83%A8%E5%88%86">b</a><a href="https://example.org">e</a><a href="/a/b.html">b</a>`;
    expect(check(good)).toEqual([]);
    expect(check(`<a href="c.html">c</a>`)).toEqual(["/a/page.html: c.html"]);
    expect(check(`<a href="b.html#one">b</a>`)).toEqual(["/a/page.html: b.html#one"]);
    expect(
      check(`<link rel="x" href="https://fonts.example.org/f.css"><img src="//c.example/i.png">`),
    ).toHaveLength(2);
  });
});

describe.skipIf(withoutSite !== false)(`the site${withoutSite ? ` (${withoutSite})` : ""}`, () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    execFileSync(npm, ["run", "-s", "site"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    server = await serve(answerAt);
    browser = await openBrowser();
  }, BUILD);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("has the guides, the reference, a page for each reader, in both languages", () => {
    const paths = pagesOf().map(({ path }) => path);
    const readers = ["hr-developer", "plugin-author", "analyst", "person-assessed"];
    const doors = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).exports)
      .filter((door) => !door.endsWith(".json"))
      .map((door) => (door === "." ? "steelyard" : door.slice(2)));
    for (const page of [
      ...readers.map((reader) => `for/${reader}`),
      "overview",
      "guide/semantics",
      "practice/okr",
    ])
      expect(paths).toEqual(expect.arrayContaining([`/${page}.html`, `/zh/${page}.html`]));
    expect(paths).toEqual(expect.arrayContaining(doors.map((door) => `/api/${door}.html`)));
  });

  it("has no link to nothing, and fetches nothing from elsewhere", () => {
    const pages = pagesOf();
    expect(pages.length).toBeGreaterThan(100);
    const ids = idsBy();
    expect(pages.flatMap((page) => faultsOf(page, ids))).toEqual([]);
  });

  async function opened(
    path: string,
    width: number,
    see: (tab: Tab) => Promise<void>,
    colorScheme: "light" | "dark" = "light",
  ): Promise<string[]> {
    const tab = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    tab.on("console", (said) => ["error", "warning"].includes(said.type()) && complaints.push(said.text()));
    tab.on("pageerror", (error) => complaints.push(String(error)));
    tab.on("request", (request) => {
      if (!request.url().startsWith(server.origin) && !request.url().startsWith("data:"))
        complaints.push(request.url());
    });
    await tab.goto(server.origin + path, { waitUntil: "networkidle" });
    await see(tab);
    await tab.close();
    return complaints;
  }

  it.each([
    ["/", 1280, "light"],
    ["/zh/", 390, "dark"],
    ["/guide/concepts.html", 1280, "dark"],
    ["/zh/guide.html", 390, "light"],
    ["/for/hr-developer.html", 1280, "light"],
    ["/zh/for/person-assessed.html", 390, "dark"],
    ["/zh/gallery/index.html", 390, "dark"],
    ["/gallery/index.html", 1280, "light"],
    ["/api/scorer.html", 1280, "light"],
  ] as const)(
    "%s at %i pixels, %s: no complaint, no serious barrier, nothing beside the page",
    async (path, width, colours) => {
      const look = async (tab: Tab) => {
        expect(await barriersOf(tab)).toEqual([]);
        const beside = await tab.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(beside).toBe(0);
      };
      expect(await opened(path, width, look, colours)).toEqual([]);
    },
  );

  it.each([
    ["/", "rollUp", "/api/practice.html#rollup"],
    ["/zh/", "首次响应时长", "/zh/"],
    ["/zh/", "越权重", ""],
  ])("%s: a search for %s finds what is there, without a network", async (path, words, found) => {
    const complaints = await opened(path, 1280, async (tab) => {
      await tab.keyboard.press("Control+k");
      await tab.locator(".search-input").fill(words);
      const results = tab.locator("a.result");
      if (found === "") await tab.locator(".no-results").waitFor();
      else expect(await results.first().getAttribute("href")).toContain(found);
    });
    expect(complaints).toEqual([]);
  });

  it("switches the language on a page, and says where to read on if there is no such page", async () => {
    for (const [path, other] of [
      ["/practice/okr.html", "/zh/practice/okr.html"],
      ["/bench.html", "/zh/bench.html"],
      ["/zh/guide.html", "/guide.html"],
    ] as const) {
      expect(pagesOf().find((page) => page.path === path)?.html).toContain(`href="${other}"`);
      expect(fileAt(other)).toBeDefined();
    }
  });
});
