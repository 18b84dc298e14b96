import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { score } from "steelyard";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policy } from "../../examples/browser/policy.js";
import { serve } from "../../examples/browser/serve.js";
import { openBrowser, withoutBrowser } from "./chromium.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Where CI is set a browser that is missing fails the test and leaves nothing out.
if (withoutBrowser) it.skip(withoutBrowser, () => undefined);

describe.skipIf(withoutBrowser)("the page that scores in the browser", () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serve();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Does something on the page, and gives everything that the browser complained about. */
  async function onPage(locale: string, act: (page: Page) => Promise<void>): Promise<string[]> {
    const page = await browser.newPage({ locale, viewport: { width: 900, height: 620 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("requestfailed", (request) => complaints.push(request.url()));
    await page.goto(url);
    try {
      await act(page);
    } finally {
      await page.close();
    }
    return complaints;
  }

  const rows = (page: Page) =>
    page
      .locator("tbody tr")
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
      );

  it("shows at every keystroke what the library says, and nothing complains", async () => {
    const complaints = await onPage("en-GB", async (page) => {
      expect(await page.locator("#score").textContent()).toMatch(/nothing was measured/);
      await page.locator("#field-csat").pressSequentially("4.7");
      await page.keyboard.press("Tab");
      await page.keyboard.type("8.5");
      await page.keyboard.press("Tab");
      let closure = "";
      for (const key of "0.93") {
        closure += key;
        await page.keyboard.type(key);
        const observations = {
          csat: "4.7",
          firstResponse: "8.5",
          closure: closure === "0." ? null : closure,
        };
        if (closure === "0.") continue;
        const card = score(policy, { id: "me", role: "agent", observations });
        expect(await page.locator("#score").textContent()).toBe(String(card.score));
        expect(await rows(page)).toEqual(
          card.indicators.map(({ value, points, weight, contribution }) =>
            [value, points, weight, contribution].map(String),
          ),
        );
      }
      // 4.7 of 3..5 is 85, 8.5 of 30..3 is 79.63, 0.93 of 0.95 is 97.89: 42.5 + 23.889 + 19.578 = 85.967.
      expect(await page.locator("#score").textContent()).toBe("85.97");
      await page.locator("#role").selectOption("lead");
      const lead = score(policy, {
        id: "me",
        role: "lead",
        observations: { csat: "4.7", firstResponse: "8.5", closure: "0.93" },
      });
      expect(await page.locator("#score").textContent()).toBe(String(lead.score));
    });
    expect(complaints).toEqual([]);
  });

  it("says beside the field, in the language of the page, what cannot be read", async () => {
    const complaints = await onPage("zh-CN", async (page) => {
      expect(await page.locator("h1").textContent()).toBe("边输入，边算分");
      await page.locator("#field-csat").fill("4,7");
      const fault = page.locator("#fault-csat");
      expect(await fault.textContent()).toMatch(/\p{Script=Han}/u);
      expect(await page.locator("#score").textContent()).toBe("暂无（有一项无法识别）");
      expect(await page.locator("#field-csat").getAttribute("aria-invalid")).toBe("true");
      await page.locator("#language").click();
      expect(await fault.textContent()).toMatch(/^[ -~]+$/);
      await page.locator("#field-csat").fill("<img src=x onerror=alert(1)>");
      expect(await page.locator("main img").count()).toBe(0);
      await page.locator("#field-csat").fill("4.7");
      expect([await fault.textContent(), await page.locator("#score").textContent()]).toEqual(["", "85"]);
    });
    expect(complaints).toEqual([]);
  });

  it("runs under a policy that forbids generated code and inline script", async () => {
    const complaints = await onPage("en-GB", async (page) => {
      // Asked of a script that stands in the page: what the test itself evaluates is exempt.
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'run'";
        document.body.append(script);
      });
      expect(await page.title()).toBe("A score at every keystroke");
    });
    expect(complaints.join()).toMatch(/Content Security Policy/);
  });

  it.each(["en-GB", "zh-CN"])("is accessible in %s", async (locale) => {
    await onPage(locale, async (page) => {
      await page.locator("#field-csat").fill("4.7");
      await page.locator("#field-firstResponse").fill("8.5");
      await page.locator("#field-closure").fill("0.93");
      await page.evaluate(AXE);
      const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))");
      expect(found).toEqual([]);
      if (process.env.STEELYARD_SCREENSHOTS)
        await page.screenshot({
          path: `${process.env.STEELYARD_SCREENSHOTS}/page-${locale}.png`,
          fullPage: true,
        });
    });
  });
});
