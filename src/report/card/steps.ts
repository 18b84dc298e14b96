import type { IndicatorResult, Result, Scorecard } from "../../appraisal/result.js";
import { absenceText } from "../explain/absence.js";
import { digitsOf, quotientText } from "../name/column.js";
import { nameOf } from "../name/names.js";
import { formulaOf } from "./formula.js";
import { byLayer, definitionOf } from "./indicators.js";
import type { ScorecardOptions } from "./options.js";

/** How each indicator's value and points came about, a line for each. */
export function stepLines(card: Result | Scorecard, speech: ScorecardOptions): string[] {
  const { locale, policy } = speech;
  return byLayer(card.indicators, policy).map((row) => {
    const parts = [valueStep(row), pointsStep(row, speech)].filter((part) => part !== null);
    return locale.common.pair(nameOf(speech, "indicator", row.id), parts.join(locale.card.rules.join));
  });
}

/** How the value came on to its grid: “141 ÷ 160 = 0.88125 → 0.8813”; null where it was given so, or is missing. */
function valueStep({ value, trace }: IndicatorResult): string | null {
  if (value === null || !("from" in trace.value)) return null;
  const { numerator, denominator } = trace.value.from;
  const exact = quotientText(numerator, denominator);
  const divided =
    denominator === "1"
      ? digitsOf(numerator)
      : `${digitsOf(numerator)} ÷ ${digitsOf(denominator)} = ${exact}`;
  const shown = denominator === "1" ? digitsOf(numerator) : exact;
  const arrow = shown === digitsOf(value) ? "" : ` → ${digitsOf(value)}`;
  return denominator === "1" && arrow === "" ? null : `${divided}${arrow}`;
}

/** How the points came about: the rule with its figures, or why there are none. */
function pointsStep(row: IndicatorResult, { locale, policy }: ScorecardOptions): string {
  const { rules } = locale.card;
  const { rule, terms, from, clamped, target } = row.trace.points;
  if (rule === null) return rules.leftOut(absenceText(row, locale) ?? "");
  if (rule === "zero") return rules.zero(absenceText(row, locale) ?? "");
  const { scoring } = definitionOf(row, policy);
  const full = digitsOf(policy.scale?.full ?? 100);
  const { before, formula } = formulaOf(scoring, {
    value: row.value,
    terms,
    full,
    points: digitsOf(row.points),
    locale,
  });
  const cut =
    clamped === "cap" ? rules.capped(digitsOf(scoring.cap ?? full)) : clamped === "zero" ? rules.floored : "";
  const owner = target === "subject" || target === "role" ? rules.target[target] : "";
  if (formula === null) return `${before}${cut}${owner}`;
  const exact = from === null ? digitsOf(row.points) : quotientText(from.numerator, from.denominator);
  const free = from === null ? digitsOf(row.points) : digitsOf(from.result);
  const sum = `${formula} = ${exact}${exact === free ? "" : ` → ${free}`}${cut}${owner}`;
  return before === undefined ? sum : `${before}${rules.join}${sum}`;
}
