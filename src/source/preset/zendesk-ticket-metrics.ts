import type { EmittedObservation } from "../mapping/emit.js";
import type { Mapping } from "../mapping/mapping.js";
import { CHECKED, COUNT, ISO, key, NUMERIC_ID, preset } from "./parts.js";

/** The times of a ticket that are measured twice, by all hours and by business hours. */
const times = {
  firstReply: "reply_time_in_minutes",
  firstResolution: "first_resolution_time_in_minutes",
  fullResolution: "full_resolution_time_in_minutes",
} as const;

const clocks = { Calendar: "calendar", Business: "business" } as const;

const cells = Object.entries(times).flatMap(([time, from]) =>
  Object.entries(clocks).map(([suffix, clock]) => ({ name: `${time}${suffix}Minutes`, path: [from, clock] })),
);

/**
 * Tickets of Zendesk with their metrics: the ticket and its metrics, each as its call answers it, put together:
 * `{ ticket: { assignee_id, … }, ticket_metric: { … } }`, in a list. Each time is an observation of one case, by all hours (`…CalendarMinutes`) and
 * by business hours (`…BusinessMinutes`); a time that is `null` has not been reached yet, and is not measured.
 *
 * Source: Zendesk's documents of tickets and ticket metrics.
 *
 * @example
 * ```ts
 * import { runMapping, zendeskTicketMetrics } from "steelyard/source";
 *
 * const { observations, ledgers } = runMapping(zendeskTicketMetrics, [{
 *   ticket: { id: 35, assignee_id: 9001 },
 *   ticket_metric: { ticket_id: 35, created_at: "2026-09-01T01:00:00Z", solved_at: null, reopens: 1,
 *     reply_time_in_minutes: { calendar: 90, business: 30 } },
 * }], { readAt: "2026-10-08T09:00+08:00", crosswalk: { people: [{ person: "00123", ids: [{ type: "zendesk.user", value: "9001" }] }] } });
 * for (const { indicator, observation } of observations.slice(0, 3)) console.log(indicator, observation);
 * // => firstReplyCalendarMinutes {"value":"90","sample":1}
 * // => firstReplyBusinessMinutes {"value":"30","sample":1}
 * // => firstResolutionCalendarMinutes {"missing":"notMeasured"}
 * console.log(ledgers["tickets"]?.[0]?.["resolved"], ledgers["tickets"]?.[0]?.["reopened"]);
 * // => null 1
 * ```
 */
export const zendeskTicketMetrics: Mapping = /* @__PURE__ */ preset(() => ({
  kind: "mapping",
  id: "zendesk-ticket-metrics",
  version: "1",
  title: { en: "tickets with their metrics", "zh-CN": "工单及其 ticket metrics" },
  provenance: {
    system: "zendesk",
    confidence: "documented",
    checked: CHECKED,
    docs: "developer.zendesk.com: ticketing, tickets and ticket metrics",
    notes: {
      en: "Minutes, by two clocks: choose one and keep to it. Instants in UTC, and their dates with them.",
      "zh-CN": "以分钟计，分自然时间与营业时间两种口径，选定一种不要混用。时刻为 UTC，日期随之。",
    },
  },
  reader: { kind: "records", each: [[]] },
  columns: {
    assignee: key(["ticket", "assignee_id"], NUMERIC_ID),
    id: key(["ticket_metric", "ticket_id"], NUMERIC_ID),
    opened: key(["ticket_metric", "created_at"], ISO),
    resolved: key(["ticket_metric", "solved_at"], ISO),
    reopened: key(["ticket_metric", "reopens"], COUNT),
    ...Object.fromEntries(
      cells.map(({ name, path }) => [
        name,
        key(["ticket_metric", ...path], { kind: "duration", unit: "min", numeric: "min" }),
      ]),
    ),
  },
  emit: [
    ...cells.map(
      ({ name }): EmittedObservation => ({
        to: "observation",
        subject: { column: "assignee", idType: "zendesk.user" },
        indicator: name,
        value: name,
        sample: 1,
        at: "opened",
      }),
    ),
    {
      to: "ledger",
      ledger: "tickets",
      subject: { column: "assignee", idType: "zendesk.user" },
      fields: { id: "id", opened: "opened", resolved: "resolved", reopened: "reopened" },
    },
  ],
}));
