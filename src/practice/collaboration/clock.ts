import type { WorkTape } from "../../time/calendar.js";
import { dateText, daysBefore, readDate } from "../../time/date.js";
import { DAY } from "../../time/instant.js";

/** What a service level is counted on: seconds passed by an instant, and back; null for what it does not know. */
export type Clock = Pick<WorkTape, "at" | "instantAt" | "coverage" | "dateOf">;

const END = /* @__PURE__ */ daysBefore(10_000) * DAY;
const known = (seconds: number) => (seconds >= 0 && seconds < END ? seconds : null);

/** The clock on which every hour counts, of the years that a date can be written in. */
export const WALL: Clock = {
  at: known,
  instantAt: known,
  coverage: { from: "0000-01-01", to: "9999-12-31" },
  // Only an offset takes an instant out of these years, by less than a day.
  dateOf: (instant) => (instant < 0 ? "-0001-12-31" : dateText(Math.floor(instant / DAY))),
};

/** The first date that a clock does not know any more. */
export const beyond = ({ coverage }: Clock): string => dateText((readDate(coverage.to) as number) + 1);
