import type { PGlite } from "@electric-sql/pglite";
import type { FastifyInstance } from "fastify";
import { tableZh, titaExport } from "steelyard/source";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { migrations } from "../../examples/plugin/migrations.js";
import { sendTo } from "../../examples/plugin/send.js";
import { buildPlugin } from "../../examples/plugin/server.js";
import { readSettings, type Settings } from "../../examples/plugin/settings.js";
import { openDatabase } from "../../examples/shared/database.js";
import { deliver, type Flaw, report, SECRET, SETTINGS, until } from "./delivery.js";
import { dataFolder } from "./folder.js";
import { call } from "./http.js";
import { startProcess } from "./process.js";
import { Receiver } from "./receiver.js";

/** A key of the records of the sample there. */
const LI = "steelyard/desk/1/2026-Q3/li";

let database: PGlite;
let receiver: Receiver;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  database = await openDatabase(dataFolder(afterAll), migrations);
});
afterAll(() => database?.close());
beforeEach(async () => {
  await database.exec("truncate delivery, appraisal, outbox restart identity");
  receiver = new Receiver();
  await start();
});
afterEach(async () => {
  await app.close();
  receiver.close();
});

async function start(changed: Partial<Settings> = {}): Promise<void> {
  app = buildPlugin({
    database,
    settings: { ...readSettings(SETTINGS), ...changed },
    secret: SECRET,
    send: sendTo(await receiver.listen()),
    retryAfter: 100,
  });
  url = await app.listen({ host: "127.0.0.1", port: 0 });
}

/** Starts it again with other settings, on the same data. */
async function restart(changed: Partial<Settings>): Promise<void> {
  await app.close();
  await start(changed);
}

const count = async (table: string): Promise<number> =>
  (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;

/** Waits until nothing is left to be sent. */
const sent = () =>
  until(async () => {
    const { body } = await call(url, "GET", "/outbox");
    return body.requests.every(({ state }: { state: string }) => state !== "waiting");
  });

describe("a delivery", () => {
  it("becomes scorecards, and is written to the other system", async () => {
    const answer = await deliver(url, "d1", report());
    expect(answer).toMatchObject({
      status: 200,
      body: {
        report: "taken",
        repeated: false,
        faults: [],
        rows: { in: 2, used: 2, rejected: 0, filtered: 0 },
      },
    });
    // 4.9 of 3..5 is 95 points, 90 % closed is 90: 0.6 × 95 + 0.4 × 90 = 93.
    const card = (await call(url, "GET", "/periods/2026-Q3/scorecards/li")).body;
    expect([card.score, card.rank, card.size]).toEqual([93, 1, 2]);
    await sent();
    expect([...receiver.held.keys()]).toEqual([LI, "steelyard/desk/1/2026-Q3/wang"]);
    expect(receiver.held.get(LI)).toContain("57 + 36 = 93");
    expect(receiver.held.get(LI)).toMatch(/满意度/);
  });

  it("that comes twice counts once, also at the same time", async () => {
    const first = await deliver(url, "d1", report());
    const again = await Promise.all([1, 2, 3].map(() => deliver(url, "d1", report())));
    for (const { status, body } of again)
      expect([status, body]).toEqual([200, { ...first.body, repeated: true }]);
    const both = await Promise.all([1, 2, 3].map(() => deliver(url, "d2", report(2, "4.8星"))));
    expect(both.filter(({ body }) => !body.repeated)).toHaveLength(1);
    await sent();
    expect([await count("delivery"), await count("outbox"), receiver.writes]).toEqual([2, 2, 2]);
  });

  it("of a known id with another body is refused", async () => {
    await deliver(url, "d1", report());
    expect(await deliver(url, "d1", report(2))).toMatchObject({ status: 409, body: { code: "other-body" } });
  });

  it("that is older than what was taken changes nothing", async () => {
    await deliver(url, "d2", report(2, "4.8星"));
    expect((await deliver(url, "d1", report(1))).body.report).toBe("outdated");
    const card = (await call(url, "GET", "/periods/2026-Q3/scorecards/li")).body;
    expect(card.score).toBe(90);
    await sent();
    expect(receiver.writes).toBe(1);
  });

  it.each<[string, Flaw, string]>([
    ["with another secret", { secret: "guessed" }, "unsigned"],
    ["whose body was changed", { signed: "{}" }, "unsigned"],
    ["whose id was changed", { signedId: "d0" }, "unsigned"],
    ["that is too old", { age: 301 }, "stale"],
    ["from the future", { age: -330 }, "stale"],
  ])("%s is refused, and nothing of it is kept", async (_, flaw, code) => {
    const answer = await deliver(url, "d1", report(), { ...flaw, language: "zh-CN" });
    expect(answer).toMatchObject({ status: 401, type: "application/problem+json", body: { code } });
    expect(answer.body.title).toMatch(/\p{Script=Han}/u);
    expect([await count("delivery"), await count("outbox")]).toEqual([0, 0]);
  });

  it("without any signature, or without a body, is refused", async () => {
    expect((await call(url, "POST", "/webhook", report())).body.code).toBe("unsigned");
    expect((await call(url, "POST", "/webhook")).body.code).toBe("unsigned");
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["no sequence", { period: "2026-Q3" }],
    ["a sequence that is none", { period: "2026-Q3", sequence: 1.5 }],
    ["a sequence beyond all bounds", { period: "2026-Q3", sequence: 2 ** 31 }],
  ])("that is no report is told so: %s", async (_, body) => {
    expect(await deliver(url, "d1", body)).toMatchObject({ status: 400, body: { code: "no-report" } });
  });

  it("whose columns are missing stops, and may come again once that is mended", async () => {
    const broken = report();
    broken.data.headers[1].title = "分数";
    const answer = await deliver(url, "d1", broken);
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ code: "no-column" }] } });
    expect(await count("delivery")).toBe(0);
    expect((await deliver(url, "d1", report())).body.report).toBe("taken");
  });

  it("says in the language of the caller which rows it could not take", async () => {
    const answer = await deliver(url, "d1", report(1, "很好"), { language: "zh-CN" });
    expect(answer.body.rows).toEqual({ in: 2, used: 1, rejected: 1, filtered: 0 });
    expect(answer.body.faults).toMatchObject([{ code: "unreadable-cell", path: "row 1, 满意度" }]);
    expect(answer.body.faults[0].message).toMatch(/\p{Script=Han}/u);
    // Nobody without a score is written as a 0.
    await sent();
    expect([...receiver.held.keys()]).toEqual(["steelyard/desk/1/2026-Q3/wang"]);
  });
});

