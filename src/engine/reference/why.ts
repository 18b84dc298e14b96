import { partsOf } from "../../plan/fold.js";
import type { IsNode, Node, NodeId, Source } from "../../plan/node.js";
import type { Value } from "./algebra.js";

/** What a condition asks for, once for each fact and period: the fact, and the node that shows it where there is one. */
export interface Question extends Source {
  /** The node whose value is the fact's; null where it is read from outside alone. */
  readonly value: NodeId | null;
  /** Whether the condition hangs on it: the fact is missing, and all that stands above it is unknown. */
  readonly decisive: boolean;
}

/** The facts that a condition asks for, in its order. */
export function questions(nodes: readonly Node[], root: NodeId, at: (id: NodeId) => Value): Question[] {
  const found = new Map<string, Question>();
  const seen = new Map<NodeId, boolean>();
  const stack: [id: NodeId, open: boolean][] = [[root, true]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [id, above] = next;
    const open = above && at(id) === null;
    // A condition that stands twice is looked at again only where more hangs on it than before.
    if (seen.get(id) === true || (seen.has(id) && !open)) continue;
    seen.set(id, open);
    const node = nodes[id] as Node;
    const asked = node.kind === "compare" ? node.about : node.kind === "is" ? outside(node) : null;
    if (asked !== null) {
      const key = `${asked.back}/${asked.fact}`;
      found.set(key, { ...asked, decisive: open || found.get(key)?.decisive === true });
    }
    for (const part of [...partsOf(node)].reverse()) stack.push([part, open]);
  }
  return [...found.values()];
}

function outside({ fact, back }: IsNode): Source & { readonly value: null } {
  return { fact, back, value: null };
}
