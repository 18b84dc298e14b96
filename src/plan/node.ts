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

/** The fact that a comparison asks for, and the numeric node that shows it. */
export interface Asked extends Source {
  /** The node whose value is the fact's; of `tier`, its position among the tiers. null for a fact that need not be a number. */
  readonly value: NodeId | null;
}

/** The order comparisons, and equality of two numbers. */
export type Comparator = "atLeast" | "atMost" | "above" | "below" | "equals";

/** A decimal from outside, such as a value, a sample, a target or a fact; missing where it is absent or no decimal. */
export interface InputNode extends Grid, Source {
  /** The operation. */
  readonly kind: "input";
}

/** A constant of the policy, or missing for everybody. */
export interface ConstantNode extends Grid {
  /** The operation. */
  readonly kind: "constant";
  /** The decimal as text; null where it is missing for everybody. */
  readonly value: string | null;
}

/** A constant for each profile: a weight, a target. */
export interface ProfileNode extends Grid {
  /** The operation. */
  readonly kind: "profile";
  /** Decimals as text, in the order of the plan's profiles. */
  readonly values: readonly string[];
}

/** Exact arithmetic of two numbers. */
export interface ArithmeticNode extends Grid {
  /** The operation; `subtract` takes the second argument from the first. */
  readonly kind: "add" | "subtract" | "multiply" | "min" | "max";
  /** Two numeric nodes. */
  readonly args: readonly [NodeId, NodeId];
}

/** Rounded once to `scale` decimals; missing where the denominator is 0. The only kind that drops digits. */
export interface DivideNode extends Grid {
  /** The operation. */
  readonly kind: "divide";
  /** Numerator and denominator. */
  readonly args: readonly [NodeId, NodeId];
  /** How the quotient is rounded; `floor` cuts towards minus infinity. */
  readonly rounding: Rounding | "floor";
}

/** The second argument where the first is true, else (false or unknown) the third. */
export interface SelectNode extends Grid {
  /** The operation. */
  readonly kind: "select";
  /** A truth and two numeric nodes. */
  readonly args: readonly [NodeId, NodeId, NodeId];
}

/** The operations that look at other subjects. */
export type CohortKind = "rank" | "count" | "below" | "same";

/**
 * Over the accepted subjects of the cohort that have the argument's value: 1 + how many have a higher one (`rank`), how
 * many there are (`count`), how many have a lower one (`below`), how many have the same (`same`). `count` is known for a
 * subject that lacks the value; all are missing for a subject outside of every cohort.
 */
export interface CohortNode extends Grid {
  /** The operation. */
  readonly kind: CohortKind;
  /** The numeric node that is compared among subjects. */
  readonly args: readonly [NodeId];
}

/** The numeric node kinds. A missing argument makes the result missing. */
export type NumberNode =
  | InputNode
  | ConstantNode
  | ProfileNode
  | ArithmeticNode
  | DivideNode
  | SelectNode
  | CohortNode;

/** A comparison of two numbers; unknown where one is missing. */
export interface CompareNode {
  /** The operation. */
  readonly kind: "compare";
  /** The comparison that the first argument has to pass against the second. */
  readonly by: Comparator;
  /** Two numeric nodes. */
  readonly args: readonly [NodeId, NodeId];
  /** The fact that explanations name; null for a comparison that no condition asked for. */
  readonly about: Asked | null;
}

/** Whether a fact that is text, boolean or number equals one of the values; unknown where it is missing. */
export interface IsNode extends Source {
  /** The operation. */
  readonly kind: "is";
  /** The values that make it true: a number and a decimal text by value, all others exactly. */
  readonly values: readonly (string | number | boolean)[];
}

/** Whether a number is missing; never unknown. */
export interface MissingNode {
  /** The operation. */
  readonly kind: "missing";
  /** A numeric node. */
  readonly args: readonly [NodeId];
}

/** All or any of several truths: the deciding value wins, else it is unknown if any is unknown. */
export interface JunctionNode {
  /** The operation; false decides on `and`, true on `or`. */
  readonly kind: "and" | "or";
  /** The truth nodes that it joins. */
  readonly args: readonly NodeId[];
}

/** The opposite of a truth; unknown where it is unknown. */
export interface NotNode {
  /** The operation. */
  readonly kind: "not";
  /** A truth node. */
  readonly args: readonly [NodeId];
}

/** The node kinds of three-valued logic. */
export type TruthNode = CompareNode | IsNode | MissingNode | JunctionNode | NotNode;

/** One node of a plan. */
export type Node = NumberNode | TruthNode;

/** The kind of a node: the key of an engine's table of operations. */
export type NodeKind = Node["kind"];

/** A node of a given kind, among all nodes or among those of `N`. */
export type NodeOf<K extends NodeKind, N extends Node = Node> = N extends Node
  ? K extends N["kind"]
    ? N
    : never
  : never;
