import type { Block } from "./blocks.js";

/** The values that a block promises: what its `// => …` comments say, in order. */
export function promised(block: Pick<Block, "code">): string[] {
  return [...block.code.matchAll(/\/\/ =>[ \t]?(.*)$/gm)].map(([, value = ""]) => value.trimEnd());
}

/** The lines that one call of `console.log` prints: texts as they are, objects as compact JSON. */
export function printedBy(values: readonly unknown[]): string[] {
  return values.map(show).join(" ").split("\n");
}

function show(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
