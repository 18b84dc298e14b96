import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { multiply, quotient, type Rational, rational, rationalText } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import { own } from "../../shape/plain.js";
import { record } from "./derived.js";
import { type Ratio, RatioSchema, ratioOf } from "./ratio.js";

/**
 * Comparisons in pairs: `{nps: {csat: 3}}` says that nps matters three times as much as csat. Each pair once, whichever
 * way round; where both ways are given they must be exact reciprocals, and an id against itself must be 1.
 */
export interface Comparisons {
  readonly [id: string]: { readonly [other: string]: Ratio };
}

/** The shape of comparisons between whatever bears such names. */
export const comparisonsOf = (name: z.ZodMiniType<string>): z.ZodMiniType<Comparisons> =>
  z.record(name, z.record(name, RatioSchema)) as never;

/** The most that are compared with each other, which is 435 pairs. */
const MOST = 30;

/** A judgement lies between 1/1000 and 1000. */
const MOST_RATIO = rational(1000n);
const LEAST_RATIO = rational(1n, 1000n);

/** All who are compared, in rising order of their code units. */
export const comparedIds = (given: Comparisons): readonly string[] =>
  [...new Set(Object.entries(given).flatMap(([id, row]) => [id, ...Object.keys(row)]))].sort();

const cellOf = (given: Comparisons, row: string, column: string): Ratio | undefined =>
  own(own(given, row), column) as Ratio | undefined;

/** Reports ids that are too many to be compared with each other, and answers whether they are few enough. */
export function checkCount(ids: readonly string[], path: string, report: LabReport): boolean {
  const few = ids.length <= MOST;
  if (!few) report("out-of-range", path, { found: `${ids.length}`, maximum: `${MOST}` });
  return few;
}

/** Reports what keeps comparisons from being a positive reciprocal matrix, cell by cell. */
export function checkComparisons(given: Comparisons, path: string, report: LabReport): void {
  const ids = comparedIds(given);
  if (ids.length === 0) report("empty", path, {});
  let sound = checkCount(ids, path, report);
  for (const [row, cells] of Object.entries(given)) {
    for (const [column, cell] of Object.entries(cells)) {
      const ratio = ratioOf(cell);
      const at = `${path}.${row}.${column}`;
      if (comparedTo(ratio, LEAST_RATIO) < 0 || comparedTo(ratio, MOST_RATIO) > 0) {
        report("out-of-range", at, { found: rationalText(ratio), minimum: "0.001", maximum: "1000" });
        sound = false;
      } else if (row === column && rationalText(ratio) !== "1")
        report("out-of-range", at, { found: rationalText(ratio), minimum: "1", maximum: "1" });
    }
  }
  if (!sound) return;
  for (const [place, row] of ids.entries()) {
    for (const column of ids.slice(place + 1)) {
      const [there, back] = [cellOf(given, row, column), cellOf(given, column, row)];
      if (there === undefined && back === undefined) report("missing-key", `${path}.${row}.${column}`, {});
      if (there === undefined || back === undefined) continue;
      const product = multiply(ratioOf(there), ratioOf(back));
      if (rationalText(product) !== "1")
        report("not-reciprocal", `${path}.${column}.${row}`, {
          found: rationalText(ratioOf(back)),
          expected: rationalText(quotient(rational(1n), ratioOf(there))),
        });
    }
  }
}

/** The judgement of a row against a column, from whichever cell holds it. */
export function judgement(given: Comparisons, row: string, column: string): Rational {
  if (row === column) return rational(1n);
  const there = cellOf(given, row, column);
  return there === undefined
    ? quotient(rational(1n), ratioOf(cellOf(given, column, row) ?? 1))
    : ratioOf(there);
}

/** Each pair once, as texts: what goes into the provenance, whichever way round it was given. */
export function canonical(given: Comparisons): {
  readonly [id: string]: { readonly [other: string]: string };
} {
  const ids = comparedIds(given);
  return record(
    ids.map((id, place) => [id, ids.slice(place + 1)] as const),
    (others, id) =>
      record(
        others.map((other) => [other, judgement(given, id, other)] as const),
        rationalText,
      ),
  );
}
