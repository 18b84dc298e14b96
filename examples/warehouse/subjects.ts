import type { SqlColumns, SqlFact, SqlNumber, SqlObservation } from "steelyard/sql";

/** A row of the table, each cell as the text that the database prints. */
export type Row = Readonly<Record<string, string | null>>;

/** The subject, as `appraise` takes it, that a row stands for. */
export function subjectOf(row: Row, { id, role, stage, observations, targets, facts }: SqlColumns): unknown {
  const word = (of: SqlColumns["role"] | undefined) => (typeof of === "string" ? row[of] : of?.same);
  return {
    id: row[id],
    role: word(role),
    stage: word(stage),
    observations: mapped(observations, (given) => observationOf(row, given)),
    targets: mapped(targets, ({ column }) => row[column]),
    facts: mapped(facts, (given) => factOf(row, given)),
  };
}

function mapped<T>(given: { readonly [name: string]: T | undefined } = {}, of: (one: T) => unknown) {
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, one === undefined ? null : of(one)]),
  );
}

function observationOf(row: Row, given: SqlNumber | SqlObservation): unknown {
  if ("column" in given) return row[given.column];
  const cell = (number: SqlNumber | undefined) => (number === undefined ? null : row[number.column]);
  const [value, sample] = [cell(given.value), cell(given.sample)];
  if (value !== null) return sample === null ? value : { value, sample };
  const of = given.of?.map(cell) ?? [null];
  return of.includes(null) ? null : { of };
}

function factOf(row: Row, given: SqlFact | readonly SqlFact[]): unknown {
  const found = [given].flat().find(({ column }) => row[column] !== null);
  const cell = found === undefined ? null : row[found.column];
  return found?.type === "boolean" ? cell === "true" : cell;
}
