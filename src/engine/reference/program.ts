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
  const { nodes } = plan;
  const card = closure(nodes, cardRoots(plan));
  const inCard = new Set(card);
  const cohorts = stepsOf(nodes, card);
  const roots = outcomeRoots(plan);
  const all = closure(nodes, roots);
  const outcome = all.filter((id) => !inCard.has(id));
  return {
    faults: Array.from({ length: plan.faultsEnd }, (_, id) => id),
    cohorts,
    cohortArgs: closure(
      nodes,
      cohorts.map(({ arg }) => arg),
    ),
    card,
    carried: carriedFrom(nodes, [...outcome, ...roots], inCard),
    ranks: stepsOf(nodes, outcome),
    outcome,
    base: closure(nodes, [plan.base]),
  };
}

function stepsOf(nodes: readonly Node[], ids: readonly NodeId[]): CohortStep[] {
  return ids.flatMap((id) => {
    const node = nodes[id] as Node;
    return isCohort(node) ? [{ id, kind: node.kind, arg: (node as NodeOf<CohortKind>).args[0] }] : [];
  });
}

function cardRoots(plan: Plan): NodeId[] {
  return [
    ...plan.indicators.flatMap(({ value, smallSample, weight, points, fault, steps }) => [
      value,
      smallSample,
      weight,
      points,
      fault,
      steps.unclamped,
      ...Object.values(steps.terms),
    ]),
    ...plan.layers.map(({ score }) => score),
    ...plan.modifiers.flatMap(({ when, effect }) => [when, effect]),
    ...[
      plan.coverage,
      plan.minimumCoverage,
      plan.sufficient,
      plan.weighted,
      plan.base,
      plan.bounds,
      plan.score,
    ],
  ];
}

function outcomeRoots(plan: Plan): NodeId[] {
  const { incentives, lowPerformance } = plan;
  const roots: (NodeId | null)[] = [
    ...[plan.size, plan.rank, plan.top, plan.score],
    ...plan.tiers.map(({ when }) => when),
    ...(incentives === null ? [] : [incentives.total, incentives.payout, incentives.ceiling]),
    ...(incentives?.rules ?? []).flatMap(({ when, money }) => [when, money]),
    ...(lowPerformance === null
      ? []
      : [lowPerformance.when, ...lowPerformance.types.map(({ when }) => when)]),
  ];
  return roots.filter((id) => id !== null);
}

/** Values of the scorecard that later nodes use, and the conditions below them, which an explanation may ask for. */
function carriedFrom(
  nodes: readonly Node[],
  later: readonly NodeId[],
  inCard: ReadonlySet<NodeId>,
): NodeId[] {
  const carried = new Set<NodeId>();
  const stack = later.flatMap((id) => [id, ...argsOf(nodes[id] as Node)]).filter((id) => inCard.has(id));
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (carried.has(id)) continue;
    carried.add(id);
    const node = nodes[id] as Node;
    for (const part of node.kind === "compare" ? argsOf(node) : partsOf(node)) stack.push(part);
  }
  return [...carried];
}

/** Evaluates some nodes of a plan for one subject into a frame. */
export function evaluate(plan: Plan, ids: readonly NodeId[], frame: Value[], inputs: Inputs): void {
  fold(plan.nodes, ids, reference, frame, inputs);
}
