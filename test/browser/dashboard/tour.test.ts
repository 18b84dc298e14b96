import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { score } from "steelyard";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../chromium.js";
import { appraised, byId, numberIn, people, policy } from "./people.js";
import { openSite, type Site, withoutDashboard } from "./site.js";
import { type Visit, type Visitor, visit } from "./visit.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations that a person with a disability would stumble over, and what reaches beyond a narrow page. */
async function obstacles(page: Page): Promise<string[]> {
  const beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(beyond)).toBe(0);
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run()")) as {
    violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Presses a key until the focus is on something, and wants every stop on the way to be seen. */
async function press(page: Page, key: string, until: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    const { there, seen, name } = (await page.evaluate(`(() => {
      const element = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return {
        there: element.matches(${JSON.stringify(until)}),
        seen: element === document.body || isSeen,
        name: element.outerHTML.slice(0, 120),
      };
    })()`)) as { there: boolean; seen: boolean; name: string };
    expect(seen, `the focus is not seen on ${name}`).toBe(true);
    if (there) return;
  }
  throw new Error(`${key} does not reach ${until}`);
}

const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.id");
const heading = (page: Page): Promise<string> => page.locator("main h1").innerText();

/** Milliseconds after which a test hangs: a whole tour on a machine that is busy with much else. */
const HANGS = 400_000;

// Where CI is set the dashboard is always tested: `withoutDashboard` is false there.
if (withoutDashboard) it.skip(withoutDashboard, () => undefined);

