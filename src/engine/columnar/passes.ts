import { closure } from "../../plan/fold.js";
import type { NodeId, Source } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { Prepared } from "./compile.js";
import { type Ladder, ladderOf } from "./ladder.js";
import {
  type CohortStep,
  type Column,
  cohortSteps,
  conditionsOf,
  lateNodes,
  type Pass,
  passOf,
} from "./program.js";
import type { Rows } from "./rows.js";

/** What is worked out, defaults filled in. */
export interface Asked {
  readonly rank: boolean;
  readonly layers: boolean;
  readonly points: boolean;
}

/** Columns over all rows by node, while a run lasts. */
export type Store = Map<NodeId, Column>;

/** The loops of a run: before cohorts are formed, the scorecard, and what rests on ranks. */
export interface Passes {
  /** Cohort operations on values, and the loops that give their arguments; null where no points rest on one. */
  readonly opening: { readonly steps: readonly CohortStep[]; readonly pass: Pass } | null;
  readonly card: Pass;
  /** Cohort operations on scores, and what follows from them; null where ranks are not asked for. */
  readonly closing: { readonly steps: readonly CohortStep[]; readonly pass: Pass } | null;
  /** Nodes of the scorecard that the closing pass reads. */
  readonly carried: readonly NodeId[];
  /** Nodes to work out for a row that goes the exact way. */
  readonly cardNodes: readonly NodeId[];
  readonly closingNodes: readonly NodeId[];
  /** Whether ranks were asked for. */
  readonly ranked: boolean;
  /** Whether tiers rest on a rank. */
  readonly lateTiers: boolean;
  /** Tiers by score alone, which no node needs to work out; null where tiers ask for more. */
  readonly ladder: Ladder | null;
  readonly store: Store;
  readonly refused: boolean;
}

const cache = /* @__PURE__ */ new WeakMap<Prepared, Map<string, Passes>>();

/** The loops for a table; made once for each choice of columns and wishes. */
export function passesFor(prepared: Prepared, rows: Rows, asked: Asked): Passes {
  const known = cache.get(prepared) ?? new Map<string, Passes>();
  cache.set(prepared, known);
  const given = sourcesOf(prepared.plan).filter((source) => rows.has(source));
  const key = JSON.stringify([asked, given.map(({ fact }) => fact)]);
  const made = known.get(key) ?? makePasses(prepared, new Set(given.map(({ fact }) => fact)), asked);
  known.set(key, made);
  return made;
}

/** Every fact of the present period that a plan may read. */
function sourcesOf({ nodes }: Plan): Source[] {
  const facts = new Set<string>();
  for (const node of nodes)
    if ((node.kind === "input" || node.kind === "is") && node.back === 0) facts.add(node.fact);
  return [...facts].map((fact) => ({ fact, back: 0 }));
}

function makePasses({ plan, fuse }: Prepared, given: ReadonlySet<string>, asked: Asked): Passes {
  const store: Store = new Map();
  const terms = {
    fuse,
    has: ({ fact, back }: Source) => back === 0 && given.has(fact),
    column: (id: NodeId) => store.get(id),
  };
  const tiers = conditionsOf(plan);
  const { late } = lateNodes(plan, tiers);
  const lateTiers = tiers.some((id) => late.has(id));
  const ladder = fuse ? ladderOf(plan) : null;
  const positions = asked.rank ? [plan.size, plan.rank, plan.top] : [];
  const closingRoots = [...positions, ...(lateTiers ? tiers : [])];
  const { handedOn } = lateNodes(plan, closingRoots);
  const faults = plan.indicators.map(({ fault }) => fault);
  const cardRoots = [
    ...[plan.coverage, plan.sufficient, plan.base, plan.score],
    ...faults,
    ...(lateTiers || ladder !== null ? [] : tiers),
    ...(asked.layers ? plan.layers.map(({ score }) => score) : []),
    ...(asked.points ? plan.indicators.map(({ points }) => points) : []),
    ...handedOn,
  ];
  const opening = cohortSteps(plan, cardRoots).filter(({ arg }) => arg !== plan.score);
  const openingPass =
    opening.length === 0
      ? null
      : passOf(plan, [...new Set([...opening.map(({ arg }) => arg), ...faults])], terms);
  const card = passOf(plan, cardRoots, terms);
  const closing =
    closingRoots.length === 0
      ? null
      : passOf(
          plan,
          closingRoots,
          terms,
          handedOn.map((id) => ({ id, register: card.at(id) })),
        );
  return {
    opening: openingPass === null ? null : { steps: opening, pass: openingPass },
    card,
    closing:
      closing === null
        ? null
        : { steps: cohortSteps(plan, closingRoots).filter(({ arg }) => arg === plan.score), pass: closing },
    carried: handedOn,
    cardNodes: closure(plan.nodes, [...cardRoots, ...(lateTiers ? [] : tiers)]),
    closingNodes: closure(plan.nodes, closingRoots),
    ranked: asked.rank,
    lateTiers,
    ladder,
    store,
    refused: card.refused || openingPass?.refused === true || closing?.refused === true,
  };
}
