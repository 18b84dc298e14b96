import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian, Fedora, Arch and macOS put it; `STEELYARD_CHROMIUM` names another place. */
const PLACES = [
  process.env.STEELYARD_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));

/** Why tests in a browser are left out; never in CI, where a browser that is missing fails them. */
export const withoutBrowser: string | false =
  executablePath === undefined && !process.env.CI
    ? "no Chromium found: install it, or name its path in STEELYARD_CHROMIUM"
    : false;

/** A browser that asks nothing of any network by itself. */
export async function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("no Chromium found, and CI leaves no test out");
  return await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
