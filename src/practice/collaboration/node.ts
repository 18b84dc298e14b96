import * as z from "zod/mini";
import type { PracticeReport } from "../../error/practice.js";
import type { DecimalInput } from "../../number/decimal.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { DecimalSchema, TextSchema } from "../../shape/schema.js";
import { checkCalendar, type WorkCalendar, WorkCalendarSchema } from "../../time/calendar.js";
import { checkIds, checkNames, checkOrder, instantAt } from "../document.js";
import { NameSchema } from "../name.js";
import { OptionalText } from "../optional.js";

/** Something that one side asks of the other, and how soon it has to be answered (协作节点). */
export interface CollaborationNode {
  /** Its id, once in a list. */
  readonly id: string;
  /** Who asks: a department or a person. */
  readonly from: string;
  /** Who is asked: a department or a person. */
  readonly to: string;
  /** The person who has to answer, and who is measured. */
  readonly owner: string;
  /** When it was opened: an instant with its offset, such as `2026-07-01T09:00+08:00`. */
  readonly opened: string;
  /** When it was answered, not before it was opened; absent while it is open. */
  readonly answered?: string | undefined;
  /** How soon it has to be answered. */
  readonly within: {
    /** Hours, above 0, at most 10,000, with at most 2 decimals. */
    readonly hours: DecimalInput;
    /** Whether all hours count, or those of the work calendar alone. */
    readonly clock: "wall" | "working";
  };
}

/** How nodes are to be measured. */
export interface NodeOptions {
  /** People to be listed although they may have no node; each once. */
  readonly people?: readonly string[] | undefined;
}

/** What nodes are measured by. */
export interface NodeDocument {
  readonly nodes: readonly CollaborationNode[];
  readonly now: string;
  readonly calendar?: WorkCalendar | undefined;
  readonly options: NodeOptions;
}

export const NodeSchema: z.ZodMiniType<CollaborationNode> = /* @__PURE__ */ z.strictObject({
  id: NameSchema,
  from: NameSchema,
  to: NameSchema,
  owner: NameSchema,
  opened: TextSchema,
  answered: OptionalText,
  within: /* @__PURE__ */ z.strictObject({
    hours: DecimalSchema,
    clock: /* @__PURE__ */ z.enum(["wall", "working"]),
  }),
});

export const NodeDocumentSchema: z.ZodMiniType<NodeDocument> = /* @__PURE__ */ z.strictObject({
  nodes: /* @__PURE__ */ z.array(NodeSchema),
  now: TextSchema,
  calendar: /* @__PURE__ */ z.optional(WorkCalendarSchema),
  options: /* @__PURE__ */ z.strictObject({
    people: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(NameSchema)),
  }),
});

/** What the shape of one node cannot say. */
export function checkNode(node: CollaborationNode, path: string, report: PracticeReport): void {
  const { hours } = node.within;
  // With 2 decimals every limit is a whole second.
  if (checkRange(hours, { above: "0", maximum: "10000" }, `${path}.within.hours`, report))
    checkDecimals(hours, 2, `${path}.within.hours`, report);
  instantAt(node.opened, `${path}.opened`, report);
  if (node.answered === undefined) return;
  instantAt(node.answered, `${path}.answered`, report);
  checkOrder(node.opened, node.answered, `${path}.answered`, report);
}

/** What the shape of nodes and calendar cannot say. */
export function checkNodes({ nodes, now, calendar, options }: NodeDocument, report: PracticeReport): void {
  if (calendar !== undefined) checkCalendar(calendar, "calendar", report);
  else if (nodes.some(({ within }) => within.clock === "working")) report("missing-key", "calendar", {});
  instantAt(now, "now", report);
  checkNames(options.people ?? [], "person", (index) => `options.people.${index}`, report);
  checkIds(nodes, "node", "nodes", report);
  for (const [index, node] of nodes.entries()) {
    const path = `nodes.${index}`;
    checkNode(node, path, report);
    const last = node.answered === undefined ? "opened" : "answered";
    checkOrder(node[last], now, `${path}.${last}`, report);
  }
}
