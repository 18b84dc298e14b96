import type { Scaled } from "../../number/scaled.js";
import { unitsAt } from "../../number/scaled.js";
import type { Plan } from "../../plan/plan.js";
import type { SqlColumns, SqlSame } from "./columns.js";
import type { Query } from "./query.js";
import { sourceOfWords, textLiteral } from "./read/facts.js";
import { always, type Truth, truth, type Whole } from "./term.js";

/** Who a row is: its role, its stage, and the place of the two among the plan's profiles. */
export interface Profile {
  readonly badRole: Truth;
  readonly badStage: Truth;
  /** A constant for each profile, as that of the row. */
  constant(values: readonly Scaled[]): Whole;
}

type Words = string | SqlSame | null;

/** Reads role and stage; what the policy does not know is at fault. */
export function readProfile(query: Query, plan: Plan, columns: SqlColumns): Profile {
  const roles = unique(plan.profiles.map(({ role }) => role));
  const stages = unique(plan.profiles.flatMap(({ stage }) => (stage === null ? [] : [stage])));
  const [role, stage] = [columns.role, columns.stage ?? null];
  const [roleColumn, stageColumn] = [role, stage].map((words) =>
    typeof words === "string" ? sourceOfWords(query, words) : null,
  ) as [string | null, string | null];
  const place = placeOf(query, plan, { role, stage, roleColumn, stageColumn });
  return {
    badRole: isNoneOf(query, role, roleColumn, roles, true),
    badStage: isNoneOf(query, stage, stageColumn, stages, false),
    constant: (values) => constantOf(query, values, place),
  };
}

const unique = (list: readonly string[]) => [...new Set(list)];

function isNoneOf(
  query: Query,
  words: Words,
  column: string | null,
  known: readonly string[],
  needed: boolean,
): Truth {
  if (words === null) return always(needed);
  if (column === null) return always(!known.includes((words as SqlSame).same));
  const literals = known.map((id) => query.dialect.text(id)).join(", ");
  const among = known.length === 0 ? "FALSE" : `${column} IN (${literals})`;
  const sql = needed ? `${column} IS NULL OR NOT (${among})` : `${column} IS NOT NULL AND NOT (${among})`;
  return { ...truth(sql), level: 0 };
}

interface Given {
  readonly role: Words;
  readonly stage: Words;
  readonly roleColumn: string | null;
  readonly stageColumn: string | null;
}

/** The place of a row's profile, as a column, or as a number where all rows have the same. */
function placeOf(query: Query, { profiles }: Plan, given: Given): string | number {
  const { roleColumn, stageColumn, role, stage } = given;
  const [sameRole, sameStage] = [role, stage].map((words) =>
    words !== null && typeof words !== "string" ? words.same : null,
  );
  const fitting = profiles
    .map((profile, place) => ({ ...profile, place }))
    .filter((profile) => roleColumn !== null || profile.role === sameRole)
    .filter((profile) => stageColumn !== null || profile.stage === sameStage);
  const [only] = fitting;
  if (only === undefined) return 0;
  if (roleColumn === null && stageColumn === null) return only.place;
  const text = (id: string) => textLiteral(query, id) as string;
  const cases = fitting.map((profile) => {
    const isRole = roleColumn === null ? [] : [`${roleColumn} = ${text(profile.role)}`];
    const isStage =
      stageColumn === null
        ? []
        : [profile.stage === null ? `${stageColumn} IS NULL` : `${stageColumn} = ${text(profile.stage)}`];
    return `WHEN ${[...isRole, ...isStage].join(" AND ")} THEN ${profile.place}`;
  });
  return query.column(`CASE ${cases.join(" ")} END`, 0);
}

function constantOf(query: Query, values: readonly Scaled[], place: string | number): Whole {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  const units = values.map((value) => unitsAt(value, scale));
  if (typeof place === "number") return query.constant(units[place] as bigint, scale);
  const places = new Map<bigint, number[]>();
  units.forEach((value, index) => {
    places.set(value, [...(places.get(value) ?? []), index]);
  });
  // The most frequent one is what is left.
  const [[rest], ...others] = [...places].sort(([, a], [, b]) => b.length - a.length) as [
    [bigint, number[]],
    ...[bigint, number[]][],
  ];
  const [low, high] = [units.reduce((a, b) => (a < b ? a : b)), units.reduce((a, b) => (a > b ? a : b))];
  const wide = !query.fits({ low, high });
  const cases = others.map(
    ([value, list]) => `WHEN ${place} IN (${list.join(", ")}) THEN ${query.dialect.integer(value, wide)}`,
  );
  const sql = `CASE ${cases.join(" ")} ELSE ${query.dialect.integer(rest, wide)} END`;
  return query.hold(query.whole({ sql, scale, low, high, wide, level: 1, depth: 1, binds: "tightly" }));
}
