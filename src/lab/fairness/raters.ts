import * as z from "zod/mini";
import { refuseLab } from "../../error/lab.js";
import type { DecimalInput } from "../../number/decimal.js";
import { fraction } from "../../number/figure.js";
import { quotient, type Rational, rational, subtract, sum } from "../../number/rational.js";
import { mean } from "../../number/statistic.js";
import { clip } from "../../shape/plain.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { checkFigure, type LabFigure, labFigure } from "../figure.js";
import { readRows } from "../result.js";
import { readSampleOptions, type SampleOptions } from "./teams.js";

/** What one rater gave one subject. */
export interface StudiedRating {
  /** Who rated. */
  readonly rater: string;
  /** Who was rated, once by a rater. */
  readonly subject: string;
  /** The rating, in whatever unit all of them have. */
  readonly value: DecimalInput;
}

/** A rater beside the others. */
export interface RaterDifference {
  /** The rater. */
  readonly rater: string;
  /** How many ratings the rater gave. */
  readonly given: number;
  /** Their mean. */
  readonly mean: LabFigure;
  /** How many of the rated were rated by others too: the sample behind the difference. */
  readonly shared: number;
  /** Whether that is below the minimum. */
  readonly small: boolean;
  /** The mean of rating less what others gave the same subject; above 0 is lenient. Null where nobody is shared. */
  readonly difference: LabFigure | null;
}

const Schema: z.ZodMiniType<StudiedRating> = /* @__PURE__ */ z.strictObject({
  rater: TextSchema,
  subject: TextSchema,
  value: DecimalSchema,
});

/** The least shared subjects where nothing is said: raters seldom share as many as make a sample elsewhere. */
const SHARED = 5;

/**
 * How lenient or strict raters are beside those who rated the same people: so it plays no part who was rated. It tells that
 * raters differ, not who of them is right.
 *
 * Source: mean over the shared subjects of (rating − mean of the other raters' ratings of that subject), in exact fractions.
 *
 * @param ratings - A row for each rater and subject, in any order.
 * @param options - How many shared subjects make a sample: 5 by default.
 * @returns Each rater, in the order of their names.
 * @throws SteelyardError `repeated-entry` for a subject that a rater rated twice, and the faults of rows, each with its path:
 * `ratings.2.value`.
 *
 * @example
 * ```ts
 * import { differencesByRater } from "steelyard/lab";
 *
 * const raters = differencesByRater([
 *   { rater: "li", subject: "a", value: 4 }, { rater: "wang", subject: "a", value: 3 }, { rater: "zhou", subject: "a", value: 2 },
 *   { rater: "li", subject: "b", value: 5 }, { rater: "wang", subject: "b", value: 5 },
 * ]);
 * console.log(raters.map(({ rater, difference, shared }) => `${rater} ${difference?.exact} of ${shared}`).join(", "));
 * // => li 0.75 of 2, wang 0 of 2, zhou -1.5 of 1
 * ```
 */
export function differencesByRater(
  ratings: readonly StudiedRating[],
  options: SampleOptions = {},
): readonly RaterDifference[] {
  const { minimum = SHARED } = readSampleOptions(options);
  const subjects = new Map<string, Map<string, Rational>>();
  const raters = new Map<string, { subject: string; value: Rational }[]>();
  readRows(ratings, "ratings", (row) => {
    const read = readDocument(row, Schema, ({ value }, report) => checkFigure(value, "value", report));
    const { rater, subject } = read;
    const value = fraction(read.value);
    const of = subjects.get(subject) ?? new Map<string, Rational>();
    if (of.has(rater)) refuseLab("repeated-entry", "subject", { name: clip(subject) });
    subjects.set(subject, of.set(rater, value));
    const own = raters.get(rater) ?? [];
    own.push({ subject, value });
    raters.set(rater, own);
  });
  const totals = new Map([...subjects].map(([subject, of]) => [subject, sum(of.values())]));
  return [...raters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rater, own]): RaterDifference => {
      const apart = own.flatMap(({ subject, value }) => {
        const others = BigInt((subjects.get(subject)?.size ?? 1) - 1);
        const total = totals.get(subject) ?? value;
        return others === 0n ? [] : [subtract(value, quotient(subtract(total, value), rational(others)))];
      });
      return {
        rater,
        given: own.length,
        mean: labFigure(mean(own.map(({ value }) => value))),
        shared: apart.length,
        small: apart.length < minimum,
        difference: apart.length === 0 ? null : labFigure(mean(apart)),
      };
    });
}
