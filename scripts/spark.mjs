// Installs Apache Spark for the tests of the SQL engine into `.tmp/spark`, where it is missing or of another version.
// `STEELYARD_SPARK=3.5.9` installs that version into a folder of its own instead. Needs Python 3, and Java to run.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const asked = process.env.STEELYARD_SPARK;
const wanted = asked
  ? `pyspark==${asked}`
  : readFileSync(join(root, "test/sql/engines/requirements.txt"), "utf8").trim();
const folder = join(root, ".tmp", asked ? `spark-${asked}` : "spark");
/** Written last: an installation that was broken off has none, and is made anew. */
const mark = join(folder, "installed");

function installed() {
  try {
    return readFileSync(mark, "utf8");
  } catch {
    return "";
  }
}

function run(command, ...options) {
  const { status, error } = spawnSync(command, options, { stdio: ["ignore", "ignore", "inherit"] });
  if (status === 0) return;
  console.error(`${[command, ...options].join(" ")} failed${error ? `: ${error.message}` : ""}`);
  process.exit(status ?? 1);
}

if (installed() !== wanted) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(root, ".tmp"), { recursive: true });
  run("python3", "-m", "venv", folder);
  run(
    join(folder, "bin/python"),
    ..."-m pip install --quiet --no-input --disable-pip-version-check".split(" "),
    wanted,
  );
  writeFileSync(mark, wanted);
}
