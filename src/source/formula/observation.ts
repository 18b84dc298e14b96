import type { Exact } from "../../number/decimal.js";
import { plainScalar } from "../../number/scalar.js";

/** A figure: a JSON number where 15 digits carry it exactly, else its decimal text. */
export type Figure = number | string;

/** What a formula says of one person, as `appraise` takes it. */
export type IndicatorObservation =
  /** An exact quotient; its denominator is the sample. */
  | {
      /** Numerator and denominator: `[3, 4]` for 3 of 4. */
      readonly of: readonly [a: Figure, b: Figure];
    }
  /** A value that is no quotient of sums (a count, a sum, a median), with the number of cases behind it. */
  | {
      /** The value, in the formula's unit. */
      readonly value: Figure;
      /** How many cases it rests on. */
      readonly sample: number;
    }
  /** Nothing, and why. */
  | {
      /** Why nothing was measured. */
      readonly missing: MissingReason;
    };

/**
 * Why a formula says nothing of somebody: `no-rows`, they have no row in the period; `no-cases`, none of their rows is a case
 * of it (nothing was delivered yet); `incomplete`, a sum lacks a part; `no-previous-period` and `no-earlier-rows`, the ledger
 * does not go back far enough for anybody to have returned, so that 0 would say nothing of the person.
 */
export type MissingReason = "no-rows" | "no-cases" | "incomplete" | "no-previous-period" | "no-earlier-rows";

/** The counts and sums behind an observation, by name. */
export interface FormulaBasis {
  /** A count, or a sum. */
  readonly [name: string]: Figure;
}

/** An observation with its basis. */
export interface Measured {
  readonly observation: IndicatorObservation;
  readonly basis: FormulaBasis;
}

/** Counts and sums by name, before they become figures. */
export type Counted = Readonly<Record<string, number | Exact>>;

const figure = (value: number | Exact): Figure => plainScalar(value) as Figure;

const figures = (basis: Counted): FormulaBasis =>
  Object.fromEntries(Object.entries(basis).map(([name, one]) => [name, figure(one)]));

/** Nothing, with what was counted all the same. */
export const missing = (reason: MissingReason, basis: Counted = {}): Measured => ({
  observation: { missing: reason },
  basis: figures(basis),
});

/** A quotient; missing where nothing is below the line. */
export function quotient(a: number | Exact, b: number | Exact, basis: Counted): Measured {
  const below = figure(b);
  return below === 0
    ? missing("no-cases", basis)
    : { observation: { of: [figure(a), below] }, basis: figures(basis) };
}

/** A value with its sample. */
export const valued = (value: number | Exact, sample: number, basis: Counted): Measured => ({
  observation: { value: figure(value), sample },
  basis: figures(basis),
});
