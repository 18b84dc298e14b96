import type { Report } from "../../error/issue.js";
import { type Exact, toText } from "../../number/decimal.js";
import { type Condition, comparisonsOf, orderOf, valuesOf } from "../condition.js";
import { splitFact } from "../fact.js";
import type { Policy } from "../policy.js";

const MEASURED = ["score", "base", "value", "points", "layer"];

/** A threshold of a measured fact. */
interface Edge {
  readonly fact: string;
  readonly edge: Exact;
}

/** Money that one step of a measured fact decides on, where no smaller award softens the edge. */
export function lintCliffs({ tiers = [], incentives }: Policy, report: Report): void {
  const byTier = new Map<unknown, readonly Edge[]>();
  for (const { id, when } of tiers) if (when !== undefined) byTier.set(id, edgesOf(when));
  const edges = (incentives?.rules ?? []).flatMap(({ id: rule, when, award: { kind } }, index) =>
    kind === "percent" || kind === "amount" ? edgesOf(when).map((one) => ({ rule, index, ...one })) : [],
  );
  const lowest = new Map<string, Exact>();
  for (const { fact, edge } of edges) if (!lowest.get(fact)?.lessThan(edge)) lowest.set(fact, edge);
  for (const { rule, index, fact, edge } of edges) {
    if (lowest.get(fact)?.equals(edge))
      report("cliff", `incentives.rules.${index}`, { rule, fact, threshold: toText(edge) });
  }

  /** The thresholds of measured facts behind a condition, those of the tiers that it names included. */
  function edgesOf(condition: Condition): Edge[] {
    return comparisonsOf(condition).flatMap((comparison) => {
      const { fact } = comparison;
      const edge = orderOf(comparison)?.[1];
      if (fact === "tier") return [...new Set(valuesOf(comparison))].flatMap((id) => byTier.get(id) ?? []);
      return edge !== undefined && MEASURED.includes(splitFact(fact)[0]) ? [{ fact, edge }] : [];
    });
  }
}
