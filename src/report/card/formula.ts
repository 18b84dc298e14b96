import type { IndicatorResult } from "../../appraisal/result.js";
import type { Scoring } from "../../scoring/index.js";
import type { ReportLocale } from "../locale/locale.js";
import { digitsOf, exactOf, type Figure } from "../name/column.js";

/** What a formula is made of. */
export interface FormulaParts {
  /** The value on its grid. */
  readonly value: Figure;
  /** The figures that the trace names. */
  readonly terms: IndicatorResult["trace"]["points"]["terms"];
  /** Full points. */
  readonly full: string;
  /** The points as they came out. */
  readonly points: string;
  /** The language. */
  readonly locale: ReportLocale;
}

/** How points are worked out: a formula that is to be divided, or words that say it all. */
export interface Formula {
  /** What stands before the formula. */
  readonly before?: string;
  /** The formula with its figures; null where the words say it all. */
  readonly formula: string | null;
}

type FormulaOf = {
  readonly [K in Scoring["kind"]]: (
    scoring: Extract<Scoring, { readonly kind: K }>,
    parts: FormulaParts,
  ) => Formula;
};

/** A figure inside of a formula: one below 0 stands in brackets. */
const term = (figure: Figure): string => {
  const digits = digitsOf(figure);
  return digits.startsWith("−") ? `(${digits})` : digits;
};

/** For each kind of scoring: a new kind does not compile without its line here. */
const FORMULAS: FormulaOf = {
  linear(_, { value, terms, full }) {
    const [x, floor, target] = [value, terms.floor, terms.target].map(term);
    return { formula: `${full} × (${x} − ${floor}) ÷ (${target} − ${floor})` };
  },
  ratio({ better }, { value, terms, full, points, locale }) {
    const [x, target] = [term(value), term(terms.target)];
    if (better !== "lower") return { formula: `${full} × ${x} ÷ ${target}` };
    if (!exactOf(value).greaterThan(0)) return { before: locale.card.rules.best(points), formula: null };
    return { formula: `${full} × ${target} ÷ ${x}` };
  },
  piecewise({ knots }, { value, points, locale }) {
    const x = exactOf(value);
    const next = knots.findIndex(({ at }) => exactOf(at).greaterThan(x));
    const [from, to] = [knots[next - 1], knots[next]];
    if (from === undefined || to === undefined)
      return { before: locale.card.rules.outside(points), formula: null };
    const way = `(${term(value)} − ${term(from.at)}) × (${term(to.points)} − ${term(from.points)})`;
    return { formula: `${term(from.points)} + ${way} ÷ (${term(to.at)} − ${term(from.at)})` };
  },
  bands({ bands }, { value, points, locale }) {
    const { rules } = locale.card;
    const x = exactOf(value);
    for (const band of bands) {
      const up = "atLeast" in band;
      const threshold = up ? band.atLeast : band.atMost;
      const order = x.comparedTo(exactOf(threshold));
      if (up ? order >= 0 : order <= 0)
        return { before: rules.band(digitsOf(threshold), up, points), formula: null };
    }
    return { before: rules.otherwise(points), formula: null };
  },
  step({ side, whole }, { value, terms, locale }) {
    const [x, reference, every, change, start] = [
      value,
      terms.reference,
      terms.every,
      terms.change,
      terms.start,
    ].map(term);
    const excess = side === "below" ? `(${reference} − ${x})` : `(${x} − ${reference})`;
    const none = exactOf(value).comparedTo(exactOf(terms.reference)) * (side === "below" ? -1 : 1) <= 0;
    if (whole === false)
      return { formula: none ? `${start} + 0 × ${change}` : `${start} + ${excess} × ${change} ÷ ${every}` };
    const steps = digitsOf(terms.steps);
    const before = none ? undefined : locale.card.rules.whole(`${excess} ÷ ${every}`, steps);
    return { ...(before === undefined ? {} : { before }), formula: `${start} + ${steps} × ${change}` };
  },
  percentile(_, { terms, full, locale }) {
    const [worse, same, cohort] = [terms.worse, terms.same, terms.cohort].map(term) as [
      string,
      string,
      string,
    ];
    return {
      before: locale.card.rules.place(cohort, worse, same),
      formula: `${full} × (${worse} + (${same} − 1) ÷ 2) ÷ (${cohort} − 1)`,
    };
  },
};

/** The formula of a scoring with its figures filled in. */
export const formulaOf = (scoring: Scoring, parts: FormulaParts): Formula =>
  (FORMULAS[scoring.kind] as (scoring: Scoring, parts: FormulaParts) => Formula)(scoring, parts);
