import type { HistoryEntry, Observation, Policy, Subject } from "steelyard";
import figures from "./figures.json" with { type: "json" };
import type { policy } from "./policy.js";

/** The names of the policy: indicators, layers, roles, stages, tiers. */
export type Names = typeof policy extends Policy<infer X> ? X : never;

/** The quarters in order of time. */
export const quarters = Object.keys(figures.quarters) as (keyof typeof figures.quarters)[];
/** One of them: `1996-Q3`. */
export type Quarter = (typeof quarters)[number];

/** Why retention is missing in the first quarter; the reason comes back in the trace, and `words` says it to people. */
export const noQuarterBefore = "no-quarter-before";

const stages: Readonly<Record<string, Names["stage"]>> = { "1996": "launch", "1998": "mature" };

/** The nine employees in a quarter: what was counted for each, and what came out of earlier quarters. */
export function subjectsOf(quarter: Quarter, historyOf: (id: string) => HistoryEntry[]): Subject<Names>[] {
  const { averageRevenue, rows } = figures.quarters[quarter];
  return rows.map((row) => {
    const { id, observations } = read(row);
    return {
      id,
      title: figures.employees[id],
      role: "order-desk",
      stage: stages[quarter.slice(0, 4)],
      // Each is measured against the average of the desk in this quarter.
      targets: { revenue: averageRevenue },
      observations,
      history: historyOf(id),
    };
  });
}

function read(row: readonly (string | null)[]): {
  readonly id: keyof typeof figures.employees;
  readonly observations: Subject<Names>["observations"];
} {
  const at = Object.fromEntries(Object.keys(figures.columns).map((name, index) => [name, row[index]]));
  const ratio = (a: keyof typeof figures.columns, b: keyof typeof figures.columns): Observation => {
    const [above, below] = [at[a], at[b]];
    return above == null || below == null ? { missing: noQuarterBefore } : { of: [above, below] };
  };
  return {
    id: at.employee as keyof typeof figures.employees,
    observations: {
      revenue: at.revenue,
      aov: ratio("revenue", "orders"),
      "returning-share": ratio("returning", "customers"),
      "delivery-days": ratio("deliveryDays", "shipped"),
      "on-time-rate": ratio("onTime", "shipped"),
      "retention-rate": ratio("retained", "previous"),
      "new-customer-share": ratio("new", "customers"),
    },
  };
}