it("a card that is asked for in text that no table keeps is no fault of the plugin", async () => {
  const answer = await call(url, "GET", "/periods/x%00y/scorecards/li");
  expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: "period" }] } });
});

describe("a mapping", () => {
  it("that is a guess does not run before somebody has confirmed it", async () => {
    await app.close();
    receiver = new Receiver();
    await start({ mapping: titaExport });
    expect(await deliver(url, "d1", report())).toMatchObject({
      status: 422,
      body: { issues: [{ code: "unconfirmed" }] },
    });
  });

  it("of another form is refused in words", async () => {
    await app.close();
    receiver = new Receiver();
    await start({ mapping: tableZh });
    expect((await deliver(url, "d1", report())).status).toBe(422);
  });
});

describe("what is written back", () => {
  it("waits while the receiver is busy, and is then written once, in order", async () => {
    receiver.moods.push("busy", "busy");
    await deliver(url, "d1", report());
    await deliver(url, "d2", report(2, "4.8星"));
    await sent();
    const [first, , , second] = receiver.tokens;
    expect(receiver.tokens).toEqual([first, first, first, second]);
    expect(first).not.toBe(second);
    expect([receiver.writes, receiver.held.get(LI)?.includes("54 + 36 = 90")]).toEqual([2, true]);
  });

  it("and whose answer was lost is sent again with its token, and is one there", async () => {
    receiver.moods.push("hangs up");
    await deliver(url, "d1", report());
    await sent();
    expect(receiver.tokens).toHaveLength(2);
    expect([new Set(receiver.tokens).size, receiver.writes]).toEqual([1, 1]);
  });

  it("and refused for good holds nothing else up", async () => {
    receiver.moods.push("refuses");
    await deliver(url, "d1", report());
    await deliver(url, "d2", report(2, "4.8星"));
    await sent();
    const { body } = await call(url, "GET", "/outbox");
    expect(body.requests).toMatchObject([
      { state: "refused", attempts: 1, answer: "400 no such cycle" },
      { state: "sent", attempts: 1 },
    ]);
  });

  it("is not written where nothing has changed, and is where a change is taken back", async () => {
    await deliver(url, "d1", report(1));
    await deliver(url, "d2", report(2));
    await sent();
    expect(receiver.writes).toBe(1);
    await deliver(url, "d3", report(3, "4.8星"));
    await deliver(url, "d4", report(4));
    await sent();
    expect([receiver.writes, new Set(receiver.tokens).size]).toEqual([3, 3]);
    expect(receiver.held.get(LI)).toContain("57 + 36 = 93");
  });
});

