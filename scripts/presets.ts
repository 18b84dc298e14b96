// Writes the tables of presets and of the Workday contract into their documents: `npx tsx scripts/presets.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import { documents, renewed } from "./presets/table.js";

for (const { file, name, make } of documents) {
  const path = new URL(`../${file}`, import.meta.url);
  writeFileSync(path, renewed(readFileSync(path, "utf8"), name, make()));
}
