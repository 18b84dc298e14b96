import { type Scaled, scaledNumber } from "../../number/scaled.js";
import type { NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import type { Value } from "./exact.js";
import type { Passes } from "./passes.js";
import type { Pass } from "./program.js";
import type { Numbers, Truths } from "./register.js";
import type { Columns } from "./result.js";

/** Units as decimals: one correctly rounded division gives the double that carries the decimal. */
export function putDecimals(
  { data, scale, uniform }: Numbers,
  out: Float64Array,
  from: number,
  count: number,
): void {
  const unit = 10 ** scale;
  if (uniform) {
    out.fill((data[0] as number) / unit, from, from + count);
    return;
  }
  for (let i = 0; i < count; i++) out[from + i] = (data[i] as number) / unit;
}

/** 0 for a row with enough weight present, else 1; answers whether there is any such. */
export function putStatus(
  { data, uniform }: Truths,
  status: Uint8Array,
  from: number,
  count: number,
): boolean {
  if (uniform) {
    status.fill(data[0] === 1 ? 0 : 1, from, from + count);
    return data[0] !== 1;
  }
  let gaps = 0;
  for (let i = 0; i < count; i++) {
    const gap = +(data[i] !== 1);
    status[from + i] = gap;
    gaps += gap;
  }
  return gaps > 0;
}

/** What an insufficient row does not have. */
export function blank(column: Float64Array, status: Uint8Array, from: number, count: number): void {
  for (let row = from; row < from + count; row++) if (status[row] !== 0) column[row] = Number.NaN;
}

/** The first tier that holds; none for a row without a score. */
export function putTiers(
  plan: Plan,
  pass: Pass,
  { tier, status }: Pick<Columns, "tier" | "status">,
  from: number,
  count: number,
  gaps: boolean,
): void {
  for (let place = plan.tiers.length - 1; place >= 0; place--) {
    const when = plan.tiers[place]?.when ?? null;
    if (when === null) {
      tier.fill(place, from, from + count);
      continue;
    }
    const { data } = pass.at(when) as Truths;
    for (let i = 0; i < count; i++) {
      // Without a branch: by the scores, it would be guessed wrong every other time.
      const now = tier[from + i] as number;
      tier[from + i] = now + ((data[i] as number) & 1) * (place - now);
    }
  }
  if (gaps) for (let row = from; row < from + count; row++) if (status[row] !== 0) tier[row] = -1;
}

/** Rank, size and top where they were asked for, and the tiers that rest on them. */
export function putPositions(
  plan: Plan,
  pass: Pass,
  columns: Columns,
  from: number,
  count: number,
  { ranked, lateTiers }: Passes,
): void {
  if (ranked) {
    const { rank, size, status } = columns;
    const [ranks, sizes] = [pass.at(plan.rank).data, pass.at(plan.size).data];
    putDecimals(pass.at(plan.top) as Numbers, columns.top, from, count);
    for (let i = 0; i < count; i++) {
      // What is missing becomes 0 in a column of whole numbers.
      const scored = status[from + i] === 0;
      rank[from + i] = scored ? (ranks[i] as number) : 0;
      size[from + i] = scored ? (sizes[i] as number) : 0;
    }
  }
  if (lateTiers) putTiers(plan, pass, columns, from, count, true);
}

/** Units of an exact value; NaN where it is missing. */
export const unitsOr = (value: Scaled | null) => (value === null ? Number.NaN : Number(value.units));

/** Columns into which rows are put that went the exact way. */
export class ExactColumns {
  readonly #plan: Plan;
  readonly #columns: Columns;

  constructor(plan: Plan, columns: Columns) {
    this.#plan = plan;
    this.#columns = columns;
  }

  putCard(row: number, frame: readonly Value[], tiers: boolean): void {
    const { coverage, base, score, indicators, layers } = this.#plan;
    const columns = this.#columns;
    columns.coverage[row] = decimal(frame, coverage);
    columns.base[row] = decimal(frame, base);
    columns.score[row] = decimal(frame, score);
    columns.status[row] = +(frame[base] === null);
    const scored = columns.status[row] === 0;
    for (const { id, score: own } of columns.layers === null ? [] : layers) {
      (columns.layers?.[id] as Float64Array)[row] = scored ? decimal(frame, own) : Number.NaN;
    }
    for (const { id, points } of columns.points === null ? [] : indicators) {
      (columns.points?.[id] as Float64Array)[row] = decimal(frame, points);
    }
    columns.tier[row] = tiers && scored ? tierOf(this.#plan, frame) : -1;
  }

  putPosition(row: number, frame: readonly Value[], { ranked, lateTiers }: Passes): void {
    const { rank, size, top } = this.#plan;
    const columns = this.#columns;
    if (ranked) {
      columns.rank[row] = decimal(frame, rank) || 0;
      columns.size[row] = decimal(frame, size) || 0;
      columns.top[row] = decimal(frame, top);
    }
    if (lateTiers) columns.tier[row] = tierOf(this.#plan, frame);
  }
}

/** The first tier that holds. */
export const tierOf = ({ tiers }: Plan, frame: readonly Value[]): number =>
  tiers.findIndex(({ when }) => when === null || frame[when] === true);

function decimal(frame: readonly Value[], id: NodeId): number {
  const value = frame[id] as Scaled | null;
  return value === null ? Number.NaN : scaledNumber(value);
}
