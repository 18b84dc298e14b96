import type { CohortKind } from "../../plan/node.js";
import type { Query } from "./query.js";
import { type Truth, truth, type Whole } from "./term.js";
import { choice, plus } from "./whole.js";

/** No table has more rows than a million times a million. */
const MOST_ROWS = 10n ** 12n;

/** The column that says who is compared with whom; NULL is outside of every cohort. */
export interface Key {
  readonly sql: string;
  readonly level: number;
}

/**
 * The positions of a value in its cohort. All that is asked of one value comes from one sorting: rows without a value stand
 * last, so that they take no place.
 */
export function position(query: Query, kind: CohortKind, argument: Whole, key: Key): Whole {
  const value = query.hold(argument);
  if (value.fixed === null && kind !== "count") return value;
  const sql = query.written(value).sql;
  const level = Math.max(value.level, key.level);
  const missing = `CASE WHEN ${sql} IS NULL THEN 1 ELSE 0 END`;
  const over = (frame = "") => `OVER (PARTITION BY ${key.sql} ORDER BY ${missing} ASC, ${sql} DESC${frame})`;
  const column = (text: string): Whole =>
    query.whole({
      sql: query.column(`CAST(${text} AS ${query.dialect.types.narrow})`, level),
      scale: 0,
      low: 0n,
      high: MOST_ROWS,
      level: level + 1,
      depth: 0,
      binds: "tightly",
    });
  const every = " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";
  const size = () => column(`COUNT(${sql}) ${over(every)}`);
  const same = () => column(`COUNT(*) ${over(" RANGE BETWEEN CURRENT ROW AND CURRENT ROW")}`);
  const rank = () => column(`RANK() ${over()}`);
  const inCohort: Truth = { ...truth(`${key.sql} IS NOT NULL`), level };
  const known: Truth = { ...truth(`${key.sql} IS NOT NULL AND ${sql} IS NOT NULL`), level };
  const none = query.constant(null, 0);
  if (kind === "count") return choice(query, inCohort, size(), none);
  if (kind === "same") return choice(query, known, same(), none);
  if (kind === "rank") return choice(query, known, rank(), none);
  const one = query.constant(1n, 0);
  // As many as there are, without those of the same value and those above it.
  const above = plus(query, rank(), one, -1n);
  return choice(query, known, plus(query, plus(query, size(), above, -1n), same(), -1n), none);
}
