import { type Exact, exact, toNumber } from "../../number/decimal.js";

/** So many spans at most. */
const MOST = 40;

/** Spans of equal, round length along a scale. */
export interface Spans {
  /** Where the scale begins: a round number below the lowest score. */
  readonly low: number;
  /** Where it ends. */
  readonly top: number;
  /** The length of a span. */
  readonly step: Exact;
}

/** Spans that hold scores of 0 and more up to a top above 0; at every edge one begins, where that can be. */
export function spansOf(scores: readonly number[], top: number, edges: readonly Exact[]): Spans {
  const lowest = scores.reduce((least, score) => Math.min(least, score), top);
  // Half a tenth at least stays free below the lowest score.
  const low = toNumber(
    exact(top)
      .times(Math.max(0, Math.floor((10 * lowest) / top - 0.5)))
      .dividedBy(10),
  );
  const wanted = (top - low) / MOST;
  const power = Math.floor(Math.log10(wanted));
  const steps = ["1", "2", "2.5", "5", "10", "20", "25"]
    .map((factor) => exact(`${factor}e${power}`))
    .filter((step) => toNumber(step) >= wanted);
  const even = (step: Exact) => edges.every((edge) => edge.modulo(step).isZero());
  return { low, top, step: (steps.slice(0, 3).find(even) ?? steps[0]) as Exact };
}

/** Which span a score lies in: its lower end is of it, its upper end is of the next. */
export const spanOf = (score: Exact, { step }: Spans): number => toNumber(score.divToInt(step));

/** Where a span begins. */
export const startOf = (span: number, { step }: Spans): Exact => step.times(span);
