import { power, scaled, unitsAt } from "../../number/scaled.js";
import type { Node, NodeId, NodeOf } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";

/** The tier of each score in whole units of its grid, from 1 on, and before it that of none. */
export type Ladder = Int16Array;

/** The most scores whose tiers are looked up. */
const MOST = 1_000_000;

/**
 * Recognises tiers that are a ladder of scores: each but the last asks for a score of at least a constant. No tiers are one, too.
 * A matter of speed alone, as with lines.
 */
export function ladderOf(plan: Plan): Ladder | null {
  const most = mostOf(plan);
  const steps = plan.tiers
    .slice(0, -1)
    .map(({ when }) => leastOf(plan, when, plan.score, plan.scoreDecimals));
  const rest = plan.tiers.at(-1)?.when ?? null;
  if (most > MOST || steps.includes(null) || rest !== null) return null;
  // Of the tiers that hold the first counts.
  const ladder = steps.reduceRight(
    (own: Ladder, step, place) => own.fill(place, Math.max(0, step as number) + 1),
    new Int16Array(most + 2).fill(steps.length),
  );
  return plan.tiers.length === 0 ? ladder.fill(-1) : ladder.fill(-1, 0, 1);
}

/** The most that a score can be, in whole units of its grid. */
export function mostOf({ nodes, score, scoreDecimals }: Plan): number {
  return wholeOf(nodes, (nodes[score] as NodeOf<"min">).args[1], scoreDecimals) as number;
}

/** The least number on its grid with which a condition on it alone holds; null where the condition is another one. */
export function leastOf(plan: Plan, when: NodeId | null, of: NodeId, decimals: number): number | null {
  const node = when === null ? null : (plan.nodes[when] as Node);
  const alone = node?.kind === "compare" && node.by === "atLeast" && node.args[0] === of;
  return alone ? wholeOf(plan.nodes, node.args[1], decimals) : null;
}

/** A constant in whole units of a grid, the next one above it where it lies between two; null where a node is none. */
export function wholeOf(nodes: readonly Node[], id: NodeId, decimals: number): number | null {
  const node = nodes[id] as Node;
  const value = node.kind === "constant" && node.value !== null ? scaled(node.value) : null;
  if (value === null) return null;
  const fine = Math.max(value.scale, decimals);
  const unit = power(fine - decimals);
  const units = unitsAt(value, fine);
  // Up to the next whole unit; BigInt cuts towards 0, which is up already where it is negative.
  return Number(units > 0n ? (units + unit - 1n) / unit : units / unit);
}

/** The tiers of a block; none for a row without a score. */
export function putLadder(
  ladder: Ladder,
  scores: Float64Array,
  from: number,
  count: number,
  tier: Int16Array,
): void {
  // Without a score it is NaN, which becomes 0.
  for (let i = 0; i < count; i++) tier[from + i] = ladder[((scores[i] as number) + 1) | 0] as number;
}
