import { quoted } from "../test/sql/engines/database.js";
import type { Name } from "../test/sql/engines/index.js";
import { THRESHOLDS, type Workforce } from "./workforce.js";

/**
 * The statement that somebody writes who knows the policy and trusts DECIMAL: points rounded to 4 decimals, the weighted sum to
 * 2, tiers by score, and a rank.
 */
export function byHand(of: Workforce, name: Name): string {
  const points = of.measures.map(
    ({ id, floor, target }) =>
      `ROUND(LEAST(GREATEST((${id} - ${floor}) * 100 / (${target} - ${floor}), 0), 100), 4) AS points_${id}`,
  );
  const terms = of.measures.map(({ id }, place) => `${weightOf(of, place)} * points_${id}`);
  const tiers = THRESHOLDS.map((least, place) => `WHEN score >= ${least} THEN 't${place + 1}'`).join(" ");
  return `SELECT *, CASE ${tiers} ELSE 't${THRESHOLDS.length + 1}' END AS tier,
      RANK() OVER (ORDER BY score DESC) AS ${quoted("rank", markOf(name))}
    FROM (SELECT *, ROUND(${terms.join("\n + ")}, 2) AS score
      FROM (SELECT *, ${points.join(",\n ")} FROM people) AS pointed) AS scored`;
}

/** The sign around names. */
export const markOf = (name: Name) => (name === "duckdb" || name === "postgres" ? '"' : "`");

/** The weights of one indicator, by role and stage. */
function weightOf({ roles, stages, weights }: Workforce, place: number): string {
  const cases = roles.flatMap((role, r) =>
    stages.map((stage, s) => {
      const units = weights[r * stages.length + s]?.[place] as number;
      return `WHEN role = '${role}' AND stage = '${stage}' THEN ${(units / 10_000).toFixed(4)}`;
    }),
  );
  return `CASE ${cases.join(" ")} END`;
}
