import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "../../test/package/packed.js";

/** A project somewhere else, into which the packed package is installed as anybody would. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "runtimes-"));
  /** The names under which the package can be imported, as its manifest says. */
  readonly doors: readonly string[];

  constructor() {
    this.write("package.json", JSON.stringify({ name: "project", private: true }));
    const { filename, manifest } = pack(this.folder);
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `./${filename}`], {
      cwd: this.folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.doors = Object.keys(manifest.exports)
      .filter((name) => !name.endsWith(".json"))
      .map((name) => name.replace(/^\./, "steelyard"));
  }

  /** Puts a file into the folder and gives its path. */
  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
