import { power, scaled, unitsAt } from "../../number/scaled.js";
import type { Node, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { Numbers } from "./register.js";
import type { Columns } from "./result.js";

/** The least score of every tier but the last, which takes the rest, in whole units of the score's grid. */
export type Ladder = readonly number[];

/**
 * Recognises tiers that are a ladder of scores: each but the last asks for a score of at least a constant, from the highest down.
 * A matter of speed alone, as with lines: how many steps a score misses is its tier.
 */
export function ladderOf(plan: Plan): Ladder | null {
  const steps = plan.tiers.slice(0, -1).map(({ when }) => stepOf(plan, when));
  if (steps.length === 0 || steps.includes(null) || plan.tiers.at(-1)?.when !== null) return null;
  const ladder = steps as number[];
  return ladder.every((step, place) => place === 0 || step <= (ladder[place - 1] as number)) ? ladder : null;
}

/** The least score on its grid that a tier takes; null where its condition is another one. */
function stepOf(plan: Plan, when: NodeId | null): number | null {
  const node = when === null ? null : (plan.nodes[when] as Node);
  if (node?.kind !== "compare" || node.by !== "atLeast" || node.args[0] !== plan.score) return null;
  const bound = plan.nodes[node.args[1]] as Node;
  const value = bound.kind === "constant" && bound.value !== null ? scaled(bound.value) : null;
  if (value === null) return null;
  const fine = Math.max(value.scale, plan.scoreDecimals);
  const unit = power(fine - plan.scoreDecimals);
  const units = unitsAt(value, fine);
  // Up to the next whole unit; BigInt cuts towards 0, which is up already where it is negative.
  const least = Number(units > 0n ? (units + unit - 1n) / unit : units / unit);
  return Number.isSafeInteger(least) ? least : null;
}

/** The tiers of a block whose tiers are all 0; none for a row without a score. */
export function putLadder(
  ladder: Ladder,
  { data }: Numbers,
  { tier, status }: Columns,
  from: number,
  count: number,
  gaps: boolean,
): void {
  const least = (place: number) => ladder[place] ?? Number.NEGATIVE_INFINITY;
  for (let at = 0; at < ladder.length; at += 4) {
    addMissed(data, from, count, least(at), least(at + 1), least(at + 2), least(at + 3), tier);
  }
  if (gaps) for (let row = from; row < from + count; row++) if (status[row] !== 0) tier[row] = -1;
}

function addMissed(
  data: Float64Array,
  from: number,
  count: number,
  a: number,
  b: number,
  c: number,
  d: number,
  tier: Int16Array,
): void {
  for (let i = 0; i < count; i++) {
    const x = data[i] as number;
    tier[from + i] = (tier[from + i] as number) + +(x < a) + +(x < b) + +(x < c) + +(x < d);
  }
}
