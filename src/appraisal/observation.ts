import { refuse } from "../error/issue.js";
import { divide, type Exact, exact, fromUnits, grid, type Rounding, readDecimal } from "../number/decimal.js";
import { FIFTEEN_DIGITS } from "../number/grammar.js";
import { brief, clip, isPlainObject } from "../shape/plain.js";
import { checkRange } from "../shape/range.js";
import { decimalAt } from "./given.js";

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

/** Reads an observation, or refuses it. */
export function readObservation(given: unknown, decimals: number, rounding: Rounding, path: string): Reading {
  if (given === undefined || given === null)
    return { ...NOTHING, absence: given === null ? "null" : "absent" };
  const bare = readDecimal(given);
  if (bare !== null) return measured(bare, ONE, null);
  if (!isPlainObject(given)) {
    const scalar = typeof given === "string" || typeof given === "number";
    refuse(scalar ? "not-decimal" : "bad-observation", path, { found: brief(given) });
  }
  const { of, value, sample, missing } = given;
  const keys = Object.keys(given)
    .filter((key) => given[key] !== undefined)
    .sort()
    .join();
  if (keys === "of" && Array.isArray(of) && of.length === 2) {
    const [a, b] = [decimalAt(of[0], path), decimalAt(of[1], path)];
    notNegative(b);
    return b.isZero() ? { ...NOTHING, sample: b, absence: "emptyQuotient" } : measured(a, b, b);
  }
  if (keys === "sample,value") {
    const [a, n] = [decimalAt(value, path), decimalAt(sample, path)];
    notNegative(n);
    return measured(a, ONE, n);
  }
  if (keys === "missing" && typeof missing === "string")
    return { ...NOTHING, absence: "stated", reason: missing };
  refuse("bad-observation", path, { found: `{${clip(keys)}}` });

  function notNegative(count: Exact): void {
    checkRange(count, { minimum: "0" }, path, refuse);
  }

  function measured(a: Exact, b: Exact, n: Exact | null): Reading {
    const onGrid = b.equals(1) ? grid(a, decimals, rounding) : divide(a, b, decimals, rounding);
    const tooLarge = onGrid.abs().greaterThan(fromUnits(FIFTEEN_DIGITS, decimals));
    return { ...NOTHING, value: tooLarge ? null : onGrid, quotient: [a, b], sample: n, tooLarge };
  }
}

const ONE = /* @__PURE__ */ exact(1);
