import * as z from "zod/mini";
import { figure, fraction, rounded } from "../../number/figure.js";
import { type Rational, rationalText } from "../../number/rational.js";
import { mean } from "../../number/statistic.js";
import { clip } from "../../shape/plain.js";
import { IdSchema, whole } from "../../shape/schema.js";
import { checkDigits, checkFigure } from "../digits.js";
import { checkIds, readDocument } from "../document.js";
import { NameSchema } from "../name.js";
import { PerhapsFigure } from "../optional.js";

/** What is read of a person's result. */
export interface TeamRow {
  /** The person's id, once in the team. */
  readonly id: string;
  /** The person's indicators. */
  readonly indicators: readonly {
    /** The indicator's id. */
    readonly id: string;
    /** The value; null where it is missing. */
    readonly value: number | null;
  }[];
}

/** How a team's mean is taken. */
export interface TeamMeanOptions {
  /** The fewest people with a value, 2..10,000; 3 by default. */
  readonly minimum?: number | undefined;
  /** Decimals of the mean, 0..6; 6 by default. */
  readonly decimals?: number | undefined;
}

/** The mean of a team in one indicator. */
export interface TeamMean {
  /** The indicator's id. */
  readonly indicator: string;
  /** The mean, half away from zero to the decimals; null where too few have a value. */
  readonly mean: number | null;
  /** The mean to the last digit: a decimal, or a fraction such as `13/3`; null where the mean is. */
  readonly exact: string | null;
  /** How many have a value. */
  readonly count: number;
  /** How many have none; they take no part. */
  readonly missing: number;
}

const Schema: z.ZodMiniType<{
  readonly results: readonly TeamRow[];
  readonly indicator: string;
  readonly options: TeamMeanOptions;
}> = /* @__PURE__ */ z.strictObject({
  results: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.object({
      id: NameSchema,
      indicators: /* @__PURE__ */ z.array(
        /* @__PURE__ */ z.object({
          id: IdSchema,
          value: PerhapsFigure,
        }),
      ),
    }),
  ),
  indicator: IdSchema,
  options: /* @__PURE__ */ z.strictObject({
    minimum: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 10_000)),
    decimals: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(0, 6)),
  }),
});

/**
 * The mean of a team in one indicator, for a comparison that betrays nobody: of two people a mean tells each the other's value,
 * so that by default three are needed.
 *
 * Source: arithmetic mean = Σ values ÷ people with a value, exactly, then rounded once.
 *
 * @param results - The `results` of an appraisal, those of the team.
 * @param indicator - The indicator's id.
 * @param options - The fewest people, and decimals.
 * @returns The mean and its counts; people without a value, or without the indicator, are counted as missing.
 * @throws SteelyardError `unknown-name` where nobody has such an indicator; `repeated-name` for a person who comes twice;
 * `value-too-large` and the like; all at once, each with its path: `results.2.id`.
 *
 * @example
 * ```ts
 * import { teamMean } from "steelyard/practice";
 *
 * const person = (id: string, value: number | null) => ({ id, indicators: [{ id: "nps", value }] });
 * console.log(teamMean([person("zhou", 40), person("li", 45), person("wang", 50), person("sun", null)], "nps"));
 * // => {"indicator":"nps","mean":45,"exact":"45","count":3,"missing":1}
 * console.log(teamMean([person("zhou", 40), person("li", 45)], "nps").mean);
 * // => null
 * ```
 */
export function teamMean(
  results: readonly TeamRow[],
  indicator: string,
  options: TeamMeanOptions = {},
): TeamMean {
  const values: number[] = [];
  let average = null as Rational | null;
  const read = readDocument({ results, indicator, options }, Schema, (document, report) => {
    checkIds(document.results, "person", "results", report);
    let known = false;
    for (const [index, { indicators }] of document.results.entries()) {
      const place = indicators.findIndex(({ id }) => id === document.indicator);
      const value = indicators[place]?.value ?? null;
      known ||= place >= 0;
      if (value !== null && checkFigure(value, `results.${index}.indicators.${place}.value`, report))
        values.push(value);
    }
    if (!known) report("unknown-name", "indicator", { thing: "indicator", name: clip(document.indicator) });
    const { minimum = 3, decimals = 6 } = document.options;
    if (values.length < minimum) return;
    average = mean(values.map(fraction));
    checkDigits(rounded(average, decimals), decimals, "options.decimals", report);
  });
  return {
    indicator,
    mean: average && figure(average, read.options.decimals ?? 6),
    exact: average && rationalText(average),
    count: values.length,
    missing: read.results.length - values.length,
  };
}
