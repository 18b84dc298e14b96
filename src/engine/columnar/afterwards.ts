import { refuseCall } from "../../error/call.js";
import { type Scaled, scaled, unitsAt } from "../../number/scaled.js";
import { fold, isCohort } from "../../plan/fold.js";
import type { Node, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { type Groups, groupsOf, positions } from "./cohort.js";
import type { Prepared } from "./compile.js";
import { exact, type RowInputs, type Value } from "./exact.js";
import { BLOCK } from "./kernel.js";
import { type Ladder, ladderOf, putLadder } from "./ladder.js";
import {
  type CohortStep,
  type Column,
  cohortSteps,
  lateNodes,
  operands,
  type Pass,
  passOf,
} from "./program.js";
import { putDecimals, putTiers } from "./put.js";
import { readExactly } from "./read.js";
import { type Block, type Numbers, numbers } from "./register.js";
import { type Columns, emptyColumns, type RejectedRow } from "./result.js";
import type { Rows } from "./rows.js";

/** What a weight vector makes of a population. The arrays are used again by the next call. */
export interface Reweighed {
  /** The score of each row, modifiers included; NaN where there is none. */
  readonly score: Float64Array;
  /** The rank of each row; 0 where it is not ranked. */
  readonly rank: Uint32Array;
  /** The tier's place among the policy's tiers; −1 where there is none. */
  readonly tier: Int16Array;
  /** How many rows each tier has. */
  readonly tierCounts: Int32Array;
}

/** What follows from base scores that are given: modifiers, ranks and tiers, by the loops of the plan. */
export class Afterwards implements Reweighed {
  /** Base scores in units; NaN where there is none. */
  readonly base: Float64Array;
  readonly tierCounts: Int32Array;
  readonly #plan: Plan;
  readonly #rows: Rows;
  readonly #columns: Columns;
  readonly #groups: Groups;
  readonly #store = new Map<NodeId, Column>();
  readonly #present: Float64Array;
  /** The scores in units. */
  readonly #scores: Float64Array;
  readonly #score: Pass;
  readonly #closing: Pass;
  readonly #carried: readonly NodeId[];
  readonly #positions: readonly CohortStep[];
  readonly #prepared: Prepared;
  readonly #rejected: ReadonlySet<number>;
  readonly #inputs = new Map<number, RowInputs>();
  /** What is given for each row, and the nodes that follow from it. */
  readonly #given: readonly { readonly id: NodeId; readonly register: Numbers }[];
  readonly #following: readonly NodeId[];
  /** Tiers that are steps of the score; null where they are others. */
  readonly #ladder: Ladder | null;

  constructor(
    prepared: Prepared,
    rows: Rows,
    rejected: readonly RejectedRow[],
    points: readonly Float64Array[],
  ) {
    const { plan, fuse } = prepared;
    this.#prepared = prepared;
    this.#plan = plan;
    this.#rows = rows;
    this.#rejected = new Set(rejected.map(({ row }) => row));
    this.base = new Float64Array(rows.length);
    this.tierCounts = new Int32Array(plan.tiers.length);
    this.#columns = emptyColumns(plan, rows.length, { rank: true, layers: false, points: false });
    this.#groups = groupsOf(rows, plan, rejected);
    this.#scores = new Float64Array(rows.length);
    this.#present = new Float64Array(rows.length);
    const most = Math.max(1, ...plan.indicators.map(({ steps }) => Number(steps.cap)));
    const given = [
      { id: plan.base, register: numbers(plan.scoreDecimals, 0, most * 10 ** plan.scoreDecimals) },
      { id: plan.coverage, register: numbers(plan.weightDecimals, 0, 10 ** plan.weightDecimals) },
      ...plan.indicators.map(({ points: id }) => ({
        id,
        register: numbers(plan.pointsDecimals, 0, most * 10 ** plan.pointsDecimals),
      })),
    ];
    this.#store.set(plan.base, this.base).set(plan.coverage, this.#present);
    for (const [place, { id }] of given.slice(2).entries())
      this.#store.set(id, points[place] as Float64Array);
    this.#ladder = fuse ? ladderOf(plan) : null;
    const conditions = plan.tiers.flatMap(({ when }) => (when === null ? [] : [when]));
    const tiers = this.#ladder === null ? conditions : [];
    const roots = [plan.score, plan.rank, ...tiers];
    this.#given = given;
    this.#following = following(plan, [...roots, ...conditions], new Set(given.map(({ id }) => id)));
    this.#positions = cohortSteps(plan, roots).filter(({ arg }) => arg === plan.score);
    const terms = { fuse, has: rows.has, column: (id: NodeId) => this.#store.get(id) };
    const { late, carried } = lateNodes(plan, [plan.rank, ...tiers]);
    this.#carried = [...new Set([...carried, ...tiers.filter((id) => !late.has(id))])].filter(
      (id) => !isCohort(plan.nodes[id] as Node) && !this.#store.has(id),
    );
    this.#score = passOf(plan, [plan.score, ...this.#carried], terms, given);
    const handedOn = this.#carried.map((id) => ({ id, register: this.#score.at(id) }));
    this.#closing = passOf(plan, [plan.rank, ...tiers], terms, [...given, ...handedOn]);
    if (this.#score.refused || this.#closing.refused) rows.odd.fill(1);
    for (const { id, register } of handedOn) {
      const kind = register.data instanceof Uint8Array ? Uint8Array : Float64Array;
      this.#store.set(id, new kind(rows.length));
    }
  }

  get score(): Float64Array {
    return this.#columns.score;
  }

  get rank(): Uint32Array {
    return this.#columns.rank;
  }

  get tier(): Int16Array {
    return this.#columns.tier;
  }

  /** Works out what follows from `base`, given the weight that each row lacks. */
  work(lacking: Float64Array): this {
    const plan = this.#plan;
    const { score, status } = this.#columns;
    const whole = 10 ** plan.weightDecimals;
    for (let row = 0; row < this.base.length; row++) {
      this.#present[row] = whole - (lacking[row] as number);
      status[row] = +Number.isNaN(this.base[row]);
    }
    this.#blocks(this.#score, ({ from, count }) => {
      const scores = this.#score.at(plan.score) as Numbers;
      putDecimals(scores, score, from, count);
      this.#scores.set(scores.data.subarray(0, count), from);
      if (this.#ladder !== null) {
        this.tier.fill(0, from, from + count);
        putLadder(this.#ladder, scores, this.#columns, from, count, true);
      }
      for (const id of this.#carried) {
        const { data } = this.#score.at(id);
        (this.#store.get(id) as Float64Array).set((data as Float64Array).subarray(0, count), from);
      }
    });
    const odd = this.#oddRows();
    for (const row of odd) this.#scoreExactly(row);
    const found = positions(this.#scores, this.#groups, ["rank", "count"]);
    for (const { id, kind } of this.#positions) this.#store.set(id, found.get(kind) as Int32Array);
    this.#blocks(this.#closing, (block) => this.#close(block));
    for (const row of odd) this.#closeExactly(row);
    const { tier, tierCounts } = this;
    tierCounts.fill(0);
    for (let row = 0; row < tier.length; row++) {
      const place = tier[row] as number;
      if (place >= 0) tierCounts[place] = (tierCounts[place] as number) + 1;
    }
    return this;
  }

  #blocks(pass: Pass, put: (block: Block) => void): void {
    const rows = this.#rows;
    for (let from = 0; from < rows.length; from += BLOCK) {
      const block = { from, count: Math.min(BLOCK, rows.length - from), rows };
      for (const step of pass.steps) step(block);
      put(block);
    }
  }

  /** Rows that the loops cannot be trusted with, but those that are rejected. */
  #oddRows(): number[] {
    const { odd } = this.#rows;
    const found: number[] = [];
    for (let row = 0; row < odd.length; row++)
      if (odd[row] === 1 && !this.#rejected.has(row)) found.push(row);
    return found;
  }

  #scoreExactly(row: number): void {
    const score = this.#evaluate(row)[this.#plan.score] as Scaled | null;
    this.#scores[row] = score === null ? Number.NaN : Number(unitsAt(score, this.#plan.scoreDecimals));
    this.#columns.score[row] = (this.#scores[row] as number) / 10 ** this.#plan.scoreDecimals;
  }

  #closeExactly(row: number): void {
    if (this.#columns.status[row] !== 0) return;
    const frame = this.#evaluate(row);
    const rank = frame[this.#plan.rank] as Scaled | null;
    this.#columns.rank[row] = rank === null ? 0 : Number(rank.units);
    this.#columns.tier[row] = this.#plan.tiers.findIndex(({ when }) => when === null || frame[when] === true);
  }

  /** Works out everything that follows for one row, from what is given for it. */
  #evaluate(row: number): Value[] {
    const { plan, profiles } = this.#prepared;
    let inputs = this.#inputs.get(row);
    if (inputs === undefined) {
      const reading = readExactly(this.#rows.subject(row), false, plan, profiles);
      inputs = (reading as { readonly inputs: RowInputs }).inputs;
      this.#inputs.set(row, inputs);
    }
    const frame: Value[] = [];
    for (const { id, register } of this.#given) {
      const units = this.#store.get(id)?.[row] as number;
      frame[id] = Number.isNaN(units) ? null : { units: BigInt(units), scale: register.scale };
    }
    for (const { id } of this.#positions) {
      const position = this.#store.get(id)?.[row] ?? -1;
      frame[id] = position < 0 ? null : scaled(position);
    }
    fold(plan.nodes, this.#following, exact, frame, inputs);
    return frame;
  }

  #close({ from, count }: Block): void {
    const { rank } = this.#columns;
    const { data } = this.#closing.at(this.#plan.rank) as Numbers;
    for (let i = 0; i < count; i++) rank[from + i] = data[i] as number;
    if (this.#ladder === null) putTiers(this.#plan, this.#closing, this.#columns, from, count, true);
  }
}

/** The nodes between what is given and what is asked for. Layer scores are other ones under other weights, and are refused. */
function following(plan: Plan, roots: readonly NodeId[], given: ReadonlySet<NodeId>): NodeId[] {
  const needed = new Set<NodeId>(roots);
  for (let id = Math.max(...roots); id >= 0; id--) {
    if (needed.has(id) && !given.has(id)) for (const arg of operands(plan.nodes[id] as Node)) needed.add(arg);
  }
  const layer = plan.layers.find(({ score }) => needed.has(score));
  if (layer !== undefined) {
    const part = `layer/${layer.id}`;
    refuseCall("not-covered", part, { part, use: "scoreTable" });
  }
  return [...needed].filter((id) => !given.has(id)).sort((a, b) => a - b);
}
