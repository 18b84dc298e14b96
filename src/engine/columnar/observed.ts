import type { Rounding } from "../../number/decimal.js";
import { FIFTEEN_DIGITS } from "../../number/grammar.js";
import { divide, readScaled, type Scaled, scaled } from "../../number/scaled.js";
import { blank, type Cells, isNothing, numberOf, put, reader } from "./cells.js";
import { plainObject } from "./plain.js";
import type { Column, ObservationColumn } from "./table.js";

/** The observations of one indicator made ready. */
export interface ObservedCells extends Cells {
  /** The denominators of quotients, whose numerators stand in `numbers`; NaN in rows that give a value. */
  readonly denominators: Float64Array | null;
  /** The samples; NaN where none is given. */
  readonly samples: Float64Array | null;
}

type Open = ReturnType<typeof blank> & { denominators: Float64Array | null; samples: Float64Array | null };

/** Makes the observations of one indicator ready. */
export function observedCells(column: ObservationColumn, odd: Uint8Array): ObservedCells {
  if (column instanceof Float64Array) {
    return { numbers: column, absent: null, given: reader(column), denominators: null, samples: null };
  }
  const given = observationReader(column);
  const cells = openCells(odd.length, given);
  for (let row = 0; row < odd.length; row++) observe(cells, row, given(row), odd);
  return cells;
}

/** Cells of observations yet to be filled. */
export function openCells(length: number, given: Cells["given"]): Open {
  return { ...blank(length, given), denominators: null, samples: null };
}

/** Single observations as the row-by-row engine takes them; null is absence. */
export function observationReader(column: ObservationColumn): (row: number) => unknown {
  if ("of" in column) {
    const [a, b] = column.of.map((part) => reader(part)) as [Cells["given"], Cells["given"]];
    return (row) => (isNothing(a(row)) || isNothing(b(row)) ? null : { of: [a(row), b(row)] });
  }
  if ("sample" in column) {
    const [value, sample] = [reader(column.value), reader(column.sample)];
    return (row) => {
      const v = value(row);
      return isNothing(v) || isNothing(sample(row)) ? v : { value: v, sample: sample(row) };
    };
  }
  return reader(column as Column);
}

/** Puts one observation where the loops find it, or marks its row. */
export function observe(cells: Open, row: number, value: unknown, odd: Uint8Array): void {
  const plain = plainObject(value);
  if (plain === null) {
    put(cells, row, value, odd, isNothing);
    return;
  }
  const { of, value: v, sample, missing } = plain;
  const isQuotient = Array.isArray(of) && of.length === 2;
  const a = numberOf(isQuotient ? of[0] : v);
  const b = numberOf(isQuotient ? of[1] : sample);
  if (typeof missing === "string" && keysOf(plain) === 1) {
    cells.numbers[row] = Number.NaN;
    cells.absent[row] = 1;
    return;
  }
  // Plain values with plain samples and whole quotients; all else is for the exact path.
  if (!(b >= 0 && b < Infinity) || Number.isNaN(a) || keysOf(plain) !== (isQuotient ? 1 : 2)) {
    put(cells, row, value, odd, isNothing);
    return;
  }
  cells.samples ??= new Float64Array(odd.length).fill(Number.NaN);
  cells.samples[row] = b;
  cells.numbers[row] = a;
  if (!isQuotient) return;
  cells.denominators ??= new Float64Array(odd.length).fill(Number.NaN);
  cells.denominators[row] = b;
  if (b === 0 && Number.isFinite(a)) {
    cells.numbers[row] = Number.NaN;
    cells.absent[row] = 1;
  } else if (!(Number.isInteger(a) && Number.isInteger(b))) odd[row] = 1;
}

/** How many keys an object has. Engines keep the list of keys of objects of one shape, so that this costs little. */
export function keysOf(of: object): number {
  let count = 0;
  for (const _ in of) count++;
  return count;
}

/** One observation, exactly. */
export interface Observed {
  /** The value on its grid; null where it is missing or too large. */
  readonly value: Scaled | null;
  readonly sample: Scaled | null;
  /** More than 15 digits on its grid. */
  readonly tooLarge: boolean;
}

const ONE = /* @__PURE__ */ scaled(1);
const MOST = /* @__PURE__ */ BigInt(FIFTEEN_DIGITS);

/** Reads an observation in any of its forms; null where it is none. */
export function readObserved(given: unknown, decimals: number, rounding: Rounding): Observed | null {
  if (isNothing(given)) return { value: null, sample: null, tooLarge: false };
  const bare = readScaled(given);
  if (bare !== null) return measured(bare, ONE, null, decimals, rounding);
  const plain = plainObject(given);
  if (plain === null) return null;
  const { of, value, sample, missing } = plain;
  const keys = Object.keys(plain)
    .filter((key) => plain[key] !== undefined)
    .sort()
    .join();
  if (keys === "missing" && typeof missing === "string")
    return { value: null, sample: null, tooLarge: false };
  if (keys === "of" && Array.isArray(of) && of.length === 2) {
    const [a, b] = [readScaled(of[0]), readScaled(of[1])];
    if (a === null || b === null || b.units < 0n) return null;
    return b.units === 0n
      ? { value: null, sample: b, tooLarge: false }
      : measured(a, b, b, decimals, rounding);
  }
  if (keys !== "sample,value") return null;
  const [v, n] = [readScaled(value), readScaled(sample)];
  return v === null || n === null || n.units < 0n ? null : measured(v, ONE, n, decimals, rounding);
}

function measured(
  a: Scaled,
  b: Scaled,
  sample: Scaled | null,
  decimals: number,
  rounding: Rounding,
): Observed {
  const value = divide(a, b, decimals, rounding);
  const tooLarge = value.units > MOST || value.units < -MOST;
  return { value: tooLarge ? null : value, sample, tooLarge };
}
