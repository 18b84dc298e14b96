import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Browser, Page } from "playwright-core";
import { type Policy, parsePolicy } from "steelyard";
import { comparePolicies } from "steelyard/lab";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "../../../examples/dashboard/src/data/random.js";
import { openBrowser } from "../chromium.js";
import { appraised, byId, numberIn, people, policy } from "./people.js";
import { openSite, type Site, withoutDashboard } from "./site.js";
import { type Visit, visit } from "./visit.js";

/** Somebody of every part of the order. */
const SAMPLE = ["e-0001", "e-0134", "e-0289", "e-0456", "e-0611", "e-0745", "e-0888", "e-1000"];

const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

/** The policy that the page hands out. */
async function saved(page: Page): Promise<Policy> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#save-weights").click(),
  ]);
  return parsePolicy(JSON.parse(readFileSync(await download.path(), "utf8")));
}

/** Every weight as the page shows it, in units of its last decimal: they have to be exactly the whole. */
async function shownSum(page: Page): Promise<number> {
  const weights = await texts(page, ".slider:not(.total) output");
  return weights.reduce((sum, text) => sum + Math.round(numberIn(text) * 100), 0);
}

/** Milliseconds after which a test hangs: a whole tour on a machine that is busy with much else. */
const HANGS = 400_000;

// Where CI is set the dashboard is always tested: `withoutDashboard` is false there.
if (withoutDashboard) it.skip(withoutDashboard, () => undefined);

