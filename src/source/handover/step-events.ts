import { gather } from "../gather.js";
import { type LedgerRow, type RejectedLedgerRow, takeRows } from "./ledger-row.js";

/** A step of a process while it lay with one person. */
export interface PairedStep extends LedgerRow {
  /** The item and the place of the event in its history, from 1: `PkX1/3`. */
  readonly id: string;
  /** The item. */
  readonly item: string;
  /** The step. */
  readonly step: string;
  /** With whom it lay; null where the event does not say. */
  readonly person: string | null;
  /** When it arrived there. */
  readonly opened: string;
  /** When it moved on; null while it has not. */
  readonly answered: string | null;
}

/** Steps from events, and the events that say nothing of them. */
export interface PairedSteps {
  /** The steps, item by item in the order in which the items first appear. */
  readonly steps: readonly PairedStep[];
  /** The events at fault. */
  readonly rejected: readonly RejectedLedgerRow[];
  /** How many events came again: the same item, step, person and instant. */
  readonly repeated: number;
}

interface Event {
  readonly item: string;
  readonly step: string | null;
  readonly person: string | null;
  readonly at: readonly [text: string, seconds: number];
}

/**
 * Steps of a process from events in any order (事件配对): an event says at which step an item has arrived, and the next event of the item that
 * names another step or another person ends it. An event without a step (the item is completed) only ends the one before. An event
 * that was delivered twice counts once.
 *
 * @param events - Rows with `item`, `step`, `person` and `at`, as `kissflow-webhook` reads them into `stepEvents`.
 * @returns The steps, for `nodesFrom`, and the events that are at fault.
 * @throws SteelyardError `wrong-type` where the events are no list.
 *
 * @example
 * ```ts
 * import { pairSteps } from "steelyard/source";
 *
 * const { steps, repeated } = pairSteps([
 *   { item: "P1", step: "release", person: "wu", at: "2026-09-02T01:00Z" },
 *   { item: "P1", step: "reply", person: "li", at: "2026-09-01T01:00Z" },
 *   { item: "P1", step: "reply", person: "li", at: "2026-09-01T01:00Z" },
 * ]);
 * for (const { id, step, opened, answered } of steps) console.log(id, step, opened, answered);
 * // => P1/1 reply 2026-09-01T01:00Z 2026-09-02T01:00Z
 * // => P1/2 release 2026-09-02T01:00Z null
 * console.log(repeated);
 * // => 1
 * ```
 */
export function pairSteps(events: readonly LedgerRow[]): PairedSteps {
  const { taken, rejected } = takeRows(events, (row): Event | null => {
    const [item, at] = [row.text("item"), row.instant("at")];
    if (at === null) row.text("at");
    return { item, step: row.optional("step"), person: row.optional("person"), at: at ?? ["", 0] };
  });
  const items = new Map<string, Event[]>();
  for (const event of taken) gather(items, event.item, event);
  let repeated = 0;
  const steps: PairedStep[] = [];
  for (const [item, history] of items) {
    const seen = new Set<string>();
    const distinct = history.filter(({ step, person, at }) => {
      const key = JSON.stringify([step, person, at[1]]);
      if (seen.has(key)) repeated++;
      return !seen.has(key) && seen.add(key);
    });
    // Equal instants stay in the order in which they came.
    distinct.sort((a, b) => a.at[1] - b.at[1]);
    const turns = distinct.filter(({ step, person }, index) => {
      const before = distinct[index - 1];
      return before === undefined || before.step !== step || before.person !== person;
    });
    for (const [index, { step, person, at }] of turns.entries())
      if (step !== null)
        steps.push({
          id: `${item}/${index + 1}`,
          item,
          step,
          person,
          opened: at[0],
          answered: turns[index + 1]?.at[0] ?? null,
        });
  }
  return { steps, rejected, repeated };
}
