import { type Issue, issue } from "../error/issue.js";
import { divide, type Exact, exact, grid, type Rounding, readDecimal, toText } from "../number/decimal.js";
import { FIFTEEN_DIGITS } from "../policy/indicator.js";
import { brief, isPlainObject } from "../shape/plain.js";

/** Why there is no value, from the observation itself. */
export type Absence = "absent" | "null" | "stated" | "emptyQuotient";

/** An observation read. */
export interface Reading {
  /** The value on the indicator's grid; null where there is none, or where it is too large. */
  readonly value: Exact | null;
  /** The value before rounding, as a quotient of decimals. */
  readonly quotient: readonly [numerator: Exact, denominator: Exact] | null;
  readonly sample: Exact | null;
  readonly absence: Absence | null;
  /** The reason that a missing observation states. */
  readonly reason: string | null;
  /** The value has more than 15 digits on its grid; a fault, unless its sample makes it missing. */
  readonly tooLarge: boolean;
}

const NOTHING: Reading = {
  value: null,
  quotient: null,
  sample: null,
  absence: null,
  reason: null,
  tooLarge: false,
};

/** Reads an observation, or tells what is wrong with it. */
export function readObservation(
  given: unknown,
  decimals: number,
  rounding: Rounding,
  path: string,
): Reading | Issue {
  if (given === undefined || given === null) {
    return { ...NOTHING, absence: given === null ? "null" : "absent" };
  }
  const bare = readDecimal(given);
  if (bare !== null) return measured([bare, exact(1)], null, decimals, rounding);
  if (!isPlainObject(given)) {
    const text = typeof given === "string" || typeof given === "number";
    return issue(text ? "not-decimal" : "bad-observation", path, { found: brief(given) });
  }
  const keys = Object.keys(given)
    .filter((key) => given[key] !== undefined)
    .sort()
    .join();
  if (keys === "of") return readQuotient(given.of, decimals, rounding, path);
  if (keys === "sample,value") return readSampled(given.value, given.sample, decimals, rounding, path);
  if (keys === "missing" && typeof given.missing === "string") {
    return { ...NOTHING, absence: "stated", reason: given.missing };
  }
  return issue("bad-observation", path, { found: keys === "" ? "{}" : `{${keys.slice(0, 80)}}` });
}

function readQuotient(of: unknown, decimals: number, rounding: Rounding, path: string): Reading | Issue {
  if (!Array.isArray(of) || of.length !== 2) return issue("bad-observation", path, { found: "{of}" });
  const [a, b] = [readDecimal(of[0]), readDecimal(of[1])];
  if (a === null || b === null)
    return issue("not-decimal", path, { found: brief(a === null ? of[0] : of[1]) });
  if (b.isNegative()) return issue("out-of-range", path, { found: toText(b), minimum: "0" });
  if (b.isZero()) return { ...NOTHING, sample: b, absence: "emptyQuotient" };
  return measured([a, b], b, decimals, rounding);
}

function readSampled(
  value: unknown,
  sample: unknown,
  decimals: number,
  rounding: Rounding,
  path: string,
): Reading | Issue {
  const [v, n] = [readDecimal(value), readDecimal(sample)];
  if (v === null || n === null)
    return issue("not-decimal", path, { found: brief(v === null ? value : sample) });
  if (n.isNegative()) return issue("out-of-range", path, { found: toText(n), minimum: "0" });
  return measured([v, exact(1)], n, decimals, rounding);
}

function measured(
  quotient: readonly [Exact, Exact],
  sample: Exact | null,
  decimals: number,
  rounding: Rounding,
): Reading {
  const [a, b] = quotient;
  const value = b.equals(1) ? grid(a, decimals, rounding) : divide(a, b, decimals, rounding);
  const tooLarge = value
    .abs()
    .times(exact(`1e${decimals}`))
    .greaterThan(FIFTEEN_DIGITS);
  return { ...NOTHING, value: tooLarge ? null : value, quotient, sample, tooLarge };
}
