import { checkPractice, type PracticeReport } from "../../error/practice.js";
import { toNumber } from "../../number/decimal.js";
import { decimal, figure } from "../../number/figure.js";
import { rational } from "../../number/rational.js";
import { type WorkCalendar, WorkTape } from "../../time/calendar.js";
import { instantText, readInstant } from "../../time/instant.js";
import { readDocument } from "../document.js";
import { beyond, type Clock, WALL } from "./clock.js";
import { type CollaborationNode, checkNodes, NodeDocumentSchema, type NodeOptions } from "./node.js";
import { type NodeStatus, ownersOf, type PersonNodes } from "./owners.js";

/** A node as measured. */
export interface MeasuredNode {
  /** The node's id. */
  readonly id: string;
  /** The person measured. */
  readonly owner: string;
  /** `onTime` if answered by its limit; `late` if answered later, or open past it; `pending` if open until then. */
  readonly status: NodeStatus;
  /** Whether it still waits for an answer. */
  readonly open: boolean;
  /** The last instant that is on time, in UTC: `2026-07-02T01:00:00Z`. */
  readonly limit: string;
  /** Hours on its clock from its opening to its answer, or until now; to 4 decimals, which tell every second. */
  readonly hoursUsed: number;
}

/** What `measureNodes` answers. */
export interface NodeMeasurement {
  /** In the order of the nodes. */
  readonly nodes: readonly MeasuredNode[];
  /** Everybody who owns a node or was listed, by id. */
  readonly people: readonly PersonNodes[];
}

/**
 * Which collaboration nodes were answered in time, and what that says of each owner: the share of those settled that were on
 * time, as an observation.
 *
 * Source: on-time response rate = nodes on time ÷ (nodes on time + nodes late). A node is on time up to and including its
 * limit, opened + hours; on a working clock that is the first instant by which so many working hours have passed. Instants are
 * compared, so an answer on Saturday to what was due on Friday at 18:00 is late, although its working hours are used up no
 * further. A node that is open past its limit is late; one that is open within it is pending and stays out of the ratio.
 *
 * @param nodes - The nodes of one period.
 * @param now - The present instant with its offset; nothing in the nodes may come after it.
 * @param calendar - When people work; needed as soon as one node has a working clock, and has to cover it and its limit.
 * @param options - People to be listed in any case.
 * @returns Each node's standing, and each person's counts with the observation; `missing` where nothing is settled.
 * @throws SteelyardError `missing-key` for the calendar; `outside-calendar` for an instant or a limit that it does not know;
 * `too-early` for an answer before the question, and for what is dated after `now`, with `now` as what was found; `bad-instant`,
 * `out-of-range`, `too-precise`, `repeated-name`, `empty` and the like; all at once, each with its path: `nodes.3.answered`.
 *
 * @example
 * ```ts
 * import { measureNodes } from "steelyard/practice";
 *
 * const node = (id: string, opened: string, answered?: string) => ({
 *   id, from: "product", to: "operations", owner: "zhou", opened, answered, within: { hours: 24, clock: "wall" as const },
 * });
 * const { nodes, people } = measureNodes([
 *   node("a", "2026-07-01T09:00+08:00", "2026-07-02T09:00+08:00"),
 *   node("b", "2026-07-01T09:00+08:00", "2026-07-02T10:30+08:00"),
 *   node("c", "2026-07-02T15:00+08:00"),
 * ], "2026-07-02T18:00+08:00");
 * console.log(nodes.map(({ status, hoursUsed }) => `${status} ${hoursUsed}`).join(", "));
 * // => onTime 24, late 25.5, pending 3
 * console.log(nodes[0]?.limit, people[0]?.observation);
 * // => 2026-07-02T01:00:00Z {"of":[1,2]}
 * ```
 */
export function measureNodes(
  nodes: readonly CollaborationNode[],
  now: string,
  calendar?: WorkCalendar,
  options: NodeOptions = {},
): NodeMeasurement {
  const read = readDocument({ nodes, now, calendar, options }, NodeDocumentSchema, checkNodes);
  const clocks = { wall: WALL, working: read.calendar === undefined ? WALL : new WorkTape(read.calendar) };
  const present = readInstant(read.now) as number;
  const measured: MeasuredNode[] = [];
  checkPractice((report) => {
    const { working } = clocks;
    const waits = read.nodes.some(
      ({ within, answered }) => within.clock === "working" && answered === undefined,
    );
    if (waits && working.at(present) === null)
      report("outside-calendar", "now", { date: working.dateOf(present), ...working.coverage });
    for (const [index, node] of read.nodes.entries()) {
      const one = measure(node, clocks[node.within.clock], present, `nodes.${index}`, report);
      if (one !== null) measured.push(one);
    }
  });
  return { nodes: measured, people: ownersOf(measured, read.options.people ?? []) };
}

/** A checked node as measured; null, and a report, where its clock does not know one of its instants. */
function measure(
  { id, owner, opened, answered, within }: CollaborationNode,
  clock: Clock,
  present: number,
  path: string,
  report: PracticeReport,
): MeasuredNode | null {
  const at = (text: string, key: string): number | null => {
    const instant = readInstant(text) as number;
    const seconds = clock.at(instant);
    if (seconds === null)
      report("outside-calendar", `${path}.${key}`, { date: clock.dateOf(instant), ...clock.coverage });
    return seconds;
  };
  const start = at(opened, "opened");
  const end = answered === undefined ? clock.at(present) : at(answered, "answered");
  if (start === null) return null;
  const limit = clock.instantAt(start + toNumber(decimal(within.hours).times(3600)));
  if (limit === null)
    report("outside-calendar", `${path}.within.hours`, { date: beyond(clock), ...clock.coverage });
  if (limit === null || end === null) return null;
  const open = answered === undefined;
  const inTime = (open ? present : (readInstant(answered) as number)) <= limit;
  return {
    id,
    owner,
    status: !inTime ? "late" : open ? "pending" : "onTime",
    open,
    limit: instantText(limit),
    hoursUsed: figure(rational(BigInt(end - start), 3600n), 4),
  };
}
