import type { NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";

/** What a node belongs to, as its policy calls it: `points/nps`, `layer/business`, `score`. */
export function nameOf(plan: Plan, node: NodeId): string {
  const named: (readonly [NodeId, string])[] = [
    ...plan.indicators.flatMap(({ id, value, weight, points }) => [
      [value, `value/${id}`] as const,
      [weight, `weight/${id}`] as const,
      [points, `points/${id}`] as const,
    ]),
    ...plan.layers.map(({ id, score }) => [score, `layer/${id}`] as const),
    [plan.coverage, "coverage"],
    [plan.base, "base"],
    ...plan.modifiers.map(({ id, effect }) => [effect, `modifiers/${id}`] as const),
    [plan.score, "score"],
    [plan.rank, "rank"],
    [plan.top, "top"],
    ...plan.tiers.flatMap(({ id, when }) => (when === null ? [] : [[when, `tiers/${id}`] as const])),
  ];
  // A node stands before what it belongs to.
  const after = named.filter(([place]) => place >= node).sort(([a], [b]) => a - b);
  return after[0]?.[1] ?? `nodes.${node}`;
}
