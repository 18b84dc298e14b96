import { exact } from "../../../number/decimal.js";
import { whole } from "../../../shape/schema.js";
import {
  between,
  type DurationClock,
  type DurationStatistic,
  type DurationUnit,
  secondsOf,
  summarise,
  tapeOf,
} from "../duration.js";
import { countOf, known, on, type Scope } from "../kind.js";
import { quotient, valued } from "../observation.js";
import { CLOCK, FilledText, STATISTIC, UNIT } from "../schema.js";
import { wholeSum } from "../sum.js";
import type { Ticket } from "./record.js";

/** A formula on tickets without a choice. */
export interface TicketFormula {
  /** Which. */
  readonly kind: "ticketCount" | "resolutionRate" | "withinTargetRate" | "closedLoopRate" | "singleTouchRate";
}

/** The time from the opening to the first answer, to the resolution, or to the close. */
export interface TicketTimeFormula {
  /** Which formula. */
  readonly kind: "firstResponse" | "resolutionTime" | "closingTime";
  /** How the tickets' times become one figure. */
  readonly statistic: DurationStatistic;
  /** What they are counted in. */
  readonly unit: DurationUnit;
  /** Which time counts; all of it by default. */
  readonly clock?: DurationClock | undefined;
}

/** The share answered, or resolved, soon enough. */
export interface TicketWithinFormula {
  /** Which formula. */
  readonly kind: "respondedWithin" | "resolvedWithin";
  /** The most minutes that are soon enough, a whole number from 1 to 10,000,000. */
  readonly minutes: number;
  /** Which time counts; all of it by default. */
  readonly clock?: DurationClock | undefined;
}

/** The share of tickets with a tag. */
export interface TaggedShareFormula {
  /** Which formula. */
  readonly kind: "taggedShare";
  /** The tag. */
  readonly tag: string;
}

type End = "responded" | "resolved" | "closed";

/** Seconds from the opening of each ticket to an end that it has reached. */
function durations({ tickets, tape }: Scope, end: End, clock: DurationClock | undefined): number[] {
  const counts = tapeOf(clock, tape);
  return known(tickets, (ticket) => {
    const at = ticket[end];
    return at === null ? null : between(ticket.opened, at, counts);
  });
}

const plain = (kind: TicketFormula["kind"], measure: Parameters<typeof on<TicketFormula>>[3]) =>
  on<TicketFormula>("tickets", kind, {}, measure);

const time = (kind: TicketTimeFormula["kind"], end: End) =>
  on<TicketTimeFormula>(
    "tickets",
    kind,
    { statistic: STATISTIC, unit: UNIT, clock: CLOCK },
    (scope, { statistic, unit, clock }) => {
      const values = durations(scope, end, clock);
      const counted = { tickets: scope.tickets.length, [end]: values.length };
      return summarise(values, statistic, secondsOf(unit, tapeOf(clock, scope.tape)), counted);
    },
  );

const within = (kind: TicketWithinFormula["kind"], end: End) =>
  on<TicketWithinFormula>(
    "tickets",
    kind,
    { minutes: /* @__PURE__ */ whole(1, 10_000_000), clock: CLOCK },
    (scope, { minutes, clock }) => {
      const values = durations(scope, end, clock);
      const soon = countOf(values, (seconds) => seconds <= 60 * minutes);
      return quotient(soon, values.length, {
        tickets: scope.tickets.length,
        [end]: values.length,
        within: soon,
      });
    },
  );

/** The share of tickets to which something never happened. */
const never = (kind: TicketFormula["kind"], key: "reopened" | "reassigned", sum: string) =>
  plain(kind, ({ tickets }) => {
    const counts = known(tickets, (ticket: Ticket) => ticket[key]);
    const some = countOf(counts, (count) => count > 0);
    return quotient(counts.length - some, counts.length, {
      tickets: counts.length,
      [key]: some,
      [sum]: exact(wholeSum(counts)),
    });
  });

export const ticketFormulas = {
  ticketCount: /* @__PURE__ */ plain("ticketCount", ({ tickets }) =>
    valued(tickets.length, tickets.length, { tickets: tickets.length }),
  ),
  firstResponse: /* @__PURE__ */ time("firstResponse", "responded"),
  respondedWithin: /* @__PURE__ */ within("respondedWithin", "responded"),
  resolutionTime: /* @__PURE__ */ time("resolutionTime", "resolved"),
  resolvedWithin: /* @__PURE__ */ within("resolvedWithin", "resolved"),
  closingTime: /* @__PURE__ */ time("closingTime", "closed"),
  resolutionRate: /* @__PURE__ */ plain("resolutionRate", ({ tickets }) => {
    const resolved = countOf(tickets, ({ isResolved }) => isResolved);
    return quotient(resolved, tickets.length, { tickets: tickets.length, resolved });
  }),
  withinTargetRate: /* @__PURE__ */ plain("withinTargetRate", ({ tickets }) => {
    const judged = known(tickets, ({ withinTarget }) => withinTarget);
    const met = countOf(judged, (is) => is);
    return quotient(met, judged.length, { tickets: judged.length, withinTarget: met });
  }),
  closedLoopRate: /* @__PURE__ */ never("closedLoopRate", "reopened", "reopenings"),
  singleTouchRate: /* @__PURE__ */ never("singleTouchRate", "reassigned", "reassignments"),
  taggedShare: /* @__PURE__ */ on<TaggedShareFormula>(
    "tickets",
    "taggedShare",
    { tag: FilledText },
    ({ tickets }, { tag }) => {
      const tagged = countOf(tickets, ({ tags }) => tags.includes(tag));
      return quotient(tagged, tickets.length, { tickets: tickets.length, tagged });
    },
  ),
};
