import type { CohortKind } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { Rows } from "./rows.js";

/** The positions of rows in their cohorts: a column for each kind asked for, −1 where there is none. */
export type Positions = ReadonlyMap<CohortKind, Int32Array>;

/**
 * Ranks, counts, and how many are below or the same. Values are whole, NaN where a row lacks one. A cohort whose values span
 * little more than its size is counted, any other is sorted.
 */
export function positions(values: Float64Array, groups: Groups, kinds: readonly CohortKind[]): Positions {
  const columns = new Map(kinds.map((kind) => [kind, new Int32Array(values.length).fill(-1)]));
  const [rank, count, below, same] = (["rank", "count", "below", "same"] as const).map((kind) =>
    columns.get(kind),
  );
  for (const members of groups) place(values, members, { rank, count, below, same });
  return columns;
}

/** The rows of each cohort. */
export type Groups = readonly Int32Array[];

/** Brings the rows of each cohort together; those rejected stand in none. */
export function groupsOf(rows: Rows, plan: Plan, rejected: Iterable<{ readonly row: number }>): Groups {
  const of = cohortNumbers(rows, plan);
  for (const one of rejected) of[one.row] = -1;
  return gather(of, of.reduce((most, cohort) => Math.max(most, cohort), -1) + 1);
}

/** For each row the number of its cohort, −1 for none. */
function cohortNumbers({ length, profiles, cohorts }: Rows, { cohort: by, profiles: all }: Plan): Int32Array {
  if (by === "all") return new Int32Array(length);
  if (by === "cohort") return cohorts?.slice() ?? new Int32Array(length).fill(-1);
  const names = [...new Set(all.map(({ role }) => role))];
  const roles = Int32Array.from(all, ({ role }) => names.indexOf(role));
  return Int32Array.from(profiles, (profile) => roles[profile] as number);
}

function gather(of: Int32Array, count: number): Groups {
  const starts = new Int32Array(count + 2);
  for (const cohort of of) if (cohort >= 0) starts[cohort + 2] = (starts[cohort + 2] as number) + 1;
  for (let cohort = 2; cohort < starts.length; cohort++) {
    starts[cohort] = (starts[cohort] as number) + (starts[cohort - 1] as number);
  }
  const members = new Int32Array(starts[count + 1] as number);
  for (let row = 0; row < of.length; row++) {
    const next = (of[row] as number) + 1;
    if (next === 0) continue;
    members[starts[next] as number] = row;
    starts[next] = (starts[next] as number) + 1;
  }
  return Array.from({ length: count }, (_, cohort) => members.subarray(starts[cohort], starts[cohort + 1]));
}

/** Columns for the kinds asked for. */
type Kinds = { readonly [K in CohortKind]: Int32Array | undefined };

function place(values: Float64Array, members: Int32Array, columns: Kinds): void {
  let [low, high, size] = [Infinity, -Infinity, 0];
  for (let i = 0; i < members.length; i++) {
    const value = values[members[i] as number] as number;
    if (Number.isNaN(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    size++;
  }
  const { count } = columns;
  if (count !== undefined) for (let i = 0; i < members.length; i++) count[members[i] as number] = size;
  if (size === 0) return;
  if (high - low <= 32 * size + 1024) counted(values, members, columns, low, high, size);
  else sorted(values, members, columns, size);
}

let scratch = /* @__PURE__ */ new Int32Array(0);

function counted(
  values: Float64Array,
  members: Int32Array,
  columns: Kinds,
  low: number,
  high: number,
  size: number,
): void {
  // How many have at most each value; the one before the first has nobody.
  const span = high - low + 2;
  if (scratch.length < span) scratch = new Int32Array(span);
  const upTo = scratch.subarray(0, span).fill(0);
  for (let i = 0; i < members.length; i++) {
    const value = values[members[i] as number] as number;
    if (Number.isNaN(value)) continue;
    const at = (value - low + 1) | 0;
    upTo[at] = (upTo[at] as number) + 1;
  }
  let sum = 0;
  for (let index = 1; index < upTo.length; index++) {
    sum += upTo[index] as number;
    upTo[index] = sum;
  }
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number;
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const at = (value - low) | 0;
    put(columns, row, size, upTo[at] as number, upTo[at + 1] as number);
  }
}

function sorted(values: Float64Array, members: Int32Array, columns: Kinds, size: number): void {
  const order = new Float64Array(size);
  let next = 0;
  for (const row of members) if (!Number.isNaN(values[row])) order[next++] = values[row] as number;
  order.sort();
  for (const row of members) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) put(columns, row, size, first(order, value), first(order, value + 0.5));
  }
}

/** The place of the first value that is not less. */
function first(order: Float64Array, value: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a row stands, given how many of the cohort are below it and how many are not above. */
function put({ rank, below, same }: Kinds, row: number, size: number, lower: number, upTo: number): void {
  // 1 + the number with a strictly higher value.
  if (rank !== undefined) rank[row] = 1 + size - upTo;
  if (below !== undefined) below[row] = lower;
  if (same !== undefined) same[row] = upTo - lower;
}
