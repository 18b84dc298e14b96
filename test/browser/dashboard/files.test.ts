import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { appraise, parsePolicy } from "steelyard";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../chromium.js";
import { numberIn } from "./people.js";
import { openSite, type Site, withoutDashboard } from "./site.js";
import { type Visit, visit } from "./visit.js";

/** A title that would like to be more than text. */
const HOSTILE = `<img src=x onerror="document.body.dataset.hacked=1"><b>bold</b>`;

const desk = (change: object = {}) => ({
  steelyard: 1,
  id: "desk",
  version: "3",
  title: HOSTILE,
  layers: [
    { id: "user", title: `User ${HOSTILE}` },
    { id: "work", title: "Work" },
  ],
  indicators: [
    { id: "nps", title: `NPS ${HOSTILE}`, layer: "user", scoring: { kind: "linear", floor: 0, target: 50 } },
    {
      id: "closed",
      title: { en: "Closed", "zh-CN": "闭环率" },
      layer: "work",
      scoring: { kind: "ratio", target: 1 },
    },
  ],
  roles: { support: { title: { en: "Support", "zh-CN": "客服" }, layers: { user: "0.5", work: "0.5" } } },
  tiers: [{ id: "A", title: HOSTILE, when: { fact: "score", atLeast: 80 } }, { id: "B" }],
  ranking: { minimum: 2 },
  ...change,
});

const TABLE = [
  "id,title,role,nps,闭环率,shoe size",
  `p-1,"${HOSTILE.replaceAll('"', '""')}",support,45,18/20,42`,
  "p-2,Wang Wu,客服,30,0.75,39",
  "p-3,No such role,cook,30,0.75,39",
  "p-4,Too short,support",
  "p-5,No decimal,support,plenty,0.5,40",
  "p-1,Twice,support,40,0.8,40",
  "p-6,Zhao Liu,support,,0.9,41",
].join("\r\n");

const refusedRows = async (page: Page): Promise<string[][]> => {
  const lines = await page.locator("section[aria-labelledby=refused] tbody tr").all();
  return Promise.all(lines.map((line) => line.locator("td, th").allInnerTexts()));
};

const rowCount = (page: Page): Promise<number> => page.locator(".person").count();

/** Milliseconds after which a test hangs: a whole tour on a machine that is busy with much else. */
const HANGS = 400_000;

// Where CI is set the dashboard is always tested: `withoutDashboard` is false there.
if (withoutDashboard) it.skip(withoutDashboard, () => undefined);

