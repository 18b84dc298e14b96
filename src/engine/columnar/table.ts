import type { Scalar } from "../../number/scalar.js";

/** Numbers of a typed array. A `Float32Array` is refused: its numbers are not the decimals that people wrote. */
export type NumberArray =
  | Float64Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** A vector of Apache Arrow, or anything that is read like one: `null` is absence. */
export interface VectorLike<T = unknown> {
  /** How many rows it has. */
  readonly length: number;
  /** The value of a row; null where there is none. */
  get(row: number): T | null | undefined;
}

/** A column whose few different values are kept once, and each row holds the place of its own. */
export interface CodedColumn<T = unknown> {
  /** For each row a place in `values`. */
  readonly codes: ArrayLike<number>;
  /** The different values; null is absence. */
  readonly values: readonly (T | null | undefined)[];
}

/** A column with a mask beside it. */
export interface MaskedColumn<T = unknown> {
  /** The values; what stands in a row without one does not matter. */
  readonly values: NumberArray | readonly T[];
  /** For each row whether there is a value: 1 or true, else 0 or false. */
  readonly valid: ArrayLike<number | boolean>;
}

/** A column of any form. In a plain list, null and undefined are absence; in a typed array nothing is, and NaN is a fault. */
export type Column<T = unknown> =
  | NumberArray
  | readonly (T | null | undefined)[]
  | VectorLike<T>
  | CodedColumn<T>
  | MaskedColumn<T>;

/** What was measured for one indicator: values alone, values with samples, or quotients. A plain list may hold any observation. */
export type ObservationColumn =
  | Column
  | {
      /** The values, in the indicator's unit. */
      readonly value: Column;
      /** How many cases each rests on. */
      readonly sample: Column;
    }
  | {
      /** The numerators and the denominators of exact quotients; a denominator of 0 means that nothing was measured. */
      readonly of: readonly [a: Column, b: Column];
    };

/** Subjects as columns of equal length. A name that the policy lacks is an error of the call. */
export interface Table {
  /** How many rows. */
  readonly length: number;
  /** Ids; where they are given, each is a non-empty text and comes once. Without them a row is known by its number. */
  readonly id?: Column<string> | undefined;
  /** The role of each row, or one for all. */
  readonly role: Column<string> | string;
  /** The stage of each row, or one for all. */
  readonly stage?: Column<string> | string | null | undefined;
  /** The cohort of each row, or one for all. */
  readonly cohort?: Column<string> | string | null | undefined;
  /** What was measured, by indicator; an indicator without a column is missing in every row. */
  readonly observations: { readonly [indicator: string]: ObservationColumn | undefined };
  /** The subjects' own targets, by indicator. */
  readonly targets?: { readonly [indicator: string]: Column | undefined } | undefined;
  /** Facts for conditions, by name. */
  readonly facts?: { readonly [name: string]: Column<Scalar> | undefined } | undefined;
}

/** What to work out besides status, coverage and score. */
export interface Wanted {
  /** Rank, size and top; true by default. Tiers are worked out in any case, with the ranks that they ask for. */
  readonly rank?: boolean | undefined;
  /** The score of each layer; false by default. */
  readonly layers?: boolean | undefined;
  /** The points of each indicator; false by default. */
  readonly points?: boolean | undefined;
}
