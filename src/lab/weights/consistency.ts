import { exact } from "../../number/decimal.js";
import { type Fixed, fixed, logarithm, over, times, UNITS } from "../../number/fixed.js";
import { rationalText, toRational } from "../../number/rational.js";
import { type Comparisons, judgement } from "./comparisons.js";
import { shown } from "./figure.js";
import { eigenvalue, type Matrix, type Priorities } from "./matrix.js";
import { type RandomIndex, randomIndexOf } from "./random-index.js";

/** A judgement that fits the others badly. */
export interface Misfit {
  /** Who was judged to matter more, or as much. */
  readonly id: string;
  /** Whom it was compared with. */
  readonly other: string;
  /** The judgement, 1 or more: a decimal or a fraction; of a group the geometric mean, to 6 decimals. */
  readonly given: string;
  /** The ratio that would fit the weights, to 6 decimals; below 1 where the judgement points the other way. */
  readonly fitting: number;
}

/** How well comparisons fit each other. All figures are rounded to 6 decimals. */
export interface Consistency {
  /** The principal eigenvalue: the number of criteria where the comparisons are consistent, else more. */
  readonly lambda: number;
  /** CI = (λ − n) ÷ (n − 1); 0 where n is at most 2. */
  readonly index: number;
  /** CR = CI ÷ the random index; 0 where n is at most 2, null where the table ends before n. */
  readonly ratio: number | null;
  /** The table that the ratio is by. */
  readonly randomIndex: RandomIndex;
  /** Whether the ratio shown is 0.1 or more; null where there is no ratio. */
  readonly inconsistent: boolean | null;
  /** GCI = 2 ÷ ((n − 1)(n − 2)) · Σ ln²(aᵢⱼ·wⱼ ÷ wᵢ) over i < j, of geometric means; 0 where n is at most 2. */
  readonly geometricIndex: number;
  /** The judgements farthest from the weights, at most three, the worst first; none where all fit. */
  readonly worst: readonly Misfit[];
}

/** A consistency ratio from here on is too much (Saaty 1980). */
const LIMIT = 0.1;

/** Judgements that are no farther than this from the weights fit: 36 decimals. */
const FITS: Fixed = /* @__PURE__ */ (() => UNITS >> 120n)();

/** How well a matrix fits itself, and where it fits the weights of a method worst. */
export function consistencyOf(
  matrix: Matrix,
  priorities: Priorities,
  method: keyof Priorities,
  ids: readonly string[],
  randomIndex: RandomIndex,
  given: Comparisons | null,
): Consistency {
  const size = BigInt(ids.length);
  const lambda = eigenvalue(matrix, priorities.eigenvector);
  const excess = lambda - size * UNITS;
  const small = ids.length <= 2;
  // An eigenvalue below n, by what cutting takes from it, is n.
  const index = small || excess <= FITS ? 0n : excess / (size - 1n);
  const table = small ? "1" : randomIndexOf(randomIndex, ids.length);
  const ratio = table === null ? null : shown(over(index, fixed(toRational(exact(table)))));
  return {
    lambda: shown(index === 0n ? size * UNITS : lambda),
    index: shown(index),
    ratio,
    randomIndex,
    inconsistent: ratio === null ? null : ratio >= LIMIT,
    geometricIndex: small ? 0 : shown(geometricIndex(matrix, priorities.geometric)),
    worst: misfits(matrix, priorities[method], ids, given),
  };
}

/** ln(aᵢⱼ·wⱼ ÷ wᵢ). */
const deviation = (matrix: Matrix, weights: readonly Fixed[], i: number, j: number): Fixed =>
  logarithm(over(times(matrix[i]?.[j] as Fixed, weights[j] as Fixed), weights[i] as Fixed));

function geometricIndex(matrix: Matrix, weights: readonly Fixed[]): Fixed {
  const size = BigInt(matrix.length);
  let squares = 0n;
  for (const i of matrix.keys())
    for (let j = i + 1; j < matrix.length; j++) {
      const one = deviation(matrix, weights, i, j);
      squares += times(one, one);
    }
  return (2n * squares) / ((size - 1n) * (size - 2n));
}

function misfits(
  matrix: Matrix,
  weights: readonly Fixed[],
  ids: readonly string[],
  given: Comparisons | null,
): Misfit[] {
  const pairs = ids.flatMap((_, i) =>
    ids.slice(i + 1).map((_, further) => {
      const j = i + 1 + further;
      const far = deviation(matrix, weights, i, j);
      // Of what is nearer than 36 decimals nobody can say which is worse: there the ids decide.
      return { i, j, far: (far < 0n ? -far : far) / FITS };
    }),
  );
  const worst = pairs
    .filter(({ far }) => far > 0n)
    .sort((a, b) => (a.far < b.far ? 1 : a.far > b.far ? -1 : 0));
  return worst.slice(0, 3).map(({ i, j }) => {
    const [high, low] = (matrix[i]?.[j] as Fixed) < UNITS ? [j, i] : [i, j];
    const [id, other] = [ids[high] as string, ids[low] as string];
    return {
      id,
      other,
      given:
        given === null
          ? String(shown(matrix[high]?.[low] as Fixed))
          : rationalText(judgement(given, id, other)),
      fitting: shown(over(weights[high] as Fixed, weights[low] as Fixed)),
    };
  });
}
