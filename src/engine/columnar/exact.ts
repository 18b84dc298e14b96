import type { Scaled } from "../../number/scaled.js";
import * as scaled from "../../number/scaled.js";
import type { Algebra } from "../../plan/fold.js";
import type { NodeId, Source } from "../../plan/node.js";

/** A number, a truth (null is unknown), or a missing number (null). */
export type Value = Scaled | boolean | null;

/** What a row brings from outside. */
export interface RowInputs {
  /** The place of its profile in the plan. */
  readonly profile: number;
  /** A fact as it was given; null where it is missing. */
  read(source: Source): unknown;
}

/**
 * The meaning of each node kind in whole numbers of any length: the slower path for rows, and for policies, beyond what the
 * loops may be trusted with.
 */
export const exact: Algebra<Value, RowInputs> = {
  input: (node, _, inputs) => {
    const given = inputs.read(node);
    return isScaled(given) ? given : scaled.readScaled(given);
  },
  constant: ({ value }) => (value === null ? null : constant(value)),
  profile: ({ values }, _, { profile }) => constant(values[profile] as string),
  add: ({ args }, at) => both(args, at, scaled.add),
  subtract: ({ args }, at) => both(args, at, scaled.subtract),
  multiply: ({ args }, at) => both(args, at, scaled.multiply),
  min: ({ args }, at) => both(args, at, (a, b) => (scaled.compare(a, b) <= 0 ? a : b)),
  max: ({ args }, at) => both(args, at, (a, b) => (scaled.compare(a, b) >= 0 ? a : b)),
  divide: ({ args, scale, rounding }, at) =>
    both(args, at, (a, b) => (b.units === 0n ? null : scaled.divide(a, b, scale as number, rounding))),
  select: ({ args: [when, then, otherwise] }, at) => at(at(when) === true ? then : otherwise),
  compare: ({ by, args: [left, right] }, at) => {
    const a = at(left) as Scaled | null;
    const b = at(right) as Scaled | null;
    return a === null || b === null ? null : ORDERS[by](scaled.compare(a, b));
  },
  is: (node, _, inputs) => {
    const fact = inputs.read(node);
    return fact === null || fact === undefined ? null : node.values.some((value) => sameFact(fact, value));
  },
  missing: ({ args: [a] }, at) => at(a) === null,
  and: ({ args }, at) => settle(args, at, false),
  or: ({ args }, at) => settle(args, at, true),
  not: ({ args: [a] }, at) => (at(a) === null ? null : at(a) !== true),
};

/** What an order has to be. */
export const ORDERS = {
  atLeast: (order: number) => order >= 0,
  atMost: (order: number) => order <= 0,
  above: (order: number) => order > 0,
  below: (order: number) => order < 0,
  equals: (order: number) => order === 0,
} as const;

export function isScaled(value: unknown): value is Scaled {
  return typeof value === "object" && value !== null && "units" in value;
}

/** Equality of facts: by value where either side is a JSON number and the other a decimal, else exactly. */
export function sameFact(fact: unknown, value: string | number | boolean): boolean {
  if (typeof value !== "number" && (typeof fact === "string" || typeof fact === "boolean"))
    return fact === value;
  const [a, b] = [isScaled(fact) ? fact : scaled.readScaled(fact), scaled.readScaled(value)];
  return a !== null && b !== null && scaled.compare(a, b) === 0;
}

function both(
  [left, right]: readonly [NodeId, NodeId],
  at: (id: NodeId) => Value,
  combine: (a: Scaled, b: Scaled) => Scaled | null,
): Scaled | null {
  const a = at(left) as Scaled | null;
  const b = at(right) as Scaled | null;
  return a === null || b === null ? null : combine(a, b);
}

function settle(args: readonly NodeId[], at: (id: NodeId) => Value, decisive: boolean): boolean | null {
  let unknown = false;
  for (const arg of args) {
    const value = at(arg);
    if (value === decisive) return decisive;
    if (value === null) unknown = true;
  }
  return unknown ? null : !decisive;
}

const constants = /* @__PURE__ */ new Map<string, Scaled>();

function constant(text: string): Scaled {
  let value = constants.get(text);
  if (value === undefined) {
    if (constants.size > 10_000) constants.clear();
    value = scaled.scaled(text);
    constants.set(text, value);
  }
  return value;
}
