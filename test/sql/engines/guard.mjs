// Ends the servers of a test and removes their folder as soon as its standard input closes, which also happens when the
// test process is killed and can do nothing itself. Each line there names a server: its process group, and the signal that
// ends it in good order, or `gone`. What does not listen within the grace is killed.
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";

const GRACE_MS = 10_000;

const [folder] = process.argv.slice(2);
const servers = new Map();
// An interrupt at the terminal is the test process's to obey.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

function signalled(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [group, signal] = line.split(" ");
  if (signal === "gone") servers.delete(Number(group));
  else servers.set(Number(group), signal);
}
for (const [group, signal] of servers) signalled(group, signal);
const end = Date.now() + GRACE_MS;
while ([...servers.keys()].some((group) => signalled(group, 0)) && Date.now() < end)
  await new Promise((resolve) => setTimeout(resolve, 20));
for (const group of servers.keys()) signalled(group, "SIGKILL");
rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
