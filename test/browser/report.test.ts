import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Policy } from "steelyard";
import { en, type Report, scorecardReport, teamReport, toHtml, zhCN } from "steelyard/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBlock } from "../unit/report/render/every-block.js";
import { policy, resultOf, sample, titles } from "../unit/report/sample.js";
import { openBrowser, withoutBrowser } from "./chromium.js";
import { SCROLL_WIDTH, styleOf, UNREACHABLE, VIOLATIONS } from "./in-page.js";

/** A run, a card with money, one with a deduction and a doubt, and one without a score, in both languages. */
const reports = (): Report[] =>
  [en, zhCN].flatMap((locale) => {
    const options = { policy: policy as unknown as Policy, titles, locale, period: "2026-Q3" };
    const cards = ["wang", "sun", "gao"].map((id) => scorecardReport(resultOf(id), options));
    return [teamReport(sample(), options), ...cards];
  });

// Where CI is set a browser that is missing fails the test and leaves nothing out.
if (withoutBrowser) it.skip(withoutBrowser, () => undefined);

describe.skipIf(withoutBrowser)("a report in a browser", () => {
  let browser: Browser;
  let folder: string;

  async function open(report: Report, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    const file = join(folder, "page.html");
    writeFileSync(file, toHtml(report));
    await page.goto(`file://${file}`);
    return page;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "report-"));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  it("has no violation that axe knows, light or dark, wide or narrow", async () => {
    for (const report of reports()) {
      // The page's policy lets no other script run, that of axe neither.
      const page = await open(report, { colorScheme: "light", bypassCSP: true });
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: colorScheme === "dark" ? 360 : 1000, height: 800 });
        expect(await page.evaluate(VIOLATIONS), `${report.title}, ${colorScheme}`).toEqual([]);
      }
      await page.close();
    }
  });

  it("is dark where the reader wants it, and light on paper", async () => {
    const page = await open(everyBlock("A word"), { colorScheme: "dark" });
    expect(await page.evaluate(styleOf("body", "background-color"))).toBe("rgb(21, 26, 33)");
    await page.emulateMedia({ colorScheme: "light" });
    expect(await page.evaluate(styleOf("body", "background-color"))).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    expect(await page.evaluate(styleOf("h1", "color"))).toBe("rgb(27, 36, 48)");
    await page.close();
  });

  it("never scrolls sideways, not for the longest word; its tables do, by keyboard too", async () => {
    for (const report of [...reports(), everyBlock("w".repeat(300)), everyBlock("界".repeat(300))]) {
      const page = await open(report, { viewport: { width: 360, height: 700 } });
      expect(await page.evaluate(SCROLL_WIDTH), report.title).toBe(360);
      expect(await page.evaluate(UNREACHABLE)).toBe(0);
      await page.close();
    }
  });

  it("prints on A4 with whole rows, the heads of a long table on every page, its total once", async () => {
    const page = await open(longTable());
    const file = join(folder, "page.pdf");
    await page.pdf({ path: file, preferCSSPageSize: true });
    await page.close();
    const boxes = readFileSync(file, "latin1").match(/\/MediaBox \[[^\]]*\]/g) ?? [];
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) {
      const [, , width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).map(Number);
      // A4 is 595.28 by 841.89 points.
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
    const pages = textOf(file);
    if (pages === null) return;
    expect(pages.map((one) => one.match(/head 2/g)?.length)).toEqual(pages.map(() => 1));
    expect(pages.map((one) => one.match(/^ *total /gm)?.length ?? 0)).toEqual([
      ...pages.slice(1).map(() => 0),
      1,
    ]);
    // The rest of a split row would stand above the first whole one.
    const first = pages.map((one) =>
      one.split("\n").find((line) => line.trim() !== "" && !/head|Long|Rows/.test(line)),
    );
    expect(first.filter((line) => !/^ *row \d+/.test(line ?? ""))).toEqual([]);
  });
});

/** A table of several pages, whose rows are of different heights. */
function longTable(): Report {
  const rows = Array.from({ length: 90 }, (_, row) => [
    `row ${row}`,
    "two words ".repeat((row % 9) * 3),
    `${row}.00`,
  ]);
  const columns = (["start", "start", "end"] as const).map((align, place) => ({
    title: `head ${place}`,
    align,
  }));
  const total = ["total", "", "4005.00"];
  return {
    language: "en",
    title: "Long",
    blocks: [{ kind: "table", caption: "Rows", columns, rows, total }],
  };
}

/** The text of each page of a PDF; null where pdftotext is not installed, but not in CI. */
function textOf(file: string): string[] | null {
  try {
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    return text.split("\f").filter((page) => page.trim() !== "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || process.env.CI) throw error;
    return null;
  }
}