describe("what is withdrawn", () => {
  const WANG = "steelyard/desk/1/2026-Q3/wang";

  it("says so in place of the explanation, once, and is one again when there is a score", async () => {
    await deliver(url, "d1", report());
    await sent();
    const before = receiver.held.get(LI);
    // Li's satisfaction can no longer be read: too little is left for a score.
    await deliver(url, "d2", report(2, "很好"));
    await deliver(url, "d3", report(3, "很好"));
    await sent();
    expect(receiver.held.get(LI)).toMatch(/^已撤回/);
    expect(receiver.held.get(WANG)).not.toMatch(/已撤回/);
    expect(receiver.writes).toBe(2);
    await deliver(url, "d4", report(4));
    await sent();
    expect([receiver.writes, receiver.held.get(LI)]).toEqual([3, before]);
  });

  it("is everybody where nobody has a score any more", async () => {
    await deliver(url, "d1", report());
    const empty = report(2);
    empty.data.rows = [];
    expect((await deliver(url, "d2", empty)).body.report).toBe("taken");
    await sent();
    expect([...receiver.held.values()].every((text) => text.startsWith("已撤回"))).toBe(true);
    expect([receiver.writes, receiver.held.size]).toEqual([2, 2]);
  });

  it("is nothing where the receiver never took the explanation", async () => {
    receiver.moods.push("refuses");
    await deliver(url, "d1", report());
    await sent();
    await deliver(url, "d2", report(2, "很好"));
    await sent();
    expect([...receiver.held.keys()]).toEqual([WANG]);
  });

  it("is nobody who has a score by another version of the policy: the older record points to the new one, once", async () => {
    const [LI_2, WANG_2] = [LI, WANG].map((id) => id.replace("/1/", "/2/")) as [string, string];
    const bodies = () => database.query<{ body: string }>("select body from outbox order by id");
    const ids = async () =>
      (await bodies()).rows.map(({ body }) =>
        JSON.parse(body).additional_informations.map((one: { external_id: string }) => one.external_id),
      );
    await deliver(url, "d1", report());
    await sent();
    await restart({ policy: { ...readSettings(SETTINGS).policy, version: "2" } });
    await deliver(url, "d2", report(2));
    await sent();
    expect([...receiver.held.values()].join()).not.toContain("已撤回");
    expect([LI_2, WANG_2].map((id) => receiver.held.get(id)?.split("\n").at(-1))).toEqual([
      "57 + 36 = 93",
      "30 + 32 = 62",
    ]);
    for (const id of [LI, WANG]) expect(receiver.held.get(id)).toMatch(/^已由新的说明取代/);
    // Nothing new is no request; what is new does not repeat what was replaced.
    await deliver(url, "d3", report(3));
    await deliver(url, "d4", report(4, "4.8星"));
    await sent();
    expect(await ids()).toEqual([
      [LI, WANG],
      [LI_2, WANG_2, LI, WANG],
      [LI_2, WANG_2],
    ]);
    // Who has no score by the new version is withdrawn there; the first version again has its own records back.
    await deliver(url, "d5", report(5, "很好"));
    await sent();
    expect([LI_2, WANG_2].map((id) => receiver.held.get(id)?.startsWith("已撤回"))).toEqual([true, false]);
    await restart({});
    await deliver(url, "d6", report(6));
    await sent();
    expect([LI, LI_2].map((id) => receiver.held.get(id)?.split("\n").at(-1))).toEqual([
      "57 + 36 = 93",
      expect.stringMatching(/^已由新的说明取代/),
    ]);
  });

  it("is everybody whom a changed policy gives no score, and nobody who has one and is only not written", async () => {
    await deliver(url, "d1", report());
    await sent();
    const before = receiver.held.get(WANG);
    await restart({
      policy: { ...readSettings(SETTINGS).policy, version: "2" },
      receivers: [{ person: "li", id: "ou_li" }],
    });
    await deliver(url, "d2", report(2, "很好"));
    await sent();
    expect(receiver.held.get(LI)).toMatch(/^已撤回/);
    expect([receiver.held.size, receiver.held.get(WANG)]).toEqual([2, before]);
  });
});

it("a crash between the write and its mark writes nothing twice", async () => {
  const [folder, other] = [dataFolder(), new Receiver()];
  onTestFinished(() => other.close());
  const address = await other.listen();
  const first = await startProcess("test/hosts/plugin-process.ts", [folder, address, "fatal"]);
  onTestFinished(first.kill);
  // The answer may be lost with the process; the delivery is not.
  const answer = await deliver(first.url, "d1", report()).catch(() => null);
  expect(answer?.body.report ?? "taken").toBe("taken");
  expect(await first.ended).toBe("SIGKILL");
  expect(other.tokens).toHaveLength(1);

  const second = await startProcess("test/hosts/plugin-process.ts", [folder, address]);
  onTestFinished(second.kill);
  await until(() => other.tokens.length === 2);
  const again = await deliver(second.url, "d1", report());
  expect(again.body).toMatchObject({ report: "taken", repeated: true });
  await until(async () => (await call(second.url, "GET", "/outbox")).body.requests[0].state === "sent");
  expect([other.tokens.length, new Set(other.tokens).size, other.writes]).toEqual([2, 1, 1]);
});
