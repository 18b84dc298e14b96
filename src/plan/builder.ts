import { type Exact, exact, type Rounding, toText } from "../number/decimal.js";
import { type Interval, interval, UNPROVEN } from "./interval.js";
import type {
  Asked,
  CohortKind,
  Comparator,
  Grid,
  Node,
  NodeId,
  NumberNode,
  Source,
  TruthNode,
} from "./node.js";

/** A numeric node under construction. */
export type NumberRef = NodeId & { readonly __number?: never };
/** A truth node under construction. */
export type TruthRef = NodeId & { readonly __truth?: never };

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type Arithmetic = "add" | "subtract" | "multiply" | "min" | "max";

/**
 * Builds the list of nodes. Each one carries the bounds that its arguments prove, and the same node is built once only.
 */
export class PlanBuilder {
  readonly nodes: Node[] = [];
  readonly #known = new Map<string, NodeId>();
  readonly #intervals: Interval[] = [];

  /** How many nodes there are: the next one's place. */
  get length(): number {
    return this.nodes.length;
  }

  /** A decimal from outside; with a scale, its bound in units of that grid. */
  input(fact: string, back = 0, scale: number | null = null, bound: bigint | null = null): NumberRef {
    const proven = scale === null || bound === null ? UNPROVEN : { scale, low: -bound, high: bound };
    return this.#number({ kind: "input", fact, back }, proven);
  }

  constant(value: Exact | number | string): NumberRef {
    const decimal = typeof value === "object" ? value : exact(value);
    const scale = decimal.decimalPlaces();
    const units = BigInt(toText(decimal).replace(".", ""));
    return this.#number({ kind: "constant", value: toText(decimal) }, { scale, low: units, high: units });
  }

  /** Missing for everybody. */
  none(): NumberRef {
    return this.#number({ kind: "constant", value: null }, UNPROVEN);
  }

  /** A constant for each profile; one constant where all are the same. */
  profile(values: readonly Exact[]): NumberRef {
    const first = values[0] as Exact;
    if (values.every((value) => value.equals(first))) return this.constant(first);
    const constants = values.map((value) => this.#intervals[this.constant(value)] as Interval);
    return this.#number({ kind: "profile", values: values.map(toText) }, constants.reduce(interval.hull));
  }

  add(a: NumberRef, b: NumberRef): NumberRef {
    return this.#arithmetic("add", a, b);
  }

  /** The sum of any number of nodes; 0 of none. */
  sum(terms: readonly NumberRef[]): NumberRef {
    return terms.length === 0 ? this.constant(0) : terms.reduce((total, term) => this.add(total, term));
  }

  subtract(a: NumberRef, b: NumberRef): NumberRef {
    return this.#arithmetic("subtract", a, b);
  }

  multiply(a: NumberRef, b: NumberRef): NumberRef {
    return this.#arithmetic("multiply", a, b);
  }

  min(a: NumberRef, b: NumberRef): NumberRef {
    return this.#arithmetic("min", a, b);
  }

  max(a: NumberRef, b: NumberRef): NumberRef {
    return this.#arithmetic("max", a, b);
  }

  /** A quotient rounded once; missing where the denominator is 0. */
  divide(a: NumberRef, b: NumberRef, decimals: number, rounding: Rounding | "floor"): NumberRef {
    return this.#number(
      { kind: "divide", args: [a, b], rounding },
      interval.divide(this.#of(a), this.#of(b), decimals),
    );
  }

  /** `then` where the truth is true, else `otherwise`. */
  select(when: TruthRef, then: NumberRef, otherwise: NumberRef): NumberRef {
    return this.#number({ kind: "select", args: [when, then, otherwise] }, this.#choice(then, otherwise));
  }

  /** An operation over the cohort; `decimals` of its own only for counts, which are whole. */
  cohort(kind: CohortKind, value: NumberRef): NumberRef {
    return this.#number(
      { kind, args: [value] },
      { scale: 0, low: 0n, high: BigInt(Number.MAX_SAFE_INTEGER) },
    );
  }

  compare(by: Comparator, a: NumberRef, b: NumberRef, about: Asked | null = null): TruthRef {
    return this.#put({ kind: "compare", by, args: [a, b], about }, UNPROVEN);
  }

  is(source: Source, values: readonly (string | number | boolean)[]): TruthRef {
    return this.#put({ kind: "is", ...source, values }, UNPROVEN);
  }

  missing(a: NumberRef): TruthRef {
    return this.#put({ kind: "missing", args: [a] }, UNPROVEN);
  }

  and(args: readonly TruthRef[]): TruthRef {
    return args.length === 1 ? (args[0] as TruthRef) : this.#put({ kind: "and", args }, UNPROVEN);
  }

  or(args: readonly TruthRef[]): TruthRef {
    return args.length === 1 ? (args[0] as TruthRef) : this.#put({ kind: "or", args }, UNPROVEN);
  }

  not(a: TruthRef): TruthRef {
    return this.#put({ kind: "not", args: [a] }, UNPROVEN);
  }

  #arithmetic(kind: Arithmetic, a: NumberRef, b: NumberRef): NumberRef {
    return this.#number({ kind, args: [a, b] }, interval[kind](this.#of(a), this.#of(b)));
  }

  /** A missing alternative proves nothing and disproves nothing. */
  #choice(then: NumberRef, otherwise: NumberRef): Interval {
    if (this.#isNone(then)) return this.#of(otherwise);
    if (this.#isNone(otherwise)) return this.#of(then);
    return interval.hull(this.#of(then), this.#of(otherwise));
  }

  #isNone(node: NumberRef): boolean {
    const found = this.nodes[node];
    return found?.kind === "constant" && found.value === null;
  }

  #of(node: NumberRef): Interval {
    return this.#intervals[node] as Interval;
  }

  #number(node: Without<NumberNode, keyof Grid>, proven: Interval): NumberRef {
    return this.#put({ ...node, ...grid(proven) } as NumberNode, proven);
  }

  #put(node: NumberNode | TruthNode, proven: Interval): NodeId {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.length;
    this.nodes.push(node);
    this.#intervals.push(proven);
    this.#known.set(key, id);
    return id;
  }
}

/** Bounds as decimals, as a plan shows them. */
function grid({ scale, low, high }: Interval): Grid {
  const text = (units: bigint | null) => (units === null ? null : toText(exact(`${units}e-${scale}`)));
  return { scale, low: text(low), high: text(high) };
}
