import type { Rounding } from "../number/decimal.js";

/**
 * The place of a node in the plan's list. Arguments always stand before the node that uses them.
 */
export type NodeId = number;

/** What a numeric node promises about each of its values: its grid, and where it lies. */
export interface Grid {
  /** Every value is a multiple of 10^−scale; null where the input may have any number of decimals. */
  readonly scale: number | null;
  /** No value is less than this decimal; null where nothing is proven. */
  readonly low: string | null;
  /** No value is greater than this decimal; null where nothing is proven. */
  readonly high: string | null;
}

/** Where a value from outside comes from: a fact's name, and how many periods back (0 is the present one). */
export interface Source {
  /** `value/nps`, `sample/nps`, `target/nps`, `fact/salary`, `role`, `score` and so on. */
  readonly fact: string;
  /** 0 for the present period, 1 for the one just before it, and so on. */
  readonly back: number;
}

/** The order comparisons, and equality of two numbers. */
export type Comparator = "atLeast" | "atMost" | "above" | "below" | "equals";

/** The numeric node kinds. A missing argument makes the result missing. */
export type NumberNode = Grid &
  (
    | ({ readonly kind: "input" } & Source)
    /** A constant of the policy, or missing for everybody. */
    | { readonly kind: "constant"; readonly value: string | null }
    /** A constant for each profile, in the order of the plan's profiles. */
    | { readonly kind: "profile"; readonly values: readonly string[] }
    | {
        readonly kind: "add" | "subtract" | "multiply" | "min" | "max";
        readonly args: readonly [NodeId, NodeId];
      }
    /** Rounded once to `scale` decimals; missing where the denominator is 0. The only kind that drops digits. */
    | {
        readonly kind: "divide";
        readonly args: readonly [NodeId, NodeId];
        readonly rounding: Rounding | "floor";
      }
    /** The second argument where the first is true, else (false or unknown) the third. */
    | { readonly kind: "select"; readonly args: readonly [NodeId, NodeId, NodeId] }
    /**
     * Over the accepted subjects of the cohort that have the argument's value: 1 + how many have a higher one (`rank`), how
     * many there are (`count`), how many have a lower one (`below`), how many have the same (`same`). `count` is known for a
     * subject that lacks the value; all are missing for a subject outside of every cohort.
     */
    | { readonly kind: CohortKind; readonly args: readonly [NodeId] }
  );

/** The operations that look at other subjects. */
export type CohortKind = "rank" | "count" | "below" | "same";

/** The node kinds of three-valued logic. */
export type TruthNode =
  /** Unknown where an argument is missing. `about` names the fact for explanations. */
  | {
      readonly kind: "compare";
      readonly by: Comparator;
      readonly args: readonly [NodeId, NodeId];
      readonly about: Source | null;
    }
  /** Whether a fact that is text, boolean or number equals one of the values; unknown where it is missing. */
  | ({ readonly kind: "is"; readonly values: readonly (string | number | boolean)[] } & Source)
  /** Never unknown. */
  | { readonly kind: "missing"; readonly args: readonly [NodeId] }
  | { readonly kind: "and" | "or"; readonly args: readonly NodeId[] }
  | { readonly kind: "not"; readonly args: readonly [NodeId] };

/** One node of a plan. */
export type Node = NumberNode | TruthNode;

/** The kind of a node: the key of an engine's table of operations. */
export type NodeKind = Node["kind"];

/** A node of a given kind. */
export type NodeOf<K extends NodeKind> = Extract<Node, { readonly kind: K }>;
