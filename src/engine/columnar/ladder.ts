import { readScaled } from "../../number/scaled.js";
import type { Node } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { Numbers } from "./register.js";
import type { Columns } from "./result.js";

/** The least score of every tier but the last, which takes the rest. */
export type Ladder = readonly { readonly units: number; readonly scale: number }[];

/**
 * Recognises tiers that are a ladder of scores: each but the last asks for a score of at least a constant, from the highest down.
 * A matter of speed alone, as with lines: how many steps a score misses is its tier.
 */
export function ladderOf(plan: Plan): Ladder | null {
  const steps = plan.tiers
    .slice(0, -1)
    .map(({ when }) => (when === null ? null : stepOf(plan, plan.nodes[when] as Node)));
  if (steps.length === 0 || steps.includes(null) || plan.tiers.at(-1)?.when !== null) return null;
  const ladder = steps as Ladder;
  const falls = ladder.every(
    (step, place) => place === 0 || leastOf(step, 0) < leastOf(ladder[place - 1] as Ladder[number], 0),
  );
  return falls ? ladder : null;
}

function stepOf(plan: Plan, node: Node): Ladder[number] | null {
  if (node.kind !== "compare" || node.by !== "atLeast" || node.args[0] !== plan.score) return null;
  const bound = plan.nodes[node.args[1]] as Node;
  const value = bound.kind === "constant" ? readScaled(bound.value) : null;
  if (value === null || value.scale > 15) return null;
  const units = Number(value.units);
  return Number.isSafeInteger(units) ? { units, scale: value.scale } : null;
}

/** A step in units of 10^−scale; where it is no whole number, it lies between the same two as the exact one. */
const leastOf = ({ units, scale }: Ladder[number], at: number): number => (units * 10 ** at) / 10 ** scale;

/** The tiers of a block whose tiers are all 0; none for a row without a score. */
export function putLadder(
  ladder: Ladder,
  { data, scale }: Numbers,
  { tier, status }: Columns,
  from: number,
  count: number,
  gaps: boolean,
): void {
  const least = (place: number) => {
    const step = ladder[place];
    return step === undefined ? Number.NEGATIVE_INFINITY : leastOf(step, scale);
  };
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
