// Opens JupyterLab with the Deno kernel of this folder: `npm run lab`. JupyterLab itself has to be installed.
import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const { JUPYTER_PATH, PATH } = process.env;
const { error, status } = spawnSync("jupyter", ["lab", ...process.argv.slice(2)], {
  cwd: folder,
  stdio: "inherit",
  env: {
    ...process.env,
    JUPYTER_PATH: [join(folder, ".jupyter"), JUPYTER_PATH].filter(Boolean).join(delimiter),
    PATH: [join(folder, "node_modules", ".bin"), PATH].join(delimiter),
  },
});
if (error)
  console.error(`JupyterLab cannot be started (${error.message}). Is it installed? pip install jupyterlab`);
process.exit(status ?? 1);