describe.skipIf(withoutDashboard)("the dashboard", { timeout: HANGS }, () => {
  let browser: Browser;
  let site: Site;
  let open: Visit[] = [];

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  afterEach(async () => {
    const complaints = open.flatMap((one) => one.complaints);
    await Promise.all(open.map((one) => one.close()));
    open = [];
    expect(complaints).toEqual([]);
  });

  async function come(view: "standing" | "team" | "weights", visitor?: Visitor): Promise<Visit> {
    const come = await visit(browser, site, view, visitor);
    open.push(come);
    return come;
  }

  it("can be gone through by keyboard alone", async () => {
    const { page } = await come("standing");
    const [first] = people();
    const before = await page.locator("#score strong").innerText();
    expect(numberIn(before)).toBe(byId(appraised(policy())).get("e-0001")?.score);

    // Past the head of the page.
    await press(page, "Tab", ".skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");

    // Another value: the score moves with it, and is said.
    await press(page, "Tab", "#value-nps");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("58.5", { delay: 5 });
    const after = score(policy(), {
      ...first,
      observations: { ...first?.observations, nps: "58.5" },
    } as never).score;
    await expect.poll(() => page.locator("#score strong").innerText()).toBe(after?.toFixed(2));
    await expect.poll(() => page.locator("#live").innerText()).toContain(after?.toFixed(2));

    // A value that is none is refused beside its field, and moves nothing.
    await page.keyboard.type("x");
    expect(await page.locator("#value-nps").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("#fault-nps").innerText()).toContain("decimal");
    await press(page, "Shift+Tab", "#reset");
    await page.keyboard.press("Enter");
    expect(await page.locator("#score strong").innerText()).toBe(before);

    // The way to the next tier is tried, and leads there.
    await press(page, "Shift+Tab", ".waymarks button");
    await page.locator(".next:not([aria-busy])").waitFor();
    const wanted = await page.locator(".waymarks li:focus-within .tier").innerText();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".hero .tier").innerText()).toBe(wanted);

    // The team: another order, and a scorecard.
    await press(page, "Shift+Tab", "#to-team");
    await page.keyboard.press("Enter");
    await page.locator("main .view.team").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Team");
    await press(page, "Tab", "#tier-1");
    await page.keyboard.press("Enter");
    expect(await page.locator("#tier-1").getAttribute("aria-pressed")).toBe("true");
    await press(page, "Tab", "#sort-score");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await page.locator("th:has(#sort-score)").getAttribute("aria-sort")).toBe("ascending");
    await press(page, "Tab", ".person");
    const name = await page.evaluate("document.activeElement.textContent");
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog h2").first().innerText()).toContain(name);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent")).toBe(name);
    await press(page, "Tab", "#following");
    await page.keyboard.press("Enter");
    expect(await page.locator("#shown").innerText()).toMatch(/^26–50 of /);

    // The weights: one moves, the others give way.
    await press(page, "Shift+Tab", "#to-weights");
    await page.keyboard.press("Enter");
    await page.locator("main .view.weights").waitFor();
    await press(page, "Tab", "#weight-userValue");
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator('output[for="weight-userValue"]').innerText()).toBe("45.00 %");
    await expect.poll(() => page.locator("#live").innerText()).toContain("User value 45.00 %");
  });

  it("speaks both languages, and the focus stays where it is", async () => {
    const { page, go } = await come("standing", { language: "zh-CN" });
    const said = () => page.evaluate("document.documentElement.lang");
    expect(await said()).toBe("zh-CN");
    const chinese = { standing: "我的绩效", team: "团队", weights: "权重" } as const;
    const english = { standing: "My standing", team: "Team", weights: "Weights" } as const;
    for (const view of ["standing", "team", "weights"] as const) {
      await go(view);
      expect(await heading(page)).toBe(chinese[view]);
      expect(await page.title()).toContain(chinese[view]);
      await page.locator("#speak-en").focus();
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("speak-en");
      expect(await said()).toBe("en");
      expect(await heading(page)).toBe(english[view]);
      // Beside the name of the library and of the other language, nothing is left in Chinese.
      const left = await page.evaluate(`(() => {
        const copy = document.querySelector("#app").cloneNode(true);
        for (const other of copy.querySelectorAll('[lang="zh-CN"]')) other.remove();
        return copy.textContent.match(/\\p{Script=Han}+/gu) ?? [];
      })()`);
      expect(left).toEqual([]);
      await page.locator("#speak-zh-CN").click();
    }
    await go("team");
    await page.locator(".person").first().click();
    expect(await page.locator("dialog article").getAttribute("lang")).toBe("zh-CN");
    await page.keyboard.press("Escape");
    // A choice outlives the visit.
    await page.locator("#speak-en").click();
    await page.locator("#dark").click();
    await page.reload();
    await page.locator("main .view.team").waitFor();
    expect(await said()).toBe("en");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  });

  it("puts no obstacle in anybody's way", async () => {
    const visitors: Visitor[] = [
      { language: "en-GB", theme: "light", width: 360 },
      { language: "zh-CN", theme: "dark", width: 1280 },
    ];
    for (const visitor of visitors) {
      const { page, go } = await come("standing", visitor);
      await page.locator("#value-nps").fill("x");
      expect(await obstacles(page)).toEqual([]);
      await go("weights");
      await page.locator("#weight-userValue").fill("60");
      expect(await obstacles(page)).toEqual([]);
      await go("team");
      expect(await obstacles(page)).toEqual([]);
      await page.locator(".person").first().click();
      expect(await obstacles(page)).toEqual([]);
    }
  });

  it("shows the digits of appraise", async () => {
    const { page } = await come("team");
    const appraisal = appraised(policy());
    const results = byId(appraisal);
    for (const id of ["e-0001", "e-0222", "e-0345", "e-0500", "e-0777", "e-0998"]) {
      const result = results.get(id);
      await page.locator("#search").fill(id);
      const cells = await page.locator("table:has(#sort-rank) tbody tr").locator("td, th").allInnerTexts();
      expect(numberIn(cells[0] ?? "")).toBe(result?.rank);
      expect(numberIn((cells[3] ?? "").trim())).toBe(result?.score);
      expect(cells[4]?.trim()).toBe(result?.tier);
      expect(numberIn(cells[5] ?? "")).toBeCloseTo((result?.coverage ?? 0) * 100, 6);
      expect(numberIn(cells[6] ?? "")).toBe(result?.payout);
    }
    await page.locator("#search").fill("");
    const counts = await page.locator(".tier-line > .figure:nth-of-type(2)").allInnerTexts();
    const tiers = ["S", "A", "B", "C"].map(
      (tier) => appraisal.results.filter((result) => result.tier === tier).length,
    );
    expect(counts.slice(0, 4).map(numberIn)).toEqual(tiers);
    const refused = await page.locator("section[aria-labelledby=refused] tbody tr").allInnerTexts();
    expect(refused.map((line) => line.split(/\s+/).slice(0, 3))).toEqual([
      ["1002", "e-1001", "role"],
      ["1003", "e-1002", "observations.nps"],
      ["1004", "e-0010", "id"],
    ]);
  });
});
