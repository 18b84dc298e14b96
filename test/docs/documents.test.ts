import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bareExamples, blocksOf, documents, isCode, isPolicy, isRun, root } from "./blocks.js";
import { issuesOf, Workbench } from "./check.js";
import { promised } from "./printed.js";

/** Fewer blocks than this, and the search for them is broken. */
const FEWEST_BLOCKS = 35;

const files = documents();
const blocks = blocksOf(files);
const workbench = new Workbench();
afterAll(() => workbench.close());

const at = (of: (block: (typeof blocks)[number]) => boolean) =>
  blocks.filter(of).map((block) => [`${block.file}:${block.line}`, block] as const);

it("there are blocks to check", () => {
  expect(blocks.filter(isCode).length).toBeGreaterThanOrEqual(FEWEST_BLOCKS);
});

it("every block has the right types", () => {
  expect(workbench.typeErrors(blocks.filter(isCode))).toEqual([]);
});

it("every example is a block", () => {
  const sources = files.filter((file) => file.endsWith(".ts"));
  expect(sources.flatMap((file) => bareExamples(file, readFileSync(join(root, file), "utf8")))).toEqual([]);
});

describe("a block prints what it promises", () => {
  it.each(at(isRun))("%s", async (_, block) => {
    expect(await workbench.run(block)).toEqual(promised(block));
  });
});

it("every policy is valid", () => {
  const faults = at(isPolicy).map(([place, block]) => [place, issuesOf(JSON.parse(block.code))] as const);
  expect(faults.filter(([, issues]) => issues.length > 0)).toEqual([]);
});
