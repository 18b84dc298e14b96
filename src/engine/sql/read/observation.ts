import type { Rounding } from "../../../number/decimal.js";
import type { PlanIndicator, PlanTarget } from "../../../plan/plan.js";
import { constant } from "../algebra.js";
import type { SqlNumber, SqlObservation } from "../columns.js";
import { digitsOf } from "../declared.js";
import type { Query } from "../query.js";
import { quotient } from "../quotient.js";
import { always, joined, negated, type Truth, type Whole } from "../term.js";
import { choice, compared, scaled } from "../whole.js";
import { type Digits, readNumber } from "./number.js";
import type { Reading } from "./reading.js";
import { readTextExactly, readTextForOrder, readTextOnGrid } from "./text.js";

/** An observation: its value on the indicator's grid, its sample, and what is at fault. */
export interface Observed {
  readonly value: Whole;
  readonly sample: Whole;
  readonly bad: Truth;
  /** More than 15 digits; no fault where the sample is too small anyway. */
  readonly tooLarge: Truth;
}

/** How an indicator's values are put on their grid. */
export interface OnGrid {
  readonly decimals: number;
  readonly rounding: Rounding;
  /** The digits of the least sample. */
  readonly sample: Digits;
}

/** A value on a grid of at most 15 digits. */
interface Gridded extends Reading {
  readonly tooLarge: Truth;
}

const FIFTEEN = 15;

/** The observations of one indicator; without a column, missing in every row. */
export function readObserved(
  query: Query,
  given: SqlNumber | SqlObservation | undefined,
  grid: OnGrid,
): Observed {
  const { value, sample, of }: SqlObservation =
    given === undefined ? {} : "column" in given ? { value: given } : given;
  const values = value === undefined ? null : readValue(query, value, grid);
  const samples = value === undefined || sample === undefined ? null : readSample(query, sample, grid);
  const quotients = of === undefined ? null : readQuotient(query, of, grid);
  const none = query.constant(null, 0);
  const isValue = values?.given ?? always(false);
  // A sample says nothing where there is no value.
  const badSample = samples === null ? [] : [joined("and", [isValue, samples.bad])];
  const both = values === null || quotients === null ? [] : [joined("and", [values.given, quotients.given])];
  return {
    value: choice(query, isValue, values?.value ?? none, quotients?.value ?? none),
    sample: choice(query, isValue, samples?.value ?? none, quotients?.sample ?? none),
    bad: joined("or", [
      ...(values === null ? [] : [values.bad]),
      ...badSample,
      ...(quotients === null ? [] : [quotients.bad]),
      ...both,
    ]),
    tooLarge: joined(
      "or",
      [values, quotients].flatMap((one) => (one === null ? [] : [one.tooLarge])),
    ),
  };
}

function readValue(query: Query, { column, type }: SqlNumber, { decimals, rounding }: OnGrid): Gridded {
  if (type.startsWith("text")) {
    const onGrid = { precision: FIFTEEN, scale: decimals };
    const read = readTextOnGrid(query, column, onGrid, rounding);
    return inside(query, read, joined("and", [read.given, read.tooLarge]));
  }
  const read = readNumber(query, column, digitsOf(type));
  // A coarser grid than the indicator's stays, for its numbers are smaller.
  const value =
    read.value.scale > decimals
      ? quotient(query, read.value, query.constant(1n, 0), decimals, rounding)
      : read.value;
  return inside(query, { ...read, value }, always(false), decimals);
}

/** Whether a value keeps 15 digits on its grid; NULL where it does not. */
function inside(query: Query, read: Reading, longer: Truth, decimals = read.value.scale): Gridded {
  const most = query.constant(10n ** BigInt(FIFTEEN) - 1n, decimals);
  const value = query.hold(read.value);
  const least = scaled(query, most, -1n);
  const within = [value.low, value.high].every(
    (end) => (end < 0n ? -end : end) * 10n ** BigInt(decimals - value.scale) <= most.high,
  );
  if (within) return { ...read, value, tooLarge: longer };
  const fits = query.hold(
    joined("and", [compared(query, "atMost", value, most), compared(query, "atLeast", value, least)]),
  );
  const kept = choice(query, fits, value, query.constant(null, 0));
  // What is kept lies between the two, which its text alone does not say.
  const bound = most.high / 10n ** BigInt(decimals - value.scale);
  const narrowed = {
    ...kept,
    low: value.low > -bound ? value.low : -bound,
    high: value.high < bound ? value.high : bound,
  };
  return { ...read, value: query.hold(narrowed), tooLarge: joined("or", [longer, negated(fits)]) };
}

function readSample(query: Query, { column, type }: SqlNumber, { sample }: OnGrid): Reading {
  const read = type.startsWith("text")
    ? readTextForOrder(query, column, sample)
    : readNumber(query, column, digitsOf(type));
  const value = query.hold(read.value);
  const below = compared(query, "below", value, query.constant(0n, 0));
  return { ...read, value, bad: joined("or", [read.bad, below]) };
}

function readQuotient(
  query: Query,
  [a, b]: readonly [SqlNumber, SqlNumber],
  { decimals, rounding }: OnGrid,
): Gridded & { readonly sample: Whole } {
  const [top, bottom] = [readExactly(query, a), readExactly(query, b)];
  const given = query.hold(joined("and", [top.given, bottom.given]));
  const [n, d] = [query.hold(top.value), query.hold(bottom.value)];
  const negative = compared(query, "below", d, query.constant(0n, 0));
  // The greatest quotient that keeps its digits, times the divisor.
  const limit = 10n ** BigInt(FIFTEEN);
  const reach = { ...scaled(query, d, limit), scale: d.scale + decimals };
  const fits = query.hold(
    joined("and", [
      compared(query, "below", n, reach),
      compared(query, "above", n, scaled(query, reach, -1n)),
    ]),
  );
  const bounded = choice(query, fits, n, query.constant(null, 0));
  const value = quotient(query, bounded, d, decimals, rounding, limit);
  const measured = compared(query, "above", d, query.constant(0n, 0));
  const both = (truth: Truth) => joined("and", [given, truth]);
  const read = inside(
    query,
    { given, value, bad: both(joined("or", [top.bad, bottom.bad, negative])) },
    both(joined("and", [measured, negated(fits)])),
  );
  return { ...read, sample: d };
}

function readExactly(query: Query, { column, type }: SqlNumber): Reading {
  const digits = digitsOf(type);
  return type.startsWith("text") ? readTextExactly(query, column, digits) : readNumber(query, column, digits);
}

/** A subject's own target; at fault on the wrong side of the floor, and where the indicator has none. */
export function readTarget(query: Query, given: SqlNumber, { target }: PlanIndicator): Reading {
  const read = readExactly(query, given);
  const value = query.hold(read.value);
  if (target === null) return { ...read, value, bad: read.given };
  return { ...read, value, bad: joined("or", [read.bad, negated(isOnSide(query, value, target))]) };
}

function isOnSide(query: Query, value: Whole, { floor, above }: PlanTarget): Truth {
  return compared(query, above ? "above" : "below", value, constant(query, floor ?? "0"));
}
