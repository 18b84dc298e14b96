import { expect, it, test } from "vitest";
import { dateText } from "../../../src/time/date.js";
import { firstDay, previousPeriod, readPeriod } from "../../../src/time/period.js";

test.each([
  ["2026", "year", 2026],
  ["0001", "year", 1],
  ["2026-H1", "half", 4053],
  ["2026-H2", "half", 4054],
  ["2026-Q1", "quarter", 8105],
  ["2026-Q4", "quarter", 8108],
  ["2026-01", "month", 24313],
  ["2026-12", "month", 24324],
])("%s is a %s", (text, grain, ordinal) => {
  expect(readPeriod(text)).toEqual({ grain, ordinal });
});

test.each([
  "",
  "26",
  "226",
  "20260",
  "2026-",
  "2026-0",
  "2026-00",
  "2026-13",
  "2026-1",
  "2026-001",
  "2026-H0",
  "2026-H3",
  "2026-h1",
  "2026-H01",
  "2026-Q0",
  "2026-Q5",
  "2026-q1",
  "2026-W00",
  "2026-W54",
  "2026-W1",
  "2026-W001",
  "2026-w01",
  "2026Q3",
  "2026/Q3",
  "2026-Q3 ",
  " 2026-Q3",
  "2026-Q3\n",
  "-2026",
  "２０２６",
  "2026-09-01",
])("%j is no period", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test.each([[2026], [null], [undefined], [["2026"]], [{}], [true]])("%s is no period", (value) => {
  expect(readPeriod(value)).toBeNull();
});

test.each([
  ["2026", "2025"],
  ["2026-H1", "2025-H2"],
  ["2026-Q1", "2025-Q4"],
  ["2026-01", "2025-12"],
  ["2026-W01", "2025-W52"],
  ["2021-W01", "2020-W53"],
  ["2016-W01", "2015-W53"],
  ["2000-W01", "1999-W52"],
  ["0001-W01", "0000-W52"],
])("%s comes just after %s", (text, before) => {
  const [one, other] = [readPeriod(text), readPeriod(before)];
  expect(one?.grain).toBe(other?.grain);
  expect((one?.ordinal ?? 0) - (other?.ordinal ?? 0)).toBe(1);
});

/** Whether 28 December, always in the last week of its year, lies in week 53. */
function hasWeek53(year: number): boolean {
  // 1 January is a Thursday, or 31 December is.
  const day = (month: number, date: number) => {
    const at = new Date(Date.UTC(2000, month, date));
    at.setUTCFullYear(year, month, date);
    return at.getUTCDay();
  };
  return day(0, 1) === 4 || day(11, 31) === 4;
}

it("knows the years of 53 weeks", () => {
  const wrong: number[] = [];
  for (let year = 0; year <= 9999; year++) {
    const text = String(year).padStart(4, "0");
    if ((readPeriod(`${text}-W53`) !== null) !== hasWeek53(year)) wrong.push(year);
  }
  expect(wrong).toEqual([]);
  expect(readPeriod("2020-W53")).not.toBeNull();
  expect(readPeriod("2026-W53")).not.toBeNull();
  expect(readPeriod("2025-W53")).toBeNull();
});

it("counts the weeks of all years in one row", () => {
  const wrong: number[] = [];
  for (let year = 0; year < 9999; year++) {
    const [text, next] = [year, year + 1].map((one) => String(one).padStart(4, "0"));
    const last = readPeriod(`${text}-W${hasWeek53(year) ? 53 : 52}`)?.ordinal ?? 0;
    if (readPeriod(`${next}-W01`)?.ordinal !== last + 1) wrong.push(year);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["2026", "2026-01-01", "2025-01-01"],
  ["2026-H2", "2026-07-01", "2026-01-01"],
  ["2026-H1", "2026-01-01", "2025-07-01"],
  ["2026-Q1", "2026-01-01", "2025-10-01"],
  ["2026-Q4", "2026-10-01", "2026-07-01"],
  ["2024-03", "2024-03-01", "2024-02-01"],
  ["2026-01", "2026-01-01", "2025-12-01"],
  ["2026-W01", "2025-12-29", "2025-12-22"],
  ["2021-W01", "2021-01-04", "2020-12-28"],
  ["0000-02", "0000-02-01", "0000-01-01"],
])("%s begins on %s, the one before it on %s", (text, first, before) => {
  const period = readPeriod(text);
  if (period === null) throw new Error(text);
  expect(dateText(firstDay(period))).toBe(first);
  expect(dateText(firstDay(previousPeriod(period)))).toBe(before);
});
