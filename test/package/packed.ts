import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder in which the packed package and its dependencies stand as if installed. */
export class Installed {
  readonly folder = mkdtempSync(join(tmpdir(), "packed-"));
  /** What the package holds. */
  readonly files: readonly string[];

  constructor() {
    if (!existsSync(join(root, "dist/index.js")))
      throw new Error("Nothing is built: run `npm run build` first.");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const printed = execFileSync(
      npm,
      ["pack", "--json", "--ignore-scripts", "--pack-destination", this.folder],
      {
        cwd: root,
        encoding: "utf8",
        shell: process.platform === "win32",
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    const [packed] = JSON.parse(printed) as [{ filename: string; files: { path: string }[] }];
    this.files = packed.files.map((file) => file.path);
    execFileSync("tar", ["-xzf", packed.filename], { cwd: this.folder, stdio: "ignore" });
    mkdirSync(join(this.folder, "node_modules"));
    cpSync(join(this.folder, "package"), join(this.folder, "node_modules/steelyard"), { recursive: true });
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const name of [...Object.keys(dependencies), "@types"]) {
      symlinkSync(join(root, "node_modules", name), join(this.folder, "node_modules", name), "junction");
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Puts a file into the folder and gives its path. */
  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** Runs a file of the folder in a Node of its own and gives what it printed. */
  run(file: string): string {
    return execFileSync(process.execPath, [file], { cwd: this.folder, encoding: "utf8" }).trimEnd();
  }
}

/** All of the package and its dependencies in one script that sets the global `Steelyard`. */
export async function script(entry: string, minify = false): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify,
    write: false,
    format: "iife",
    globalName: "Steelyard",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild made no script");
  return file.text;
}
