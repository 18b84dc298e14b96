import type { Catalogue, TimeCode } from "./code.js";

/** The words of what is wrong with dates, instants and calendars, in English. */
export const enTime: Catalogue<TimeCode> = {
  "bad-date": ({ found }) => `"${found}" is no date such as 2026-07-01`,
  "bad-time": ({ found, example }) => `"${found}" is no time such as ${example}`,
  "bad-instant": ({ found }) => `"${found}" is no instant with its offset, such as 2026-07-01T09:30+08:00`,
  "too-early": ({ found, before }) => `${found} must not be before ${before}`,
  "outside-calendar": ({ date, from, to }) => `the calendar knows ${from} to ${to}, not ${date}`,
  "bad-workday": ({ found }) => `${found} is a holiday`,
};
