import type { Rounding } from "../../number/decimal.js";
import type { Algebra } from "../../plan/fold.js";
import type { InputNode, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { blank, type Cells, isNoNumber, put } from "./cells.js";
import { sameFact } from "./exact.js";
import { gridBlock } from "./grid.js";
import { BLOCK, EXACT, MOST, quotient } from "./kernel.js";
import {
  type Block,
  constant,
  type Numbers,
  numbers,
  type Register,
  type Step,
  type Truths,
  truths,
} from "./register.js";
import type { Rows } from "./rows.js";

/** What the rules share while a program is put together. */
export interface Binding {
  readonly plan: Plan;
  /** Adds work for every block. */
  readonly push: (step: Step) => void;
  /** Says that the loops cannot be trusted with a policy: every row goes the exact way. */
  readonly refuse: () => void;
}

/** Inputs without a grid of their own are taken at so many decimals; a row with a finer one goes the exact way. */
const FINEST = 6;

/**
 * The meaning of each node kind over a block of rows: a register for its values, and the loop that fills it. A result that a
 * double does not hold exactly marks its row, which then goes the exact way.
 */
export const columnar: Algebra<Register, Binding> = {
  input: (node, _, binding) =>
    node.fact.startsWith("value/") ? value(node, binding) : outside(node, binding),
  constant: constantRegister,
  profile: constantRegister,
  add: ({ args }, at, binding) => combine(args, at, binding, 1),
  subtract: ({ args }, at, binding) => combine(args, at, binding, -1),
  multiply: ({ args }, at, binding) => {
    const [a, b] = args.map(at) as [Numbers, Numbers];
    const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    const out = numbers(a.scale + b.scale, Math.min(...ends), Math.max(...ends));
    binding.push((block) => {
      for (let i = 0; i < block.count; i++) out.data[i] = (a.data[i] as number) * (b.data[i] as number);
    });
    return guarded(out, binding);
  },
  min: ({ args }, at, binding) => least(args, at, binding),
  max: ({ args }, at, binding) => greatest(args, at, binding),
  divide: ({ args, scale, rounding }, at, binding) => divide(args, at, binding, scale as number, rounding),
  select: ({ args: [when, then, otherwise] }, at, binding) => {
    const truth = at(when) as Truths;
    const [a, b, scale] = aligned([then, otherwise], at, binding);
    const out = numbers(scale, Math.min(a.low, b.low), Math.max(a.high, b.high));
    binding.push(({ count }) => {
      if (truth.uniform) {
        const chosen = truth.data[0] === 1 ? a : b;
        out.data.set(count === BLOCK ? chosen.data : chosen.data.subarray(0, count));
        out.uniform = chosen.uniform;
        out.full = chosen.full;
        return;
      }
      out.uniform = false;
      out.full = a.full && b.full;
      for (let i = 0; i < count; i++)
        out.data[i] = truth.data[i] === 1 ? (a.data[i] as number) : (b.data[i] as number);
    });
    return out;
  },
  compare: ({ by, args }, at, binding) => {
    const [a, b] = aligned(args, at, binding);
    const out = truths();
    const [left, right] = by === "atMost" || by === "below" ? [b, a] : [a, b];
    const loop = by === "equals" ? isEqual : by === "atLeast" || by === "atMost" ? isAtLeast : isAbove;
    binding.push(({ count }) => {
      out.uniform = left.uniform && right.uniform;
      const rows = out.uniform ? 1 : count;
      loop(left.data, right.data, rows, out.data);
      if (!(left.full && right.full)) markUnknown(left.data, right.data, rows, out.data);
      if (out.uniform) out.data.fill(out.data[0] as number, 0, count);
    });
    return out;
  },
  is: (node, _, binding) => {
    const out = truths();
    binding.push(({ from, count, rows }) => {
      for (let i = 0; i < count; i++) {
        const fact = rows.fact(node.fact, from + i);
        out.data[i] = fact === null ? 2 : +node.values.some((one) => sameFact(fact, one));
      }
    });
    return out;
  },
  missing: ({ args: [arg] }, at, binding) => {
    const { data } = at(arg) as Numbers;
    const out = truths();
    binding.push(({ count }) => {
      for (let i = 0; i < count; i++) out.data[i] = +Number.isNaN(data[i]);
    });
    return out;
  },
  and: ({ args }, at, binding) => settle(args, at, binding, 0),
  or: ({ args }, at, binding) => settle(args, at, binding, 1),
  not: ({ args: [arg] }, at, binding) => {
    const { data } = at(arg) as Truths;
    const out = truths();
    binding.push(({ count }) => {
      for (let i = 0; i < count; i++) out.data[i] = data[i] === 2 ? 2 : 1 - (data[i] as number);
    });
    return out;
  },
};

/** Constants and profiles are known before any row is looked at. */
function constantRegister(): never {
  throw new Error("a constant has no loop");
}

/** A value on its indicator's grid. */
function value({ fact, scale }: InputNode, { plan, push }: Binding): Register {
  const place = plan.indicators.findIndex(({ id }) => fact === `value/${id}`);
  const out = numbers(scale as number, -MOST, MOST);
  const halfExpand = plan.rounding === "halfExpand";
  const unit = 10 ** (scale as number);
  push((block) => {
    gridBlock(block, place, unit, halfExpand, out.data);
  });
  return out;
}

/** A sample, a target, a fact, or a cohort whose text is a decimal. */
function outside({ fact }: InputNode, { push }: Binding): Register {
  const out = numbers(FINEST, -MOST, MOST);
  const unit = 10 ** FINEST;
  push(({ from, count, rows }) => {
    const { numbers: given, absent } = fact === "cohort" ? cohortCells(rows, from, count) : rows.column(fact);
    for (let i = 0; i < count; i++) {
      const number = given[from + i] as number;
      const units = Math.round(number * unit);
      // By its shortest decimal a double is on the grid exactly where the quotient is the double again.
      const held = units / unit === number && Math.abs(units) <= MOST;
      out.data[i] = held ? units : Number.NaN;
      if (!held && absent?.[from + i] !== 1) rows.odd[from + i] = 1;
    }
  });
  return out;
}

/** The cohorts of a block as numbers, where they are some. */
function cohortCells(rows: Rows, from: number, count: number): Pick<Cells, "numbers" | "absent"> {
  const cells = blank(from + count, () => null);
  for (let row = from; row < from + count; row++) {
    put(cells, row, rows.fact("cohort", row), rows.odd, isNoNumber);
  }
  return cells;
}

/** Two registers on the finer of their grids. */
function aligned(
  args: readonly [NodeId, NodeId],
  at: (id: NodeId) => Register,
  binding: Binding,
): [Numbers, Numbers, number] {
  const [a, b] = args.map(at) as [Numbers, Numbers];
  const scale = Math.max(a.scale, b.scale);
  return [onScale(a, scale, binding), onScale(b, scale, binding), scale];
}

function onScale(from: Numbers, scale: number, binding: Binding): Numbers {
  if (from.scale === scale || isEmpty(from)) return from;
  const factor = 10 ** (scale - from.scale);
  if (factor > MOST) binding.refuse();
  if (from.constant && Math.abs((from.data[0] as number) * factor) < EXACT) {
    return constant((from.data[0] as number) * factor, scale);
  }
  const out = numbers(scale, from.low * factor, from.high * factor);
  binding.push(({ count }) => {
    for (let i = 0; i < count; i++) out.data[i] = (from.data[i] as number) * factor;
  });
  return guarded(out, binding);
}

/** Missing in every row, whatever the grid. */
const isEmpty = ({ low, high }: Numbers) => low > high;

/** Marks the rows in which a double does not hold the result, unless none can be. */
function guarded(out: Numbers, { push }: Binding): Numbers {
  if (isHeld(out)) return out;
  push(({ from, count, rows: { odd } }) => {
    for (let i = 0; i < count; i++) if (Math.abs(out.data[i] as number) >= EXACT) odd[from + i] = 1;
  });
  return { ...out, low: Math.max(out.low, -EXACT), high: Math.min(out.high, EXACT) };
}

const isHeld = ({ low, high }: Numbers) => Math.max(-low, high) < EXACT;

function combine(
  args: readonly [NodeId, NodeId],
  at: (id: NodeId) => Register,
  binding: Binding,
  sign: 1 | -1,
): Numbers {
  const [a, b, scale] = aligned(args, at, binding);
  const [low, high] = sign === 1 ? [b.low, b.high] : [-b.high, -b.low];
  const out = numbers(scale, a.low + low, a.high + high);
  binding.push(({ count }) => {
    for (let i = 0; i < count; i++) out.data[i] = (a.data[i] as number) + sign * (b.data[i] as number);
  });
  return guarded(out, binding);
}

/** The less of two; where the bounds tell already, it is that register. */
function least(args: readonly [NodeId, NodeId], at: (id: NodeId) => Register, binding: Binding): Numbers {
  const [a, b, scale] = aligned(args, at, binding);
  if (a.high <= b.low) return a;
  const out = numbers(scale, Math.min(a.low, b.low), Math.min(a.high, b.high));
  binding.push(({ count }) => {
    for (let i = 0; i < count; i++) out.data[i] = Math.min(a.data[i] as number, b.data[i] as number);
  });
  return out;
}

function greatest(args: readonly [NodeId, NodeId], at: (id: NodeId) => Register, binding: Binding): Numbers {
  const [a, b, scale] = aligned(args, at, binding);
  if (a.low >= b.high) return a;
  const out = numbers(scale, Math.max(a.low, b.low), Math.max(a.high, b.high));
  binding.push(({ count }) => {
    for (let i = 0; i < count; i++) out.data[i] = Math.max(a.data[i] as number, b.data[i] as number);
  });
  return out;
}

/** The bound under which one division of doubles rounds rightly. */
const DIVISIBLE = 2 ** 52;

function divide(
  [left, right]: readonly [NodeId, NodeId],
  at: (id: NodeId) => Register,
  binding: Binding,
  scale: number,
  rounding: Rounding | "floor",
): Numbers {
  const [a, b] = [at(left), at(right)] as [Numbers, Numbers];
  const shift = scale + b.scale - a.scale;
  const [up, down] = [10 ** Math.max(0, shift), 10 ** Math.max(0, -shift)];
  if (up > MOST || down > MOST) binding.refuse();
  const most = Math.min(Math.max(Math.abs(a.low), Math.abs(a.high)) * up + 1, EXACT);
  const out = numbers(scale, a.low >= 0 && b.low >= 0 ? 0 : -most, most);
  const halfExpand = rounding === "halfExpand";
  binding.push(({ from, count, rows: { odd } }) => {
    for (let i = 0; i < count; i++) {
      const numerator = (a.data[i] as number) * up;
      const denominator = (b.data[i] as number) * down;
      if (Math.abs(numerator) + Math.abs(denominator) >= DIVISIBLE) odd[from + i] = 1;
      const toward = denominator < 0 ? -numerator : numerator;
      const by = Math.abs(denominator);
      // A denominator of 0 makes the result missing.
      out.data[i] =
        by === 0
          ? Number.NaN
          : rounding === "floor"
            ? Math.floor(toward / by)
            : quotient(toward, by, halfExpand);
    }
  });
  return out;
}

function isAtLeast(a: Float64Array, b: Float64Array, count: number, out: Uint8Array): void {
  for (let i = 0; i < count; i++) out[i] = +((a[i] as number) >= (b[i] as number));
}

function isAbove(a: Float64Array, b: Float64Array, count: number, out: Uint8Array): void {
  for (let i = 0; i < count; i++) out[i] = +((a[i] as number) > (b[i] as number));
}

function isEqual(a: Float64Array, b: Float64Array, count: number, out: Uint8Array): void {
  for (let i = 0; i < count; i++) out[i] = +((a[i] as number) === (b[i] as number));
}

/** A comparison with what is missing is unknown; by itself it came out false. */
function markUnknown(a: Float64Array, b: Float64Array, count: number, out: Uint8Array): void {
  for (let i = 0; i < count; i++) if (Number.isNaN((a[i] as number) + (b[i] as number))) out[i] = 2;
}

function settle(
  args: readonly NodeId[],
  at: (id: NodeId) => Register,
  binding: Binding,
  decisive: 0 | 1,
): Truths {
  const parts = args.map((arg) => at(arg) as Truths);
  const out = truths();
  binding.push((block: Block) => {
    out.uniform = parts.every(({ uniform }) => uniform);
    const count = out.uniform ? 1 : block.count;
    out.data.fill(1 - decisive, 0, count);
    for (const { data } of parts) {
      for (let i = 0; i < count; i++) {
        const truth = data[i] as number;
        if (truth === decisive || (truth === 2 && out.data[i] !== decisive)) out.data[i] = truth;
      }
    }
    if (out.uniform) out.data.fill(out.data[0] as number, 0, block.count);
  });
  return out;
}
