import { dateText, readDate } from "./date.js";

/** Seconds of a day. */
export const DAY = 86_400;

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const OFFSET = /^([+-])(0\d|1[0-4]):([0-5]\d)$/;

/** A time of day such as `09:00`, or `24:00` for its end, as seconds; null for any other text. */
export function readClock(text: string): number | null {
  if (text === "24:00") return DAY;
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds = "0"] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** An offset from UTC such as `+08:00` as seconds; null for any other text. */
export function readOffset(text: string): number | null {
  if (text === "Z") return 0;
  const match = OFFSET.exec(text);
  if (match === null) return null;
  const [, sign, hours, minutes] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** Decimals of a second, which systems write and nobody is assessed by. */
const DECIMALS = /(:\d\d:\d\d)\.\d+/;

/**
 * An instant with its offset, such as `2026-07-01T09:30+08:00` or `2026-07-01T01:30:00.000Z`, as seconds UTC since the start
 * of year 0, decimals of a second cut off; null for any other text, one without an offset among them, for it would mean
 * another instant elsewhere.
 */
export function readInstant(given: unknown): number | null {
  if (typeof given !== "string" || given.length > 35 || given[10] !== "T") return null;
  const text = given.replace(DECIMALS, "$1");
  const end = text.endsWith("Z") ? -1 : -6;
  const [day, clock, offset] = [
    readDate(text.slice(0, 10)),
    readClock(text.slice(11, end)),
    readOffset(text.slice(end)),
  ];
  return day === null || clock === null || clock === DAY || offset === null
    ? null
    : day * DAY + clock - offset;
}

/** An instant of the years 0 to 9999 in UTC: `2026-07-01T01:30:00Z`. */
export function instantText(instant: number): string {
  const day = Math.floor(instant / DAY);
  const clock = instant - day * DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${dateText(day)}T${two(clock / 3600)}:${two((clock / 60) % 60)}:${two(clock % 60)}Z`;
}
