import * as z from "zod/mini";
import { filled, TextSchema, variant } from "../../shape/schema.js";
import { dateText, readDate } from "../../time/date.js";
import { DAY, readClock, readInstant, readOffset } from "../../time/instant.js";
import type { Cell, ReadCell } from "./codec.js";
import { narrowed } from "./width.js";

/**
 * How a date is written: year, month, day with any of `-`, `/`, `.` or 年月日 between (`y-m-d`); the day or the month first;
 * eight digits; the serial number of a spreadsheet of the 1900 system; a `Date` whose UTC date is meant; seconds or milliseconds
 * since 1970.
 */
export type DateFormat = "y-m-d" | "d/m/y" | "m/d/y" | "yyyymmdd" | "serial" | "date" | "unix-s" | "unix-ms";

/** A date. It is handed on as `2026-09-30`. */
export interface DateCodec {
  /** Which codec. */
  readonly kind: "date";
  /** The forms that are read, and no others. */
  readonly formats: readonly DateFormat[];
  /** The offset of the clock by which seconds since 1970 and times of day become dates: `+08:00`. UTC by default. */
  readonly utcOffset?: string | undefined;
}

/**
 * How an instant is written: ISO 8601 (`iso`), date and time of day as on a wall clock (`y-m-d h:m`), seconds or milliseconds
 * since 1970, as numbers or as digits, the serial number of a spreadsheet, or a `Date`.
 */
export type InstantFormat = "iso" | "y-m-d h:m" | "unix-s" | "unix-ms" | "serial" | "date";

/** An instant. It is handed on with its offset: `2026-09-30T18:00:00+08:00`; fractions of a second are cut off. */
export interface InstantCodec {
  /** Which codec. */
  readonly kind: "instant";
  /** The forms that are read, and no others. */
  readonly formats: readonly InstantFormat[];
  /** The offset of clocks on the wall, and the one that is written; needed for every form without an offset of its own. */
  readonly utcOffset?: string | undefined;
}

const DATES = ["y-m-d", "d/m/y", "m/d/y", "yyyymmdd", "serial", "date", "unix-s", "unix-ms"] as const;
const INSTANTS = ["iso", "y-m-d h:m", "unix-s", "unix-ms", "serial", "date"] as const;

export const DateSchema: z.ZodMiniType<DateCodec> = /* @__PURE__ */ variant("date", {
  formats: /* @__PURE__ */ filled(/* @__PURE__ */ z.enum(DATES)),
  utcOffset: /* @__PURE__ */ z.optional(TextSchema),
});

export const InstantSchema: z.ZodMiniType<InstantCodec> = /* @__PURE__ */ variant("instant", {
  formats: /* @__PURE__ */ filled(/* @__PURE__ */ z.enum(INSTANTS)),
  utcOffset: /* @__PURE__ */ z.optional(TextSchema),
});

/** 1970-01-01 and 1899-12-30, as days since the start of year 0. */
const [EPOCH, SERIAL_EPOCH] = [719_528, 693_959];

const two = (digits: string) => digits.padStart(2, "0");

/** A date from year, month and day in digits; null where there is no such day. */
function dayOf(year: string, month: string, day: string): number | null {
  return readDate(`${year}-${two(month)}-${two(day)}`);
}

const YMD = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)/;
const XXY = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const WHOLE = /^-?\d{1,15}$/;

/** Year, month and day at the beginning of a text, and what follows. */
function leading(text: string): { readonly day: number; readonly rest: string } | null {
  const match = YMD.exec(text);
  if (match === null) return null;
  const [all, year = "", , month = match[5] ?? "", date = match[6] ?? ""] = match;
  const day = dayOf(year, month, date);
  return day === null ? null : { day, rest: text.slice(all.length) };
}

/** A number in a cell, or in its digits; null where there is none. */
function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "string" && WHOLE.test(narrowed(cell)) ? Number(narrowed(cell)) : null;
}

/** Seconds since the start of year 0, cut to whole ones, of a number or a `Date`; null where the form does not fit. */
function secondsIn(cell: Cell, format: string, offset: number): number | null {
  if (format === "date") {
    const time = cell instanceof Date ? cell.getTime() : Number.NaN;
    return Number.isFinite(time) ? Math.floor(time / 1000) + EPOCH * DAY : null;
  }
  if (format === "serial") {
    // A serial number is a day of the wall clock with its time as a fraction; before 1900-03-01 it counts a day that never was.
    if (typeof cell !== "number" || !(cell >= 61 && cell < 2_958_466)) return null;
    return SERIAL_EPOCH * DAY + Math.round(cell * DAY) - offset;
  }
  const number = numberIn(cell);
  if (number === null || !(format === "unix-s" || format === "unix-ms")) return null;
  return Math.floor(format === "unix-s" ? number : number / 1000) + EPOCH * DAY;
}

/** The end of the year 9999. */
const LAST = 3_652_425 * DAY;

export function dateReader({ formats, utcOffset = "Z" }: DateCodec): ReadCell {
  const offset = readOffset(utcOffset) ?? 0;
  const read = (cell: Cell, format: DateFormat): number | null => {
    if (typeof cell === "string") {
      const text = narrowed(cell);
      if (format === "y-m-d") {
        const found = leading(text);
        return found?.rest === "" ? found.day : null;
      }
      const [, a = "", , b = "", year = ""] = XXY.exec(text) ?? [];
      if (format === "d/m/y") return dayOf(year, b, a);
      if (format === "m/d/y") return dayOf(year, a, b);
      const [, y = "", m = "", d = ""] = COMPACT.exec(text) ?? [];
      if (format === "yyyymmdd") return dayOf(y, m, d);
    }
    const shift = format === "date" || format === "serial" ? 0 : offset;
    const seconds = secondsIn(cell, format, 0);
    return seconds === null ? null : Math.floor((seconds + shift) / DAY);
  };
  return (cell) => {
    for (const format of formats) {
      const day = read(cell, format);
      if (day !== null && day >= 0 && day * DAY < LAST) return dateText(day);
    }
    return null;
  };
}

const CLOCK = /^[ T]?(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?$/;

export function instantReader({ formats, utcOffset }: InstantCodec): ReadCell {
  const offset = readOffset(utcOffset ?? "Z") ?? 0;
  const read = (cell: Cell, format: InstantFormat): number | null => {
    if (format === "iso") return typeof cell === "string" ? readInstant(narrowed(cell)) : null;
    if (format !== "y-m-d h:m") return secondsIn(cell, format, offset);
    const found = typeof cell === "string" ? leading(narrowed(cell)) : null;
    const [, hours = "", minutes, seconds = "00"] = CLOCK.exec(found?.rest ?? "") ?? [];
    const clock = readClock(`${two(hours)}:${minutes}:${seconds}`);
    return found === null || clock === null ? null : found.day * DAY + clock - offset;
  };
  return (cell) => {
    for (const format of formats) {
      const instant = read(cell, format);
      if (instant !== null && instant + offset >= 0 && instant + offset < LAST)
        return localText(instant + offset, utcOffset ?? "Z");
    }
    return null;
  };
}

/** Seconds of a wall clock as an instant with its offset. */
function localText(wall: number, utcOffset: string): string {
  const day = Math.floor(wall / DAY);
  const clock = wall - day * DAY;
  const part = (value: number) => two(String(Math.floor(value) % 60));
  return `${dateText(day)}T${two(String(Math.floor(clock / 3600)))}:${part(clock / 60)}:${part(clock)}${utcOffset}`;
}
