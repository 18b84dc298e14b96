import type { PGlite } from "@electric-sql/pglite";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../examples/shared/database.js";
import { openBackend } from "./backend-server.js";
import { desk, fill, ledger, paid, record, run, TEN_FROM_80 } from "./desk.js";
import { dataFolder } from "./folder.js";
import { call } from "./http.js";

const host = openBackend();
let database: PGlite;
let url: string;
beforeAll(() => {
  ({ database, url } = host());
});

describe("a policy", () => {
  it("is filed once, and a changed document is a new version", async () => {
    const put = (document: unknown) => call(url, "PUT", "/policies/desk/1", document);
    expect((await put(desk("1", TEN_FROM_80))).status).toBe(201);
    expect((await put(desk("1", TEN_FROM_80))).body.outcome).toBe("same");
    expect(await put(desk("1", { percent: 11, from: 80 }))).toMatchObject({
      status: 409,
      body: { code: "version-taken" },
    });
    expect(await put(desk("2", TEN_FROM_80))).toMatchObject({ status: 409, body: { code: "other-policy" } });
  });

  it("at fault is refused with every issue, in the language of the caller", async () => {
    const document = {
      ...desk("1", TEN_FROM_80),
      roles: { agent: { indicators: { csat: "0.6", closure: "0.3" } } },
    };
    const put = (language: string) =>
      call(url, "PUT", "/policies/desk/1", document, { "accept-language": language });
    const [en, zh] = [await put("en-GB"), await put("fr, zh-CN;q=0.9, en;q=0.4")];
    expect(en).toMatchObject({ status: 422, type: "application/problem+json", body: { status: 422 } });
    expect(en.body.issues).toHaveLength(1);
    expect(en.body.issues[0]).toMatchObject({ path: "roles.agent.indicators" });
    expect(en.body.issues[0].code).toBe(zh.body.issues[0].code);
    expect(en.body.issues[0].message).toMatch(/^[ -~]+$/);
    expect(zh.body.issues[0].message).toMatch(/\p{Script=Han}/u);
    expect(zh.body.title).toMatch(/\p{Script=Han}/u);
  });
});

describe("a request at fault", () => {
  it.each([
    ["no JSON", "{", 400, "bad-json"],
    ["a key that poisons prototypes", '{"__proto__":{}}', 400, "bad-json"],
    ["another shape", { policy: "desk", period: 2026 }, 400, "bad-request"],
    ["a key too many", { policy: "desk", version: "1", period: "2026", again: true }, 400, "bad-request"],
    ["no such policy", { policy: "desk", version: "9", period: "2026" }, 404, "no-such-policy"],
    ["too much", { policy: "x".repeat(5_000_000) }, 413, "too-large"],
  ])("%s", async (_, body, status, code) => {
    expect(await call(url, "POST", "/runs", body)).toMatchObject({
      status,
      type: "application/problem+json",
      body: { status, code },
    });
  });

  it("a period that is none", async () => {
    await fill(url);
    const answer = await call(url, "POST", "/runs", { policy: "desk", version: "1", period: "2026-Q5" });
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: "period" }] } });
    expect(await ledger(url)).toEqual([]);
  });

  it("a route or a run that is not there", async () => {
    expect((await call(url, "GET", "/nothing")).type).toBe("application/problem+json");
    expect((await call(url, "GET", "/runs/none")).body.code).toBe("no-such-run");
    expect((await call(url, "POST", "/runs/none/recomputation")).body.code).toBe("no-such-run");
    expect((await call(url, "GET", "/runs/none/scorecards/ann")).body.code).toBe("no-such-scorecard");
  });
});

