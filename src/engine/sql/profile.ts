import type { Scaled } from "../../number/scaled.js";
import { unitsAt } from "../../number/scaled.js";
import type { Plan } from "../../plan/plan.js";
import type { SqlColumns } from "./columns.js";
import type { Query } from "./query.js";
import { sourceOfWords } from "./read/facts.js";
import { always, type Truth, truth, type Whole } from "./term.js";
import { greatest, least } from "./whole.js";

/** Who a row is: its role, its stage, and the place of the two among the plan's profiles. */
export interface Profile {
  readonly badRole: Truth;
  readonly badStage: Truth;
  /** A constant for each profile, as that of the row. */
  constant(values: readonly Scaled[]): Whole;
}

/** Reads role and stage; what the policy does not know is at fault. */
export function readProfile(query: Query, { profiles }: Plan, columns: SqlColumns): Profile {
  const { dialect } = query;
  const role = sourceOfWords(query, columns.role);
  const stage = columns.stage === undefined ? null : sourceOfWords(query, columns.stage);
  // No IN: engines make joins of long lists.
  const among = (column: string, ids: readonly string[]) =>
    `CASE ${column} ${[...new Set(ids)].map((id) => `WHEN ${dialect.text(id)} THEN 1`).join(" ")} END IS NULL`;
  const stages = profiles.flatMap((profile) => profile.stage ?? []);
  const strange = stage === null || stages.length === 0 ? "TRUE" : among(stage, stages);
  const roles = profiles.map((profile) => profile.role);
  const cases = profiles.flatMap((profile, place) => {
    const none = stage === null ? "" : ` AND ${stage} IS NULL`;
    const own = profile.stage === null ? none : ` AND ${stage} = ${dialect.text(profile.stage)}`;
    if (stage === null && profile.stage !== null) return [];
    return [`WHEN ${role} = ${dialect.text(profile.role)}${own} THEN ${place}`];
  });
  const place = query.column(`CASE ${cases.join(" ")} END`, 0);
  return {
    badRole: truth(among(role, roles)),
    badStage: stage === null ? always(false) : truth(`${stage} IS NOT NULL AND ${strange}`),
    constant: (values) => constantOf(query, values, place),
  };
}

function constantOf(query: Query, values: readonly Scaled[], place: string): Whole {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  const units = values.map((value) => unitsAt(value, scale));
  const [low, high] = [least(...units), greatest(...units)];
  const wide = !query.fits({ low, high });
  const cases = units.map((value, index) => `WHEN ${index} THEN ${query.dialect.integer(value, wide)}`);
  const sql = `CASE ${place} ${cases.join(" ")} END`;
  return query.hold(query.whole({ sql, scale, low, high, wide, level: 1, depth: 1, binds: "tightly" }));
}
