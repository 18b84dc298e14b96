import { refuseCall } from "../../error/call.js";
import { type Scaled, scaled, unitsAt } from "../../number/scaled.js";
import { fold } from "../../plan/fold.js";
import type { Node, NodeId } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { type Groups, positions } from "./cohort.js";
import type { Prepared } from "./compile.js";
import { exact, type RowInputs, type Value } from "./exact.js";
import { mostOf } from "./ladder.js";
import {
  type CohortStep,
  type Column,
  cohortSteps,
  columnFor,
  conditionsOf,
  inBlocks,
  lateNodes,
  operands,
  type Pass,
  passOf,
} from "./program.js";
import { putTiers, tierOf } from "./put.js";
import { readExactly } from "./read.js";
import { type Numbers, numbers } from "./register.js";
import type { Rows } from "./rows.js";

/** The columns that modifiers and tiers are worked out between. */
export interface Between {
  /** Base scores in units; NaN where there is none. */
  readonly base: Float64Array;
  /** Points in units, by indicator. */
  readonly points: readonly Float64Array[];
  /** Where the scores go, in units; the base scores themselves without modifiers. */
  readonly scores: Float64Array;
  /** Where the tiers go, and whether they are asked for. */
  readonly tier: Int16Array;
  readonly tiers: boolean;
}

/** Modifiers, and tiers that are no steps of the score, by the loops of the plan. */
export class Late {
  readonly #plan: Plan;
  readonly #prepared: Prepared;
  readonly #rows: Rows;
  readonly #between: Between;
  readonly #groups: Groups;
  readonly #store = new Map<NodeId, Column>();
  readonly #present: Float64Array;
  /** 1 where there is no score. */
  readonly #status: Uint8Array;
  readonly #score: Pass;
  readonly #closing: Pass;
  readonly #carried: readonly NodeId[];
  readonly #positions: readonly CohortStep[];
  readonly #inputs = new Map<number, RowInputs>();
  /** What is given for each row, and the nodes that follow from it. */
  readonly #given: readonly { readonly id: NodeId; readonly register: Numbers }[];
  readonly #following: readonly NodeId[];

  constructor(prepared: Prepared, rows: Rows, groups: Groups, between: Between) {
    const { plan, fuse } = prepared;
    this.#prepared = prepared;
    this.#plan = plan;
    this.#rows = rows;
    this.#groups = groups;
    this.#between = between;
    this.#present = new Float64Array(rows.length);
    this.#status = new Uint8Array(rows.length);
    const most = mostOf(plan);
    const given = [
      { id: plan.base, register: numbers(plan.scoreDecimals, 0, most) },
      { id: plan.coverage, register: numbers(plan.weightDecimals, 0, 10 ** plan.weightDecimals) },
      ...plan.indicators.map(({ points: id }) => ({
        id,
        register: numbers(plan.pointsDecimals, 0, most * 10 ** (plan.pointsDecimals - plan.scoreDecimals)),
      })),
    ];
    const columns = [between.base, this.#present, ...between.points];
    for (const [place, { id }] of given.entries()) this.#store.set(id, columns[place] as Float64Array);
    const tiers = between.tiers ? conditionsOf(plan) : [];
    const roots = [plan.score, ...tiers];
    this.#given = given;
    this.#following = following(plan, roots, new Set(given.map(({ id }) => id)));
    this.#positions = cohortSteps(plan, roots).filter(({ arg }) => arg === plan.score);
    const terms = { fuse, has: rows.has, column: (id: NodeId) => this.#store.get(id) };
    this.#carried = lateNodes(plan, tiers).handedOn.filter((id) => !this.#store.has(id));
    this.#score = passOf(plan, [plan.score, ...this.#carried], terms, given);
    const handedOn = this.#carried.map((id) => ({ id, register: this.#score.at(id) }));
    this.#closing = passOf(plan, tiers, terms, [...given, ...handedOn]);
    if (this.#score.refused || this.#closing.refused) rows.odd.fill(1);
    for (const { id, register } of handedOn) this.#store.set(id, columnFor(register, rows.length));
  }

  /** From base scores to scores, given the weight that each row lacks. */
  score(lacking: Float64Array): void {
    const plan = this.#plan;
    const { base, scores } = this.#between;
    const whole = 10 ** plan.weightDecimals;
    for (let row = 0; row < base.length; row++) {
      this.#present[row] = whole - (lacking[row] as number);
      this.#status[row] = +Number.isNaN(base[row]);
    }
    inBlocks(this.#rows, this.#score.steps, ({ from, count }) => {
      const put = (id: NodeId, column: Column) =>
        (column as Float64Array).set((this.#score.at(id).data as Float64Array).subarray(0, count), from);
      put(plan.score, scores);
      for (const id of this.#carried) put(id, this.#store.get(id) as Column);
    });
    for (const row of this.#oddRows()) {
      scores[row] = Number(unitsAt(this.#evaluate(row)[plan.score] as Scaled, plan.scoreDecimals));
    }
  }

  /** From scores to tiers. */
  tiers(): void {
    const plan = this.#plan;
    const { scores, tier } = this.#between;
    const found = positions(scores, this.#groups, ["rank", "count"]);
    for (const { id, kind } of this.#positions) this.#store.set(id, found[kind] as Int32Array);
    const columns = { tier, status: this.#status };
    inBlocks(this.#rows, this.#closing.steps, ({ from, count }) =>
      putTiers(plan, this.#closing, columns, from, count, true),
    );
    for (const row of this.#oddRows()) tier[row] = tierOf(plan, this.#evaluate(row));
  }

  /** Rows that the loops cannot be trusted with, of those that have a score. */
  #oddRows(): number[] {
    const found: number[] = [];
    this.#rows.odd.forEach((odd, row) => {
      if (odd === 1 && this.#status[row] === 0) found.push(row);
    });
    return found;
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
