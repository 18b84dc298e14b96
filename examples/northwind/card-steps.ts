import { fixed, plain, quotient } from "../shared/decimals.js";
import type { Table } from "../shared/table.js";
import { policy, scale } from "./policy.js";
import type { QuarterResult } from "./quarters.js";
import { titleOf, type Words } from "./words.js";

type Row = QuarterResult["indicators"][number];
type Indicator = (typeof policy.indicators)[number];

/** An indicator's row with its definition. */
export function definitionOf(row: Row): Indicator {
  const found = policy.indicators.find(({ id }) => id === row.id);
  if (found === undefined) throw new Error(`the policy lacks ${row.id}`);
  return found;
}

/** Step 1: what was measured, a ÷ b, on the indicator's own grid. */
export function valueTable(result: QuarterResult, words: Words): Table {
  return {
    columns: [
      { head: words.indicator },
      { head: words.value, number: true },
      { head: words.unit },
      { head: words.from },
    ],
    rows: result.indicators.map((row) => {
      const indicator = definitionOf(row);
      const unit = indicator.unit ?? "";
      const value = row.value === null ? "-" : fixed(row.value, indicator.decimals ?? 6);
      return [titleOf(indicator, words), value, words.units[unit] ?? unit, inputInWords(row, words)];
    }),
  };
}

function inputInWords({ trace: { value } }: Row, words: Words): string {
  if ("missing" in value) {
    const reason = value.reason ?? value.missing;
    return words.card.missing(words.card.reasons[reason] ?? reason);
  }
  const { numerator, denominator } = value.from;
  if (value.sample === null) return plain(numerator);
  return `${plain(numerator)} ÷ ${plain(denominator)} = ${quotient(numerator, denominator)}`;
}

/** Step 2: the formula with the figures filled in. */
export function pointsTable(result: QuarterResult, words: Words): Table {
  return {
    columns: [{ head: words.indicator }, { head: words.points, number: true }, { head: words.from }],
    rows: result.indicators.map((row) => [
      titleOf(definitionOf(row), words),
      row.points === null ? "-" : fixed(row.points, scale.pointsDecimals),
      formulaInWords(row, words),
    ]),
  };
}

function formulaInWords(row: Row, words: Words): string {
  const { rule, terms, target, from, clamped } = row.trace.points;
  if (row.value === null || from === null) return words.card.leftOut;
  const { scoring, decimals = 6 } = definitionOf(row);
  const [x, at] = [fixed(row.value, decimals), (name: string) => plain(terms[name] ?? 0)];
  const formula =
    rule === "linear"
      ? `${scale.full} × (${x} - ${at("floor")}) ÷ (${at("target")} - ${at("floor")})`
      : rule === "ratio"
        ? `${scale.full} × ${x} ÷ ${at("target")}`
        : `${from.numerator} ÷ ${from.denominator}`;
  const cut = clamped === "cap" ? words.card.cutToCap(plain(scoring.cap ?? scale.full)) : "";
  const raised = clamped === "zero" ? words.card.cutToZero : "";
  const own = target === "subject" ? words.card.ownTarget : "";
  return `${formula} = ${quotient(from.numerator, from.denominator)}${cut}${raised}${own}`;
}
