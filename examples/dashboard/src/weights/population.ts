import { compilePlan, type Policy, type Subject } from "steelyard";
import {
  type CodedColumn,
  compileColumnar,
  type MaskedColumn,
  scoreTable,
  type Table,
} from "steelyard/columnar";
import type { Model } from "../app/model.js";

/** Scores, ranks and tiers of everybody, by their place in the table. */
export interface Outcome {
  /** NaN where there is none. */
  readonly score: Float64Array;
  /** 0 where somebody is not ranked. */
  readonly rank: Uint32Array;
  /** The tier's place among the policy's; −1 where there is none. */
  readonly tier: Int16Array;
}

/** People as columns for the engine that scores many at once. */
export interface Population {
  readonly table: Table;
  /** How many people have each role. */
  readonly roles: ReadonlyMap<string, number>;
}

/**
 * Those whom the policy accepts. Weights change no value: what the appraisal read once stands in arrays of numbers, so that no
 * text is read again at every move.
 */
export function populationOf({ policy, accepted, results }: Model): Population {
  const facts = new Set(accepted.flatMap((one) => Object.keys(one.facts ?? {})));
  const targets = new Set(accepted.flatMap((one) => Object.keys(one.targets ?? {})));
  const roles = new Map<string, number>();
  for (const { role } of accepted) roles.set(role, (roles.get(role) ?? 0) + 1);
  const table = {
    length: accepted.length,
    role: coded(accepted, ({ role }) => role),
    stage: coded(accepted, ({ stage }) => stage),
    cohort: coded(accepted, ({ cohort }) => cohort),
    observations: columns(
      policy.indicators.map(({ id }) => id),
      (id) => values(accepted, (one) => results.get(one.id)?.indicators.find((row) => row.id === id)?.value),
    ),
    targets: columns(targets, (id) => coded(accepted, (one) => one.targets?.[id])),
    facts: columns(facts, (id) => coded(accepted, (one) => one.facts?.[id])),
  };
  return { table, roles };
}

const columns = <T>(names: Iterable<string>, column: (name: string) => T): Record<string, T> =>
  Object.fromEntries([...names].map((name) => [name, column(name)]));

/** Each different thing once, and for each person which one it is. */
function coded<T>(people: readonly Subject[], of: (one: Subject) => T | null | undefined): CodedColumn<T> {
  const all = people.map((one) => of(one) ?? null);
  const places = new Map([...new Set(all)].map((value, place) => [value, place]));
  return { codes: Uint32Array.from(all, (value) => places.get(value) as number), values: [...places.keys()] };
}

function values(
  people: readonly Subject[],
  of: (one: Subject) => number | null | undefined,
): MaskedColumn<number> {
  const all = people.map((one) => of(one) ?? null);
  return {
    values: Float64Array.from(all, (value) => value ?? 0),
    valid: Uint8Array.from(all, (value) => Number(value !== null)),
  };
}

/** Everybody under a policy. */
export function outcomeOf(policy: Policy, { table }: Population): Outcome {
  return scoreTable(compileColumnar(compilePlan(policy)), table);
}
