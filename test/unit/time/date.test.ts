import { describe, expect, it, test } from "vitest";
import { dateText, readDate, weekday } from "../../../src/time/date.js";
import { readClock, readInstant, readOffset } from "../../../src/time/instant.js";

/** Days from the start of year 0 to 1970-01-01. */
const EPOCH = 719_528;

describe("dates", () => {
  it("are the days that the platform counts, from year 1 to year 9999, and their texts again", () => {
    for (let days = -719_162; days < 2_932_896; days += 97) {
      const text = new Date(days * 86_400_000).toISOString().slice(0, 10);
      expect(readDate(text)).toBe(days + EPOCH);
      expect(dateText(days + EPOCH)).toBe(text);
      expect(weekday(days + EPOCH) % 7).toBe(new Date(days * 86_400_000).getUTCDay());
    }
  });

  test.each(["2024-02-29", "2000-02-29", "0000-02-29"])("%s is there", (text) => {
    expect(dateText(readDate(text) as number)).toBe(text);
  });

  test.each([
    ...["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1"],
    ...[
      "2026/01/01",
      "2026-01-01 ",
      " 2026-01-01",
      "26-01-01",
      "2026-01-01T00:00",
      "",
      "x",
      5,
      null,
      undefined,
    ],
  ])("%j is none", (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe("times", () => {
  test.each([
    ["00:00", 0],
    ["09:30", 34_200],
    ["23:59:59", 86_399],
    ["24:00", 86_400],
    ["24:01", null],
    ["9:30", null],
    ["09:60", null],
    ["09:30:60", null],
    ["", null],
  ])("%s is %s", (text, seconds) => {
    expect(readClock(text)).toBe(seconds);
  });

  test.each([
    ["Z", 0],
    ["+08:00", 28_800],
    ["-03:30", -12_600],
    ["+14:00", 50_400],
    ["+15:00", null],
    ["08:00", null],
    ["+8", null],
    ["", null],
  ])("the offset %s is %s", (text, seconds) => {
    expect(readOffset(text)).toBe(seconds);
  });
});

describe("instants", () => {
  test.each([
    "2026-07-01T09:30:15+08:00",
    "2026-07-01T01:30:15Z",
    "2026-06-30T21:30:15-04:00",
    "2026-07-01T01:30:15.000Z",
    "2026-07-01T09:30:15.999999+08:00",
  ])("%s is one, its decimals cut off", (text) => {
    expect(readInstant(text)).toBe(Math.floor(Date.parse(text) / 1000) + EPOCH * 86_400);
  });

  test.each([
    ...["2026-07-01", "2026-07-01T09:30", "2026-07-01 09:30Z", "2026-07-01t09:30Z", "2026-07-01T24:00Z"],
    ...[
      "2026-02-30T09:30Z",
      "2026-07-01T09:30z",
      "2026-07-01T09:30:15.Z",
      "2026-07-01T09:30.5Z",
      "2026-07-01T9:30Z",
      "now",
      "",
      5,
      null,
    ],
  ])("%j is none", (text) => {
    expect(readInstant(text)).toBeNull();
  });
});
