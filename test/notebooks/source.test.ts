import { describe, expect, it } from "vitest";
import { notebookText } from "../../examples/notebooks/weave/notebook.js";
import { cellsOf } from "../../examples/notebooks/weave/source.js";

const SOURCE = `// Not part of it.
import { say } from "./weave/say.ts";

// %% [markdown] en
// # Title
//
// Words.
// %% [markdown] zh
// # 标题

// %% first
const word = say("one", "一");
console.log(say(\`a \${word} "b"\`, \`甲 \${word}\`), say(
  "long, \\"quoted\\"",
  "长",
));
`;

describe("the source of a notebook", () => {
  it("has words of one language, and code once", () => {
    expect(cellsOf(SOURCE, "en")).toEqual([
      { kind: "markdown", id: "words-1", text: "# Title\n\nWords." },
      {
        kind: "code",
        id: "first",
        text: `const word = "one";\nconsole.log(\`a \${word} "b"\`, "long, \\"quoted\\"");`,
      },
    ]);
    expect(cellsOf(SOURCE, "zh").map(({ text }) => text)).toEqual([
      "# 标题",
      `const word = "一";\nconsole.log(\`甲 \${word}\`, "长");`,
    ]);
  });

  it("refuses what would get lost", () => {
    const refused = (source: string) => () => cellsOf(source, "en").map(({ text }) => text);
    expect(refused("// %%first\n1")).toThrow("not the head of a cell");
    expect(refused("// %% [markdown] de\n// Wort")).toThrow("not the head of a cell");
    expect(refused("// %% [markdown] en\nconst a = 1;")).toThrow("code among words");
    expect(refused("// %% a\n1\n// %% a\n2")).toThrow("two cells are called a");
    expect(refused('// %% a\nsay("one", word)')).toThrow("two plain texts");
  });

  it("becomes a file without times and places", () => {
    const [words, code] = cellsOf(SOURCE, "en");
    const outputs = [
      { output_type: "stream", name: "stdout", text: "a\nb\n" },
      {
        output_type: "execute_result",
        execution_count: 1,
        data: { "text/plain": "x", a: { b: 1 } },
        metadata: {},
      },
    ] as const;
    const text = notebookText([
      { ...(words as NonNullable<typeof words>), count: null, outputs: [] },
      { ...(code as NonNullable<typeof code>), count: 1, outputs },
    ]);
    const { nbformat, nbformat_minor, metadata, cells } = JSON.parse(text);
    expect([nbformat, nbformat_minor, metadata.kernelspec.name]).toEqual([4, 5, "deno"]);
    expect(cells[0]).toEqual({
      cell_type: "markdown",
      id: "words-1",
      metadata: {},
      source: ["# Title\n", "\n", "Words."],
    });
    expect(cells[1]).toMatchObject({
      cell_type: "code",
      execution_count: 1,
      outputs: [{ text: ["a\n", "b\n"] }, { data: { "text/plain": ["x"], a: { b: 1 } } }],
    });
  });
});
