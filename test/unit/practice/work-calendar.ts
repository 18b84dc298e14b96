import type { WorkCalendar } from "steelyard/practice";

/** Eight hours a day in China, of some dates. */
export const workCalendar = (from: string, to: string): WorkCalendar => ({
  coverage: { from, to },
  utcOffset: "+08:00",
  hours: [
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "18:00" },
  ],
});
