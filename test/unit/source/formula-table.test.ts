import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Language, PAGES, withTable } from "../../../scripts/formulas/table.js";

test.each(Object.entries(PAGES))(
  "the table of formulas in %s is current (npx tsx scripts/formulas.ts)",
  (language, path) => {
    const page = readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
    expect(withTable(page, language as Language)).toBe(page);
  },
);
