import { divide, type Exact, exact } from "../../number/decimal.js";
import { type Scalar, sameScalar, scalarDecimal } from "../../number/scalar.js";
import type { Algebra } from "../../plan/fold.js";
import type { NodeId, Source } from "../../plan/node.js";

/** A number, a truth (null is unknown), or a missing number (null). */
export type Value = Exact | boolean | null;

/** What the reference engine knows of one subject besides its nodes. */
export interface Inputs {
  /** The place of the subject's profile in the plan. */
  readonly profile: number;
  /** A fact from outside; null where it is missing. */
  read(source: Source): Scalar | null;
}

/** The meaning of each node kind in exact decimals, one subject at a time. */
export const reference: Algebra<Value, Inputs> = {
  input: (node, _, inputs) => scalarDecimal(inputs.read(node)),
  constant: ({ value }) => (value === null ? null : constant(value)),
  profile: ({ values }, _, { profile }) => constant(values[profile] as string),
  add: ({ args }, at) => both(args, at, (a, b) => a.plus(b)),
  subtract: ({ args }, at) => both(args, at, (a, b) => a.minus(b)),
  multiply: ({ args }, at) => both(args, at, (a, b) => a.times(b)),
  min: ({ args }, at) => both(args, at, (a, b) => (a.lessThanOrEqualTo(b) ? a : b)),
  max: ({ args }, at) => both(args, at, (a, b) => (a.greaterThanOrEqualTo(b) ? a : b)),
  divide: ({ args, scale, rounding }, at) =>
    both(args, at, (a, b) => (b.isZero() ? null : divide(a, b, scale as number, rounding))),
  select: ({ args: [when, then, otherwise] }, at) => at(at(when) === true ? then : otherwise),
  compare: ({ by, args: [left, right] }, at) => {
    const a = at(left) as Exact | null;
    const b = at(right) as Exact | null;
    return a === null || b === null ? null : COMPARATORS[by](a.comparedTo(b));
  },
  is: (node, _, inputs) => {
    const fact = inputs.read(node);
    return fact === null ? null : node.values.some((value) => sameScalar(fact, value));
  },
  missing: ({ args: [a] }, at) => at(a) === null,
  and: ({ args }, at) => settle(args, at, false),
  or: ({ args }, at) => settle(args, at, true),
  not: ({ args: [a] }, at) => (at(a) === null ? null : at(a) !== true),
};

const COMPARATORS = {
  atLeast: (order: number) => order >= 0,
  atMost: (order: number) => order <= 0,
  above: (order: number) => order > 0,
  below: (order: number) => order < 0,
  equals: (order: number) => order === 0,
} as const;

/** A missing argument makes the result missing. */
function both(
  [left, right]: readonly [NodeId, NodeId],
  at: (id: NodeId) => Value,
  combine: (a: Exact, b: Exact) => Exact | null,
): Exact | null {
  const a = at(left) as Exact | null;
  const b = at(right) as Exact | null;
  return a === null || b === null ? null : combine(a, b);
}

/** Three-valued and/or: the deciding value wins, else unknown if any is unknown. */
function settle(args: readonly NodeId[], at: (id: NodeId) => Value, decisive: boolean): boolean | null {
  let unknown = false;
  for (const arg of args) {
    const value = at(arg);
    if (value === decisive) return decisive;
    if (value === null) unknown = true;
  }
  return unknown ? null : !decisive;
}

const constants = /* @__PURE__ */ new Map<string, Exact>();

/** Constants come again for every subject; a policy's own few are kept. */
function constant(text: string): Exact {
  let value = constants.get(text);
  if (value === undefined) {
    if (constants.size > 10_000) constants.clear();
    value = exact(text);
    constants.set(text, value);
  }
  return value;
}
