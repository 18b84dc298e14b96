import type { DialectName } from "./dialect/dialect.js";

/**
 * What a column holds. `decimal(12,2)`: at most 12 digits, 2 of them behind the point; both together at most 35. `integer` is
 * `decimal(18,0)`. `text` holds decimals as text, in any length; where they cannot be rounded to a grid at once (targets, and
 * the parts of a quotient), at most 18 digits, 6 of them behind the point, or as many as `text(20,4)` says.
 */
export type SqlType = "integer" | "text" | `decimal(${number},${number})` | `text(${number},${number})`;

/** A column of numbers. */
export interface SqlNumber {
  /** Its name. */
  readonly column: string;
  /** What it holds; a cell that does not is a fault of its row. */
  readonly type: SqlType;
}

/** A column of facts. */
export interface SqlFact {
  /** Its name. */
  readonly column: string;
  /** What it holds. Here `text` may be any text, and what is a decimal counts as a number in order comparisons. */
  readonly type: SqlType | "boolean";
}

/**
 * What was measured for one indicator: a value, perhaps with the sample that it rests on, or an exact quotient, whose divisor is
 * the sample. Where both are declared, each row may have the one or the other.
 */
export interface SqlObservation {
  /** The values, in the indicator's unit. */
  readonly value?: SqlNumber | undefined;
  /** How many cases each value rests on. */
  readonly sample?: SqlNumber | undefined;
  /** Numerator and divisor; a divisor of 0 means that nothing was measured. */
  readonly of?: readonly [a: SqlNumber, b: SqlNumber] | undefined;
}

/** One word for every row, instead of a column. */
export interface SqlSame {
  /** The word: the id of a role or of a stage. */
  readonly same: string;
}

/** Where the table has what the policy asks for. NULL is absence. Names are taken as they are, case and all. */
export interface SqlColumns {
  /** The subjects' ids, different in every row: a key of the table, unless `order` is given. */
  readonly id: string;
  /** A column by which rows of one id are told apart, the first first: then the later ones are rejected, as repeated. */
  readonly order?: string | undefined;
  /** The roles, or one for all. */
  readonly role: string | SqlSame;
  /** The stages, or one for all. */
  readonly stage?: string | SqlSame | undefined;
  /** The cohorts. */
  readonly cohort?: string | undefined;
  /** What was measured, by indicator; one that is not named is missing in every row. */
  readonly observations: { readonly [indicator: string]: SqlNumber | SqlObservation | undefined };
  /** The subjects' own targets, by indicator. */
  readonly targets?: { readonly [indicator: string]: SqlNumber | undefined } | undefined;
  /** Facts for conditions, by name; of several columns the first that is not NULL counts. */
  readonly facts?: { readonly [name: string]: SqlFact | readonly SqlFact[] | undefined } | undefined;
}

/** What is worked out only where it is asked for. */
export type SqlOutput = "layers" | "points";

/** How a plan becomes SQL. */
export interface SqlOptions {
  /** The engine that runs it. */
  readonly dialect: DialectName;
  /** The table or view; in several parts where it is qualified: `["analytics", "people"]`. */
  readonly table: string | readonly string[];
  /** Its columns. */
  readonly columns: SqlColumns;
  /** Layer scores (by default) and points, each as columns of its own. */
  readonly output?: readonly SqlOutput[] | undefined;
}
