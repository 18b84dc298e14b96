/**
 * Builds the documentation as a static site into `site/`: `npm run site [-- --base /steelyard/]`. The pages of the repository and the
 * reference of every door are laid out in `.tmp/site`, and VitePress makes the site of them. A link to nothing ends it.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { apiPages } from "./site/api.js";
import { assemble } from "./site/assemble.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values } = parseArgs({ options: { base: { type: "string", default: "/" } } });

mkdirSync(join(root, ".tmp"), { recursive: true });
assemble(root, join(root, ".tmp/site"), apiPages(root));
execFileSync(
  process.execPath,
  [join(root, "website/node_modules/vitepress/bin/vitepress.js"), "build", "website"],
  { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, SITE_BASE: values.base } },
);
