import { divide, type Exact, exact } from "../../number/decimal.js";
import { COMPARATORS, type Scalar, sameScalar, scalarDecimal } from "../../number/scalar.js";
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

type Rule<N, V> = (a: Exact, b: Exact, node: N) => V;

/** A rule of two numbers: a missing argument makes the result missing. */
function binary<N extends { readonly args: readonly [NodeId, NodeId] }, V extends Value>(rule: Rule<N, V>) {
  return (node: N, at: (id: NodeId) => Value): V | null => {
    const [a, b] = [at(node.args[0]) as Exact | null, at(node.args[1]) as Exact | null];
    return a === null || b === null ? null : rule(a, b, node);
  };
}

/** The meaning of each node kind in exact decimals, one subject at a time. */
export const reference: Algebra<Value, Inputs> = {
  input: (node, _, inputs) => scalarDecimal(inputs.read(node)),
  constant: ({ value }) => (value === null ? null : constant(value)),
  profile: ({ values }, _, { profile }) => constant(values[profile] as string),
  add: /* @__PURE__ */ binary((a, b) => a.plus(b)),
  subtract: /* @__PURE__ */ binary((a, b) => a.minus(b)),
  multiply: /* @__PURE__ */ binary((a, b) => a.times(b)),
  min: /* @__PURE__ */ binary((a, b) => (a.lessThanOrEqualTo(b) ? a : b)),
  max: /* @__PURE__ */ binary((a, b) => (a.greaterThanOrEqualTo(b) ? a : b)),
  divide: /* @__PURE__ */ binary((a, b, { scale, rounding }) =>
    b.isZero() ? null : divide(a, b, scale as number, rounding),
  ),
  select: ({ args: [when, then, otherwise] }, at) => at(at(when) === true ? then : otherwise),
  compare: /* @__PURE__ */ binary((a, b, { by }) => COMPARATORS[by](a.comparedTo(b))),
  is: (node, _, inputs) => {
    const fact = inputs.read(node);
    return fact === null ? null : node.values.some((value) => sameScalar(fact, value));
  },
  missing: ({ args: [a] }, at) => at(a) === null,
  and: ({ args }, at) => settle(args, at, false),
  or: ({ args }, at) => settle(args, at, true),
  not: ({ args: [a] }, at) => (at(a) === null ? null : at(a) !== true),
};

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
