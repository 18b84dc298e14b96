import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The script with the library and all that it needs in one classic script, as a sandbox takes it. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("script.ts", import.meta.url))],
    inject: [fileURLToPath(new URL("promise.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild made no script");
  return file.text;
}
