import { compilePlan, type Policy } from "steelyard";
import { compileColumnar, type RowView, scoreTable, type TableResult } from "steelyard/columnar";
import type { Engine, Fields } from "./verdict.js";

/** The fields of a result that the columnar engine answers as they are. */
const FIELDS = ["id", "status", "coverage", "base", "score", "rank", "size", "top", "tier"];

/** The columnar engine: all but contributions, modifiers one by one, fit, incentives and low performance. */
export const columnar: Engine = {
  name: "columnar",
  covers: withoutContributions,
  run: (policy, _, subjects, expected) =>
    expected.rejected?.some((refused) => String((refused as Fields).path).startsWith("history")) === true
      ? { skip: "a subject rejected for its history, which the columnar engine does not read" }
      : answerOf(scoreColumnar(policy, subjects)),
};

/** What of an expected result is answered by an engine that knows points and layer scores by id, and no contributions. */
export function withoutContributions(expected: Fields): Fields {
  return {
    ...Object.fromEntries(Object.entries(expected).filter(([key]) => FIELDS.includes(key))),
    ...("indicators" in expected ? { points: byId(expected.indicators, "points") } : {}),
    ...("layers" in expected ? { layers: byId(expected.layers, "score") } : {}),
  };
}

/** All subjects through the columnar engine, with everything that it works out. */
export function scoreColumnar(policy: Policy, subjects: readonly unknown[]): TableResult {
  return scoreTable(compileColumnar(compilePlan(policy)), subjects, { layers: true, points: true });
}

/** A table's result in the shape of an answer. */
export function answerOf(result: TableResult): { readonly results: RowView[]; readonly rejected: unknown } {
  const rows = Array.from({ length: result.length }, (_, row) => result.row(row));
  return { results: rows.filter(({ status }) => status !== "rejected"), rejected: result.rejected };
}

function byId(list: unknown, field: string): Fields {
  const rows = list as readonly (Fields & { readonly id: string })[];
  return Object.fromEntries(rows.map((row) => [row.id, row[field]]));
}
