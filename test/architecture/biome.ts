import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const binary = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));

/** What the linter says of a folder: `file: rule`, sorted. */
export function lint(folder: string): string[] {
  const run = spawnSync(
    process.execPath,
    [binary, "lint", "--reporter=json", "--max-diagnostics=none", "src"],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    },
  );
  const start = run.stdout.indexOf("{");
  if (start < 0) throw new Error(`The linter printed no report.\n${run.stdout}\n${run.stderr}`);
  const report = JSON.parse(run.stdout.slice(start)) as Report;
  const counted = report.diagnostics.filter((d) => d.severity !== "information");
  return counted.map((d) => `${d.location.path}: ${d.category.replace(/^lint\//, "")}`).sort();
}

interface Report {
  diagnostics: { severity: string; category: string; location: { path: string } }[];
}
