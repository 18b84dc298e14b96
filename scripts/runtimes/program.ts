import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { type Block, blocksOf, documents, isRun } from "../../test/docs/blocks.js";
import { promised } from "../../test/docs/printed.js";
import { root, script } from "../../test/package/packed.js";
import type { Project } from "./project.js";

/** What a page runs instead: it leaves its answer in the document. */
const PAGE = `
import { run } from "./program.mjs";
const given = await (await fetch("given.json")).text();
document.body.append(await run(given));
document.body.id = "done";
`;

/**
 * Bundles the judge of the conformance cases and the examples of the sources into one program of each kind, which imports the
 * package and nothing else, and writes both beside the installed package, with what starts them.
 */
export async function writePrograms(project: Project): Promise<void> {
  const examples = blocksOf(documents().filter((path) => path.startsWith("src/"))).filter(isRun);
  if (examples.length === 0) throw new Error("no examples found");
  for (const format of ["esm", "cjs"] as const) {
    await build({
      stdin: { contents: entry(project.doors, examples), resolveDir: root, loader: "ts" },
      outfile: join(project.folder, format === "esm" ? "program.mjs" : "program.cjs"),
      bundle: true,
      format,
      platform: "neutral",
      mainFields: ["module", "main"],
      external: ["steelyard", "steelyard/*"],
      // Without the paths of the repository, which lead to the sources.
      tsconfigRaw: {},
      target: "es2022",
      logLevel: "error",
      plugins: [blocks(examples)],
    });
  }
  const read = `readFileSync("given.json", "utf8")`;
  project.write(
    "start.mjs",
    `import { readFileSync } from "node:fs";\nimport { run } from "./program.mjs";\nconsole.log(await run(${read}));\n`,
  );
  project.write(
    "start.cjs",
    `const { readFileSync } = require("node:fs");\nrequire("./program.cjs").run(${read}).then((text) => console.log(text));\n`,
  );
}

/** The same program for a page, the package and its dependencies within. */
export async function pageProgram(project: Project): Promise<string> {
  return script(project.write("page.mjs", PAGE), { format: "esm" });
}

function entry(doors: readonly string[], examples: readonly Block[]): string {
  return [
    `import { trial } from "./test/runtimes/trial.ts";`,
    ...doors.map((door, index) => `import * as door${index} from "${door}";`),
    `const doors = { ${doors.map((door, index) => `"${door}": door${index}`).join(", ")} };`,
    "const examples = [",
    ...examples.map((block, index) => {
      const place = JSON.stringify(`${block.file}:${block.line}`);
      const lines = JSON.stringify(promised(block));
      return `{ place: ${place}, promised: ${lines}, run: () => import("example:${index}") },`;
    }),
    "];",
    "export const run = async (given) => JSON.stringify(await trial(JSON.parse(given), doors, examples));",
  ].join("\n");
}

/** Each example as a module that runs when it is asked for. */
function blocks(examples: readonly Block[]): Plugin {
  return {
    name: "examples",
    setup(bundle) {
      bundle.onResolve({ filter: /^example:/ }, ({ path }) => ({ path, namespace: "example" }));
      bundle.onLoad({ filter: /./, namespace: "example" }, ({ path }) => ({
        contents: examples[Number(path.slice("example:".length))]?.code ?? "",
        loader: "ts",
        resolveDir: root,
      }));
    },
  };
}