describe.skipIf(withoutDashboard)("the weights of the dashboard", { timeout: HANGS }, () => {
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

  /** Moves sliders at random, and leaves the page in a state in which everything is shown. */
  async function moveAtRandom(page: Page, seed: number, moves: number): Promise<void> {
    const random = randomFrom(seed);
    const sliders = page.locator(".slider input");
    const count = await sliders.count();
    for (let move = 0; move < moves; move++) {
      await sliders.nth(Math.floor(random() * count)).fill(String(Math.floor(random() * 101)));
      expect(await shownSum(page)).toBe(10_000);
    }
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** The digits of the sample before and after, the tiers and the order are those of the reference under the saved policy. */
  async function expectDigits(page: Page): Promise<void> {
    const next = await saved(page);
    const [before, after] = [appraised(policy()), appraised(next)];
    const [old, now] = [byId(before), byId(after)];
    for (const id of SAMPLE) {
      await page.locator("#find").fill(id);
      const cells = await texts(page, `tr[data-id="${id}"] td`);
      const [was, is] = [old.get(id), now.get(id)];
      expect(cells.slice(0, 4).map(numberIn)).toEqual([was?.score, is?.score, was?.rank, is?.rank]);
      const tiers = was?.tier === is?.tier ? [is?.tier] : [was?.tier, is?.tier];
      expect(cells[5]?.split(" → ").map((text) => text.trim())).toEqual(tiers);
    }
    const counts = (["S", "A", "B", "C"] as const).map((tier) => {
      const count = (of: typeof before) => of.results.filter((one) => one.tier === tier).length;
      return [count(before), count(after)];
    });
    const lines = await page.locator("section[aria-labelledby=outcome] tbody tr").all();
    const shown = await Promise.all(lines.map((line) => line.locator("td.figure").allInnerTexts()));
    expect(shown.map((line) => line.slice(0, 2).map(numberIn))).toEqual(counts);
    const { order } = comparePolicies(policy(), next, people());
    const facts = await texts(page, "section[aria-labelledby=outcome] dd");
    expect(numberIn(facts[3] ?? "")).toBe(order.tau);
  }

  it("shows the digits of appraise after any moves, for the layers of a role", async () => {
    here = await visit(browser, site, "weights");
    const { page } = here;
    await moveAtRandom(page, 7, 12);
    await expectDigits(page);
  });

  it("says what the policy does not allow, and goes on from there", async () => {
    here = await visit(browser, site, "weights");
    const { page } = here;
    await page.locator("#role").selectOption("campaign");
    // The stage `mature` takes 0.04 of an indicator of this layer.
    await page.locator("#weight-userValue").fill("0");
    const refused = page.locator("main .notice.error");
    await refused.waitFor();
    expect(await refused.locator("code").innerText()).toBe("stages.mature.adjust.1");
    expect(await page.locator("#save-weights").isDisabled()).toBe(true);
    expect(await shownSum(page)).toBe(10_000);
    await page.locator("#weight-userValue").fill("30");
    await page.locator("section[aria-labelledby=outcome] table").waitFor();
    expect(await refused.count()).toBe(0);
    await expectDigits(page);
  });

  it("does so inside of a layer, and in Chinese", async () => {
    here = await visit(browser, site, "weights", { language: "zh-CN", theme: "dark" });
    const { page } = here;
    await page.locator("#set").selectOption("within.operationalEfficiency");
    await moveAtRandom(page, 11, 12);
    await expectDigits(page);
  });

  it("does so for everybody by one scheme", async () => {
    here = await visit(browser, site, "weights");
    const { page } = here;
    await page.locator("#role").selectOption("");
    await expectDigits(page);
    await moveAtRandom(page, 13, 20);
    await expectDigits(page);
  });

  it("gives way in proportion, and comes back from nothing", async () => {
    here = await visit(browser, site, "weights");
    const { page } = here;
    const weights = () => texts(page, ".slider:not(.total) output");
    const start = await weights();
    await page.locator("#weight-userValue").fill("100");
    await expect.poll(weights).toEqual(["0.00 %", "0.00 %", "100.00 %", "0.00 %"]);
    await page.locator("#weight-userValue").fill("40");
    await expect.poll(weights).toEqual(start);
    // With nothing left to the others, another hand gets back what they had at first.
    await page.locator("#weight-userValue").fill("100");
    await page.locator("#weight-collaboration").fill("15");
    await expect.poll(async () => (await weights())[3]).toBe("15.00 %");
    expect(await shownSum(page)).toBe(10_000);
    await page.locator("#start-over").click();
    await expect.poll(weights).toEqual(start);
  });

  it("answers a move of a slider for a thousand people: how long until it is painted", async () => {
    here = await visit(browser, site, "weights");
    const { page } = here;
    await page.evaluate(`
      window.events = [];
      new PerformanceObserver((list) => {
        for (const { name, duration, interactionId } of list.getEntries())
          if (interactionId > 0 && name === "keydown") window.events.push(duration);
      }).observe({ type: "event", durationThreshold: 16, buffered: false });
      window.paints = [];
      addEventListener("keydown", () => {
        const begun = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => window.paints.push(performance.now() - begun)));
      }, true);`);
    for (const scope of ["campaign", ""]) {
      await page.evaluate("window.events.length = window.paints.length = 0");
      await page.locator("#role").selectOption(scope);
      await page.locator(".slider input").first().focus();
      const moves = 40;
      for (let move = 0; move < moves; move++) {
        const before = await page.locator("#took").innerText();
        const sum = await shownSum(page);
        await page.keyboard.press(move % 20 < 10 ? "ArrowLeft" : "ArrowRight", { delay: 20 });
        // Each is worked out, and shown, before the next comes.
        await page.waitForTimeout(60);
        expect(sum).toBe(10_000);
        if (move === 0) expect(await page.locator("#took").innerText()).not.toBe(before);
      }
      const read = async (name: string) =>
        ((await page.evaluate(`window.${name}`)) as number[]).sort((a, b) => a - b);
      const [events, paints] = [await read("events"), await read("paints")];
      expect(paints.length).toBeGreaterThanOrEqual(30);
      const say = (name: string, row: readonly number[]) =>
        `${name}: ${row.length} measured, median ${row[row.length >> 1]?.toFixed(1)} ms, worst ${row.at(-1)?.toFixed(1)} ms`;
      console.log(
        [
          `1,000 people, ${scope === "" ? "everybody by one scheme" : `the layers of ${scope}`}, ${moves} moves;`,
          `${say("keydown to paint (event timing, above 16 ms)", events)};`,
          `${say("keydown to the second frame", paints)};`,
          `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`,
        ].join(" "),
      );
    }
  });
});
