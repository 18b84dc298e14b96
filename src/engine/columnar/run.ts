import { type Scaled, scaled } from "../../number/scaled.js";
import { closure, fold, isCohort } from "../../plan/fold.js";
import type { Node, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { groupsOf, positions } from "./cohort.js";
import type { Prepared } from "./compile.js";
import { exact, type RowInputs, type Value } from "./exact.js";
import { gridBlock } from "./grid.js";
import { BLOCK } from "./kernel.js";
import { putLadder } from "./ladder.js";
import { type Asked, type Passes, passesFor } from "./passes.js";
import { type CohortStep, columnFor, inBlocks, type Pass } from "./program.js";
import { blank, ExactColumns, putDecimals, putPositions, putStatus, putTiers, unitsOr } from "./put.js";
import { readExactly } from "./read.js";
import type { Block, Numbers, Truths } from "./register.js";
import { type Columns, decimalColumns, emptyColumns, type RejectedRow } from "./result.js";
import type { Rows } from "./rows.js";

const REJECTED = 2;

/** Rows worked out. */
export interface Outcome {
  readonly columns: Columns;
  readonly rejected: readonly RejectedRow[];
  /** How many rows went the exact way. */
  readonly exactRows: number;
}

/** Works out rows that are made ready. */
export function runRows(prepared: Prepared, rows: Rows, asked: Asked): Outcome {
  const run = new Run(prepared, rows, asked);
  run.all();
  return run;
}

/** One table on its way. */
class Run implements Outcome {
  readonly columns: Columns;
  readonly rejected: RejectedRow[] = [];
  readonly #plan: Plan;
  readonly #prepared: Prepared;
  readonly #rows: Rows;
  readonly #passes: Passes;
  /** What the exact way needs of a row, once it is read. */
  readonly #inputs = new Map<number, RowInputs>();

  constructor(prepared: Prepared, rows: Rows, asked: Asked) {
    this.#prepared = prepared;
    this.#plan = prepared.plan;
    this.#rows = rows;
    this.#passes = passesFor(prepared, rows, asked);
    this.columns = emptyColumns(prepared.plan, rows.length, asked);
  }

  get exactRows(): number {
    return this.#inputs.size + this.rejected.length;
  }

  all(): void {
    const { opening, card, closing, carried, store, refused } = this.#passes;
    store.clear();
    if (refused) this.#rows.odd.fill(1);
    if (opening !== null) this.#open(opening.steps, opening.pass);
    for (const id of carried) store.set(id, columnFor(card.at(id), this.#rows.length));
    inBlocks(this.#rows, card.steps, (block) => this.#putCard(block));
    this.#readOdd();
    const exactly = new ExactColumns(this.#plan, this.columns);
    for (const [row, inputs] of this.#inputs) {
      exactly.putCard(row, this.#evaluate(this.#passes.cardNodes, inputs, row), !this.#passes.lateTiers);
    }
    if (closing !== null) this.#close(closing.steps, closing.pass, exactly);
    store.clear();
    this.rejected.sort((a, b) => a.row - b.row);
  }

  /** Before cohorts are formed, everybody in them must be known, and nobody who is rejected. */
  #open(steps: readonly CohortStep[], pass: Pass): void {
    const { indicators, rounding } = this.#plan;
    const rows = this.#rows;
    const values = new Map(steps.map(({ arg }) => [arg, new Float64Array(rows.length)]));
    const given = indicators.map(({ id }) => rows.has({ fact: `value/${id}`, back: 0 }));
    const scratch = new Float64Array(BLOCK);
    inBlocks(this.#rows, pass.steps, (block) => {
      for (const [place, { decimals }] of indicators.entries()) {
        if (given[place]) gridBlock(block, place, 10 ** decimals, rounding === "halfExpand", scratch);
      }
      this.#markFaults(block, pass);
      for (const [arg, column] of values) {
        column.set((pass.at(arg) as Numbers).data.subarray(0, block.count), block.from);
      }
    });
    this.#readOdd();
    for (const [row, inputs] of this.#inputs) {
      const frame = this.#evaluate(closure(this.#plan.nodes, [...values.keys()]), inputs, row);
      for (const [arg, column] of values) column[row] = unitsOr(frame[arg] as Scaled | null);
    }
    this.#position(steps, (arg) => values.get(arg) as Float64Array);
  }

  /** A value that is missing although it counts, where the policy rejects that. */
  #markFaults({ from, count, rows: { odd } }: Block, pass: Pass): void {
    for (const { fault } of this.#plan.indicators) {
      const { data, uniform } = pass.at(fault) as Truths;
      if (uniform && data[0] !== 1) continue;
      for (let i = 0; i < count; i++) if (data[i] === 1) odd[from + i] = 1;
    }
  }

  #putCard(block: Block): void {
    const { from, count } = block;
    const { card, carried, store, lateTiers, ladder } = this.#passes;
    const { columns } = this;
    const plan = this.#plan;
    const numbers = (id: NodeId) => card.at(id) as Numbers;
    this.#markFaults(block, card);
    putDecimals(numbers(plan.coverage), columns.coverage, from, count);
    putDecimals(numbers(plan.score), columns.score, from, count);
    if (columns.base !== columns.score) putDecimals(numbers(plan.base), columns.base, from, count);
    const gaps = putStatus(card.at(plan.sufficient) as Truths, columns.status, from, count);
    if (ladder !== null) putLadder(ladder, numbers(plan.score).data, from, count, columns.tier);
    else if (!lateTiers) putTiers(plan, card, columns, from, count, gaps);
    for (const { id, score } of columns.layers === null ? [] : plan.layers) {
      putDecimals(numbers(score), columns.layers?.[id] as Float64Array, from, count);
      if (gaps) blank(columns.layers?.[id] as Float64Array, columns.status, from, count);
    }
    for (const { id, points } of columns.points === null ? [] : plan.indicators) {
      putDecimals(numbers(points), columns.points?.[id] as Float64Array, from, count);
    }
    for (const id of carried) {
      (store.get(id) as Float64Array).set((card.at(id).data as Float64Array).subarray(0, count), from);
    }
  }

  /** Reads the marked rows that are not read yet, and rejects those at fault. */
  #readOdd(): void {
    const { odd, repeated, length } = this.#rows;
    const { status } = this.columns;
    const done = new Set(this.rejected.map(({ row }) => row));
    for (let row = 0; row < length; row++) {
      if (odd[row] === 0 || this.#inputs.has(row)) continue;
      if (!done.has(row)) this.#readRow(row, repeated.has(row));
      if (!this.#inputs.has(row)) {
        status[row] = REJECTED;
        for (const column of decimalColumns(this.columns)) column[row] = Number.NaN;
        this.columns.tier[row] = -1;
      }
    }
  }

  #readRow(row: number, repeated: boolean): void {
    const { profiles } = this.#prepared;
    const reading = readExactly(this.#rows.subject(row), repeated, this.#plan, profiles);
    if ("inputs" in reading) this.#inputs.set(row, reading.inputs);
    else this.rejected.push({ row, id: this.#rows.id(row), path: reading.path });
  }

  /** Works out nodes for one row exactly. */
  #evaluate(ids: readonly NodeId[], inputs: RowInputs, row: number): Value[] {
    const frame: Value[] = [];
    for (const [id, column] of this.#passes.store) {
      if (!isCohort(this.#plan.nodes[id] as Node)) continue;
      const value = column[row] as number;
      frame[id] = value < 0 ? null : scaled(value);
    }
    fold(this.#plan.nodes, ids, exact, frame, inputs);
    return frame;
  }

  #position(steps: readonly CohortStep[], valuesOf: (arg: NodeId) => Float64Array): void {
    const groups = groupsOf(this.#rows, this.#plan, this.rejected);
    for (const arg of new Set(steps.map((step) => step.arg))) {
      const own = steps.filter((step) => step.arg === arg);
      const columns = positions(valuesOf(arg), groups, [...new Set(own.map(({ kind }) => kind))]);
      for (const { id, kind } of own) this.#passes.store.set(id, columns[kind] as Int32Array);
    }
  }

  #close(steps: readonly CohortStep[], pass: Pass, exactly: ExactColumns): void {
    const { columns } = this;
    const scores = unitsOf(columns.score, 10 ** this.#plan.scoreDecimals);
    this.#position(steps, () => scores);
    inBlocks(this.#rows, pass.steps, ({ from, count }) =>
      putPositions(this.#plan, pass, columns, from, count, this.#passes),
    );
    for (const [row, inputs] of this.#inputs) {
      if (columns.status[row] !== 0) continue;
      exactly.putPosition(row, this.#evaluate(this.#passes.closingNodes, inputs, row), this.#passes);
    }
  }
}

/** Decimals in whole units. A loop by itself stays compiled, whatever becomes of what stands around it. */
function unitsOf(decimals: Float64Array, unit: number): Float64Array {
  const out = new Float64Array(decimals.length);
  for (let row = 0; row < out.length; row++) out[row] = Math.round((decimals[row] as number) * unit);
  return out;
}
