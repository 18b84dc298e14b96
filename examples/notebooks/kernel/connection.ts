import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a kernel listens, as its connection file tells it. */
export interface Connection {
  readonly key: string;
  /** The connection file. */
  readonly file: string;
  /** The address of a port: `shell` takes requests, `iopub` publishes what cells print and show. */
  address(port: "shell" | "iopub"): string;
  /** Takes the file away. */
  remove(): void;
}

const PORTS = ["shell", "iopub", "stdin", "control", "hb"] as const;

/** Ports that nobody listens on: all are held at once, so that no two are the same, and then let go. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once("error", reject);
          server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Chooses ports and a key, and writes them into a connection file that only this user may read. */
export async function openConnection(): Promise<Connection> {
  const ports = await freePorts(PORTS.length);
  const key = randomBytes(32).toString("hex");
  const folder = mkdtempSync(join(tmpdir(), "notebooks-"));
  const file = join(folder, "connection.json");
  const settings = {
    transport: "tcp",
    ip: "127.0.0.1",
    signature_scheme: "hmac-sha256",
    key,
    ...Object.fromEntries(PORTS.map((name, place) => [`${name}_port`, ports[place]])),
  };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  return {
    key,
    file,
    address: (port) => `tcp://127.0.0.1:${ports[PORTS.indexOf(port)]}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
