import { refuseCall } from "../../error/call.js";
import { isCohort } from "../../plan/fold.js";
import type { Node, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { type Groups, groupsOf, positions } from "./cohort.js";
import type { Prepared } from "./compile.js";
import { BLOCK } from "./kernel.js";
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
  readonly base: Float64Array;
  readonly tierCounts: Int32Array;
  readonly #plan: Plan;
  readonly #rows: Rows;
  readonly #columns: Columns;
  readonly #groups: Groups;
  readonly #store = new Map<NodeId, Column>();
  readonly #units: Float64Array;
  readonly #present: Float64Array;
  readonly #score: Pass;
  readonly #closing: Pass;
  readonly #carried: readonly NodeId[];
  readonly #positions: readonly CohortStep[];

  constructor(
    prepared: Prepared,
    rows: Rows,
    rejected: readonly RejectedRow[],
    points: readonly Float64Array[],
  ) {
    const { plan, fuse } = prepared;
    this.#plan = plan;
    this.#rows = rows;
    this.base = new Float64Array(rows.length);
    this.tierCounts = new Int32Array(plan.tiers.length);
    this.#columns = emptyColumns(plan, rows.length, { rank: true, layers: false, points: false });
    this.#groups = groupsOf(rows, plan, rejected);
    this.#units = new Float64Array(rows.length);
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
    this.#store.set(plan.base, this.#units).set(plan.coverage, this.#present);
    for (const [place, { id }] of given.slice(2).entries())
      this.#store.set(id, points[place] as Float64Array);
    const tiers = plan.tiers.flatMap(({ when }) => (when === null ? [] : [when]));
    const roots = [plan.score, plan.rank, ...tiers];
    refuseLayers(plan, roots, new Set(given.map(({ id }) => id)));
    this.#positions = cohortSteps(plan, roots).filter(({ arg }) => arg === plan.score);
    const terms = { fuse, has: rows.has, column: (id: NodeId) => this.#store.get(id) };
    const { late, carried } = lateNodes(plan, [plan.rank, ...tiers]);
    this.#carried = [...new Set([...carried, ...tiers.filter((id) => !late.has(id))])].filter(
      (id) => !isCohort(plan.nodes[id] as Node) && !this.#store.has(id),
    );
    this.#score = passOf(plan, [plan.score, ...this.#carried], terms, given);
    const handedOn = this.#carried.map((id) => ({ id, register: this.#score.at(id) }));
    this.#closing = passOf(plan, [plan.rank, ...tiers], terms, [...given, ...handedOn]);
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
    const unit = 10 ** plan.scoreDecimals;
    const whole = 10 ** plan.weightDecimals;
    for (let row = 0; row < this.base.length; row++) {
      this.#units[row] = Math.round((this.base[row] as number) * unit);
      this.#present[row] = whole - (lacking[row] as number);
      status[row] = +Number.isNaN(this.base[row]);
    }
    this.#blocks(this.#score, ({ from, count }) => {
      putDecimals(this.#score.at(plan.score) as Numbers, score, from, count);
      for (const id of this.#carried) {
        const { data } = this.#score.at(id);
        (this.#store.get(id) as Float64Array).set((data as Float64Array).subarray(0, count), from);
      }
    });
    this.#rank(unit);
    this.#blocks(this.#closing, (block) => this.#close(block));
    this.tierCounts.fill(0);
    for (const tier of this.tier)
      if (tier >= 0) this.tierCounts[tier] = (this.tierCounts[tier] as number) + 1;
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

  #rank(unit: number): void {
    const scores = this.score.map((score) => Math.round(score * unit));
    const found = positions(scores, this.#groups, ["rank", "count"]);
    for (const { id, kind } of this.#positions) this.#store.set(id, found.get(kind) as Int32Array);
  }

  #close({ from, count }: Block): void {
    const { rank } = this.#columns;
    const { data } = this.#closing.at(this.#plan.rank) as Numbers;
    for (let i = 0; i < count; i++) rank[from + i] = data[i] as number;
    putTiers(this.#plan, this.#closing, this.#columns, from, count, true);
  }
}

/** Layer scores are other ones under other weights, and are not worked out again. */
function refuseLayers(plan: Plan, roots: readonly NodeId[], given: ReadonlySet<NodeId>): void {
  const needed = new Set<NodeId>(roots);
  for (let id = Math.max(...roots); id >= 0; id--) {
    if (needed.has(id) && !given.has(id)) for (const arg of operands(plan.nodes[id] as Node)) needed.add(arg);
  }
  const layer = plan.layers.find(({ score }) => needed.has(score));
  if (layer === undefined) return;
  const part = `layer/${layer.id}`;
  refuseCall("not-covered", part, { part, use: "scoreTable" });
}
