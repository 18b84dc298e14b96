import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const GUARD = fileURLToPath(new URL("engines/guard.mjs", import.meta.url));

/** Something to be guarded, in a process group of its own. */
function server() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
    detached: true,
    stdio: "ignore",
  });
  return { child, ended: new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal))) };
}

it("ends what it guards and removes the folder when nobody holds its input any more", async () => {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-guard-"));
  writeFileSync(join(folder, "file"), "");
  const [ended, spared] = [server(), server()];
  const guard = spawn(process.execPath, [GUARD, folder], { stdio: ["pipe", "ignore", "ignore"] });
  const done = new Promise((resolve) => guard.once("exit", resolve));
  guard.stdin.write(`${ended.child.pid} SIGINT\n${spared.child.pid} SIGINT\n${spared.child.pid} gone\n`);
  expect(existsSync(folder)).toBe(true);
  guard.stdin.end();
  expect(await done).toBe(0);
  expect(existsSync(folder)).toBe(false);
  expect(await ended.ended).toBe("SIGINT");
  expect(spared.child.exitCode).toBeNull();
  spared.child.kill();
});
