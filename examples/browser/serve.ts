import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Nothing but what the page brings itself: no inline script, no inline style, no generated code, no request to anywhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The page's script with the library in it, as one classic script. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here("page.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** A server of the page's three files. */
export async function serve(): Promise<Server> {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": ["text/html", readFileSync(here("index.html"), "utf8")],
    "/style.css": ["text/css", readFileSync(here("style.css"), "utf8")],
    "/page.js": ["text/javascript", await bundle()],
  };
  return createServer(({ url = "/" }, response) => {
    const [type, text] = (Object.hasOwn(files, url) && files[url]) || ["text/plain", ""];
    response
      .writeHead(text === "" ? 404 : 200, {
        "content-type": `${type}; charset=utf-8`,
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
      })
      .end(text);
  });
}
