import type { IndicatorFormulaKind } from "./formula.js";
import type { LedgerName } from "./kind.js";
import { orderWords } from "./words/orders.js";
import { surveyWords } from "./words/surveys.js";
import type { FormulaWords } from "./words/text.js";
import { ticketWords } from "./words/tickets.js";

/** What one kind of formula means, for people and for their forms. */
export interface FormulaDescription extends FormulaWords {
  /** The kind. */
  readonly kind: IndicatorFormulaKind;
  /** The ledger of its cases; of `complaintRate` the one of its numerator. */
  readonly ledger: LedgerName;
}

const WORDS: { readonly [K in IndicatorFormulaKind]: FormulaWords } = {
  ...orderWords,
  ...ticketWords,
  ...surveyWords,
};

/** The ledgers of the kinds that are on neither orders nor tickets. */
const LEDGERS: { readonly [K in keyof typeof surveyWords]: LedgerName } = {
  conversionRate: "visits",
  netPromoterScore: "answers",
  satisfiedShare: "answers",
  satisfaction: "answers",
  complaintRate: "complaints",
};

/**
 * Every kind of formula with its meaning in English and Chinese: one sentence, what stands above and below the line, what is its
 * sample, its unit, which way is better, and what is missing rather than 0.
 *
 * Source: the common definitions of customer and service indicators; of NPS, promoters rate 9 or 10 and detractors 0 to 6.
 *
 * @example
 * ```ts
 * import { formulaDescriptions } from "steelyard/source";
 *
 * const retention = formulaDescriptions.find(({ kind }) => kind === "retentionRate");
 * console.log(retention?.en.numerator, "÷", retention?.en.denominator);
 * // => of these, customers of this period ÷ customers of the period before
 * console.log(retention?.["zh-CN"].title, retention?.better);
 * // => 老客留存率 higher
 * ```
 */
export const formulaDescriptions: readonly FormulaDescription[] = /* @__PURE__ */ Object.entries(WORDS).map(
  ([kind, words]) => ({
    kind: kind as IndicatorFormulaKind,
    ledger:
      kind in orderWords ? "orders" : kind in ticketWords ? "tickets" : LEDGERS[kind as keyof typeof LEDGERS],
    ...words,
  }),
);
