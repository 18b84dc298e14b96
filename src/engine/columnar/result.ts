import type { Plan } from "../../plan/plan.js";

/** What became of a row, in a word. */
export type RowStatus = "scored" | "insufficient" | "rejected";

/** What became of a row: the bytes of `status`. */
export const STATUS: readonly RowStatus[] = ["scored", "insufficient", "rejected"];

/** A row at fault. */
export interface RejectedRow {
  /** The row's number, from 0. */
  readonly row: number;
  /** Its id; null where it has none. */
  readonly id: string | null;
  /** Where the fault is: `observations.nps`, `role`. */
  readonly path: string;
}

/** One row as an object. */
export interface RowView {
  /** The row's number, from 0. */
  readonly row: number;
  /** Its id; null where the table has none. */
  readonly id: string | null;
  /** What became of it. */
  readonly status: RowStatus;
  /** The weight present, 0..1; null where it is rejected. */
  readonly coverage: number | null;
  /** The score before modifiers; null where there is none. */
  readonly base: number | null;
  /** The score; null where there is none. */
  readonly score: number | null;
  /** 1 + how many of the cohort have a higher score; null where the row is not ranked. */
  readonly rank: number | null;
  /** How many of the cohort have a score; null outside of every cohort. */
  readonly size: number | null;
  /** rank ÷ size to 6 decimals; null where the row is not ranked. */
  readonly top: number | null;
  /** The tier's id; null where there is none. */
  readonly tier: string | null;
  /** The score of each layer, where layers were wanted; null where nothing of the layer is present. */
  readonly layers?: { readonly [layer: string]: number | null };
  /** The points of each indicator, where points were wanted; null where it is left out. */
  readonly points?: { readonly [indicator: string]: number | null };
}

/** What `scoreTable` answers: columns with one entry for each row. Decimals are the exact ones, as JSON numbers are. */
export interface TableResult {
  /** How many rows. */
  readonly length: number;
  /** 0 scored, 1 insufficient, 2 rejected. */
  readonly status: Uint8Array;
  /** The weight present, 0..1; NaN where rejected. */
  readonly coverage: Float64Array;
  /** The score before modifiers; NaN where there is none. */
  readonly base: Float64Array;
  /** The score; NaN where there is none. */
  readonly score: Float64Array;
  /** The rank; 0 where the row is not ranked. Where ranks were not wanted, `rank`, `size` and `top` are empty. */
  readonly rank: Uint32Array;
  /** The size of the cohort; 0 outside of every cohort. */
  readonly size: Uint32Array;
  /** rank ÷ size to 6 decimals; NaN where the row is not ranked. */
  readonly top: Float64Array;
  /** The tier's place among `tiers`; −1 where there is none. */
  readonly tier: Int16Array;
  /** The ids of the tiers. */
  readonly tiers: readonly string[];
  /** Layer scores by id, where wanted; NaN where nothing of the layer is present. */
  readonly layers: { readonly [layer: string]: Float64Array } | null;
  /** Points by indicator, where wanted; NaN where it is left out. */
  readonly points: { readonly [indicator: string]: Float64Array } | null;
  /** The rows at fault, in order; all others have a result. */
  readonly rejected: readonly RejectedRow[];
  /** How many rows went the slower exact way, those at fault included. */
  readonly exactRows: number;
  /** One row as an object. */
  row(row: number): RowView;
  /** One row as `appraise` and `score` take it: what they say of a row at fault is the fault in words. */
  subject(row: number): unknown;
}

/** The columns while they are filled. */
export type Columns = Omit<TableResult, "rejected" | "exactRows" | "row" | "subject">;

/** Columns in which nothing has happened yet. */
export function emptyColumns(
  plan: Plan,
  length: number,
  wanted: { rank: boolean; layers: boolean; points: boolean },
): Columns {
  const decimals = () => new Float64Array(length).fill(Number.NaN);
  const named = (list: readonly { readonly id: string }[]) =>
    Object.fromEntries(list.map(({ id }) => [id, decimals()]));
  const base = new Float64Array(length);
  return {
    length,
    status: new Uint8Array(length),
    coverage: new Float64Array(length),
    base,
    // Without modifiers nothing can come between the two.
    score: plan.modifiers.length === 0 ? base : new Float64Array(length),
    rank: new Uint32Array(wanted.rank ? length : 0),
    size: new Uint32Array(wanted.rank ? length : 0),
    top: wanted.rank ? decimals() : new Float64Array(0),
    tier: new Int16Array(length).fill(plan.tiers.length === 0 ? -1 : 0),
    tiers: plan.tiers.map(({ id }) => id),
    layers: wanted.layers ? named(plan.layers) : null,
    points: wanted.points ? named(plan.indicators) : null,
  };
}

/** Every column of decimals. */
export function decimalColumns({ coverage, base, score, top, layers, points }: Columns): Float64Array[] {
  return [coverage, base, score, top, ...Object.values(layers ?? {}), ...Object.values(points ?? {})];
}

/** One row of the columns. */
export function viewOf(columns: Columns, row: number, id: string | null): RowView {
  const status = STATUS[columns.status[row] as number] as RowStatus;
  const decimal = (column: Float64Array) => {
    const value = column[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const positive = (column: Uint32Array) => column[row] || null;
  const all = (named: { readonly [name: string]: Float64Array }) =>
    Object.fromEntries(Object.entries(named).map(([name, column]) => [name, decimal(column)]));
  return {
    row,
    id,
    status,
    coverage: decimal(columns.coverage),
    base: decimal(columns.base),
    score: decimal(columns.score),
    rank: positive(columns.rank),
    size: positive(columns.size),
    top: decimal(columns.top),
    tier: columns.tiers[columns.tier[row] as number] ?? null,
    ...(columns.layers === null ? {} : { layers: all(columns.layers) }),
    ...(columns.points === null ? {} : { points: all(columns.points) }),
  };
}
