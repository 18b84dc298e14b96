import { unitsAt } from "../../number/scaled.js";
import type { Node, NodeId, NodeOf } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { isScaled } from "./exact.js";
import { addPoints, BLOCK, quotient, scaleSums } from "./kernel.js";
import { type Adder, type Line, lineAdder } from "./line.js";
import { type Numbers, numbers, type Register, type Step } from "./register.js";
import type { Statics } from "./statics.js";

/** A weighted mean of the points present, and the sum of their weights. */
export interface Mean {
  /** The node of the rounded mean. */
  readonly id: NodeId;
  /** The node of the weight present. */
  readonly present: NodeId;
  readonly scale: number;
  readonly members: readonly Member[];
}

interface Member {
  readonly points: NodeId;
  /** Units of 10^−weightDecimals for each profile. */
  readonly weights: Float64Array;
}

/** Recognises Σ w·p / Σ w over the points that are there, as it is lowered. */
export function meanOf(plan: Plan, id: NodeId, statics: Statics): Mean | null {
  const node = plan.nodes[id] as Node;
  if (node.kind !== "divide" || node.rounding !== plan.rounding) return null;
  const [earned, present] = node.args.map((arg) => terms(plan, arg)) as [NodeId[], NodeId[]];
  if (earned.length !== present.length) return null;
  const members = earned.map((term, index) => memberOf(plan, term, present[index] as NodeId, statics));
  return members.includes(null)
    ? null
    : { id, present: node.args[1], scale: node.scale as number, members: members as Member[] };
}

/** What a chain of additions adds up. */
function terms(plan: Plan, sum: NodeId): NodeId[] {
  const found: NodeId[] = [];
  let id = sum;
  for (let node = plan.nodes[id] as Node; node.kind === "add"; node = plan.nodes[id] as Node) {
    found.push(node.args[1]);
    id = node.args[0];
  }
  return [...found, id].reverse();
}

/** select(missing(p), 0, w·p) beside select(missing(p), 0, w). */
function memberOf(plan: Plan, earned: NodeId, present: NodeId, statics: Statics): Member | null {
  const [left, right] = [plan.nodes[earned], plan.nodes[present]] as [Node, Node];
  if (left.kind !== "select" || right.kind !== "select" || left.args[0] !== right.args[0]) return null;
  const [missing, product] = [plan.nodes[left.args[0]], plan.nodes[left.args[2]]] as [Node, Node];
  const isZero = (id: NodeId) =>
    statics[id]?.every((value) => isScaled(value) && value.units === 0n) === true;
  if (
    missing.kind !== "missing" ||
    product.kind !== "multiply" ||
    !isZero(left.args[1]) ||
    !isZero(right.args[1])
  )
    return null;
  const [weight, points] = (product as NodeOf<"multiply">).args;
  const weights = statics[weight];
  if (weight !== right.args[2] || points !== missing.args[0] || weights === undefined) return null;
  return {
    points,
    weights: Float64Array.from(weights, (one) =>
      isScaled(one) ? Number(unitsAt(one, plan.weightDecimals)) : Number.NaN,
    ),
  };
}

/** What a mean needs of its program. */
export interface MeanContext {
  readonly plan: Plan;
  readonly statics: Statics;
  /** Whether points have a register, because something else asks for them. */
  readonly hasRegister: (points: NodeId) => boolean;
  /** The line that makes some points; null where they are made otherwise. */
  readonly line: (points: NodeId) => Line | null;
  readonly at: (id: NodeId) => Register;
  readonly push: (step: Step) => void;
  readonly refuse: () => void;
}

/** One member's work in a block. */
interface Part {
  readonly add: Adder;
  /** The greatest points, in units of 10^−pointsDecimals. */
  readonly most: number;
}

interface MeanRegisters {
  readonly mean: Numbers;
  readonly present: Numbers;
}

/** The registers of mean and weight present, and the loops that fill them. */
export function meanRegisters(mean: Mean, context: MeanContext): MeanRegisters {
  const { plan, statics } = context;
  const profiles = plan.profiles.length;
  const [whole, bare] = [new Float64Array(profiles), new Float64Array(profiles)];
  const parts: Part[] = [];
  for (const { points, weights } of mean.members) {
    const known = statics[points];
    for (let profile = 0; profile < profiles; profile++) {
      const value = known?.[profile];
      const weight = weights[profile] as number;
      if (known === undefined || isScaled(value)) whole[profile] = (whole[profile] as number) + weight;
      if (isScaled(value)) {
        bare[profile] = (bare[profile] as number) + weight * Number(unitsAt(value, plan.pointsDecimals));
      }
    }
    if (known === undefined) parts.push(partOf({ points, weights }, context));
  }
  return loops(mean, parts, whole, bare, context);
}

function partOf({ points, weights }: Member, context: MeanContext): Part {
  const { plan } = context;
  const line = context.hasRegister(points) ? null : context.line(points);
  if (line !== null) {
    const unitsOf = (value: NodeId) => (context.at(value) as Numbers).data;
    return { add: lineAdder(plan, line, weights, unitsOf), most: line.most };
  }
  const { data, scale, high } = context.at(points) as Numbers;
  if (scale > plan.pointsDecimals) context.refuse();
  const factor = 10 ** (plan.pointsDecimals - scale);
  return {
    add: ({ from, count, rows }, total, lacking) =>
      addPoints(data, rows.profiles, from, count, weights, factor, total, lacking),
    most: Math.max(0, high) * factor,
  };
}

/** Adds up part by part, then divides once: by a constant where nothing is missing, else row by row. */
function loops(
  { scale }: Mean,
  parts: readonly Part[],
  whole: Float64Array,
  bare: Float64Array,
  { plan, push, refuse }: MeanContext,
): MeanRegisters {
  const halfExpand = plan.rounding === "halfExpand";
  const up = 10 ** Math.max(0, scale - plan.pointsDecimals);
  const down = 10 ** Math.max(0, plan.pointsDecimals - scale);
  const heaviest = Math.max(...whole);
  const most = Math.max(0, ...parts.map((part) => part.most), ...bare);
  const reach = (heaviest * most + Math.max(...bare)) * up + heaviest * down;
  if (reach >= 2 ** 52) refuse();
  const mean = numbers(scale, 0, Math.ceil((most * up) / down));
  const present = numbers(plan.weightDecimals, 0, heaviest);
  const [total, lacking] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];
  const alike = whole.every((weight) => weight === heaviest) && heaviest > 0;
  const quick = alike && bare.every((earned) => earned === 0) && reach < 2 ** 48;
  push((block) => {
    const { from, count, rows } = block;
    total.fill(0, 0, count);
    lacking.fill(0, 0, count);
    let gaps = !quick;
    for (const { add } of parts) gaps = add(block, total, lacking) || gaps;
    present.uniform = !gaps;
    present.full = true;
    mean.full = !gaps;
    if (!gaps) {
      present.data.fill(heaviest, 0, count);
      scaleSums(total, count, 0, up, heaviest * down, halfExpand, 1, mean.data);
      return;
    }
    for (let i = 0; i < count; i++) {
      const profile = rows.profiles[from + i] as number;
      const weight = (whole[profile] as number) - (lacking[i] as number);
      const earned = (total[i] as number) + (bare[profile] as number);
      present.data[i] = weight;
      mean.data[i] = weight === 0 ? Number.NaN : quotient(earned * up, weight * down, halfExpand);
    }
  });
  return { mean, present };
}
