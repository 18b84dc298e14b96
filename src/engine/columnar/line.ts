import { add, gcd, multiply, type Scaled, scaled, subtract, unitsAt } from "../../number/scaled.js";
import type { Node, NodeId, NodeOf } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { isScaled } from "./exact.js";
import { gridBlock, TRUSTED } from "./grid.js";
import { addLine, addPoints, BLOCK, line, PROVEN } from "./kernel.js";
import type { Block } from "./register.js";
import { choiceOf, type Statics } from "./statics.js";

/**
 * Points on a straight line in a value, rounded once and clamped: round((units − floor)·numerator / denominator), for each
 * profile, in whole numbers that one division of doubles rounds rightly.
 */
export interface Line {
  /** The node of the value. */
  readonly value: NodeId;
  /** Whether that is the observation as it is; else a small sample may make it missing. */
  readonly plain: boolean;
  readonly floors: Float64Array;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  /** The greatest points, in units of their grid. */
  readonly most: number;
  /** Whether a missing value earns 0 points; else it is left out. */
  readonly zero: boolean;
}

/**
 * Recognises a line: select(missing(x), none or 0, max(min(divide(mul·x + add, by), cap), 0)) where all but x is known for
 * each profile. A matter of speed alone: what is not recognised runs node by node, to the same digits.
 */
export function lineOf(plan: Plan, points: NodeId, statics: Statics): Line | null {
  const outer = nodeOf(plan, points, "select");
  const missing = outer && nodeOf(plan, outer.args[0], "missing");
  const floor = outer && nodeOf(plan, outer.args[2], "max");
  const roof = floor && nodeOf(plan, floor.args[0], "min");
  const quotient = roof && nodeOf(plan, roof.args[0], "divide");
  if (!outer || !missing || !floor || !roof || !quotient || quotient.rounding !== plan.rounding) return null;
  const value = missing.args[0];
  const form = affine(plan, quotient.args[0], value, statics);
  const by = statics[quotient.args[1]];
  const cap = statics[roof.args[1]]?.[0];
  const absent = statics[outer.args[1]]?.[0];
  const decimals = plan.indicators.find((indicator) => indicator.value === value)?.decimals;
  if (form === null || by === undefined || !isScaled(cap) || absent === undefined || decimals === undefined)
    return null;
  const isZero = (value: unknown) => isScaled(value) && value.units === 0n;
  if ((absent !== null && !isZero(absent)) || !isZero(statics[floor.args[1]]?.[0])) return null;
  const scale = quotient.scale as number;
  const most = Number(unitsAt(cap, Math.max(scale, cap.scale)));
  if (cap.scale > scale) return null;
  const slopes = by.map((one, profile) =>
    isScaled(one) ? slopeOf(form[profile] as Form, one, decimals, scale, most) : null,
  );
  if (slopes.some((slope) => slope === null)) return null;
  const column = (part: keyof Slope) => Float64Array.from(slopes as Slope[], (slope) => slope[part]);
  return {
    value,
    plain: isPlain(plan, value, statics),
    floors: column("floor"),
    numerators: column("numerator"),
    denominators: column("denominator"),
    most,
    zero: absent !== null,
  };
}

/** Whether the select that asks for a sample takes the observation in every row. */
function isPlain(plan: Plan, value: NodeId, statics: Statics): boolean {
  const node = nodeOf(plan, value, "select");
  const chosen = node === null ? value : choiceOf(node.args, statics);
  return chosen !== null && nodeOf(plan, chosen, "input") !== null;
}

function nodeOf<K extends Node["kind"]>(plan: Plan, id: NodeId, kind: K): NodeOf<K> | null {
  const node = plan.nodes[id] as Node;
  return node.kind === kind ? (node as NodeOf<K>) : null;
}

/** mul·x + add. */
interface Form {
  readonly mul: Scaled;
  readonly add: Scaled;
}

const ZERO = /* @__PURE__ */ scaled(0);
const ONE = /* @__PURE__ */ scaled(1);

/** A node as mul·x + add for each profile; null where it is nothing of the kind. */
function affine(plan: Plan, id: NodeId, x: NodeId, statics: Statics): readonly Form[] | null {
  const known = statics[id];
  if (known !== undefined) {
    return known.every(isScaled) ? known.map((value) => ({ mul: ZERO, add: value as Scaled })) : null;
  }
  if (id === x) return plan.profiles.map(() => ({ mul: ONE, add: ZERO }));
  const node = plan.nodes[id] as Node;
  if (node.kind !== "add" && node.kind !== "subtract" && node.kind !== "multiply") return null;
  const [left, right] = node.args.map((arg) => affine(plan, arg, x, statics));
  if (!left || !right) return null;
  return each(left, right, (a, b) => {
    if (node.kind !== "multiply") {
      const combine = node.kind === "add" ? add : subtract;
      return { mul: combine(a.mul, b.mul), add: combine(a.add, b.add) };
    }
    if (a.mul.units !== 0n && b.mul.units !== 0n) return null;
    const [factor, form] = a.mul.units === 0n ? [a.add, b] : [b.add, a];
    return { mul: multiply(factor, form.mul), add: multiply(factor, form.add) };
  });
}

