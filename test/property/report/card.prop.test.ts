import fc from "fast-check";
import { appraise } from "steelyard";
import { en, scorecardReport, teamReport, toHtmlPart, toMarkdown, toText, zhCN } from "steelyard/report";
import { expect, it } from "vitest";
import { stepLines } from "../../../src/report/card/steps.js";
import { EVERYTHING } from "../arbitrary/policy.js";
import { cases } from "../arbitrary/run.js";
import { fewer, often } from "../fewer.js";
import { compare, type Fraction, fraction, minus, over, read, round, times } from "../fraction.js";
import { same } from "../same.js";
import { calculate } from "./calculator.js";
import { columnSum, figureOf, type Printed, tablesOf } from "./printed.js";

const locales = fc.constantFrom(en, zhCN);
const runs = cases(EVERYTHING, { most: 4 });

/** Nothing is cut or wrapped at this width. */
const WIDE = { width: 1000 };

const BROKEN = /undefined|NaN|Infinity|\[object|\bnull\b/;

/** The columns of the tables whose printed total is not the sum of what is printed above it. */
function wrongColumns(tables: readonly Printed[]): string[] {
  return tables.flatMap((table) =>
    table.total.flatMap((cell, column) => {
      const total = figureOf(cell);
      return total === null || compare(columnSum(table, column), total) === 0
        ? []
        : [`${table.heads[column]}`];
    }),
  );
}

const totalUnder = (tables: readonly Printed[], head: string): Fraction[] =>
  tables.flatMap(({ heads, total }) => {
    const column = heads.indexOf(head);
    const figure = column < 0 ? null : figureOf(total[column] ?? "");
    return figure === null ? [] : [figure];
  });

it("every column of a scorecard adds up as it is printed, in text", () => {
  fc.assert(
    fc.property(runs, locales, ({ policy, run }, locale) => {
      for (const result of appraise(policy, run).results) {
        const text = toText(scorecardReport(result, { policy, locale, period: "2026-Q3" }), WIDE);
        expect(text).not.toMatch(BROKEN);
        const tables = tablesOf(text);
        expect(wrongColumns(tables)).toEqual([]);
        const weights = totalUnder(tables, locale.column.weight);
        same(weights[0], fraction(1));
        if (result.status !== "scored") continue;
        // Once for indicators, layers and the sharing out.
        const contributions = totalUnder(tables, locale.column.contribution);
        same(contributions, [result.base, result.base, result.base].map(read));
        const moved = tables.find(({ heads }) => heads[1] === locale.card.names.change);
        if (result.effects.length > 0) expect(moved).toBeDefined();
        if (moved !== undefined) same(figureOf(moved.total[1] as string), read(result.score));
        else same(read(result.score), read(result.base));
      }
    }),
    fewer(4),
  );
});

it("every formula of a scorecard gives on a calculator what is printed behind it, and the points", () => {
  let checked = 0;
  fc.assert(
    fc.property(runs, ({ policy, run }) => {
      for (const result of appraise(policy, run).results) {
        for (const line of stepLines(result, { policy, locale: en })) {
          for (const [, formula = "", shown = "", more, , rounded] of line.matchAll(
            /([(−\d][\d.×÷+−() ]*) = (−?[\d.]+)(…?)( → (−?[\d.]+))?/g,
          )) {
            checked++;
            const exact = calculate(formula);
            const printed = figureFrom(shown);
            if (more === "") same(printed, exact);
            else expect(compare(abs(minus(exact, printed)), read("0.000001"))).toBe(-1);
            if (rounded === undefined) continue;
            const decimals = rounded.split(".")[1]?.length ?? 0;
            const { rounding = "halfExpand", pointsDecimals = 2 } = policy.scale ?? {};
            // Rounded to the grid, of which the printed figure may leave zeros out.
            const grids = [...new Set([decimals, pointsDecimals, 0, 1, 2, 3, 4, 5, 6])].filter(
              (one) => one >= decimals,
            );
            expect(grids.some((one) => compare(round(exact, one, rounding), figureFrom(rounded)) === 0)).toBe(
              true,
            );
          }
        }
      }
    }),
    fewer(4),
  );
  if (often()) expect(checked).toBeGreaterThan(100);
});

const figureFrom = (text: string) => read(text.replace("−", "-"));
const abs = (value: Fraction) => (compare(value, fraction(0)) < 0 ? times(value, fraction(-1)) : value);

it("every column of a run adds up as it is printed, heads to those with a score and shares to 100 %", () => {
  fc.assert(
    fc.property(cases(EVERYTHING, { most: 6 }), locales, ({ policy, run }, locale) => {
      const answer = appraise(policy, run);
      const report = teamReport(answer, { policy, locale });
      const text = toText(report, WIDE);
      expect(text).not.toMatch(BROKEN);
      const tables = tablesOf(text);
      expect(wrongColumns(tables)).toEqual([]);
      const scored = answer.results.filter(({ status }) => status === "scored");
      const heads = totalUnder(tables, locale.team.names.people);
      if (policy.tiers === undefined || scored.length === 0) same(heads, []);
      else {
        same(heads, [fraction(scored.length)]);
        same(totalUnder(tables, locale.team.names.share), [fraction(100)]);
      }
      const shown = toHtmlPart(report) + toMarkdown(report);
      expect(shown).not.toMatch(BROKEN);
    }),
    fewer(4),
  );
});

it("shares of tiers are less than a tenth of a percent from the exact ones", () => {
  fc.assert(
    fc.property(cases(EVERYTHING, { most: 6 }), ({ policy, run }) => {
      const answer = appraise(policy, run);
      const scored = answer.results.filter(({ status }) => status === "scored").length;
      const table = tablesOf(toText(teamReport(answer, { policy, locale: en }), WIDE)).find(({ heads }) =>
        heads.includes(en.team.names.share),
      );
      for (const [, count = "", share = ""] of table?.rows ?? []) {
        const exact = over(times(read(count), fraction(100)), fraction(scored));
        expect(compare(abs(minus(exact, figureOf(share) as Fraction)), read("0.1"))).toBe(-1);
      }
    }),
    fewer(4),
  );
});
