import * as z from "zod/mini";
import type { SourceReport } from "../../error/source.js";
import type { CollaborationNode } from "../../practice/collaboration/node.js";
import { clip } from "../../shape/plain.js";
import { checkDecimals, checkRange } from "../../shape/range.js";
import { DecimalSchema } from "../../shape/schema.js";
import { readCallOptions } from "../document.js";
import { type Fields, type LedgerRow, type RejectedLedgerRow, takeRows } from "./ledger-row.js";

/** A side of a node: the same name for all of them, or the field that holds it. */
export type NodeSide =
  | string
  | {
      /** The field. */
      readonly field: string;
    };

/** How soon nodes have to be answered. */
export type NodeTerm = CollaborationNode["within"];

/** What the rows of a ledger do not say of nodes. */
export interface NodesOptions {
  /** Who asks: a department or a person. */
  readonly from: NodeSide;
  /** Who is asked: a department or a person. */
  readonly to: NodeSide;
  /** How soon all of them have to be answered; or the steps that count, each with its own term: others are left out. */
  readonly within:
    | NodeTerm
    | {
        /** The term of each step. */
        readonly steps: { readonly [step: string]: NodeTerm };
      };
}

/** Collaboration nodes, and the rows that are none. */
export interface BuiltNodes {
  /** The nodes, in the order of the rows. */
  readonly nodes: readonly CollaborationNode[];
  /** The rows at fault, one whose step lies with nobody among them. */
  readonly rejected: readonly RejectedLedgerRow[];
  /** How many rows are of steps that do not count. */
  readonly left: number;
}

const text = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1));

const side: z.ZodMiniType<NodeSide> = /* @__PURE__ */ z.union([
  text,
  /* @__PURE__ */ z.strictObject({ field: text }),
]);

const term: z.ZodMiniType<NodeTerm> = /* @__PURE__ */ z.strictObject({
  hours: DecimalSchema,
  clock: /* @__PURE__ */ z.enum(["wall", "working"]),
});

const OptionsSchema: z.ZodMiniType<NodesOptions> = /* @__PURE__ */ z.strictObject({
  from: side,
  to: side,
  within: /* @__PURE__ */ z.union([
    term,
    /* @__PURE__ */ z.strictObject({ steps: /* @__PURE__ */ z.record(text, term) }),
  ]),
});

function checkOptions({ within }: NodesOptions, report: SourceReport): void {
  const terms = "steps" in within ? Object.entries(within.steps) : [["", within] as const];
  for (const [step, { hours }] of terms) {
    const path = step === "" ? "within.hours" : `within.steps.${step}.hours`;
    if (checkRange(hours, { above: "0", maximum: "10000" }, path, report))
      checkDecimals(hours, 2, path, report);
  }
}

const sideOf = (one: NodeSide, row: Fields) => (typeof one === "string" ? one : row.text(one.field));

/**
 * Collaboration nodes (协作节点) from the rows of a ledger: tasks of a workflow, as `informat-bpmn-task` reads them, or the steps of
 * `pairSteps`. A row has `id`, `step`, `person` (who has to answer), `opened`, and `answered` once it is.
 *
 * @param rows - The rows.
 * @param options - Both sides, and how soon nodes have to be answered.
 * @returns The nodes, for `measureNodes`, and every row that is none.
 * @throws SteelyardError `missing-key`, `wrong-type`, `out-of-range` of the options, with its path: `options.within.hours`; of rows only `wrong-type`
 * where they are no list.
 *
 * @example
 * ```ts
 * import { measureNodes } from "steelyard/practice";
 * import { nodesFrom } from "steelyard/source";
 *
 * const { nodes, rejected, left } = nodesFrom([
 *   { id: "t1", step: "reply", person: "li", opened: "2026-09-01T09:00+08:00", answered: "2026-09-01T15:00+08:00" },
 *   { id: "t2", step: "reply", person: null, opened: "2026-09-02T09:00+08:00", answered: null },
 *   { id: "t3", step: "archive", person: "li", opened: "2026-09-02T09:00+08:00", answered: null },
 * ], { from: "product", to: "operations", within: { steps: { reply: { hours: 24, clock: "wall" } } } });
 * console.log(measureNodes(nodes, "2026-10-08T09:00+08:00").people[0]?.observation, rejected[0]?.issues[0].path, left);
 * // => {"of":[1,1]} 1.person 1
 * ```
 */
export function nodesFrom(rows: readonly LedgerRow[], options: NodesOptions): BuiltNodes {
  const { from, to, within } = readCallOptions(options, OptionsSchema, checkOptions);
  const ids = new Map<string, number>();
  const { taken, rejected, left } = takeRows(rows, (row): CollaborationNode | null => {
    const limit = termOf(within, row);
    if (limit === null) return null;
    const [id, owner] = [row.text("id"), row.text("person")];
    const [opened, answered] = [row.instant("opened"), row.instant("answered")];
    if (opened === null) row.text("opened");
    else if (answered !== null && answered[1] < opened[1])
      row.report("too-early", row.at("answered"), { found: answered[0], before: opened[0] });
    const first = ids.get(id);
    if (first === undefined) ids.set(id, row.index);
    else if (id !== "") row.report("repeated-row", row.at("id"), { id: clip(id), first });
    const head = { id, from: sideOf(from, row), to: sideOf(to, row), owner, opened: opened?.[0] ?? "" };
    return { ...head, ...(answered === null ? {} : { answered: answered[0] }), within: limit };
  });
  return { nodes: taken, rejected, left };
}

/** How soon the node of a row has to be answered; null where its step does not count. */
function termOf(within: NodesOptions["within"], row: Fields): NodeTerm | null {
  if (!("steps" in within)) return within;
  const step = row.optional("step") ?? "";
  return Object.hasOwn(within.steps, step) ? (within.steps[step] as NodeTerm) : null;
}
