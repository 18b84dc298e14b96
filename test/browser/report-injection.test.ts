import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { toHtml, toHtmlPart } from "steelyard/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../../src/report/render/clean.js";
import { everyBlock } from "../unit/report/render/every-block.js";
import { HOSTILE } from "../unit/report/render/hostile.js";
import { openBrowser, withoutBrowser } from "./chromium.js";
import { parsed, SKELETON, styleOf } from "./in-page.js";

/** Pieces of texts that mean to be more. */
const PIECES = [
  ...["<", ">", '"', "'", "&", "/", "=", "`", "<!--", "-->", "<script>", "<svg onload=", "</p>", "</title>"],
  ...["&lt", "&#60;", "]]>", "\u0000", "\ud800", "\u202e", "x", " "],
];

// Where CI is set a browser that is missing fails the test and leaves nothing out.
if (withoutBrowser) it.skip(withoutBrowser, () => undefined);

describe.skipIf(withoutBrowser)("a hostile text in a report", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "report-injection-"));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  async function load(page: Page, html: string): Promise<void> {
    const file = join(folder, "page.html");
    writeFileSync(file, html);
    await page.goto(`file://${file}`);
  }

  it("stays a text, without any help from the policy of the page", async () => {
    const page = await browser.newPage({ bypassCSP: true });
    const events: string[] = [];
    page.on("dialog", (dialog) => {
      events.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => events.push(`console ${message.text()}`));
    page.on("pageerror", (error) => events.push(`error ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) events.push(`request ${request.url()}`);
    });
    const elementsOf = async (text: string) => {
      await load(page, toHtml(everyBlock(text)));
      return await page.evaluate<{ skeleton: string[]; title: string }>(SKELETON);
    };
    const { skeleton } = await elementsOf("word");
    for (const text of HOSTILE) expect(await elementsOf(text)).toEqual({ skeleton, title: clean(text) });
    expect(events).toEqual([]);
    await page.close();
  });

  it("stays a text, whatever it is", async () => {
    const page = await browser.newPage();
    const partOf = async (text: string) =>
      await page.evaluate<{ tags: string; words: string[] }>(parsed(toHtmlPart(everyBlock(text))));
    const pieces = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary" }));
    const texts = fc.sample(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
      300,
    );
    const { tags } = await partOf("word");
    const found: string[] = [];
    for (const text of texts) {
      const part = await partOf(text);
      if (part.tags !== tags || !part.words.every((one) => one === clean(text))) found.push(text);
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it("could run nothing even if it were HTML, for the page allows its own style alone", async () => {
    const messages: string[] = [];
    const page = await browser.newPage();
    page.on("console", (message) => messages.push(message.text()));
    const html = toHtml(everyBlock("word"));
    await load(page, html);
    expect(messages).toEqual([]);
    expect(await page.evaluate(styleOf("table", "border-collapse"))).toBe("collapse");
    await load(page, html.replace("<main>", "<main><script>document.title = 'run'</script>"));
    expect(await page.title()).toBe("word");
    expect(messages.join()).toMatch(/Content Security Policy/);
    await page.close();
  });
});
