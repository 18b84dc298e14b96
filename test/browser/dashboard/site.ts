import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withoutBrowser } from "../chromium.js";

const folder = fileURLToPath(new URL("../../../examples/dashboard/", import.meta.url));
const vite = join(folder, "node_modules/vite/bin/vite.js");

/** Why the tests of the dashboard are left out; never in CI. */
export const withoutDashboard: string | false =
  withoutBrowser ||
  (!existsSync(vite) && !process.env.CI
    ? "the dashboard's own dependencies are not there: node scripts/dashboard.mjs installs them"
    : false);

/** What every answer of the server allows the page: its own scripts and styles, and nothing of any other kind. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The dashboard as it is built for users, behind a server with a strict policy. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the dashboard and serves it on a port that is free. */
export async function openSite(): Promise<Site> {
  const dist = mkdtempSync(join(tmpdir(), "dashboard-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, "build", "--outDir", dist, "--emptyOutDir", "--logLevel", "warn"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(`the dashboard could not be built: ${stderr}`);
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://local").pathname;
    const file = join(dist, path === "/" ? "index.html" : path);
    const type = TYPES[extname(file)];
    if (!file.startsWith(dist) || type === undefined || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": type, "content-security-policy": CSP }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      rmSync(dist, { recursive: true, force: true });
    },
  };
}
