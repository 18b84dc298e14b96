// Runs the notebooks in Deno's kernel and writes them with their outputs, and their pictures into the documents. With
// `--check` nothing is written: what is there has to be what the run gives. `--at FOLDER` looks for it, or writes it, in another
// folder than the repository's. Names pick notebooks; all by default.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { folder } from "./kernel/process.js";
import { difference, listed, read, write } from "./weave/files.js";
import { notebookText } from "./weave/notebook.js";
import { picturesOf } from "./weave/pictures.js";
import { runCells } from "./weave/run-cells.js";
import { cellsOf, type Language } from "./weave/source.js";

const NOTEBOOKS = ["designing-a-profile", "what-if", "is-it-robust", "are-targets-plausible"] as const;
const LANGUAGES: readonly Language[] = ["en", "zh"];
const repository = join(folder, "..", "..");

const { values, positionals: names } = parseArgs({
  options: { check: { type: "boolean", default: false }, at: { type: "string", default: repository } },
  allowPositionals: true,
});
const { check, at } = values;
const kept = {
  notebooks: join(at, "examples", "notebooks"),
  pictures: join(at, "docs", "gallery", "notebooks"),
};

/** The notebook and its pictures in a language, by path; null for pictures that are there and are shown no more. */
async function made(name: string, language: Language): Promise<Map<string, string | null>> {
  const ending = language === "en" ? "" : `.${language}`;
  const cells = await runCells(cellsOf(readFileSync(join(folder, `${name}.ts`), "utf8"), language));
  const pictures = picturesOf(name, cells);
  const files = new Map<string, string | null>([
    [join(kept.notebooks, `${name}${ending}.ipynb`), notebookText(cells)],
  ]);
  for (const path of listed(kept.pictures, `${name}-`, ".svg"))
    if (path.endsWith(".zh.svg") === (language === "zh")) files.set(path, null);
  for (const [file, svg] of pictures)
    files.set(join(kept.pictures, file.replace(/\.svg$/, `${ending}.svg`)), svg);
  return files;
}

const unknown = names.find((name) => !NOTEBOOKS.some((one) => one === name));
if (unknown !== undefined) {
  console.error(`no notebook is called ${unknown}: there are ${NOTEBOOKS.join(", ")}`);
  process.exit(2);
}

let failed = 0;
for (const name of names.length === 0 ? NOTEBOOKS : names) {
  for (const language of LANGUAGES) {
    const began = performance.now();
    const title = `${name} (${language})`;
    try {
      const files = await made(name, language);
      const changed = [...files].filter(([path, text]) => read(path) !== text);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (!check) write(new Map(changed));
      for (const [path, text] of check ? changed : [])
        console.error(`${relative(at, path)} ${difference(read(path), text)}`);
      if (check && changed.length > 0) failed++;
      const said = !check ? `${changed.length} written` : changed.length > 0 ? "other than kept" : "as kept";
      console.log(`${title}: ${files.size} files, ${said}, ${seconds} s`);
    } catch (error) {
      failed++;
      console.error(`${title}, ${error instanceof Error ? error.message : error}`);
    }
  }
}
// Sockets of kernels that were ended may still be closing.
process.exit(failed === 0 ? 0 : 1);
