import { scaled as parse, type Scaled } from "../../number/scaled.js";
import type { Algebra } from "../../plan/fold.js";
import type { NodeOf } from "../../plan/node.js";
import type { Query } from "./query.js";
import { quotient } from "./quotient.js";
import { joined, negated, type Term, type Truth, type Whole } from "./term.js";
import { choice, compared, extreme, isMissing, plus, product } from "./whole.js";

/** What the compiler knows besides the nodes before: the columns of the table, read and checked. */
export interface Given {
  readonly query: Query;
  /** A number from outside. */
  input(node: NodeOf<"input">): Whole;
  /** Whether a fact from outside is one of some values. */
  is(node: NodeOf<"is">): Truth;
  /** A constant for each profile. */
  profile(values: readonly Scaled[]): Whole;
}

const whole = (term: Term) => term as Whole;
const truth = (term: Term) => term as Truth;

/** The meaning of each node kind as SQL over whole numbers. */
export const sql: Algebra<Term, Given> = {
  input: (node, _, given) => given.input(node),
  constant: ({ value }, _, { query }) => constant(query, value),
  profile: ({ values }, _, given) => given.profile(values.map((value) => parse(value))),
  add: ({ args: [a, b] }, at, { query }) => plus(query, whole(at(a)), whole(at(b))),
  subtract: ({ args: [a, b] }, at, { query }) => plus(query, whole(at(a)), whole(at(b)), -1n),
  multiply: ({ args: [a, b] }, at, { query }) => product(query, whole(at(a)), whole(at(b))),
  min: ({ args: [a, b] }, at, { query }) => extreme(query, "min", whole(at(a)), whole(at(b))),
  max: ({ args: [a, b] }, at, { query }) => extreme(query, "max", whole(at(a)), whole(at(b))),
  divide: ({ args: [a, b], scale, rounding }, at, { query }) =>
    quotient(query, whole(at(a)), whole(at(b)), scale as number, rounding),
  select: ({ args: [when, a, b] }, at, { query }) =>
    choice(query, truth(at(when)), whole(at(a)), whole(at(b))),
  compare: ({ by, args: [a, b] }, at, { query }) => compared(query, by, whole(at(a)), whole(at(b))),
  is: (node, _, given) => given.is(node),
  missing: ({ args: [a] }, at, { query }) => isMissing(query, whole(at(a))),
  and: ({ args }, at) =>
    joined(
      "and",
      args.map((arg) => truth(at(arg))),
    ),
  or: ({ args }, at) =>
    joined(
      "or",
      args.map((arg) => truth(at(arg))),
    ),
  not: ({ args: [a] }, at) => negated(truth(at(a))),
};

/** A constant of the plan. */
export function constant(query: Query, value: string | null): Whole {
  if (value === null) return query.constant(null, 0);
  const { units, scale } = parse(value);
  return query.constant(units, scale);
}
