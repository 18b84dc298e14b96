import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../../test/browser/chromium.js";
import { serve } from "../../test/browser/serve.js";
import type { Trial } from "../../test/runtimes/trial.js";
import { pageProgram } from "./program.js";
import type { Project } from "./project.js";

/** Scripts of the own host alone: no code from text, no style, no picture, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** How long a page may take, on a machine that is busy with others too. */
const HANGS = 120_000;

/** Runs the program in a page under a strict content security policy; what the console complains of fails it. */
export async function inChromium(project: Project): Promise<Trial> {
  const script = await pageProgram(project);
  const page = `<!doctype html><meta charset="utf-8"><title>trial</title><body><script type="module" src="program.js"></script>`;
  const server = await serve(
    (path) => {
      if (path === "/") return { type: "text/html", body: page };
      if (path === "/program.js") return { type: "text/javascript", body: script };
      if (path !== "/given.json") return undefined;
      return { type: "application/json", body: readFileSync(join(project.folder, "given.json")) };
    },
    { "content-security-policy": POLICY },
  );
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on("console", (said) => ["error", "warning"].includes(said.type()) && complaints.push(said.text()));
    const crashed = new Promise<never>((_, refuse) => tab.on("pageerror", refuse));
    // It may crash before anything waits for it.
    crashed.catch(() => {});
    await tab.goto(server.origin);
    const done = tab.locator("#done");
    await Promise.race([done.waitFor({ state: "attached", timeout: HANGS }), crashed]);
    const trial = JSON.parse((await done.textContent()) ?? "") as Trial;
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    return { ...trial, host: `Chromium ${browser.version()}` };
  } finally {
    await browser.close();
    await server.stop();
  }
}
