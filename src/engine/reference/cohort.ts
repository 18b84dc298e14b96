import type { Exact } from "../../number/decimal.js";
import type { CohortKind } from "../../plan/node.js";

/** A subject's part in a cohort operation. */
export interface Member {
  /** Subjects with the same key are compared; null is outside of every cohort. */
  readonly key: string | null;
  /** The value compared; null where the subject lacks it. */
  readonly value: Exact | null;
}

/** The positions of one cohort. */
interface Cohort {
  readonly size: number;
  /** For each value that occurs, how many are lower and how many are the same. */
  readonly places: ReadonlyMap<string, { readonly below: number; readonly same: number }>;
}

/** Ranks, counts, and how many are below or the same: one answer a member, null where there is none. */
export function positions(members: readonly Member[]): (kind: CohortKind, index: number) => number | null {
  const groups = new Map<string, Exact[]>();
  for (const { key, value } of members) {
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, value === null ? [] : [value]);
    else if (value !== null) group.push(value);
  }
  const cohorts = new Map([...groups].map(([key, values]) => [key, arrange(values)]));
  return (kind, index) => {
    const { key, value } = members[index] as Member;
    const cohort = key === null ? undefined : cohorts.get(key);
    if (cohort === undefined) return null;
    if (kind === "count") return cohort.size;
    const place = value === null ? undefined : cohort.places.get(value.toString());
    if (place === undefined) return null;
    // 1 + the number with a strictly higher value.
    return kind === "rank" ? 1 + cohort.size - place.below - place.same : place[kind];
  };
}

function arrange(values: Exact[]): Cohort {
  values.sort((a, b) => a.comparedTo(b));
  const places = new Map<string, { below: number; same: number }>();
  values.forEach((value, index) => {
    const key = value.toString();
    const place = places.get(key);
    if (place === undefined) places.set(key, { below: index, same: 1 });
    else place.same++;
  });
  return { size: values.length, places };
}