describe.skipIf(withoutDashboard)("files in the dashboard", { timeout: HANGS }, () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  let here: Visit;

  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dashboard-files-"));
    site = await openSite();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    const hacked = await here.page.evaluate("document.body.dataset.hacked ?? null");
    await here.close();
    expect(hacked).toBeNull();
    expect(here.complaints).toEqual([]);
  });

  /** What the system does where somebody lets files go above the page. */
  async function drop(page: Page, paths: readonly string[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
  }

  it("reads a policy and a table from the button, and keeps every text a text", async () => {
    here = await visit(browser, site, "team");
    const { page, go } = here;
    await page
      .locator("#files")
      .setInputFiles([file("desk.json", JSON.stringify(desk())), file("people.csv", TABLE)]);
    await expect.poll(() => rowCount(page)).toBe(3);
    expect(await page.locator(".source").innerText()).toContain(HOSTILE);
    expect((await refusedRows(page)).map(([line, id, path]) => [line, id, path])).toEqual([
      ["4", "p-3", "role"],
      ["5", "p-4", "the row"],
      ["6", "p-5", "observations.nps"],
      ["7", "p-1", "id"],
    ]);
    expect(await page.locator(".notice.note").innerText()).toContain("shoe size");
    const { results } = appraise(parsePolicy(desk()), {
      period: "2026-Q3",
      subjects: [
        { id: "p-1", role: "support", observations: { nps: 45, closed: { of: [18, 20] } } },
        { id: "p-2", role: "support", observations: { nps: 30, closed: "0.75" } },
        { id: "p-6", role: "support", observations: { closed: "0.9" } },
      ],
    });
    for (const { id, score, rank } of results) {
      const cells = await page.locator(`tr:has(small:text-is("${id}"))`).locator("td, th").allInnerTexts();
      expect([numberIn(cells[0] ?? ""), numberIn((cells[3] ?? "").trim())]).toEqual([rank, score]);
    }
    await page.locator(".person", { hasText: "<img" }).click();
    expect(await page.locator("dialog").innerText()).toContain(HOSTILE);
    await page.keyboard.press("Escape");
    for (const view of ["standing", "weights"] as const) {
      await go(view);
      expect(await page.locator("main").innerText()).toContain("<img");
    }
    expect(await page.locator("#app img, #app b").count()).toBe(0);
    await page.locator("#example").click();
    await page.locator("#role option[value=campaign]").waitFor({ state: "attached" });
  });

  it("takes what is dropped anywhere", async () => {
    here = await visit(browser, site, "team", { language: "zh-CN" });
    const { page } = here;
    await drop(page, [file("desk.json", JSON.stringify(desk()))]);
    // The policy knows nobody of the table that is there: every row is refused, and said to be.
    await expect.poll(() => page.locator("#shown").innerText()).toBe("没有符合条件的人。");
    expect(await page.locator("section[aria-labelledby=refused]").innerText()).toContain("另有 953 处");
    await drop(page, [file("people.csv", TABLE)]);
    await expect.poll(() => rowCount(page)).toBe(3);
    expect((await refusedRows(page))[0]?.[3]).toContain("没有岗位");
    expect((await refusedRows(page))[1]?.slice(2)).toEqual(["整行", "本行有 3 个单元格，表头有 6 列。"]);
    // Spreadsheets in Chinese write no UTF-8: 姓名, 王 and 岗位 in GB 18030.
    const [name, wang, role] = ["\xd0\xd5\xc3\xfb", "\xcd\xf5", "\xb8\xda\xce\xbb"];
    const bytes = Buffer.from(`id,${name},${role},nps,closed\np-9,${wang},support,30,1\n`, "latin1");
    await drop(page, [file("gb.csv", bytes)]);
    await expect.poll(() => page.locator(".person").allInnerTexts()).toEqual(["王"]);
  });

  it("says what is wrong with a policy, where, and in the language of the page", async () => {
    here = await visit(browser, site, "team");
    const { page } = here;
    const broken = desk({
      roles: { support: { layers: { user: "0.5", work: "0.48" } } },
      tiers: [{ id: "A" }, { id: "B" }],
    });
    const rows = await rowCount(page);
    await page.locator("#files").setInputFiles(file("broken.json", JSON.stringify(broken)));
    const notice = page.locator("[role=alert]");
    await notice.waitFor();
    expect(await notice.locator("code").allInnerTexts()).toContain("roles.support.layers");
    expect(await notice.innerText()).toContain("0.02 is missing");
    await page.locator("#speak-zh-CN").click();
    expect(await notice.innerText()).toContain("broken.json 不是有效的考核方案");
    expect(await notice.innerText()).toMatch(/权重.*0\.98.*0\.02/);
    // What was there is still there.
    expect(await rowCount(page)).toBe(rows);
    await notice.locator("button").click();
    expect(await notice.count()).toBe(0);
    const unreadable: [string, string, string][] = [
      ["half.json", `{"steelyard": 1,`, "不是有效的 JSON"],
      ["letter.docx", "…", "两者都不是"],
      ["quotes.csv", 'id,role\n"a,support\n', "引号没有成对出现"],
      ["nobody.csv", "id,role\n", "表头下面没有数据行"],
      ["strange.csv", "a,b\n1,2\n", "缺少“工号（id）”列"],
    ];
    for (const [name, content, words] of unreadable) {
      await page.locator("#files").setInputFiles(file(name, content));
      await expect.poll(() => notice.allInnerTexts()).toEqual([expect.stringContaining(words)]);
      expect(await rowCount(page)).toBe(rows);
    }
  });

  it("shows the card alone where people are scored against each other", async () => {
    here = await visit(browser, site, "standing");
    const { page, go } = here;
    const [nps, closed] = desk().indicators;
    const relative = desk({ indicators: [{ ...nps, scoring: { kind: "percentile" } }, closed] });
    await page
      .locator("#files")
      .setInputFiles([file("relative.json", JSON.stringify(relative)), file("people.csv", TABLE)]);
    await page.locator("main .notice.note").waitFor();
    expect(await page.locator("main input").count()).toBe(0);
    expect(await page.locator("main article").innerText()).toContain("NPS");
    await go("weights");
    await page.locator("#weight-user").fill("70");
    await expect.poll(() => page.locator('output[for="weight-work"]').innerText()).toBe("30.00 %");
  });
});
