import { quoted } from "./dialect/dialect.js";
import type { Query } from "./query.js";

/** The statement: the table, then step upon step, and last the answer. */
export function statementOf(
  query: Query,
  table: string | readonly string[],
  answer: readonly string[],
): string {
  const { dialect } = query;
  const parts = typeof table === "string" ? [table] : table;
  const prefix = prefixFor(parts);
  const steps = query.steps.filter((columns) => columns.length > 0);
  const texts = steps.map((columns, index) => {
    const from = index === 0 ? parts.map((part) => quoted(dialect, part)).join(".") : `${prefix}${index - 1}`;
    const all = index === 0 ? columns : ["*", ...columns];
    const { open, close } = dialect.step;
    return `${prefix}${index} ${open}\n  SELECT ${all.join(",\n    ")}\n  FROM ${from} ${close}`;
  });
  return `WITH ${texts.join(",\n")}\nSELECT ${answer.join(",\n  ")}\nFROM ${prefix}${steps.length - 1}`;
}

/** A name for the steps that the table does not have. */
function prefixFor(parts: readonly string[]): string {
  let prefix = "step_";
  while (parts.some((part) => part.toLowerCase().startsWith(prefix))) prefix = `steelyard_${prefix}`;
  return prefix;
}
