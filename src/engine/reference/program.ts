import { argsOf, closure, fold, isCohort, partsOf } from "../../plan/fold.js";
import type { CohortKind, Node, NodeId, NodeOf } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { type Inputs, reference, type Value } from "./algebra.js";

/** A cohort operation and where its result goes. */
export interface CohortStep {
  readonly id: NodeId;
  readonly kind: CohortKind;
  readonly arg: NodeId;
}

/**
 * The order in which the nodes of a plan are evaluated over a run: what decides on acceptance; what a scorecard shows, after
 * the cohort operations that it rests on; what follows once everybody has a score.
 */
export interface Program {
  /** Nodes that decide whether a subject is accepted. */
  readonly faults: readonly NodeId[];
  /** Cohort operations before the scorecard, and the nodes that give their arguments. */
  readonly cohorts: readonly CohortStep[];
  readonly cohortArgs: readonly NodeId[];
  /** Nodes of the scorecard. */
  readonly card: readonly NodeId[];
  /** Nodes of the scorecard that are used again afterwards. */
  readonly carried: readonly NodeId[];
  /** Cohort operations after the scorecard. */
  readonly ranks: readonly CohortStep[];
  /** Nodes of the outcome that the scorecard did not need. */
  readonly outcome: readonly NodeId[];
  /** Nodes of base and coverage alone, for scoring under another profile. */
  readonly base: readonly NodeId[];
}

const programs = /* @__PURE__ */ new WeakMap<Plan, Program>();

export function programOf(plan: Plan): Program {
  const known = programs.get(plan);
  if (known !== undefined) return known;
  const made = arrange(plan);
  programs.set(plan, made);
  return made;
}

function arrange(plan: Plan): Program {
  const { nodes, size, incentives, lowPerformance } = plan;
  // The node that counts scores is the first that needs them all: what stands before it makes the scorecard.
  const [card, outcome] = [range(0, size), range(size, nodes.length)];
  const cohorts = stepsOf(nodes, card);
  const carried = new Set(cohorts.map(({ id }) => id));
  /** Keeps a value of the scorecard, and the conditions below it, which an explanation may ask for. */
  const carry = (id: NodeId | null | undefined) => {
    if (id == null || id >= size || carried.has(id)) return;
    carried.add(id);
    const node = nodes[id] as Node;
    (node.kind === "compare" ? argsOf(node) : partsOf(node)).forEach(carry);
  };
  for (const id of outcome) argsOf(nodes[id] as Node).forEach(carry);
  for (const { when } of [...plan.tiers, ...(lowPerformance?.types ?? [])]) carry(when);
  for (const { when, money } of incentives?.rules ?? []) [when, money].forEach(carry);
  [plan.score, lowPerformance?.when, incentives?.total, incentives?.payout, incentives?.ceiling].forEach(
    carry,
  );
  return {
    faults: range(0, plan.faultsEnd),
    cohorts,
    cohortArgs: closure(
      nodes,
      cohorts.map(({ arg }) => arg),
    ),
    card,
    carried: [...carried],
    ranks: stepsOf(nodes, outcome),
    outcome,
    base: closure(nodes, [plan.base]),
  };
}

const range = (start: NodeId, end: NodeId): NodeId[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

function stepsOf(nodes: readonly Node[], ids: readonly NodeId[]): CohortStep[] {
  return ids.flatMap((id) => {
    const node = nodes[id] as Node;
    return isCohort(node) ? [{ id, kind: node.kind, arg: (node as NodeOf<CohortKind>).args[0] }] : [];
  });
}

/** Evaluates all of some nodes that ask nothing of others, into a frame of their own. */
export function evaluateNodes(nodes: readonly Node[], inputs: Inputs): Value[] {
  const frame: Value[] = [];
  fold(nodes, nodes.keys(), reference, frame, inputs);
  return frame;
}

/** Evaluates some nodes of a plan for one subject into a frame. */
export function evaluate(plan: Plan, ids: readonly NodeId[], frame: Value[], inputs: Inputs): void {
  fold(plan.nodes, ids, reference, frame, inputs);
}
