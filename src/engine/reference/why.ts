import { argsOf } from "../../plan/fold.js";
import type { Node, NodeId, Source } from "../../plan/node.js";
import type { Value } from "./algebra.js";

/** The facts for want of which a condition is unknown, each once, in the order of the condition. */
export function missingFacts(nodes: readonly Node[], root: NodeId, at: (id: NodeId) => Value): Source[] {
  const found = new Map<string, Source>();
  const stack = [root];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (at(id) !== null) continue;
    const node = nodes[id] as Node;
    const source = sourceOf(node);
    if (source !== null) found.set(`${source.back}/${source.fact}`, source);
    else if (node.kind === "and" || node.kind === "or" || node.kind === "not")
      stack.push(...[...argsOf(node)].reverse());
  }
  return [...found.values()];
}

function sourceOf(node: Node): Source | null {
  if (node.kind === "is") return { fact: node.fact, back: node.back };
  return node.kind === "compare" ? node.about : null;
}
