import * as z from "zod/mini";
import type { DocumentCode, TimeCode } from "../error/code.js";
import type { ReportOf } from "../error/raise.js";
import { firstPlace } from "../number/first-place.js";
import { clip } from "../shape/plain.js";
import { filled, TextSchema, whole } from "../shape/schema.js";
import { dateText, readDate, weekday } from "./date.js";
import { DAY, readClock, readOffset } from "./instant.js";

/** When people work (工作日历). A date outside of `coverage` is an error, never silently a working day. */
export interface WorkCalendar {
  /** The dates that it knows, both included: at most 20 years. */
  readonly coverage: {
    /** The first date. */
    readonly from: string;
    /** The last date. */
    readonly to: string;
  };
  /** How far its clock is from UTC: `+08:00`. */
  readonly utcOffset: string;
  /** The hours of a working day, in order: `{ from: "09:00", to: "12:00" }`. */
  readonly hours: readonly {
    /** When they begin. */
    readonly from: string;
    /** When they end, up to `24:00`. */
    readonly to: string;
  }[];
  /** Working days of a week by ISO 8601, 1 for Monday to 7 for Sunday; Monday to Friday by default. */
  readonly workdays?: readonly number[] | undefined;
  /** Dates on which nobody works. */
  readonly holidays?: readonly string[] | undefined;
  /** Dates on which people work although the week says otherwise (调休上班); none of them a holiday. */
  readonly makeUpWorkdays?: readonly string[] | undefined;
}

const dates = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(TextSchema));
const span = { from: TextSchema, to: TextSchema };

export const WorkCalendarSchema: z.ZodMiniType<WorkCalendar> = /* @__PURE__ */ z.strictObject({
  coverage: /* @__PURE__ */ z.strictObject(span),
  utcOffset: TextSchema,
  hours: /* @__PURE__ */ filled(/* @__PURE__ */ z.strictObject(span)),
  workdays: /* @__PURE__ */ z.optional(/* @__PURE__ */ filled(/* @__PURE__ */ whole(1, 7))),
  holidays: dates,
  makeUpWorkdays: dates,
});

/** The most days that a calendar covers. */
const LONGEST = 7305;

/** What the shape of a calendar cannot say. */
export function checkCalendar(
  calendar: WorkCalendar,
  path: string,
  report: ReportOf<DocumentCode | TimeCode>,
): void {
  const date = (text: string, at: string) => {
    const day = readDate(text);
    if (day === null) report("bad-date", `${path}.${at}`, { found: clip(text) });
    return day;
  };
  const { coverage, hours } = calendar;
  const [from, to] = [date(coverage.from, "coverage.from"), date(coverage.to, "coverage.to")];
  if (from !== null && to !== null) {
    if (to < from) report("too-early", `${path}.coverage.to`, { found: coverage.to, before: coverage.from });
    if (to - from >= LONGEST)
      report("out-of-range", `${path}.coverage`, { found: String(to - from + 1), maximum: String(LONGEST) });
  }
  if (readOffset(calendar.utcOffset) === null)
    report("bad-time", `${path}.utcOffset`, { found: clip(calendar.utcOffset), example: "+08:00" });
  let last = -1;
  for (const [index, one] of hours.entries()) {
    for (const end of ["from", "to"] as const) {
      const [clock, at] = [readClock(one[end]), `${path}.hours.${index}.${end}`];
      if (clock === null) report("bad-time", at, { found: clip(one[end]), example: "09:00" });
      else if (clock < last || (end === "to" && clock === last))
        report("not-in-order", at, { order: "rising" });
      last = clock ?? last;
    }
  }
  const off = new Set(calendar.holidays);
  for (const list of ["holidays", "makeUpWorkdays"] as const) {
    for (const [index, text] of (calendar[list] ?? []).entries()) {
      const day = date(text, `${list}.${index}`);
      // A day off that the calendar does not cover would be believed to count, and does not.
      if (day !== null && from !== null && to !== null && (day < from || day > to))
        report("outside-calendar", `${path}.${list}.${index}`, { date: text, ...coverage });
      else if (day !== null && list === "makeUpWorkdays" && off.has(text))
        report("bad-workday", `${path}.${list}.${index}`, { found: text });
    }
  }
}

/**
 * A calendar as a measuring tape of working seconds, laid out once: how many have passed by an instant, and back. Instants
 * are seconds UTC since the start of year 0.
 */
export class WorkTape {
  /** Working seconds of one working day. */
  readonly dayLength: number;
  /** The dates covered, as the calendar writes them. */
  readonly coverage: WorkCalendar["coverage"];
  readonly #offset: number;
  readonly #first: number;
  /** The clock at the end of each working second of a working day: of hours there may be as many. */
  readonly #ends: number[] = [];
  /** Working seconds before each day. */
  readonly #before: Float64Array;

  /** A calendar without faults. */
  constructor({
    coverage,
    utcOffset,
    hours,
    workdays = [1, 2, 3, 4, 5],
    holidays,
    makeUpWorkdays,
  }: WorkCalendar) {
    this.coverage = coverage;
    this.#offset = readOffset(utcOffset) as number;
    for (const { from, to } of hours) {
      const end = readClock(to) as number;
      for (let clock = readClock(from) as number; clock < end; ) this.#ends.push(++clock);
    }
    this.dayLength = this.#ends.length;
    const [first, last] = [readDate(coverage.from) as number, readDate(coverage.to) as number];
    const [off, on] = [
      new Set((holidays ?? []).map(readDate)),
      new Set((makeUpWorkdays ?? []).map(readDate)),
    ];
    this.#first = first;
    this.#before = new Float64Array(last - first + 2);
    for (let day = first; day <= last; day++) {
      const works = on.has(day) || (workdays.includes(weekday(day)) && !off.has(day));
      this.#before[day - first + 1] = (this.#before[day - first] as number) + (works ? this.dayLength : 0);
    }
  }

  /** The working seconds from the first date to an instant; null outside of the coverage. */
  at(instant: number): number | null {
    const [day, clock] = this.#local(instant);
    const [before, after] = [this.#before[day], this.#before[day + 1]];
    if (before === undefined) return null;
    // The end of the last date is still known.
    if (after === undefined) return clock === 0 ? before : null;
    if (after === before) return before;
    return before + firstPlace(this.dayLength, (place) => (this.#ends[place] as number) > clock);
  }

  /** The first instant by which so many working seconds have passed; null beyond the coverage. */
  instantAt(seconds: number): number | null {
    const days = this.#before;
    if (seconds > (days.at(-1) as number)) return null;
    // The first day at whose end they have passed.
    const end = firstPlace(days.length, (place) => (days[place] as number) >= seconds);
    const day = Math.max(end - 1, 0);
    const rest = seconds - (days[day] as number);
    const whole = Math.ceil(rest);
    const clock = whole === 0 ? 0 : (this.#ends[whole - 1] as number) - (whole - rest);
    return (this.#first + day) * DAY + clock - this.#offset;
  }

  /** The date of an instant on the calendar's clock. */
  dateOf(instant: number): string {
    return dateText(this.#local(instant)[0] + this.#first);
  }

  #local(instant: number): [day: number, clock: number] {
    const local = instant + this.#offset - this.#first * DAY;
    const day = Math.floor(local / DAY);
    return [day, local - day * DAY];
  }
}
