import type {
  IndicatorResult,
  InsufficientCard,
  InsufficientResult,
  Scorecard,
  ScoredCard,
  ScoredResult,
} from "../appraisal/result.js";
import type { Names } from "../policy/names.js";

/** An indicator's row: value, points, weight and contribution, as `score` shows them, without the words of the trace. */
export type NumericRow<X extends Names = Names> = Omit<IndicatorResult<X>, "trace">;

/** A scorecard in numbers: every field is the one of `score`'s card, which has the trace besides. */
export type NumericCard<X extends Names = Names> =
  | (Omit<ScoredCard<X>, "trace" | "indicators"> & {
      /** Those with a value or a weight, in policy order. */
      readonly indicators: readonly NumericRow<X>[];
    })
  | (Omit<InsufficientCard<X>, "trace" | "indicators"> & {
      /** Those with a value or a weight, in policy order. */
      readonly indicators: readonly NumericRow<X>[];
    });

/** A card with its place among the others: every field is the one of a run's result, without what follows from the tier. */
export type Placed<X extends Names = Names> =
  | (Omit<ScoredCard<X>, "trace" | "indicators"> &
      Pick<ScoredResult<X>, "rank" | "size" | "top" | "tier"> & {
        /** Those with a value or a weight, in policy order. */
        readonly indicators: readonly NumericRow<X>[];
      })
  | (Omit<InsufficientCard<X>, "trace" | "indicators"> &
      Pick<InsufficientResult<X>, "rank" | "size" | "top" | "tier"> & {
        /** Those with a value or a weight, in policy order. */
        readonly indicators: readonly NumericRow<X>[];
      });

/** A card of `score` in numbers alone. */
export function numeric({ trace: _, indicators, ...card }: Scorecard): NumericCard {
  const rows = indicators.map(({ trace: _words, ...row }) => row);
  return { ...card, indicators: rows } as NumericCard;
}
