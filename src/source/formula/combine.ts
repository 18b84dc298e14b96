import * as z from "zod/mini";
import type { SourceReport } from "../../error/source.js";
import { type DecimalInput, exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkObservation, ObservationSchema, type StatedObservation } from "../../shape/observation.js";
import { clip } from "../../shape/plain.js";
import { TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { FormulaSchema, type IndicatorFormula } from "./formula.js";
import { type IndicatorObservation, quotient } from "./observation.js";

/** A figure that has been worked out already, with what it rests on; one that is missing takes no part. */
export type QuotientPart = Exclude<StatedObservation, DecimalInput>;

interface Document {
  readonly name: string;
  /** A bare decimal is let in by the shape, to be refused by its own name. */
  readonly parts: readonly StatedObservation[];
  readonly formula?: IndicatorFormula | undefined;
}

const Schema: z.ZodMiniType<Document> = /* @__PURE__ */ z.strictObject({
  name: TextSchema,
  parts: /* @__PURE__ */ z.array(ObservationSchema),
  formula: /* @__PURE__ */ z.optional(FormulaSchema),
});

/** Whether what a formula says is a sum or an order statistic: neither comes out of those of the parts. */
const standsAlone = (formula: IndicatorFormula): boolean =>
  "statistic" in formula
    ? formula.statistic !== "mean"
    : formula.kind === "orderTotal" || formula.kind === "orderCount" || formula.kind === "ticketCount";

function check({ name, parts, formula }: Document, report: SourceReport): void {
  const refused = { name: clip(name) };
  if (formula !== undefined && standsAlone(formula)) report("average-of-averages", "formula", refused);
  for (const [index, part] of parts.entries()) {
    const path = `parts.${index}`;
    if (typeof part !== "object") report("average-of-averages", path, refused);
    else checkObservation(part, path, report);
  }
}

/**
 * Puts together rates and means that a system has worked out already: those of the days of a month, of the shifts of a day. Each
 * weighs by what it rests on; a bare figure is refused, for averages of averages are nobody's average.
 *
 * Source: weighted mean = (Σ numerators + Σ value × sample) ÷ (Σ denominators + Σ samples), exactly. It is the figure of all
 * cases together where each case belongs to one part. A mean that was rounded before stays as rounded as it was.
 *
 * @param name - What the figures are of, for the words of an error.
 * @param parts - The figures, each with what it rests on; a missing one takes no part.
 * @param formula - Their formula, where there is one: those that no quotient says (medians, P90, sums, counts) are refused.
 * @returns The quotient; missing as `no-cases` where nothing is behind it.
 * @throws SteelyardError `average-of-averages` for a figure without what it rests on, and for a formula that cannot be put
 * together; `out-of-range` for a negative sample; `bad-observation`, `not-decimal` and the like; all at once, each with its path: `parts.3`.
 *
 * @example
 * ```ts
 * import { combineQuotients } from "steelyard/source";
 *
 * // 30 tickets with a mean of 4 minutes, 10 with 12: (120 + 120) ÷ 40 = 6, not 8.
 * console.log(combineQuotients("first response", [{ value: 4, sample: 30 }, { value: 12, sample: 10 }]));
 * // => {"of":[240,40]}
 * try {
 *   combineQuotients("first response", [4, 12] as never);
 * } catch (error) {
 *   console.log((error as { code?: string }).code);
 * }
 * // => average-of-averages
 * ```
 */
export function combineQuotients(
  name: string,
  parts: readonly QuotientPart[],
  formula?: IndicatorFormula,
): IndicatorObservation {
  const read = readDocument<Document>({ name, parts, formula }, Schema, check);
  let [a, b] = [exact(0), exact(0)];
  for (const part of read.parts as readonly QuotientPart[]) {
    if ("missing" in part) continue;
    const [value, weight] =
      "of" in part ? part.of : [decimal(part.value).times(decimal(part.sample)), part.sample];
    a = a.plus(decimal(value));
    b = b.plus(decimal(weight));
  }
  return quotient(a, b, {}).observation;
}
