import { describe, expect, it } from "vitest";
import figures from "../../../examples/northwind/figures.json" with { type: "json" };
import { languages } from "../../../examples/northwind/languages.js";
import { appraiseQuarters, resultOf } from "../../../examples/northwind/quarters.js";
import { reportLines } from "../../../examples/northwind/report.js";
import { scorecardLines } from "../../../examples/northwind/scorecard.js";
import { standingsTable } from "../../../examples/northwind/standings.js";
import { weightTable } from "../../../examples/northwind/weights.js";
import { widthOf } from "../../../examples/shared/table.js";
import { compare } from "../../property/fraction.js";
import { columnSum, figureOf, tablesOf } from "../../property/report/printed.js";
import { columnsOf, total } from "./adding-up.js";

describe("the figures", () => {
  it("are those of the whole database", () => {
    const rows = Object.values(figures.quarters).flatMap((quarter) => quarter.rows);
    expect(rows).toHaveLength(72);
    expect(total(rows.map((row) => row[1] ?? "")).toFixed()).toBe("1265793.0395");
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(830);
  });
});

describe("the appraisal", () => {
  it("gives Peacock 72.95 in the first quarter, as by hand", () => {
    const peacock = resultOf(appraiseQuarters()[0], "e-4");
    const rows = peacock?.indicators.map(({ id, value, points, weight, contribution }) => {
      return [id, value, points, weight, contribution];
    });
    expect(rows).toEqual([
      ["revenue", 18815.525, 120, 0.25, 31.25], // 212.395… points, capped; 30 / 0.96
      ["aov", 1254.368333, 50.29, 0.1, 5.24], // 754.368333 / 15; 5.2385… gets one of three cents
      ["returning-share", 0, 0, 0.15, 0],
      ["delivery-days", 8.6, 60, 0.15, 9.37], // 5.4 / 9; 9.375 gets none
      ["on-time-rate", 0.933333, 66.67, 0.15, 10.42], // 66.6665
      ["retention-rate", null, null, 0.04, null],
      ["new-customer-share", 0.769231, 100, 0.16, 16.67], // 10 / 13, capped; 16 / 0.96
    ]);
    expect(peacock).toMatchObject({ coverage: 0.96, base: 72.95, score: 72.95, rank: 3, size: 9, tier: "b" });
  });

  it("rewards two quarters at the top, and helps after two below 60", () => {
    const quarters = appraiseQuarters();
    const found = quarters.flatMap(({ period, results }) =>
      results.flatMap(({ id, awards, lowPerformance }) => [
        ...(awards ?? [])
          .filter(({ status }) => status !== "notFired")
          .map(({ status }) => [period, id, status]),
        ...(lowPerformance ? [[period, id, lowPerformance]] : []),
      ]),
    );
    expect(found).toEqual([
      ["1996-Q3", "e-8", "unknown"],
      ["1997-Q2", "e-9", "needs-plan"],
      ["1997-Q3", "e-8", "needs-plan"],
      ["1997-Q3", "e-9", "needs-plan"],
      ["1997-Q4", "e-1", "fired"],
      ["1997-Q4", "e-9", "needs-plan"],
    ]);
    expect(quarters.flatMap(({ rejected }) => rejected)).toEqual([]);
  });
});

describe.each([...languages])("what is printed (%s)", (_, words) => {
  it("adds up in every column of every scorecard", () => {
    const quarters = appraiseQuarters();
    for (const { period, results } of quarters) {
      for (const { id, status, base } of results) {
        if (status !== "scored") throw new Error(`${id} has no score in ${period}`);
        const lines = scorecardLines(id, period, quarters, words) ?? [];
        const sums = tablesOf(lines.join("\n")).flatMap((table) =>
          table.total.flatMap((cell, column) => {
            const sum = figureOf(cell);
            return sum === null ? [] : [{ cell, right: compare(sum, columnSum(table, column)) === 0 }];
          }),
        );
        // Weights and contributions, of indicators and of layers; products, rounded down, added and contributions.
        expect(sums.map(({ right }) => right)).toEqual(new Array(8).fill(true));
        expect(sums[0]?.cell).toMatch(/^1\.0+$/);
        expect(Number(sums[1]?.cell)).toBe(base);
      }
    }
  });

  it("adds up in the weights, and along every line of the results", () => {
    expect(columnsOf(weightTable(words))).toEqual({ wrong: [], checked: 3 });
    const quarters = appraiseQuarters();
    quarters.forEach((quarter, index) => {
      const before =
        quarters[index - 1] && standingsTable(quarters[index - 1] as typeof quarter, undefined, words);
      const { rows } = standingsTable(quarter, quarters[index - 1], words);
      expect(rows).toHaveLength(9);
      for (const [rank, name, business, efficiency, user, score, change] of rows) {
        expect(total([business, efficiency, user]).toFixed(2), `${rank} ${name}`).toBe(score);
        const last = before?.rows.find((row) => row[1] === name)?.[5];
        if (last !== undefined) expect(total([last, change]).toFixed(2)).toBe(score);
      }
    });
  });

  it("fits into 100 places, every scorecard too", () => {
    const quarters = appraiseQuarters();
    const cards = quarters.flatMap(({ period, results }) =>
      results.flatMap(({ id }) => scorecardLines(id, period, quarters, words) ?? []),
    );
    const long = [...reportLines(quarters, words), ...cards].filter((line) => widthOf(line) > 100);
    expect(long).toEqual([]);
    expect(cards.filter((line) => /undefined|NaN|null|\[object/.test(line))).toEqual([]);
  });
});

it("counts two places for a Chinese character", () => {
  expect(widthOf("老客 A，1")).toBe(9);
});
