import { cpSync } from "node:fs";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { migrations } from "../../examples/backend/migrations.js";
import { openDatabase } from "../../examples/shared/database.js";
import { fill, ledger, paid, run } from "./desk.js";
import { dataFolder } from "./folder.js";
import { call } from "./http.js";
import { startProcess } from "./process.js";

const BOOKED = ["ann payout 1 900 booked first", "ann star 1 1 booked first"];

/** An empty database, made once; every test gets a copy of its own. */
let empty: string;
beforeAll(async () => {
  empty = dataFolder(afterAll);
  await (await openDatabase(empty, migrations)).close();
});
function copy(): string {
  const folder = dataFolder();
  cpSync(empty, folder, { recursive: true });
  return folder;
}

/** The back end in a process of its own, which dies at a step; ended at the latest with the test. */
async function start(folder: string, fatal?: string) {
  const host = await startProcess("test/hosts/backend-process.ts", [folder, ...(fatal ? [fatal] : [])]);
  onTestFinished(host.kill);
  return host;
}

it.each([
  ["scored", "between scoring and storing", { created: true, posted: true }],
  ["stored", "inside of the transaction that stores", { created: true, posted: true }],
  ["committed", "after storing, before anybody is told", { created: false, posted: false }],
])("a crash at `%s`, %s, loses nothing and pays nothing twice", async (step, _, outcome) => {
  const folder = copy();
  const first = await start(folder, step);
  await fill(first.url);
  await expect(run(first.url)).rejects.toThrow();
  expect(await first.ended).toBe("SIGKILL");

  const second = await start(folder);
  // Who got no answer asks again.
  const before = await ledger(second.url);
  expect(before).toEqual(outcome.created ? [] : BOOKED);
  const again = await run(second.url);
  expect(again.body).toMatchObject({ ...outcome, subjects: 2 });
  expect(await ledger(second.url)).toEqual(BOOKED);
  expect(paid(await ledger(second.url), "ann")).toBe(900);
  const { body } = await call(second.url, "POST", `/runs/${again.body.key}/recomputation`);
  expect(body).toMatchObject({ equal: true, differing: [] });
});

it("a server that is killed between two calls still has everything", async () => {
  const folder = copy();
  const first = await start(folder);
  await fill(first.url);
  const made = await run(first.url);
  await first.kill();
  const second = await start(folder);
  expect((await run(second.url)).body).toEqual({ ...made.body, created: false, posted: false });
});
