import type { HistoryEntry } from "steelyard";
import agreements from "./data/agreements.json" with { type: "json" };
import answers from "./data/answers.json" with { type: "json" };
import calendar from "./data/calendar.json" with { type: "json" };
import campaigns from "./data/campaigns.json" with { type: "json" };
import chats from "./data/chats.json" with { type: "json" };
import complaints from "./data/complaints.json" with { type: "json" };
import dispute from "./data/dispute.json" with { type: "json" };
import followup from "./data/followup.json" with { type: "json" };
import formulas from "./data/formulas.json" with { type: "json" };
import nodes from "./data/nodes.json" with { type: "json" };
import notes from "./data/notes.json" with { type: "json" };
import okrs from "./data/okrs.json" with { type: "json" };
import orders from "./data/orders.json" with { type: "json" };
import people from "./data/people.json" with { type: "json" };
import programme from "./data/programme.json" with { type: "json" };
import ratings from "./data/ratings.json" with { type: "json" };
import recognition from "./data/recognition.json" with { type: "json" };
import reviews from "./data/reviews.json" with { type: "json" };
import tasks from "./data/tasks.json" with { type: "json" };
import mapping from "./data/tickets.mapping.json" with { type: "json" };

/** Everything that a team brings along after a quarter; all of it is invented. */
export const data = {
  agreements,
  answers,
  calendar,
  campaigns,
  chats,
  complaints,
  dispute,
  followup,
  formulas,
  mapping,
  nodes,
  notes,
  okrs,
  orders,
  programme,
  ratings,
  recognition,
  reviews,
  tasks,
};

/** A text in each language. */
export interface Texts {
  readonly en: string;
  readonly "zh-CN": string;
}

/** The languages, as the policy's titles are tagged. */
export type Language = keyof Texts;

/** One of the five. */
export interface Person {
  readonly id: string;
  /** The number that other systems know them by (工号). */
  readonly number: string;
  readonly name: Texts;
  readonly role: string;
  readonly adoptedProposals: number;
  readonly facts: { readonly [name: string]: number | boolean | string };
  readonly history: readonly HistoryEntry[];
}

export const period = people.period;

/** The five who are appraised, and those around them: their names alone matter here. */
export const team: readonly Person[] = people.team as never;
export const others: readonly { readonly id: string; readonly name: Texts; readonly post: Texts }[] =
  people.others;

/** When the books of the quarter were closed. */
export const closed = "2026-10-08T09:00+08:00";

/** The rows of a table as records by the names of its columns. */
export function recordsOf({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}): Readonly<Record<string, string | number>>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ""])));
}
