import * as z from "zod/mini";
import type { DecimalInput } from "../../number/decimal.js";
import { DecimalSchema, filled, type Title, TitleSchema } from "../../shape/schema.js";
import { checkFigure } from "../digits.js";
import { checkPeriod, readDocument } from "../document.js";
import { OptionalText } from "../optional.js";
import { AgainstSchema, checkPair, figureOf, figureShape, type SbiAgainst } from "./figure.js";
import { checkTold, checkWhen, headShape, KindSchema, type SbiHead, type SbiNote } from "./sbi-note.js";
import { impactOf } from "./words.js";

/** What a value is held against. */
export interface SbiComparison {
  /** What it is. */
  readonly against: SbiAgainst;
  /** Its value, in the indicator's unit: at most 6 decimals and 15 digits. */
  readonly value: DecimalInput;
  /** The earlier period, where it is one: `2026-Q2`. */
  readonly period?: string | undefined;
}

/** A note without its impact, and the figures for it. */
export interface SbiDraft extends SbiHead {
  /** The indicator's id. */
  readonly indicator: string;
  /** Its title for people; the id by default. */
  readonly title?: Title | undefined;
  /** The unit: `%` and `ratio` (1 for all) are percentages, and differ by percentage points. */
  readonly unit?: string | undefined;
  /** Which way is better. */
  readonly better: "higher" | "lower";
  /** The person's value, at most 6 decimals and 15 digits. */
  readonly value: DecimalInput;
  /** What it is held against, at least one: the mean of `teamMean`, the target, an earlier value. */
  readonly comparisons: readonly SbiComparison[];
  /** By default `concern` where the first comparison is worse, else `strength`. */
  readonly kind?: SbiNote["kind"] | undefined;
}

const Schema: z.ZodMiniType<SbiDraft> = /* @__PURE__ */ z.strictObject({
  ...headShape,
  ...figureShape,
  title: /* @__PURE__ */ z.optional(TitleSchema),
  unit: OptionalText,
  value: DecimalSchema,
  comparisons: /* @__PURE__ */ filled(
    /* @__PURE__ */ z.strictObject({
      against: AgainstSchema,
      value: DecimalSchema,
      period: OptionalText,
    }),
  ),
  kind: /* @__PURE__ */ z.optional(KindSchema),
});

/**
 * Fills the impact of a note (SBI 模型) with exact figures: how far the value is from the team's mean, the target or an earlier
 * value, and whether that is better or worse. English and Chinese come from the same facts.
 *
 * Source: difference = value − comparison, exactly; relative difference = difference ÷ |comparison| · 100 %, rounded half away
 * from zero to 1 decimal; against 0 there is none. For a percentage the difference is in percentage points.
 *
 * @param draft - Situation and behaviour, and an indicator's value beside others.
 * @returns The note, with the figures as facts; its impact may be replaced by words of one's own.
 * @throws SteelyardError `too-precise` beyond 6 decimals, `value-too-large` where a figure needs more than 15 digits, `bad-date`,
 * `bad-period`, `empty` without a comparison, a situation or a behaviour, and the like; all at once, each with its path: `comparisons.0.value`.
 *
 * @example
 * ```ts
 * import { draftSbi } from "steelyard/practice";
 *
 * const note = draftSbi({
 *   person: "zhou", author: "chen", on: "2026-09-18", period: "2026-Q3",
 *   situation: "Launch of the autumn campaign", behaviour: "Sent one text to all segments.",
 *   indicator: "clickRate", title: { en: "Click rate", "zh-CN": "点击率" }, unit: "ratio", better: "higher",
 *   value: "0.034", comparisons: [{ against: "teamMean", value: "0.04" }],
 * });
 * console.log(note.impact);
 * // => {"en":"Click rate 3.4 %: 15 % below the team's mean (4 %) by 0.6 percentage points, which is worse.","zh-CN":"点击率 3.4%：比团队均值（4%）低 15%，即低 0.6 个百分点，表现较差。"}
 * console.log(note.kind, note.figures?.[0]?.difference, note.figures?.[0]?.percent);
 * // => concern -0.006 -15
 * ```
 */
export function draftSbi(draft: SbiDraft): SbiNote {
  const read = readDocument(draft, Schema, (document, report) => {
    checkWhen(document, "", report);
    checkTold(document, "", report);
    const fits = checkFigure(document.value, "value", report);
    for (const [index, { value, period }] of document.comparisons.entries()) {
      const path = `comparisons.${index}`;
      if (period !== undefined) checkPeriod(period, `${path}.period`, report);
      if (fits) checkPair(document.value, value, `${path}.value`, report);
    }
  });
  const { title, unit = null, better, value, comparisons, kind, indicator, ...head } = read;
  const figures = comparisons.map(({ against, value: other, period = null }) =>
    figureOf({ indicator, unit, better, against, period }, value, other),
  );
  return {
    ...head,
    impact: { ...impactOf(title, figures) },
    kind: kind ?? (figures[0]?.verdict === "worse" ? "concern" : "strength"),
    indicator,
    figures,
  };
}
