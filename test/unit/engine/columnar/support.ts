import { compilePlan, type Policy, parsePolicy } from "steelyard";
import { compileColumnar, scoreTable, type Table, type TableResult, type Wanted } from "steelyard/columnar";
import { differences } from "../../../property/columnar/differences.js";
import { type Document, run } from "../../support.js";

/** A policy of one column of units, and what else a test wants. */
export function policyOf(document: Document): Policy {
  return parsePolicy(document);
}

/** Scores a table or a list with everything that the columnar engine works out. */
export function table(
  policy: Policy,
  given: Table | readonly unknown[],
  wanted: Wanted = { layers: true, points: true },
): TableResult {
  return scoreTable(compileColumnar(compilePlan(policy)), given, wanted);
}

/** A result's differences from what `appraise` says of its own rows. */
export function againstReference(policy: Policy, result: TableResult): unknown[] {
  const subjects = Array.from({ length: result.length }, (_, row) => result.subject(row));
  return differences(compilePlan(policy), run(policy, subjects), result);
}
