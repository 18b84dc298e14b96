import { partsOf } from "../../plan/fold.js";
import type { Node, NodeId, Source } from "../../plan/node.js";
import type { Value } from "./algebra.js";

/** The facts for want of which a condition is unknown, each once, in the order of the condition. */
export function missingFacts(nodes: readonly Node[], root: NodeId, at: (id: NodeId) => Value): Source[] {
  const found = new Map<string, Source>();
  const seen = new Set<NodeId>();
  const stack = [root];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (at(id) !== null || seen.has(id)) continue;
    seen.add(id);
    const node = nodes[id] as Node;
    const source = sourceOf(node);
    if (source !== null) found.set(`${source.back}/${source.fact}`, source);
    for (const part of [...partsOf(node)].reverse()) stack.push(part);
  }
  return [...found.values()];
}

function sourceOf(node: Node): Source | null {
  if (node.kind === "is") return { fact: node.fact, back: node.back };
  return node.kind === "compare" ? node.about : null;
}
