import { expect, it } from "vitest";
import { sources } from "./sources.js";

const MOST = 400;
const MEDIAN = 80;

const lines = (text: string): number => text.trimEnd().split("\n").length;

/** A long file says why on one of its first ten lines: `// Over 400 lines: …`. */
const excused = (text: string): boolean =>
  text.split("\n", 10).some((line) => new RegExp(`^\\s*(//|/?\\*+)\\s*Over ${MOST} lines: \\S`).test(line));

const tooLong = (files: ReadonlyMap<string, string>): string[] =>
  [...files].filter(([, text]) => lines(text) > MOST && !excused(text)).map(([path]) => path);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

it("no file is long without a reason", () => {
  expect(tooLong(sources())).toEqual([]);
});

it("the middle file is short", () => {
  const all = [...sources().values()].map(lines);
  console.log(`src: ${all.length} files, median ${median(all)} lines, longest ${Math.max(...all)}`);
  expect(all.length).toBeGreaterThan(0);
  expect(median(all)).toBeLessThanOrEqual(MEDIAN);
});

it("a long file is seen, and its reason read", () => {
  const body = "x\n".repeat(MOST);
  const files = new Map([
    ["short.ts", body],
    ["long.ts", `${body}x\n`],
    ["reasoned.ts", `// Over 400 lines: one table, read as one.\n${body}`],
    ["evasive.ts", `// Over 400 lines:\n${body}`],
  ]);
  expect(tooLong(files)).toEqual(["long.ts", "evasive.ts"]);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});
