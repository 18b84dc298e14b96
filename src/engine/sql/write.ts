import { quoted } from "./dialect/dialect.js";
import type { Query } from "./query.js";

/** The statement: the answer, from step upon step, down to the table. */
export function statementOf(
  query: Query,
  table: string | readonly string[],
  answer: readonly string[],
): string {
  const { dialect } = query;
  const parts = typeof table === "string" ? [table] : table;
  const name = parts.map((part) => quoted(dialect, part)).join(".");
  const steps = query.steps.filter((columns) => columns.length > 0);
  const opened = steps.map((columns, index) => select(index === 0 ? columns : ["*", ...columns]));
  const closed = steps.map((_, index) => `${dialect.fence}) AS step_${index}`);
  return `${[select(answer), ...opened.reverse()].join(" (")} ${name}${closed.join("")}`;
}

const select = (columns: readonly string[]) => `SELECT ${columns.join(",\n  ")}\nFROM`;
