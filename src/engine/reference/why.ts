import { partsOf } from "../../plan/fold.js";
import type { Node, NodeId, Source } from "../../plan/node.js";
import type { Value } from "./algebra.js";

/** What became of a condition: it fires on true alone. */
export type Outcome = "fired" | "notFired" | "unknown";

/** The outcome of the truth of a condition. */
export const outcomeOf = (value: Value | undefined): Outcome =>
  value == null ? "unknown" : value ? "fired" : "notFired";

/** What a condition asks for, once for each fact and period: the fact, and the node that shows it where there is one. */
export interface Question extends Source {
  /** The node whose value is the fact's; null where it is read from outside alone. */
  readonly value: NodeId | null;
  /** Whether the condition hangs on it: the fact is missing, and all that stands above it is unknown. */
  readonly decisive: boolean;
}

/** The facts that a condition asks for, in its order. */
export function questions(nodes: readonly Node[], root: NodeId, frame: readonly Value[]): Question[] {
  const found = new Map<string, Question>();
  const seen = new Map<NodeId, boolean>();
  const look = (id: NodeId, above: boolean) => {
    const open = above && frame[id] === null;
    // A condition that stands twice is looked at again only where more hangs on it than before.
    if (seen.get(id) === true || (seen.has(id) && !open)) return;
    seen.set(id, open);
    const node = nodes[id] as Node;
    const asked = node.kind === "compare" ? node.about : node.kind === "is" ? { ...node, value: null } : null;
    if (asked !== null) {
      const { fact, back, value } = asked;
      const key = `${back}/${fact}`;
      found.set(key, { fact, back, value, decisive: open || found.get(key)?.decisive === true });
    }
    // A condition is at most 16 deep, so this recursion is bounded.
    for (const part of partsOf(node)) look(part, open);
  };
  look(root, true);
  return [...found.values()];
}
