import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Why tests of the notebooks are left out; never in CI, where a kernel that is missing fails them. */
export const withoutKernel: string | false =
  !existsSync(`${root}examples/notebooks/node_modules/.package-lock.json`) && !process.env.CI
    ? "the notebooks' packages are not installed: node scripts/notebooks.mjs --install"
    : false;
