import type { CohortKind } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { Rows } from "./rows.js";

/** The positions of rows in their cohorts: a column for each kind asked for, −1 where there is none. */
export type Positions = { readonly [K in CohortKind]?: Int32Array };

/**
 * Ranks, counts, and how many are below or the same. Values are whole, NaN where a row lacks one. A cohort whose values span
 * little more than its size is counted, any other is sorted.
 */
export function positions(values: Float64Array, groups: Groups, kinds: readonly CohortKind[]): Positions {
  const columns: Positions = Object.fromEntries(
    kinds.map((kind) => [kind, new Int32Array(values.length).fill(-1)]),
  );
  for (const members of groups) {
    const size = place(values, members, span(values, members), columns);
    if (columns.count !== undefined) for (const row of members) columns.count[row] = size;
  }
  return columns;
}

/** The least and the greatest of whole values. */
export type Span = readonly [low: number, high: number];

function span(values: Float64Array, members: Int32Array): Span {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < members.length; i++) {
    const value = values[members[i] as number] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The rows of each cohort. */
export type Groups = readonly Int32Array[];

/** Brings the rows of each cohort together; those rejected stand in none. */
export function groupsOf(rows: Rows, plan: Plan, rejected: Iterable<{ readonly row: number }>): Groups {
  const of = cohortNumbers(rows, plan);
  for (const one of rejected) of[one.row] = -1;
  return gather(of);
}

/** For each row the number of its cohort, −1 for none. */
function cohortNumbers({ length, profiles, cohorts }: Rows, { cohort: by, profiles: all }: Plan): Int32Array {
  if (by === "all") return new Int32Array(length);
  if (by === "cohort") return cohorts?.slice() ?? new Int32Array(length).fill(-1);
  const names = [...new Set(all.map(({ role }) => role))];
  const roles = Int32Array.from(all, ({ role }) => names.indexOf(role));
  return Int32Array.from(profiles, (profile) => roles[profile] as number);
}

function gather(of: Int32Array): Groups {
  let count = 0;
  for (let row = 0; row < of.length; row++) count = Math.max(count, (of[row] as number) + 1);
  const starts = new Int32Array(count + 2);
  for (let row = 0; row < of.length; row++) {
    const next = (of[row] as number) + 2;
    starts[next] = (starts[next] as number) + 1;
  }
  starts[1] = 0;
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

/** Puts where the rows of one cohort stand, −1 for none; answers how many of them have a value. All values lie in the span. */
export function place(
  values: Float64Array,
  members: Int32Array,
  [low, high]: Span,
  columns: Positions,
): number {
  // Without any value the span is less than nothing, and all keys are 0.
  const narrow = high - low <= 8 * members.length + 16_384;
  return narrow ? counted(values, members, low, high - low + 1, columns) : sorted(values, members, columns);
}

const KINDS = ["rank", "below", "same"] as const;

/** What is known of each value by its key, which is 1 for the lowest and 0 where there is none. */
class Tables {
  /** How many have it; all 0 between two calls. */
  readonly counts: Int32Array;
  /** A bit for each that somebody has; all 0 between two calls. */
  readonly marks: Int32Array;
  /** Where those stand who have it. */
  readonly rank: Int32Array;
  readonly below: Int32Array;
  readonly same: Int32Array;

  constructor(most: number) {
    const none = () => new Int32Array(most + 1);
    [this.counts, this.rank, this.below, this.same] = [none(), none(), none(), none()];
    this.marks = new Int32Array((most >> 5) + 1);
  }
}

let tables = /* @__PURE__ */ new Tables(0);
let scratch = /* @__PURE__ */ new Int32Array(0);

function counted(
  values: Float64Array,
  members: Int32Array,
  low: number,
  most: number,
  columns: Positions,
): number {
  if (tables.counts.length <= most) tables = new Tables(most);
  if (scratch.length < members.length) scratch = new Int32Array(members.length);
  const keys = scratch;
  count(values, members, low - 1, keys, tables);
  const size = members.length - (tables.counts[0] as number);
  addUp(tables, most, size);
  for (const kind of KINDS) {
    tables[kind][0] = -1;
    if (columns[kind] !== undefined) put(tables[kind], keys, members, columns[kind]);
  }
  return size;
}

function count(
  values: Float64Array,
  members: Int32Array,
  before: number,
  keys: Int32Array,
  { counts, marks }: Tables,
): void {
  for (let i = 0; i < members.length; i++) {
    // NaN becomes 0.
    const key = ((values[members[i] as number] as number) - before) | 0;
    keys[i] = key;
    counts[key] = (counts[key] as number) + 1;
    const word = key >> 5;
    marks[word] = (marks[word] as number) | (1 << key);
  }
}

/** From the highest value that somebody has down, without those that nobody has. */
function addUp({ counts, marks, rank, below, same }: Tables, most: number, size: number): void {
  let above = 0;
  for (let word = most >> 5; word >= 0; word--) {
    let left = marks[word] as number;
    marks[word] = 0;
    while (left !== 0) {
      const bit = 31 - Math.clz32(left);
      const key = (word << 5) + bit;
      const own = counts[key] as number;
      counts[key] = 0;
      // 1 + the number with a strictly higher value.
      rank[key] = 1 + above;
      above += own;
      below[key] = size - above;
      same[key] = own;
      left ^= 1 << bit;
    }
  }
}

function put(table: Int32Array, keys: Int32Array, members: Int32Array, out: Int32Array): void {
  for (let i = 0; i < members.length; i++) out[members[i] as number] = table[keys[i] as number] as number;
}

function sorted(values: Float64Array, members: Int32Array, { rank, below, same }: Positions): number {
  const own = Float64Array.from(members, (row) => values[row] as number);
  const order = own.filter((value) => !Number.isNaN(value)).sort();
  own.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const row = members[i] as number;
    const [lower, upTo] = [first(order, value), first(order, value + 0.5)];
    if (rank !== undefined) rank[row] = 1 + order.length - upTo;
    if (below !== undefined) below[row] = lower;
    if (same !== undefined) same[row] = upTo - lower;
  });
  return order.length;
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
