import type { Plan } from "../../plan/plan.js";
import type { Key } from "./cohort.js";
import type { SqlColumns, SqlSame } from "./columns.js";
import { quoted } from "./dialect/dialect.js";
import type { Query } from "./query.js";
import { sourceOfWords } from "./read/facts.js";
import type { Table } from "./table.js";
import { always, joined, negated, type Term, type Truth, truth } from "./term.js";

/** Where a row is at fault, and who is compared with whom. */
export interface Faults {
  /** The first fault's path; NULL where there is none. */
  readonly path: { readonly sql: string; readonly level: number };
  /** Rows with the same key are compared; null where nobody is. */
  readonly key: Key | null;
}

/** The faults of rows, in the order in which they are looked for; `frame` has the nodes that decide on values. */
export function faultsOf(
  query: Query,
  plan: Plan,
  columns: SqlColumns,
  table: Table,
  frame: readonly Term[],
): Faults {
  const tests: readonly (readonly [path: string, bad: Truth])[] = [
    ["id", badId(query, columns)],
    ["role", table.profile.badRole],
    ["stage", table.profile.badStage],
    ["cohort", badCohort(query, columns)],
    ...plan.indicators.map(({ id, smallSample, fault }, place) => {
      const { bad, tooLarge } = table.observed[place] as Table["observed"][number];
      const counts = joined("and", [tooLarge, negated(surely(frame[smallSample] as Truth))]);
      return [`observations.${id}`, joined("or", [bad, counts, frame[fault] as Truth])] as const;
    }),
    ...[...table.targets].map(([id, { bad }]) => [`targets.${id}`, bad] as const),
    ...[...table.facts].map(([name, { bad }]) => [`facts.${name}`, bad] as const),
  ];
  const open = tests.filter(([, { fixed }]) => fixed === undefined || fixed === true);
  const level = open.reduce((most, [, bad]) => Math.max(most, bad.level), 0);
  const cases = open.map(([path, bad]) => `WHEN ${bad.sql} THEN ${query.dialect.text(path)}`);
  const path = { sql: query.column(`CASE ${cases.join(" ")} END`, level), level: level + 1 };
  return { path, key: keyOf(query, plan, columns, path) };
}

/** Unknown is not true. */
function surely(of: Truth): Truth {
  return of.fixed === undefined ? truth(`COALESCE(${of.sql}, FALSE)`, of) : always(of.fixed === true);
}

function badId(query: Query, { id, order }: SqlColumns): Truth {
  const { dialect } = query;
  const words = sourceOfWords(query, id);
  const empty = `${words} IS NULL OR ${words} = ''`;
  if (order === undefined) return truth(empty);
  const first = query.source(quoted(dialect, order));
  const turn = query.column(`ROW_NUMBER() OVER (PARTITION BY ${keyed(query, id)} ORDER BY ${first} ASC)`, 0);
  return { ...truth(`${empty} OR ${turn} > 1`), level: 1 };
}

function badCohort(query: Query, { cohort }: SqlColumns): Truth {
  if (cohort === undefined) return always(false);
  return truth(`${sourceOfWords(query, cohort)} = ''`);
}

function keyOf(
  query: Query,
  { cohort: by }: Plan,
  { role, cohort }: SqlColumns,
  path: Faults["path"],
): Key | null {
  const column = by === "cohort" ? cohort : by === "role" ? role : null;
  if (column === undefined) return null;
  const words = column === null ? "1" : keyed(query, column);
  const sql = query.column(`CASE WHEN ${path.sql} IS NULL THEN ${words} END`, path.level);
  return { sql, level: path.level + 1 };
}

/** A text by which rows are brought together. */
function keyed(query: Query, column: string | SqlSame): string {
  const words = sourceOfWords(query, column);
  return query.dialect.key?.(words) ?? words;
}
