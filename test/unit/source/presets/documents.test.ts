import { readFileSync } from "node:fs";
import { presetDescriptions } from "steelyard/source";
import { expect, it } from "vitest";
import { documents, renewed } from "../../../../scripts/presets/table.js";

const read = (file: string) => readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8");

it.each(documents)("$file is current: npx tsx scripts/presets.ts", ({ file, name, make }) => {
  const document = read(file);
  expect(renewed(document, name, make())).toBe(document);
});

it("a table that is not current is noticed", () => {
  const document = read("docs/source/presets.md");
  const changed = document.replace("| 2026-11-24 |", "| 2026-11-25 |");
  expect(changed).not.toBe(document);
  expect(renewed(changed, "presets", documents[0].make())).toBe(document);
  expect(() => renewed("no marks", "presets", "")).toThrow("presets");
});

it("both tables name every preset", () => {
  for (const file of ["docs/source/presets.md", "docs/zh/source/presets.md"])
    for (const { id } of presetDescriptions()) expect(read(file)).toContain(`| \`${id}\` |`);
});