describe("a run", () => {
  it("asked for again is the same run, with one set of results and one of awards", async () => {
    await fill(url);
    const first = await run(url);
    const once = await ledger(url);
    const again = await Promise.all(Array.from({ length: 5 }, () => run(url)));
    expect(first).toMatchObject({ status: 201, body: { created: true, posted: true, subjects: 2 } });
    for (const { status, body } of again)
      expect([status, body]).toEqual([200, { ...first.body, created: false, posted: false }]);
    expect(once).toEqual(["ann payout 1 900 booked first", "ann star 1 1 booked first"]);
    expect(await ledger(url)).toEqual(once);
    const counts = await database.query(
      "select (select count(*)::int from run) as runs, (select count(*)::int from result) as results",
    );
    expect(counts.rows).toEqual([{ runs: 1, results: 2 }]);
  });

  it("asked for five times at once is made once", async () => {
    await fill(url);
    const answers = await Promise.all(Array.from({ length: 5 }, () => run(url)));
    expect(answers.filter(({ body }) => body.created)).toHaveLength(1);
    expect(await ledger(url)).toEqual(["ann payout 1 900 booked first", "ann star 1 1 booked first"]);
  });

  it("reads its inputs again where another run was posted meanwhile", async () => {
    await fill(url);
    // The first run has read its inputs when the correction comes in; whatever the order, the correction counts in the end.
    await Promise.all([
      run(url),
      call(url, "POST", "/records", { records: [record("bo", "csat", "4.9")] }).then(() => run(url)),
    ]);
    const { body } = await run(url);
    expect([body.created, body.posted]).toEqual([false, false]);
    const card = (await call(url, "GET", `/runs/${body.key}/scorecards/bo`)).body;
    expect(card.score).toBe(89);
    expect(paid(await ledger(url), "ann")).toBe(900);
    expect(paid(await ledger(url), "bo")).toBe(800);
  });

  it("by another version says what changed, and pays the difference", async () => {
    await fill(url);
    const first = await run(url);
    await call(url, "PUT", "/policies/desk/2", desk("2", { percent: 12, from: 60 }));
    const second = await run(url, "2");
    expect(second.body.before).toEqual({ key: first.body.key, version: "1" });
    expect(second.body.changes).toEqual([
      { subject: "ann", figure: "payout", from: 900, to: 1080 },
      { subject: "bo", figure: "payout", from: 0, to: 960 },
    ]);
    const lines = await ledger(url);
    expect(lines).toEqual([
      "ann payout 1 900 booked first",
      "ann star 1 1 booked first",
      "ann payout 2 180 booked more",
      "bo payout 1 960 booked first",
    ]);
    expect([paid(lines, "ann"), paid(lines, "bo"), paid(lines, "ann", "star")]).toEqual([1080, 960, 1]);
  });

  it("that brings less takes nothing back before a person has decided", async () => {
    await fill(url);
    await run(url);
    await call(url, "PUT", "/policies/desk/2", desk("2", { percent: 5, from: 80 }));
    await run(url, "2");
    expect((await ledger(url)).slice(2)).toEqual(["ann payout 2 -450 held less"]);
    const held = (await call(url, "GET", "/periods/2026-Q3/ledger")).body.entries.at(-1);
    const decide = (decision: unknown) => call(url, "POST", `/ledger/${held.id}/decision`, decision);
    expect(await decide({ decision: "book", by: "hr" })).toMatchObject({
      status: 200,
      body: { state: "booked", amount: "-450", decidedBy: "hr" },
    });
    expect(await decide({ decision: "book", by: "hr" })).toMatchObject({
      status: 409,
      body: { code: "not-held" },
    });
    expect(paid(await ledger(url), "ann")).toBe(450);
    // The first version again: what was taken back is due again, once.
    await run(url, "1");
    expect(paid(await ledger(url), "ann")).toBe(900);
    await run(url, "1");
    expect(paid(await ledger(url), "ann")).toBe(900);
  });

  it("whose inputs are those of an older run is that run, and counts again", async () => {
    await fill(url);
    const salary = (amount: number) =>
      call(url, "PUT", "/people/ann", { role: "agent", facts: { salary: amount } });
    const first = await run(url);
    await salary(10_000);
    await run(url);
    await salary(9000);
    const third = await run(url);
    expect([third.status, third.body.key]).toEqual([200, first.body.key]);
    expect([third.body.created, third.body.posted]).toEqual([false, true]);
    expect(await ledger(url)).toEqual([
      "ann payout 1 900 booked first",
      "ann star 1 1 booked first",
      "ann payout 2 100 booked more",
      "ann payout 3 -100 held less",
    ]);
  });

  it("in which somebody has no score any more holds what was booked, and loses nothing", async () => {
    await fill(url);
    await run(url);
    await call(url, "POST", "/records", { records: [record("ann", "csat", "4,9")] });
    await run(url);
    expect((await ledger(url)).slice(2)).toEqual([
      "ann payout 2  held noResult",
      "ann star 2  held noResult",
    ]);
    // A person who books such an entry has to say how much; a later run takes its place.
    const held = (await call(url, "GET", "/periods/2026-Q3/ledger")).body.entries.at(-1);
    const answer = await call(url, "POST", `/ledger/${held.id}/decision`, { decision: "book", by: "hr" });
    expect([answer.status, answer.body.code]).toEqual([422, "no-amount"]);
    await call(url, "POST", "/records", { records: [record("ann", "csat", "4.9")] });
    await run(url);
    expect((await ledger(url)).slice(2)).toEqual([
      "ann payout 2  superseded noResult",
      "ann star 2  superseded noResult",
    ]);
  });

  it("in which a modifier waits for a fact holds what it may bring, also where nothing is due yet", async () => {
    await fill(url);
    const policy = desk("3", TEN_FROM_80);
    const [bonus, star] = policy.incentives.rules;
    await call(url, "PUT", "/policies/desk/3", {
      ...policy,
      modifiers: [{ id: "up", when: { fact: "fact/extra", equals: true }, add: 20 }],
      tiers: [{ id: "a", when: { fact: "score", atLeast: 80 } }, { id: "b" }],
      incentives: {
        ...policy.incentives,
        rules: [
          { ...bonus, when: { fact: "tier", in: ["a"] } },
          star,
          {
            id: "course",
            horizon: "mid",
            when: { fact: "score", atLeast: 80 },
            award: { kind: "badge", badge: "course" },
          },
        ],
      },
    });
    const { body } = await run(url, "3");
    const bo = (await call(url, "GET", `/runs/${body.key}/scorecards/bo`)).body;
    expect([bo.score, bo.unsettled, bo.payout]).toEqual([62, ["up"], 0]);
    // No modifier reaches Bo's 4 stars, so of that badge nothing is open.
    expect(await ledger(url)).toEqual([
      ...["payout", "star", "course"].map((claim) => `ann ${claim} 1  held unsettled`),
      ...["payout", "course"].map((claim) => `bo ${claim} 1  held unsettled`),
    ]);
    const decided = (extra: boolean) =>
      call(url, "PUT", "/people/bo", { role: "agent", facts: { salary: 8000, extra } });
    await decided(true);
    await run(url, "3");
    expect((await ledger(url)).filter((line) => line.startsWith("bo"))).toEqual([
      "bo payout 1  superseded unsettled",
      "bo course 1  superseded unsettled",
      "bo payout 2 800 booked first",
      "bo course 2 1 booked first",
    ]);
  });

  it("by a policy of another id does not pay for the same period again", async () => {
    await fill(url);
    await run(url);
    await call(url, "PUT", "/policies/counter/1", { ...desk("1", TEN_FROM_80), id: "counter" });
    await call(url, "POST", "/runs", { policy: "counter", version: "1", period: "2026-Q3" });
    expect((await ledger(url)).slice(2)).toEqual([
      "ann payout 2  held otherPolicy",
      "ann star 2  held otherPolicy",
    ]);
  });

  it("hands the run that counts on as history", async () => {
    await fill(url);
    await run(url);
    await call(url, "POST", "/records", {
      records: [{ ...record("ann", "csat", 5), key: "crm/ann/csat/q4", period: "2026-Q4" }],
    });
    const { body } = await call(url, "POST", "/runs", { policy: "desk", version: "1", period: "2026-Q4" });
    const inputs = await database.query<{ inputs: string }>("select inputs from run where key = $1", [
      body.key,
    ]);
    const [ann] = JSON.parse(inputs.rows[0]?.inputs ?? "").subjects;
    expect(ann.history).toMatchObject([{ period: "2026-Q3", score: 93, rank: 1, size: 2 }]);
  });
});

