import type { Catalogue, TimeCode } from "./code.js";

/** The words of what is wrong with dates, instants and calendars, in Simplified Chinese. */
export const zhCNTime: Catalogue<TimeCode> = {
  "bad-date": ({ found }) => `“${found}”不是日期，应如 2026-07-01`,
  "bad-time": ({ found, example }) => `“${found}”不是时间，应如 ${example}`,
  "bad-instant": ({ found }) => `“${found}”不是带时区偏移的时刻，应如 2026-07-01T09:30+08:00`,
  "too-early": ({ found, before }) => `${found} 不得早于 ${before}`,
  "outside-calendar": ({ date, from, to }) => `日历只涵盖 ${from} 至 ${to}，不含 ${date}`,
  "bad-workday": ({ found }) => `${found} 是假日`,
};
