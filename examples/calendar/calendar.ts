import chineseDays from "chinese-days";
import type { WorkCalendar } from "steelyard/practice";

const DAY = 86_400_000;

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Every date of a year with its day of the week, 0 for Sunday. */
function datesOf(year: number): { readonly date: string; readonly weekday: number }[] {
  const [first, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return Array.from({ length: (next - first) / DAY }, (_, index) => {
    const time = first + index * DAY;
    return { date: dateOf(time), weekday: new Date(time).getUTCDay() };
  });
}

/**
 * Whether the package knows a year. It does not say so: of years beyond its data it calls every Monday to Friday a working
 * day. But the first three days of October are a holiday by law each year, and at most two of them are a weekend.
 */
export function isKnown(year: number): boolean {
  return [1, 2, 3].every((day) => !chineseDays.getDayDetail(`${year}-10-0${day}`).work);
}

/** The work calendar of mainland China for some years, as data: what a host keeps, and hands to `steelyard/practice`. */
export function calendarOf(from: number, to: number): WorkCalendar {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const unknown = years.filter((year) => !isKnown(year));
  if (unknown.length > 0) throw new Error(`chinese-days has no holidays of ${unknown.join(", ")}`);
  const dates = years.flatMap(datesOf).map(({ date, weekday }) => ({
    date,
    weekend: weekday === 0 || weekday === 6,
    work: chineseDays.getDayDetail(date).work,
  }));
  return {
    coverage: { from: `${from}-01-01`, to: `${to}-12-31` },
    utcOffset: "+08:00",
    hours: [
      { from: "09:00", to: "12:00" },
      { from: "13:00", to: "18:00" },
    ],
    holidays: dates.filter(({ weekend, work }) => !weekend && !work).map(({ date }) => date),
    makeUpWorkdays: dates.filter(({ weekend, work }) => weekend && work).map(({ date }) => date),
  };
}
