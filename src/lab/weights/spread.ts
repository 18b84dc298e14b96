import { type Fixed, root, UNITS } from "../../number/fixed.js";
import type { Column } from "./data.js";

/** What the spread of a column comes to, in whole numbers where they suffice. */
export interface Spread {
  /** n·Σx² − (Σx)²: n² times the variance in units of the grid. */
  readonly variance: bigint;
  /** The greatest less the least, in units of the grid. */
  readonly range: bigint;
  /** The standard deviation of the figures brought to 0..1 by their least and greatest: √variance ÷ (n · range). */
  readonly deviation: Fixed;
}

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, one) => sum + one, 0n);

/** n·Σxy − Σx·Σy: n² times the covariance. */
const covariance = (a: readonly bigint[], b: readonly bigint[]): bigint =>
  BigInt(a.length) * a.reduce((sum, one, row) => sum + one * (b[row] ?? 0n), 0n) - sumOf(a) * sumOf(b);

export function spreadOf({ values }: Column): Spread {
  const variance = covariance(values, values);
  const least = values.reduce((low, one) => (one < low ? one : low));
  const range = values.reduce((high, one) => (one > high ? one : high)) - least;
  const deviation = range === 0n ? 0n : root((variance * UNITS) / (BigInt(values.length) * range) ** 2n);
  return { variance, range, deviation };
}

/** The correlation of two columns that are not constant, −1..1, exactly ±1 where they go along perfectly. */
export function correlationOf(a: Column, b: Column): Fixed {
  const product = covariance(a.values, a.values) * covariance(b.values, b.values);
  const both = covariance(a.values, b.values);
  const size = root((both * both * UNITS) / product);
  // A column of which lower is better counts the other way round.
  return both < 0n === (a.better === b.better) ? -size : size;
}

/** A column of its ranks, those that tie at the mean of their places; twice each, to stay whole. */
export function ranked(column: Column): Column {
  const order = [...column.values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const first = new Map<bigint, number>();
  const last = new Map<bigint, number>();
  for (const [place, value] of order.entries()) {
    if (!first.has(value)) first.set(value, place);
    last.set(value, place);
  }
  const twice = (value: bigint) => BigInt((first.get(value) ?? 0) + (last.get(value) ?? 0));
  return { ...column, values: column.values.map(twice) };
}
