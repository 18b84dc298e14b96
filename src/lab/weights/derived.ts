import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { apportion } from "../../number/apportion.js";
import { fromUnits, toNumber, toText } from "../../number/decimal.js";
import { rounded } from "../../number/figure.js";
import { type Fixed, over, unfixed } from "../../number/fixed.js";
import {
  multiply,
  quotient,
  type Rational,
  rational,
  rationalText,
  sum,
  toRational,
} from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import type { Provenance } from "../../policy/role.js";
import { clip } from "../../shape/plain.js";
import { TextSchema, whole } from "../../shape/schema.js";
import { readDate } from "../../time/date.js";

/** How weights were derived: what a policy carries of it, before it is known which set of weights they are to be. */
export type Derivation = Omit<Provenance, "of">;

/** Weights that were derived, on a grid, and where they come from. */
export interface DerivedWeights {
  /** Weights by id, 0..1; they sum to exactly 1. Ids are in rising order of their code units. */
  readonly weights: { readonly [id: string]: number };
  /**
   * The weights before they were put on the grid: a decimal, or a fraction such as `11/18`; 34 significant digits where the
   * method has roots or logarithms.
   */
  readonly exact: { readonly [id: string]: string };
  /** Method, date and inputs. */
  readonly provenance: Derivation;
}

/** When weights are derived, and on which grid. */
export interface DeriveOptions {
  /** The date on which the weights are derived, such as `2026-07-01`; the library has no clock. */
  readonly on: string;
  /** Decimals of the weights, 0..8; 4 by default, as the `weightDecimals` of a policy. */
  readonly decimals?: number | undefined;
}

/** The options that every derivation has. */
export const DERIVE_OPTIONS = {
  on: TextSchema,
  decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 8)),
};

export function checkOptions({ on }: DeriveOptions, report: LabReport): void {
  if (readDate(on) === null) report("bad-date", "options.on", { found: clip(on) });
}

/** Something of each id, in rising order of the ids' code units. */
export type ById<T> = readonly (readonly [id: string, value: T])[];

/** The parts of an object in rising order of their keys, whatever order they were written in. */
export const byId = <T>(given: { readonly [id: string]: T }): ById<T> =>
  Object.entries(given).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** An object of what each id has. */
export const record = <T, U>(
  parts: ById<T>,
  make: (value: T, id: string) => U,
): { readonly [id: string]: U } => Object.fromEntries(parts.map(([id, value]) => [id, make(value, id)]));

/** Parts of a whole, not all of them 0, as weights on the grid. */
export function derived(
  parts: ById<Rational>,
  { on, decimals = 4 }: DeriveOptions,
  method: string,
  inputs: unknown,
): DerivedWeights {
  const total = sum(parts.map(([, part]) => part));
  const exact = parts.map(([id, part]) => [id, quotient(part, total)] as const);
  return { ...onWeightGrid(exact, decimals), provenance: { method, on, inputs } };
}

/** The same for numbers that no fraction holds: 34 significant digits of each weight are what counts. */
export function derivedFixed(
  parts: ById<Fixed>,
  options: DeriveOptions,
  method: string,
  inputs: unknown,
): DerivedWeights {
  const total = parts.reduce((whole, [, part]) => whole + part, 0n);
  const digits = parts.map(([id, part]) => [id, significant(unfixed(over(part, total)))] as const);
  const fractions = digits.map(([id, one]) => [id, toRational(one)] as const);
  return { ...derived(fractions, options, method, inputs), exact: record(digits, toText) };
}

/** 34 significant digits of a fraction from 0 to 1 or a little above. */
export const significant = (value: Rational) => rounded(value, 70).toSignificantDigits(34);

/** Units go to the larger remainder, then to the larger weight, then to the id that sorts first. */
function onWeightGrid(exact: ById<Rational>, decimals: number): Pick<DerivedWeights, "weights" | "exact"> {
  const whole = 10n ** BigInt(decimals);
  const falling = [...exact].sort(([, a], [, b]) => comparedTo(b, a));
  const units = apportion(
    falling.map(([, weight]) => multiply(weight, rational(whole))),
    whole,
  );
  const given = new Map(falling.map(([id], place) => [id, units[place]?.units ?? 0n]));
  return {
    weights: record(exact, (_, id) => toNumber(fromUnits(given.get(id) ?? 0n, decimals))),
    exact: record(exact, rationalText),
  };
}