describe("a stored run", () => {
  it("is worked out again to the same digits, whatever has changed since", async () => {
    await fill(url);
    const { key } = (await run(url)).body;
    await call(url, "POST", "/records", { records: [record("ann", "csat", 3)] });
    await call(url, "PUT", "/people/ann", { role: "agent", facts: { salary: 1 } });
    const { body } = await call(url, "POST", `/runs/${key}/recomputation`);
    expect(body).toMatchObject({ equal: true, differing: [] });
    expect(body.stored).toBe(body.recomputed);
  });

  it.each([
    ["a digit of a card", `update result set card = replace(card, '"score":93', '"score":93.01')`, ["ann"]],
    ["an input", `update run set inputs = replace(inputs, '"4.9"', '"4.8"')`, ["ann"]],
    ["the policy", `update policy set document = replace(document, '"floor":3', '"floor":2')`, ["ann", "bo"]],
    ["the digest alone", "update run set digest = 'x'", []],
  ])("that somebody has laid hands on is seen: %s", async (_, sql, differing) => {
    await fill(url);
    const { key } = (await run(url)).body;
    const { affectedRows } = await database.query(sql);
    expect(affectedRows).toBeGreaterThan(0);
    const { body } = await call(url, "POST", `/runs/${key}/recomputation`);
    expect(body.equal).toBe(false);
    expect(body.differing).toEqual(differing);
  });
});

it("the tables are brought up to date once, and kept", async () => {
  await fill(url);
  const folder = dataFolder();
  const first = await openDatabase(folder, ["create table a (x int); insert into a values (1);"]);
  await first.close();
  const second = await openDatabase(folder, ["create table a (x int);", "alter table a add y int;"]);
  onTestFinished(() => second.close());
  expect((await second.query("select * from a")).rows).toEqual([{ x: 1, y: null }]);
});
