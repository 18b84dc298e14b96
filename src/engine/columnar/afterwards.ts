import type { NodeOf } from "../../plan/node.js";
import { type Groups, groupsOf, place, type Span } from "./cohort.js";
import type { Prepared } from "./compile.js";
import { type Ladder, ladderOf, leastOf, mostOf, putLadder } from "./ladder.js";
import { Late } from "./late.js";
import type { RejectedRow } from "./result.js";
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

/** What follows from base scores that are given: modifiers, ranks and tiers. */
export class Afterwards implements Reweighed {
  /** Base scores in units; NaN where there is none. */
  readonly base: Float64Array;
  readonly score: Float64Array;
  readonly rank: Uint32Array;
  readonly tier: Int16Array;
  readonly tierCounts: Int32Array;
  readonly #unit: number;
  readonly #groups: Groups;
  readonly #minimum: number;
  /** The scores in units, and what they lie in. */
  readonly #scores: Float64Array;
  readonly #span: Span;
  /** The ranks, as positions are told. */
  readonly #places: Int32Array;
  /** Tiers that are steps of the score; null where they are others. */
  readonly #ladder: Ladder | null;
  /** What takes the loops of the plan; null where base scores and steps are all. */
  readonly #late: Late | null;

  constructor(
    prepared: Prepared,
    rows: Rows,
    rejected: readonly RejectedRow[],
    points: readonly Float64Array[],
  ) {
    const { plan } = prepared;
    const column = () => new Float64Array(rows.length);
    [this.base, this.score] = [column(), column()];
    [this.rank, this.tier] = [new Uint32Array(rows.length), new Int16Array(rows.length).fill(-1)];
    this.tierCounts = new Int32Array(plan.tiers.length);
    this.#places = new Int32Array(this.rank.buffer);
    this.#groups = groupsOf(rows, plan, rejected);
    const ranked = plan.nodes[plan.rank] as NodeOf<"select">;
    this.#minimum = leastOf(plan, ranked.args[0], plan.size, 0) as number;
    this.#unit = 10 ** plan.scoreDecimals;
    this.#span = [0, mostOf(plan)];
    this.#ladder = prepared.fuse ? ladderOf(plan) : null;
    const modified = plan.modifiers.length > 0;
    this.#scores = modified ? column() : this.base;
    this.#late =
      modified || this.#ladder === null
        ? new Late(prepared, rows, this.#groups, {
            base: this.base,
            points,
            scores: this.#scores,
            tier: this.tier,
            tiers: this.#ladder === null,
          })
        : null;
  }

  /** Works out what follows from `base`, given the weight that each row lacks. */
  work(lacking: Float64Array): this {
    const [scores, rank] = [this.#scores, this.#places.fill(0)];
    this.#late?.score(lacking);
    for (const members of this.#groups) {
      const size = place(scores, members, this.#span, { rank });
      if (size >= this.#minimum && size === members.length) continue;
      for (const row of members) rank[row] = size < this.#minimum ? 0 : Math.max(0, rank[row] as number);
    }
    if (this.#ladder === null) this.#late?.tiers();
    else putLadder(this.#ladder, scores, 0, scores.length, this.tier);
    close(scores, this.#unit, this.score, this.tier, this.tierCounts.fill(0));
    return this;
  }
}

/** Scores as decimals, and tiers counted. */
function close(
  scores: Float64Array,
  unit: number,
  out: Float64Array,
  tier: Int16Array,
  counts: Int32Array,
): void {
  for (let row = 0; row < scores.length; row++) {
    out[row] = (scores[row] as number) / unit;
    const own = tier[row] as number;
    if (own >= 0) counts[own] = (counts[own] as number) + 1;
  }
}