function each(
  left: readonly Form[],
  right: readonly Form[],
  combine: (a: Form, b: Form) => Form | null,
): Form[] | null {
  const forms = left.map((a, profile) => combine(a, right[profile] as Form));
  return forms.includes(null) ? null : (forms as Form[]);
}

interface Slope {
  readonly floor: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** (units − floor)·numerator / denominator in lowest terms; null where doubles do not hold it. */
function slopeOf(
  { mul, add: plus }: Form,
  by: Scaled,
  decimals: number,
  scale: number,
  most: number,
): Slope | null {
  // Everything in units: x = k·10^−decimals, points = p·10^−scale.
  const fine = Math.max(mul.scale + decimals, plus.scale, by.scale);
  const a = unitsAt(mul, fine - decimals) * 10n ** BigInt(scale);
  const b = unitsAt(plus, fine) * 10n ** BigInt(scale);
  const d = unitsAt(by, fine);
  if (a === 0n || d === 0n || b % a !== 0n) return null;
  const divisor = gcd(a, d) * (d < 0n ? -1n : 1n);
  const [numerator, denominator, floor] = [Number(a / divisor), Number(d / divisor), Number(-b / a)];
  const held =
    Math.abs(numerator) < 2 ** 51 && Math.abs(floor) < 2 ** 50 && most * denominator + denominator < 2 ** 51;
  return held ? { numerator, denominator, floor } : null;
}

const scratch = /* @__PURE__ */ new Float64Array(BLOCK);
const points = /* @__PURE__ */ new Float64Array(BLOCK);

/** Adds the weighed points of an indicator to a block's totals, and answers whether any were missing. */
export type Adder = (block: Block, total: Float64Array, lacking: Float64Array) => boolean;

/** The loop that grids an indicator's values, and makes, weighs and adds their points in one go. */
export function lineAdder(
  plan: Plan,
  line: Line,
  weights: Float64Array,
  unitsOf: (value: NodeId) => Float64Array,
): Adder {
  const place = plan.indicators.findIndex(({ value }) => value === line.value);
  const { decimals } = plan.indicators[place] as Plan["indicators"][number];
  const halfExpand = plan.rounding === "halfExpand";
  const own = line.plain ? null : unitsOf(line.value);
  const quick = line.plain ? quickOf(line, halfExpand) : null;
  const halves = weights.map((weight) => weight / 2);
  const unit = 10 ** decimals;
  const kept = new Float64Array(BLOCK);
  return (block, total, lacking) => {
    const { from, count, rows } = block;
    const { numbers, denominators } = rows.observation(place);
    if (quick !== null && denominators === null) {
      const { floor, slope, nudge, trust } = quick;
      kept.set(total);
      const doubt = addLine(
        numbers,
        from,
        count,
        unit,
        trust,
        rows.profiles,
        halves,
        total,
        floor,
        slope,
        nudge,
        line.most,
      );
      if (doubt < PROVEN) return false;
      total.set(kept);
    }
    if (own === null) gridBlock(block, place, unit, halfExpand, scratch);
    lineInto(line, own ?? scratch, block, halfExpand, points);
    if (line.zero) fillGaps(points, count);
    return addPoints(points, rows.profiles, from, count, weights, 1, total, lacking);
  };
}

/** The points of a line, from values on their grid. */
export function lineInto(
  of: Line,
  units: Float64Array,
  block: Block,
  halfExpand: boolean,
  out: Float64Array,
): void {
  const { from, count, rows } = block;
  line(
    units,
    rows.profiles,
    from,
    count,
    of.floors,
    of.numerators,
    of.denominators,
    of.most,
    halfExpand,
    out,
  );
}

/** Where a missing value earns 0 points. */
export function fillGaps(of: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) if (Number.isNaN(of[i])) of[i] = 0;
}

interface Quick {
  readonly floor: number;
  readonly slope: number;
  readonly nudge: number;
  /** What `addLine` weighs magnitudes with. */
  readonly trust: number;
}

/**
 * One multiplication instead of a division, where that rounds rightly: the exact points are multiples of 1 / denominator,
 * so those that are no tie lie at least 1 / (2·denominator) away from one. Ties away from zero are decided by a nudge of
 * half of that; ties to even need a denominator with which there are none, or with which doubles are exact.
 */
function quickOf({ floors, numerators, denominators, most }: Line, halfExpand: boolean): Quick | null {
  const [floor, numerator, denominator] = [floors[0], numerators[0], denominators[0]] as [
    number,
    number,
    number,
  ];
  const alike = (column: Float64Array) => column.every((value) => value === column[0]);
  if (!alike(floors) || !alike(numerators) || !alike(denominators) || most * denominator >= 2 ** 46)
    return null;
  const exact = denominator % 2 === 1 || Number.isInteger(Math.log2(denominator));
  if (!halfExpand && !exact) return null;
  const slope = numerator / denominator;
  // Up to here values are trusted by the loop, and no t reaches 2^48, beyond which the clamp would lose its digits.
  const limit = Math.min(TRUSTED, 2 ** 47 / Math.abs(slope) - Math.abs(floor));
  if (limit <= 1) return null;
  return { floor, slope, nudge: halfExpand ? 1 / (4 * denominator) : 0, trust: 1 / (4 * limit) };
}
