import { compilePlan, type Policy, parsePolicy, resolveWeights } from "steelyard";
import { reweigh } from "steelyard/columnar";
import { type DerivedWeights, freezeWeights } from "steelyard/lab";
import type { WeightSet } from "../app/session.js";
import { type Outcome, outcomeOf, type Population } from "./population.js";
import { fromPoints, type Weights } from "./share.js";

/** A set of weights that can be moved, and what it does to people. */
export interface Experiment {
  /** The weights to begin with, in the policy's order. */
  readonly start: Weights;
  /** Whether they are those of the policy, so that nothing has changed yet. */
  readonly isPolicy: boolean;
  readonly decimals: number;
  run(weights: DerivedWeights): Outcome;
  /** The policy that has these weights. */
  policy(weights: DerivedWeights): Policy;
}

const decimalsOf = ({ scale }: Policy): number => scale?.weightDecimals ?? 4;

/** The version of a policy that is only tried. */
const trial = ({ version }: Policy): string => `${version}-trial`;

/** The sets of weights that a role has. */
export function setsOf(policy: Policy, role: string | null): WeightSet[] {
  if (role === null || policy.roles[role]?.layers === undefined) return ["indicators"];
  const within = policy.layers
    .filter(({ id }) => policy.indicators.filter(({ layer }) => layer === id).length > 1)
    .map(({ id }) => ({ within: id }));
  return ["layers", ...within];
}

/** Other weights for one role, everything else of the policy as it is: its stages, its targets, and the other roles. */
export function roleExperiment(policy: Policy, people: Population, role: string, set: WeightSet): Experiment {
  const decimals = decimalsOf(policy);
  const frozen = (weights: DerivedWeights) =>
    freezeWeights(policy, role, weights, { version: trial(policy), of: set });
  return {
    start: ownWeights(policy, role, set),
    isPolicy: true,
    decimals,
    run: (weights) => outcomeOf(frozen(weights), people),
    policy: frozen,
  };
}

function ownWeights(policy: Policy, role: string, set: WeightSet): Weights {
  const { layers = {}, within = {}, indicators = {} } = policy.roles[role] ?? {};
  const { ids, given } =
    set === "layers"
      ? { ids: policy.layers.map(({ id }) => id), given: layers }
      : set === "indicators"
        ? { ids: policy.indicators.map(({ id }) => id), given: indicators }
        : {
            ids: policy.indicators.filter(({ layer }) => layer === set.within).map(({ id }) => id),
            given: within[set.within],
          };
  // A layer that says nothing shares equally.
  if (given === undefined) return ordered(ids, fromPoints(alike(ids), decimalsOf(policy)).weights);
  return Object.fromEntries(ids.map((id) => [id, Number(given[id] ?? 0)]));
}

const alike = (ids: readonly string[]): Weights => Object.fromEntries(ids.map((id) => [id, 1]));

const ordered = (ids: readonly string[], weights: Weights): Weights =>
  Object.fromEntries(ids.map((id) => [id, weights[id] ?? 0]));

/** One scheme of weights for everybody: points are worked out once, and weighed anew at every move. */
export function commonExperiment(policy: Policy, people: Population): Experiment {
  const decimals = decimalsOf(policy);
  const study = reweigh(compilePlan(policy), people.table);
  return {
    start: meanWeights(policy, people),
    isPolicy: false,
    decimals,
    run: ({ weights }) => study.outcome(study.units(weights)),
    policy: ({ weights, provenance }) => {
      const { stages = {}, roles, ...rest } = policy;
      // Stages still name where people are, and move nothing.
      const still = Object.fromEntries(
        Object.entries(stages).map(([stage, { title }]) => [stage, { title, adjust: [] }]),
      );
      const common = Object.fromEntries(
        Object.entries(roles).map(([role, { title, targets }]) => [
          role,
          { title, targets, indicators: weights, provenance: [{ ...provenance, of: "indicators" }] },
        ]),
      );
      return parsePolicy({ ...rest, version: trial(policy), roles: common, stages: still });
    },
  };
}

/** The mean of the roles' weights, each counted as often as it has people. */
function meanWeights(policy: Policy, { roles }: Population): Weights {
  const decimals = decimalsOf(policy);
  const points: Record<string, number> = {};
  for (const [role, count] of roles) {
    for (const [id, weight] of Object.entries(resolveWeights(policy, { role }).weights))
      points[id] = (points[id] ?? 0) + count * Math.round(weight * 10 ** decimals);
  }
  return ordered(
    policy.indicators.map(({ id }) => id),
    fromPoints(points, decimals).weights,
  );
}
