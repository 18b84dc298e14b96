import { afterAll, expect, it } from "vitest";
import { bareExamples, extract, isCode, isPolicy, isRun } from "./blocks.js";
import { issuesOf, Workbench } from "./check.js";
import { promised } from "./printed.js";

const workbench = new Workbench();
afterAll(() => workbench.close());

const only = (file: string, text: string) => {
  const [block, ...more] = extract(file, text);
  if (!block || more.length) throw new Error("one block expected");
  return block;
};

const planted = (...code: string[]): string => ["# Title", "", "```ts", ...code, "```", ""].join("\n");

it("catches a wrong type, at the document's line", () => {
  const block = only("planted-type.md", planted(`const a: number = "one";`, "console.log(a); // => one"));
  expect(workbench.typeErrors([block])).toEqual([
    `planted-type.md:4:7 TS2322 Type 'string' is not assignable to type 'number'.`,
  ]);
});

it("catches a wrong name of the package", () => {
  const block = only("planted-name.md", planted(`import { nothingOfTheKind } from "steelyard";`));
  expect(workbench.typeErrors([block])).toEqual([expect.stringMatching(/^planted-name\.md:4:10 TS2305 /)]);
});

it("catches a wrong value, a missing one and one too many", async () => {
  const wrong = only("planted-value.md", planted("console.log(1 + 1); // => 3"));
  expect(await workbench.run(wrong)).toEqual(["2"]);
  expect(promised(wrong)).toEqual(["3"]);
  const silent = only("planted-silence.md", planted("// => 3", "console.log(3);", "// => 4"));
  expect(await workbench.run(silent)).toEqual(["3"]);
  expect(promised(silent)).toEqual(["3", "4"]);
});

it("lets an error of a block through", async () => {
  const block = only("planted-error.md", planted(`throw new Error("planted");`));
  await expect(workbench.run(block)).rejects.toThrow("planted");
});

it("prints objects as JSON, texts as they are, a line for each line", async () => {
  const block = only(
    "values.md",
    planted(
      `console.log({ a: [1, "x"] }, 2); // => {"a":[1,"x"]} 2`,
      `console.log("a\\nb");`,
      "// => a",
      "// => b",
      "console.log(await Promise.resolve(null), undefined); // => null undefined",
    ),
  );
  expect(await workbench.run(block)).toEqual(promised(block));
  expect(promised(block)).toHaveLength(4);
});

it("keeps the blocks of one document apart", () => {
  const twice = extract("apart.md", planted("const a = 1;") + planted(`const a = "one";`));
  expect(twice).toHaveLength(2);
  expect(workbench.typeErrors(twice)).toEqual([]);
});

it("reads comments of sources, indented blocks and what to do with each", () => {
  const source = [
    "/**",
    " * Adds.",
    " *",
    " * @example",
    " * ```ts",
    " * const a = 1;",
    " *",
    " *   a;",
    " * ```",
    " */",
  ];
  const block = only("source.ts", source.join("\n"));
  expect(block).toMatchObject({ line: 6, indent: 3, code: "const a = 1;\n\n  a;" });
  const listed = only("list.md", "- item\n\n  ```ts no-run\n  a;\n    b;\n  ```\n");
  expect(listed).toMatchObject({ line: 4, code: "a;\n  b;" });
  expect([isCode(listed), isRun(listed), isPolicy(listed)]).toEqual([true, false, false]);
  expect(isPolicy(only("p.md", "```json policy\n{}\n```"))).toBe(true);
  expect(isCode(only("p.md", "```tsx\n```"))).toBe(false);
  expect(extract("code.ts", "const fence = `\n```ts\n```\n`;")).toEqual([]);
  expect(() => extract("open.md", "```ts\n")).toThrow("open.md:1: a block is never closed");
});

it("finds an example without a block", () => {
  const bare = "/**\n * Adds.\n *\n * @example\n * add(1, 2);\n * @param a - One.\n */";
  expect(bareExamples("bare.ts", bare)).toEqual(["bare.ts:4: an example without a block"]);
  expect(
    bareExamples("good.ts", bare.replace("add(1, 2);", "Shows:\n * ```ts\n * add(1, 2);\n * ```")),
  ).toEqual([]);
});

it("tells a policy at fault", () => {
  expect(issuesOf({})).not.toEqual([]);
});
