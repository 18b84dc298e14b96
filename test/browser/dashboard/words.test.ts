import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../chromium.js";
import { policy } from "./people.js";
import { openSite, type Site, withoutDashboard } from "./site.js";
import { type Visit, visit } from "./visit.js";

/** Milliseconds after which a test hangs, on a machine that is busy with much else. */
const HANGS = 200_000;

const json = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

// Where CI is set the dashboard is always tested: `withoutDashboard` is false there.
if (withoutDashboard) it.skip(withoutDashboard, () => undefined);

describe.skipIf(withoutDashboard)("the dashboard's words and figures", { timeout: HANGS }, () => {
  let browser: Browser;
  let site: Site;
  let here: Visit;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    await here.close();
    expect(here.complaints).toEqual([]);
  });

  const steps = async (page: Page): Promise<string[]> => {
    await page.locator(".waymarks li").first().waitFor();
    return page.locator(".waymarks .step").allInnerTexts();
  };

  /** Where, from the left, the bars of a table begin. */
  const bars = (page: Page, table: string): Promise<number[]> =>
    page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(`${table} .with-bar .bar`)})].map((bar) => Math.round(bar.getBoundingClientRect().left))`,
    );

  it("are in words, with units, in Chinese", async () => {
    here = await visit(browser, site, "standing", { language: "zh-CN" });
    const { page, go } = here;
    expect(await steps(page)).toEqual(["6.69% → 7.5077%（+0.8177 个百分点）", "1 → 4（+3）"]);
    const units = await page.locator(".entry .unit").allInnerTexts();
    expect(units.slice(0, 5)).toEqual(["= 6.69%", "", "元", "= 38.36%", "分钟"]);
    expect(units).toEqual(expect.arrayContaining(["天", "分", "星"]));
    const own = await page.locator("main").innerText();
    expect(own).not.toMatch(/\b(ratio|count|min|stars|points|CNY)\b|\d d\b/);
    expect(own).toContain("5 分钟");
    // What a ratio is as a percentage moves with what is typed.
    await page.locator("#value-conversionRate").fill("0.07");
    expect((await page.locator(".entry .unit").allInnerTexts())[0]).toBe("= 7%");
    await go("team");
    expect(await page.locator("main").innerText()).not.toContain("CNY");
    expect(await page.locator("main .facts").first().innerText()).toMatch(/[\d,]+\.\d\d 元/);
  });

  it("are in words in English, and what was said in another language is no longer there", async () => {
    here = await visit(browser, site, "standing");
    const { page } = here;
    expect(await steps(page)).toEqual(["6.69 % → 7.5077 % (+0.8177 percentage points)", "1 → 4 (+3)"]);
    await page.locator("#value-nps").fill("58");
    await expect.poll(() => page.locator("#live").innerText()).toContain("Score");
    await page.locator("#speak-zh-CN").click();
    expect(await page.locator("#live").innerText()).toBe("");
  });

  it("say in the language of the page where JSON is at fault", async () => {
    here = await visit(browser, site, "team", { language: "zh-CN" });
    const { page } = here;
    for (const [text, words] of [
      ['{\n  "steelyard" 1 }', "第 2 行第 15 个字符处有误"],
      ['{"steelyard": 1,', "文件提前结束"],
      ["", "文件提前结束"],
      ["nothing", "不是有效的 JSON"],
    ] as const) {
      await page.locator("#files").setInputFiles(json("p.json", text));
      const notice = page.locator("[role=alert]");
      await expect.poll(() => notice.allInnerTexts()).toEqual([expect.stringContaining(words)]);
      const said = (await notice.innerText()).replace(/p\.json|JSON/g, "");
      expect(said).not.toMatch(/[A-Za-z]/);
    }
  });

  it("begin their bars at one place, whatever the digits", async () => {
    here = await visit(browser, site, "standing");
    const { page, go } = here;
    const own = await bars(page, "[data-person]");
    expect([own.length, new Set(own).size]).toEqual([15, 1]);
    await go("team");
    expect(new Set(await bars(page, ".view.team table")).size).toBe(1);
  });

  it("leave room for a name beside a long tier", async () => {
    here = await visit(browser, site, "standing");
    const { page } = here;
    const title = "Exceptional and sustained contribution to the whole department";
    const tiers = policy().tiers?.map((one) => ({ ...one, title }));
    await page.locator("#files").setInputFiles(json("long.json", JSON.stringify({ ...policy(), tiers })));
    const line = page.locator(".waymarks li", { hasText: title }).first();
    const boxes = await Promise.all(
      ["strong", ".step", ".reached"].map((part) => line.locator(part).boundingBox()),
    );
    const [name, step, reached] = boxes as { x: number; width: number; height: number }[];
    if (!name || !step || !reached) throw new Error("the line is not drawn");
    expect(name.width).toBeGreaterThan(200);
    expect(Math.max(name.x + name.width, step.x + step.width)).toBeLessThanOrEqual(reached.x);
    expect(reached.height).toBeLessThan(150);
  });
});
