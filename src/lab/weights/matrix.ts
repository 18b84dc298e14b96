import { exponential, type Fixed, fixed, logarithm, over, times, UNITS } from "../../number/fixed.js";
import { type Comparisons, judgement } from "./comparisons.js";

/** A positive reciprocal matrix, its rows and columns in the order of the ids. */
export type Matrix = readonly (readonly Fixed[])[];

/** The matrix of one set of comparisons. */
export const matrixOf = (given: Comparisons, ids: readonly string[]): Matrix =>
  ids.map((row) => ids.map((column) => fixed(judgement(given, row, column))));

const total = (values: readonly Fixed[]): Fixed => values.reduce((sum, one) => sum + one, 0n);

/** Parts that sum to 1. */
const normal = (values: readonly Fixed[]): Fixed[] => {
  const sum = total(values);
  return values.map((one) => over(one, sum));
};

/** Σ a·b, cut once. */
const dot = (a: readonly Fixed[], b: readonly Fixed[]): Fixed =>
  a.reduce((sum, one, place) => sum + one * (b[place] as Fixed), 0n) / UNITS;

/** Less than this apart is the same: 36 decimals. */
const SAME: Fixed = /* @__PURE__ */ (() => UNITS >> 120n)();

/** Squares of a matrix, at most: beyond 2^64 steps nothing is left to converge. */
const MOST_SQUARES = 64;

/**
 * The principal right eigenvector, summing to 1: the row sums of A, A², A⁴, A⁸ … until they stand still. Each square does
 * as many steps of the power iteration from the uniform vector as all before it, so that matrices far from consistent,
 * whose steps bring little, end as well.
 */
function eigenvector(matrix: Matrix): readonly Fixed[] {
  let power = matrix;
  let vector = normal(power.map(total));
  for (let square = 0; square < MOST_SQUARES; square++) {
    const columns = power.map((_, place) => power.map((row) => row[place] as Fixed));
    const squared = power.map((row) => columns.map((column) => dot(row, column)));
    const whole = total(squared.map(total));
    power = squared.map((row) => row.map((cell) => over(cell, whole)));
    const next = normal(power.map(total));
    const moved = next.some((one, place) => {
      const change = one - (vector[place] as Fixed);
      return change > SAME || change < -SAME;
    });
    vector = next;
    if (!moved) break;
  }
  return vector;
}

/** Geometric means of the rows, summing to 1. */
const geometricMeans = (matrix: Matrix): readonly Fixed[] =>
  normal(matrix.map((row) => exponential(total(row.map(logarithm)) / BigInt(row.length))));

/** The weights of a matrix by each method. */
export interface Priorities {
  readonly eigenvector: readonly Fixed[];
  readonly geometric: readonly Fixed[];
}

export const prioritiesOf = (matrix: Matrix): Priorities => ({
  eigenvector: eigenvector(matrix),
  geometric: geometricMeans(matrix),
});

/** λ = Σ (A·w)ᵢ of weights that sum to 1: of the eigenvector, the principal eigenvalue. */
export const eigenvalue = (matrix: Matrix, weights: readonly Fixed[]): Fixed =>
  total(matrix.map((row) => dot(row, weights)));

/** Weighted geometric means of the judges, cell by cell; weights sum to 1. The mirror cell stays the reciprocal. */
export function combined(judges: readonly { readonly matrix: Matrix; readonly weight: Fixed }[]): Matrix {
  const [first] = judges;
  const size = first?.matrix.length ?? 0;
  const logs = judges.map(({ matrix, weight }) => ({
    weight,
    cells: matrix.map((row) => row.map(logarithm)),
  }));
  const mean = (row: number, column: number): Fixed =>
    exponential(total(logs.map(({ weight, cells }) => times(weight, cells[row]?.[column] as Fixed))));
  const upper = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (column > row ? mean(row, column) : UNITS)),
  );
  return upper.map((cells, row) =>
    cells.map((cell, column) => (column < row ? over(UNITS, upper[column]?.[row] as Fixed) : cell)),
  );
}
