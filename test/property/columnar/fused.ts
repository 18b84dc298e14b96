import { compilePlan, type Policy } from "steelyard";
import { scoreTable, type TableResult } from "steelyard/columnar";
import { prepare } from "../../../src/engine/columnar/compile.js";

const EVERYTHING = { layers: true, points: true };

/** The same rows by recognised shapes, and node by node. */
export function bothWays(
  policy: Policy,
  rows: readonly unknown[],
  wanted = EVERYTHING,
): [TableResult, TableResult] {
  const plan = compilePlan(policy);
  return [
    scoreTable(prepare(plan, [], true), rows, wanted),
    scoreTable(prepare(plan, [], false), rows, wanted),
  ];
}

/** Everything that a result says of its rows, to be compared. */
export function columnsOf({ exactRows: _, row: __, subject: ___, ...columns }: TableResult): object {
  return columns;
}
