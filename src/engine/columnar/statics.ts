import { isCohort } from "../../plan/fold.js";
import type { Node, NodeId, Source } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { exact, type Value } from "./exact.js";

/** What is known of a node before any row is looked at: its value for each profile; undefined where rows decide. */
export type Statics = readonly (readonly Value[] | undefined)[];

/** Nodes whose value the policy alone decides, given which facts the table has. */
export function staticsOf(plan: Plan, ids: readonly NodeId[], has: (source: Source) => boolean): Statics {
  const known: (readonly Value[] | undefined)[] = [];
  for (const id of ids) known[id] = staticOf(plan, plan.nodes[id] as Node, known, has);
  return known;
}

function staticOf(
  plan: Plan,
  node: Node,
  known: Statics,
  has: (source: Source) => boolean,
): readonly Value[] | undefined {
  if (isCohort(node)) return undefined;
  const missing = () => plan.profiles.map(() => null);
  if (node.kind === "input") return has(node) ? undefined : missing();
  if (node.kind === "is" && !isOfProfile(node)) return has(node) ? undefined : missing();
  const args: readonly NodeId[] = "args" in node ? node.args : [];
  if (node.kind === "select") {
    const chosen = choiceOf(node.args, known);
    if (chosen !== null) return known[chosen];
  } else if (node.kind === "and" || node.kind === "or") {
    const decisive = node.kind === "or";
    if (args.some((arg) => all(known[arg], decisive))) return plan.profiles.map(() => decisive);
  } else if (node.kind !== "missing" && args.some((arg) => all(known[arg], null))) return missing();
  if (args.some((arg) => known[arg] === undefined)) return undefined;
  return plan.profiles.map((profile, index) => {
    const read = ({ fact }: Source) =>
      fact === "role" ? profile.role : fact === "stage" ? profile.stage : null;
    const rule = exact[node.kind] as (
      node: Node,
      at: (id: NodeId) => Value,
      inputs: { profile: number; read: (source: Source) => unknown },
    ) => Value;
    return rule(node, (id) => (known[id] as readonly Value[])[index] as Value, { profile: index, read });
  });
}

/** The alternative that a select takes for everybody; null where rows decide. */
export function choiceOf(
  [when, then, otherwise]: readonly [NodeId, NodeId, NodeId],
  known: Statics,
): NodeId | null {
  const truth = known[when];
  if (truth === undefined) return null;
  if (all(truth, true)) return then;
  return truth.includes(true) ? null : otherwise;
}

/** Role and stage of the present period stand in the profile. */
function isOfProfile({ fact, back }: Source): boolean {
  return back === 0 && (fact === "role" || fact === "stage");
}

function all(values: readonly Value[] | undefined, one: Value): boolean {
  return values?.every((value) => value === one) === true;
}
