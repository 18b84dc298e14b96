/** Writes the table of all formulas into the pages about them: `npx tsx scripts/formulas.ts`. A test looks whether it is current. */
import { readFileSync, writeFileSync } from "node:fs";
import { type Language, PAGES, withTable } from "./formulas/table.js";

for (const [language, path] of Object.entries(PAGES)) {
  const file = new URL(`../${path}`, import.meta.url);
  writeFileSync(file, withTable(readFileSync(file, "utf8"), language as Language));
}
