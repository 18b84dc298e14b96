import * as z from "zod/mini";
import type { LabReport } from "../../error/lab.js";
import { type DecimalInput, type Exact, toText } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { firstPlace } from "../../number/first-place.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, filled } from "../../shape/schema.js";
import { checkFigure } from "../figure.js";
import { readResults, type StudiedResult } from "../result.js";
import { type GroupOutcomes, outcomesOf } from "./outcomes.js";
import {
  minimumSchema,
  type OutcomeOptions,
  type ReadOptions,
  readSelecting,
  SelectionSchema,
} from "./selection.js";

/** How bands of coverage are compared. */
export interface CoverageOptions extends OutcomeOptions {
  /** Where a further band begins, itself included: above 0 and at most 1, rising; 0.5, 0.8 and 1 by default. */
  readonly bands?: readonly DecimalInput[] | undefined;
}

type Read = ReadOptions<CoverageOptions>;

const Schema: z.ZodMiniType<Read> = /* @__PURE__ */ z.strictObject({
  selected: SelectionSchema,
  minimum: minimumSchema,
  bands: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(DecimalSchema)),
}) as z.ZodMiniType<Read>;

function check({ bands = [] }: Read, report: LabReport): void {
  for (const [index, band] of bands.entries()) {
    checkRange(band, { above: "0", maximum: "1" }, `bands.${index}`, report);
    checkFigure(band, `bands.${index}`, report);
    const before = bands[index - 1];
    if (before !== undefined && !decimal(band).greaterThan(decimal(before)))
      report("not-in-order", `bands.${index}`, { order: "rising" });
  }
}

/**
 * How people came out by how much of their weight was measured: whether those of whom data is missing, or who were there for
 * a part of the time, come out otherwise. The groups are bands of coverage, called by their ends: `[0.5, 0.8)`.
 *
 * Source: as `outcomesByGroup`.
 *
 * @param results - Results as `appraise` gives them; those without a score are counted in their band.
 * @param options - Who counts as selected, where bands begin, and how many make a sample.
 * @returns The bands that somebody is in, from little coverage to all.
 * @throws SteelyardError `out-of-range` or `not-in-order` for bands, `unknown-id` as in `outcomesByGroup`, and the faults of results, each with its path.
 *
 * @example
 * ```ts
 * import { outcomesByCoverage, type StudiedResult } from "steelyard/lab";
 *
 * const one = (id: string, coverage: number, tier: string): StudiedResult =>
 *   ({ id, role: "clerk", status: "scored", coverage, score: 80, tier, indicators: [] });
 * const { groups } = outcomesByCoverage(
 *   [one("a", 1, "A"), one("b", 1, "B"), one("c", 0.7, "B")],
 *   { selected: { tiers: ["A"] }, minimum: 2 },
 * );
 * for (const { group, scored, rate, small } of groups) console.log(group, scored, rate?.exact, small);
 * // => [0.5, 0.8) 1 0 true
 * // => [1, 1] 2 0.5 false
 * ```
 */
export function outcomesByCoverage(
  results: readonly StudiedResult[],
  options: CoverageOptions,
): GroupOutcomes {
  const { bands = ["0.5", "0.8", "1"], ...read } = readSelecting<CoverageOptions>(options, Schema, check);
  const cuts = ["0", ...bands].map((one) => decimal(one));
  const names = cuts.map((cut, index) => {
    const end = cuts[index + 1];
    return `[${toText(cut)}, ${end === undefined ? "1]" : `${toText(end)})`}`;
  });
  const bandOf = ({ coverage }: StudiedResult) => {
    const own = decimal(coverage);
    return names[firstPlace(cuts.length, (place) => own.lessThan(cuts[place] as Exact)) - 1];
  };
  return outcomesOf(readResults(results, "results"), bandOf, read);
}
