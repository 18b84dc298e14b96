import type { CohortKind, Node, NodeId, NodeKind, NodeOf } from "./node.js";

/** The kinds that one subject alone decides. */
export type LocalKind = Exclude<NodeKind, CohortKind>;

/**
 * One meaning for each node kind: an engine is such a table. `V` is what a value is, `C` what the engine knows besides the
 * values of earlier nodes. The compiler refuses a table that lacks a kind.
 */
export type Algebra<V, C> = {
  readonly [K in LocalKind]: (node: NodeOf<K>, at: (id: NodeId) => V, context: C) => V;
};

const COHORT: ReadonlySet<NodeKind> = /* @__PURE__ */ new Set<NodeKind>(["rank", "count", "below", "same"]);

/** Whether a node looks at other subjects. */
export function isCohort(node: Node): node is NodeOf<CohortKind> {
  return COHORT.has(node.kind);
}

/** Evaluates nodes in order into a frame. Cohort nodes are skipped: their values are put there by whoever knows the cohort. */
export function fold<V, C>(
  nodes: readonly Node[],
  ids: Iterable<NodeId>,
  algebra: Algebra<V, C>,
  frame: V[],
  context: C,
): void {
  const at = (id: NodeId) => frame[id] as V;
  for (const id of ids) {
    const node = nodes[id] as Node;
    if (isCohort(node)) continue;
    const rule = algebra[node.kind] as (node: Node, at: (id: NodeId) => V, context: C) => V;
    frame[id] = rule(node, at, context);
  }
}

/** The nodes that a node uses, the one that shows the fact of a comparison included. */
export function argsOf(node: Node): readonly NodeId[] {
  if (node.kind === "compare" && node.about?.value != null) return [...node.args, node.about.value];
  return "args" in node ? node.args : [];
}

/** The conditions that a condition is made of; none of a comparison. */
export function partsOf(node: Node): readonly NodeId[] {
  return node.kind === "and" || node.kind === "or" || node.kind === "not" ? node.args : [];
}

/** The nodes that the given ones rest on, themselves included, in order. */
export function closure(nodes: readonly Node[], roots: readonly NodeId[]): NodeId[] {
  const reached = new Set<NodeId>(roots);
  for (let id = roots.reduce((last, root) => Math.max(last, root), -1); id >= 0; id--) {
    if (reached.has(id)) for (const arg of argsOf(nodes[id] as Node)) reached.add(arg);
  }
  return [...reached].sort((a, b) => a - b);
}
