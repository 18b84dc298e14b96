import { compilePlan, type Policy, type Subject } from "steelyard";
import { compileColumnar, scoreTable, type Table } from "steelyard/columnar";

/** Scores, ranks and tiers of everybody, by their place in the table. */
export interface Outcome {
  /** NaN where there is none. */
  readonly score: Float64Array;
  /** 0 where somebody is not ranked. */
  readonly rank: Uint32Array;
  /** The tier's place among the policy's; −1 where there is none. */
  readonly tier: Int16Array;
}

/** People as columns, for the engine that scores many at once. */
export function tableOf(policy: Policy, subjects: readonly Subject[]): Table {
  const facts = new Set(subjects.flatMap((one) => Object.keys(one.facts ?? {})));
  const targets = new Set(subjects.flatMap((one) => Object.keys(one.targets ?? {})));
  const columns = <T>(names: Iterable<string>, cell: (one: Subject, name: string) => T) =>
    Object.fromEntries([...names].map((name) => [name, subjects.map((one) => cell(one, name))]));
  return {
    length: subjects.length,
    id: subjects.map(({ id }) => id),
    role: subjects.map(({ role }) => role),
    stage: subjects.map(({ stage }) => stage),
    cohort: subjects.map(({ cohort }) => cohort),
    observations: columns(
      policy.indicators.map(({ id }) => id),
      (one, name) => one.observations?.[name],
    ),
    targets: columns(targets, (one, name) => one.targets?.[name]),
    facts: columns(facts, (one, name) => one.facts?.[name]),
  };
}

/** Everybody under a policy. */
export function outcomeOf(policy: Policy, table: Table): Outcome {
  return scoreTable(compileColumnar(compilePlan(policy)), table);
}
