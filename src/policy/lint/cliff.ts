import type { Report } from "../../error/issue.js";
import { type Exact, toText } from "../../number/decimal.js";
import { type Condition, comparisonsOf, orderOf, valuesOf } from "../condition.js";
import { splitFact } from "../fact.js";
import type { Policy } from "../policy.js";

const MEASURED = ["score", "base", "value", "points", "layer"];

/** Money that one step of a measured fact decides on, where no smaller award softens the edge. */
export function lintCliffs({ tiers = [], incentives }: Policy, report: Report): void {
  const edges = (incentives?.rules ?? []).flatMap(({ id: rule, when, award }, index) =>
    award.kind === "percent" || award.kind === "amount"
      ? edgesOf(when).map(({ fact, edge }) => ({ rule, index, fact, edge }))
      : [],
  );
  for (const { rule, index, fact, edge } of edges) {
    if (!edges.some((other) => other.fact === fact && other.edge.lessThan(edge)))
      report("cliff", `incentives.rules.${index}`, { rule, fact, threshold: toText(edge) });
  }

  /** The thresholds of measured facts behind a condition, those of the tiers that it names included. */
  function edgesOf(condition: Condition): { readonly fact: string; readonly edge: Exact }[] {
    return comparisonsOf(condition).flatMap((comparison) => {
      const { fact } = comparison;
      const order = orderOf(comparison);
      if (order !== null) return MEASURED.includes(splitFact(fact)[0]) ? [{ fact, edge: order[1] }] : [];
      if (fact !== "tier") return [];
      const named = tiers.filter(({ id }) => valuesOf(comparison).includes(id));
      return named.flatMap(({ when }) => (when === undefined ? [] : edgesOf(when)));
    });
  }
}
