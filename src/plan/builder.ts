import { type DecimalInput, type Exact, exact, type Rounding, toText } from "../number/decimal.js";
import { between, EMPTY, type Interval, interval, UNPROVEN } from "./interval.js";
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

  /** A decimal from outside, with what is known of it. */
  input(fact: string, back = 0, proven = UNPROVEN): NumberRef {
    return this.#number({ kind: "input", fact, back }, proven);
  }

  constant(value: DecimalInput): NumberRef {
    const decimal = exact(value);
    const proven = between(decimal.decimalPlaces(), decimal, decimal);
    return this.#number({ kind: "constant", value: toText(decimal) }, proven);
  }

  /** Missing for everybody. */
  none(): NumberRef {
    return this.#number({ kind: "constant", value: null }, EMPTY);
  }

  /** A constant for each profile; one constant where all are the same. */
  profile(values: readonly Exact[]): NumberRef {
    const first = values[0] as Exact;
    if (values.every((value) => value.equals(first))) return this.constant(first);
    const constants = values.map((value) => this.#of(this.constant(value)));
    return this.#number({ kind: "profile", values: values.map(toText) }, constants.reduce(interval.hull));
  }

  readonly add = this.#arithmetic("add");
  readonly subtract = this.#arithmetic("subtract");
  readonly multiply = this.#arithmetic("multiply");
  readonly min = this.#arithmetic("min");
  readonly max = this.#arithmetic("max");

  /** The sum of any number of nodes; 0 of none. */
  sum(terms: readonly NumberRef[]): NumberRef {
    return terms.length === 0 ? this.constant(0) : terms.reduce((total, term) => this.add(total, term));
  }

  /** A quotient rounded once; missing where the denominator is 0. */
  divide(a: NumberRef, b: NumberRef, decimals: number, rounding: Rounding | "floor"): NumberRef {
    const proven = interval.divide(this.#of(a), this.#of(b), decimals);
    return this.#number({ kind: "divide", args: [a, b], rounding }, proven);
  }

  /** `then` where the truth is true, else `otherwise`. */
  select(when: TruthRef, then: NumberRef, otherwise: NumberRef): NumberRef {
    const proven = interval.hull(this.#of(then), this.#of(otherwise));
    return this.#number({ kind: "select", args: [when, then, otherwise] }, proven);
  }

  /** An operation over the cohort. */
  cohort(kind: CohortKind, value: NumberRef): NumberRef {
    return this.#number({ kind, args: [value] }, between(0, 0, Number.MAX_SAFE_INTEGER));
  }

  compare(by: Comparator, a: NumberRef, b: NumberRef, about: Asked | null = null): TruthRef {
    return this.#put({ kind: "compare", by, args: [a, b], about });
  }

  is(source: Source, values: readonly (string | number | boolean)[]): TruthRef {
    return this.#put({ kind: "is", ...source, values });
  }

  missing(a: NumberRef): TruthRef {
    return this.#put({ kind: "missing", args: [a] });
  }

  readonly and = this.#joined("and");
  readonly or = this.#joined("or");

  not(a: TruthRef): TruthRef {
    return this.#put({ kind: "not", args: [a] });
  }

  #joined(kind: "and" | "or"): (args: readonly TruthRef[]) => TruthRef {
    return (args) => (args.length === 1 ? (args[0] as TruthRef) : this.#put({ kind, args }));
  }

  #arithmetic(kind: Arithmetic): (a: NumberRef, b: NumberRef) => NumberRef {
    return (a, b) => this.#number({ kind, args: [a, b] }, interval[kind](this.#of(a), this.#of(b)));
  }

  #of(node: NumberRef): Interval {
    return this.#intervals[node] as Interval;
  }

  /** A number with its bounds as decimals, as a plan shows them. */
  #number(node: Without<NumberNode, keyof Grid>, proven: Interval): NumberRef {
    const [low, high] = [proven.low, proven.high].map((end) => (end.isFinite() ? toText(end) : null));
    const scale = Number.isFinite(proven.scale) ? proven.scale : null;
    return this.#put({ ...node, scale, low, high } as NumberNode, proven);
  }

  #put(node: NumberNode | TruthNode, proven = UNPROVEN): NodeId {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.nodes.length);
    this.#intervals.push(proven);
    return this.nodes.push(node) - 1;
  }
}
