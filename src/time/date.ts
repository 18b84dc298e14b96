/** Days from the start of year 0 to the start of a year, by the Gregorian calendar. */
export function daysBefore(year: number): number {
  const past = year - 1;
  return 365 * year + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
}

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Days before the month in a year that is no leap year. */
const MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

const isLeap = (year: number) => daysBefore(year + 1) - daysBefore(year) === 366;

/** Days before a month, 1..13, in a year. */
export const daysBeforeMonth = (year: number, month: number) =>
  (MONTHS[month - 1] as number) + (month > 2 && isLeap(year) ? 1 : 0);

/** A date such as `2026-07-01` as days since the start of year 0; null for any other text. */
export function readDate(text: unknown): number | null {
  if (typeof text !== "string" || !DATE.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month)
  )
    return null;
  return daysBefore(year) + daysBeforeMonth(year, month) + day - 1;
}

/** The date of a day, as `readDate` reads it; of years 0 to 9999. */
export function dateText(day: number): string {
  let year = Math.floor(day / 366);
  while (daysBefore(year + 1) <= day) year++;
  const rest = day - daysBefore(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > rest) month--;
  return [pad(year, 4), pad(month, 2), pad(rest - daysBeforeMonth(year, month) + 1, 2)].join("-");
}

const pad = (value: number, digits: number) => String(value).padStart(digits, "0");

/** The day of the week by ISO 8601: 1 is Monday, 7 Sunday. Day 0 was a Saturday. */
export const weekday = (day: number): number => ((day + 5) % 7) + 1;
