import type { PGlite } from "@electric-sql/pglite";
import { beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "./backend-server.js";
import { desk, fill, ledger, record, records, run, TEN_FROM_80 } from "./desk.js";
import { call } from "./http.js";

const host = openBackend();
let database: PGlite;
let url: string;
beforeAll(() => {
  ({ database, url } = host());
});

describe("a record", () => {
  it("sent twice is one, and a changed one is a new revision", async () => {
    await fill(url);
    const again = await call(url, "POST", "/records", {
      records: [record("ann", "csat", "4.9", "2026-10-09T09:00+08:00"), record("bo", "csat", 4.1)],
    });
    expect(again.body.records).toEqual([
      { key: "crm/ann/csat", revision: 1, outcome: "same" },
      { key: "crm/bo/csat", revision: 2, outcome: "revised" },
    ]);
    const { body } = await call(url, "GET", `/records/${encodeURIComponent("crm/bo/csat")}`);
    expect(body.revisions.map((one: { observation: unknown }) => one.observation)).toEqual([4, 4.1]);
  });

  it("counts once in the appraisal, and says on the card where it comes from", async () => {
    await fill(url);
    await call(url, "POST", "/records", { records });
    const { key } = (await run(url)).body;
    const card = (await call(url, "GET", `/runs/${key}/scorecards/ann`)).body;
    expect([card.score, card.rank, card.payout]).toEqual([93, 1, 900]);
    expect(card.meta.lineage.csat).toMatchObject([
      { record: "crm/ann/csat", row: 1, origin: { system: "crm" } },
    ]);
  });

  it("reads as a page in either language, and brings no markup with it", async () => {
    await fill(url);
    await call(url, "PUT", "/people/ann", { role: "agent", title: "<b>Ann</b>", facts: { salary: 9000 } });
    const { key } = (await run(url)).body;
    for (const [language, word] of [
      ["en", /Score/],
      ["zh-CN", /综合得分|得分/],
    ] as const) {
      const page = await call(url, "GET", `/runs/${key}/scorecards/ann`, undefined, {
        ...{ accept: "text/html", "accept-language": language },
      });
      expect([page.status, page.type]).toEqual([200, "text/html"]);
      expect(page.body).toContain(`<html lang="${language}">`);
      expect(page.body).toMatch(word);
      expect(page.body).toContain("&lt;b&gt;Ann&lt;/b&gt;");
      expect(page.body).not.toContain("<b>Ann</b>");
    }
  });

  it("that is one of several is put together with the others, and refused where that would be a guess", async () => {
    await fill(url);
    const other = (indicator: string, observation: unknown) => ({
      ...record("ann", indicator, observation),
      key: `crm/ann/${indicator}/2`,
    });
    await call(url, "POST", "/records", { records: [other("closure", { of: [1, 10] }), other("csat", 4)] });
    const { body } = await run(url, "1", "zh");
    // 10 of 20 closed; two means of satisfaction cannot be averaged, and both are left out.
    expect(body.left).toMatchObject([
      { subject: "ann", indicator: "csat", code: "average-of-averages", path: "records.0.observation" },
    ]);
    expect(body.left[0].records).toEqual(["crm/ann/csat", "crm/ann/csat/2"]);
    expect(body.left[0].message).toMatch(/\p{Script=Han}/u);
    const card = (await call(url, "GET", `/runs/${body.key}/scorecards/ann`)).body;
    expect(card.indicators.map(({ value }: { value: number | null }) => value)).toEqual([null, 0.5]);
  });

  it("that is left out is named, with its indicator and where in it the fault is", async () => {
    await fill(url);
    const part = (no: number, observation: unknown) => ({
      ...record("ann", "closure", observation),
      key: `crm/ann/closure/${no}`,
    });
    await call(url, "POST", "/records", {
      records: [
        ...[part(1, { missing: "holiday" }), part(2, { of: [1, "many"] })],
        ...[record("eve", "csat", 4), { ...record("eve", "csat", 5), key: "crm/eve/csat/2" }],
      ],
    });
    const { body } = await run(url);
    expect(body.left).toEqual([
      {
        ...{ subject: "ann", indicator: "closure" },
        records: ["crm/ann/closure", "crm/ann/closure/1", "crm/ann/closure/2"],
        ...{
          code: "not-decimal",
          path: "records.2.observation.of.1",
          message: expect.stringContaining("many"),
        },
      },
      expect.objectContaining({
        ...{ subject: "eve", indicator: "csat", records: ["crm/eve/csat", "crm/eve/csat/2"] },
        ...{ code: "unknown-person", path: "subject" },
      }),
    ]);
  });

  it.each([null, true, undefined])("without an observation is none: %j", async (observation) => {
    await fill(url);
    const answer = await call(url, "POST", "/records", { records: [record("ann", "csat", observation)] });
    expect([answer.status, answer.body.issues[0].path]).toEqual([400, "records.0.observation"]);
  });

  it("at fault takes the others of its request with it, and nothing is half stored", async () => {
    await fill(url);
    const { status } = await call(url, "POST", "/records", {
      records: [record("ann", "csat", "4.2"), { ...record("bo", "csat", "4.2"), key: "" }],
    });
    expect(status).toBe(400);
    const { body } = await call(url, "GET", `/records/${encodeURIComponent("crm/ann/csat")}`);
    expect(body.revisions).toHaveLength(1);
  });

  it("whose text no table can keep is refused by name, and the others are stored", async () => {
    await fill(url);
    const bad = { ...record("bo", "csat", "4.2"), key: "bad\0", subject: "\ud800" };
    const post = (...sent: unknown[]) =>
      call(url, "POST", "/records", { records: sent }, { "accept-language": "zh-CN" });
    const { status, body } = await post(record("ann", "csat", "4.2"), bad);
    expect([status, body.records]).toEqual([200, [{ key: "crm/ann/csat", revision: 2, outcome: "revised" }]]);
    expect(body.refused).toEqual(
      ["records.1.key", "records.1.subject"].map((path) => ({
        ...{ code: "unkept-text", path },
        message: expect.stringMatching(/U\+0000/),
      })),
    );
    const { rows } = await database.query("select 1 from record where key like 'bad%'");
    expect(rows).toEqual([]);
    // With nothing to store it is a problem.
    expect(await post(bad)).toMatchObject({
      status: 422,
      type: "application/problem+json",
      body: { code: "unkept-text", issues: [{ path: "records.0.key" }, { path: "records.0.subject" }] },
    });
    // What is kept as JSON may contain anything.
    const noted = { of: [9, 10], note: "a\0b" };
    expect((await post(record("bo", "closure", noted))).body.refused).toEqual([]);
  });

  it("that no decimal can be read of rejects its person, in words, and nobody else", async () => {
    await fill(url);
    await call(url, "POST", "/records", { records: [record("ann", "csat", "4,9")] });
    const { body } = await run(url);
    expect(body.rejected).toMatchObject([{ id: "ann", code: "not-decimal", path: "observations.csat" }]);
    expect([body.subjects, await ledger(url)]).toEqual([1, []]);
  });
});

describe("text that cannot be kept", () => {
  it.each([
    ["PUT", "/people/x%00y", { role: "agent" }, "id"],
    ["GET", "/records/x%00y", undefined, "key"],
    ["GET", "/runs/x%00y", undefined, "key"],
    ["GET", "/periods/x%00y/ledger", undefined, "period"],
    ["POST", "/runs", { policy: "desk", version: "1\0", period: "2026" }, "version"],
    ["POST", "/ledger/1/decision", { decision: "decline", by: "h\0r" }, "by"],
    [
      "PUT",
      "/policies/desk/1",
      { ...desk("1", TEN_FROM_80), incentives: { currency: "C\0Y", rules: [] } },
      "incentives.currency",
    ],
  ])("is refused by name: %s %s", async (method, path, body, at) => {
    expect(await call(url, method, path, body)).toMatchObject({
      ...{ status: 422, type: "application/problem+json" },
      body: { code: "unkept-text", issues: [{ code: "unkept-text", path: at }] },
    });
  });
});
