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
import { type BuildOptions, build } from "esbuild";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A tarball as it would be published. */
export interface Packed {
  readonly filename: string;
  /** What it holds. */
  readonly files: readonly string[];
  readonly manifest: {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly exports: Readonly<Record<string, unknown>>;
  };
}

/** Packs what is built into a folder. */
export function pack(folder: string): Packed {
  if (!existsSync(join(root, "dist/index.js")))
    throw new Error("Nothing is built: run `npm run build` first.");
  const windows = process.platform === "win32";
  const printed = execFileSync(
    windows ? "npm.cmd" : "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
    { cwd: root, encoding: "utf8", shell: windows, stdio: ["ignore", "pipe", "ignore"] },
  );
  const [{ filename, files }] = JSON.parse(printed) as [{ filename: string; files: { path: string }[] }];
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { filename, files: files.map(({ path }) => path), manifest };
}

/** A folder in which the packed package and its dependencies stand as if installed. */
export class Installed {
  readonly folder = mkdtempSync(join(tmpdir(), "packed-"));
  /** What the package holds. */
  readonly files: readonly string[];

  constructor() {
    const packed = pack(this.folder);
    this.files = packed.files;
    execFileSync("tar", ["-xzf", packed.filename], { cwd: this.folder, stdio: "ignore" });
    mkdirSync(join(this.folder, "node_modules"));
    cpSync(join(this.folder, "package"), join(this.folder, "node_modules/steelyard"), { recursive: true });
    for (const name of [...Object.keys(packed.manifest.dependencies), "@types"]) {
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

/** All of the package and its dependencies in one script, which sets the global `Steelyard` unless it is a module. */
export async function script(
  entry: string,
  options: Pick<BuildOptions, "minify" | "format"> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Steelyard",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
    logLevel: "error",
    ...options,
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild made no script");
  return file.text;
}
