import { Decimal } from "decimal.js";
import type { Figure, IndicatorObservation, PersonIndicators } from "steelyard/source";

const Wide = Decimal.clone({ precision: 100 });

/** Counts what agrees with what was known before, and prints what does not. */
export class Tally {
  passed = 0;
  failed = 0;
  /** How many of all these were figures of tables; the others are fields of appraisals and numbers of rows. */
  figures = 0;

  /** Compares by decimal value; null is nothing. */
  figure(where: string, expected: string | null, got: Figure | null | undefined): void {
    this.figures++;
    const equal =
      expected === null || got == null ? expected === (got ?? null) : new Wide(got).equals(expected);
    this.verdict(equal, () => `${where}: expected ${expected}, got ${got}`);
  }

  verdict(equal: boolean, say: () => string): void {
    if (equal) this.passed++;
    else {
      this.failed++;
      console.log(say());
    }
  }
}

/** A quotient or a value to six decimals, half away from zero; null where it is missing. */
export function sixDecimals(observation: IndicatorObservation | undefined): string | null {
  if (observation === undefined || "missing" in observation) return null;
  const exact =
    "of" in observation ? new Wide(observation.of[0]).div(observation.of[1]) : new Wide(observation.value);
  return exact.toFixed(6, Decimal.ROUND_HALF_UP);
}

/** Where a column of a truth file is found in a measurement. */
export type Column = (person: PersonIndicators) => Figure | null | undefined;

/** The figure itself. */
export const figureOf =
  (indicator: string): Column =>
  ({ observations }) =>
    sixDecimals(observations[indicator]);

/** A count or a sum behind it. */
export const basisOf =
  (indicator: string, name: string): Column =>
  ({ basis }) =>
    basis[indicator]?.[name];
