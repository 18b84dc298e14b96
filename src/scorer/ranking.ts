import type { Scorecard } from "../appraisal/result.js";
import { score as scoreInWords } from "../appraisal/score.js";
import type { Subject } from "../appraisal/subject.js";
import type { Prepared } from "../engine/columnar/compile.js";
import { exact, type RowInputs, type Value } from "../engine/columnar/exact.js";
import type { Pass } from "../engine/columnar/program.js";
import { readExactly } from "../engine/columnar/read.js";
import type { Numbers, Truths } from "../engine/columnar/register.js";
import { cardRoots, Single } from "../engine/columnar/single.js";
import { type Scaled, scaled, scaledNumber, unitsAt } from "../number/scaled.js";
import { Sorted } from "../number/sorted.js";
import { closure, fold, isCohort } from "../plan/fold.js";
import type { Node, NodeId } from "../plan/node.js";
import type { Plan } from "../plan/plan.js";
import { cohortKey } from "../plan/subject.js";
import type { Policy } from "../policy/policy.js";
import { Cards } from "./card.js";
import { type NumericCard, numeric, type Placed } from "./result.js";

/** Somebody in the ranking. */
interface Member {
  readonly subject: Subject;
  /** The cohort, null outside of all, and the score in it; NaN where there is none. */
  readonly cohort: string | null;
  readonly score: number;
}

/** Where somebody stands among others: one of the cohort operations of a plan. */
type Position = (kind: Node["kind"]) => number;

/** Scores subject in order, cohort by cohort, so that one changed subject costs no run of all. */
export class LiveRanking {
  readonly #policy: Policy;
  readonly #prepared: Prepared;
  readonly #plan: Plan;
  readonly #members = new Map<string, Member>();
  readonly #cohorts = new Map<string, Sorted>();
  readonly #scoring: Single;
  readonly #placing: Single;
  readonly #cards = new WeakMap<Pass, Cards>();
  /** The cohort operations of the plan, each a column of one row. */
  readonly #positions: ReadonlyMap<NodeId, Int32Array>;
  /** What is shown, and what that rests on, for a subject that goes the exact way. */
  readonly #shown: readonly NodeId[];

  constructor(policy: Policy, prepared: Prepared) {
    const { plan } = prepared;
    this.#policy = policy;
    this.#prepared = prepared;
    this.#plan = plan;
    const tiers = plan.tiers.flatMap(({ when }) => (when === null ? [] : [when]));
    const roots = [...new Set([...cardRoots(plan), plan.rank, plan.size, plan.top, ...tiers])];
    this.#shown = closure(plan.nodes, roots);
    const cohorts = this.#shown.filter((id) => isCohort(plan.nodes[id] as Node));
    this.#positions = new Map(cohorts.map((id) => [id, new Int32Array(1)]));
    this.#scoring = new Single(prepared, { roots: [plan.score] });
    this.#placing = new Single(prepared, { roots, column: (id) => this.#positions.get(id) });
  }

  get size(): number {
    return this.#members.size;
  }

  subject(id: string): Subject | null {
    return this.#members.get(id)?.subject ?? null;
  }

  cohort(id: string): string | null {
    return this.#members.get(id)?.cohort ?? null;
  }

  ids(): string[] {
    return [...this.#members.keys()];
  }

  /** Takes a subject in, or in place of the one with its id; one at fault is refused, and nothing changes. */
  set(subject: Subject): void {
    const member = this.#memberOf(subject);
    this.#leave(subject.id);
    // Whoever was there before keeps the place in the list.
    this.#members.set(subject.id, member);
    const { cohort, score } = member;
    if (cohort === null) return;
    const order = this.#cohorts.get(cohort) ?? new Sorted();
    this.#cohorts.set(cohort, order);
    if (!Number.isNaN(score)) order.add(score);
  }

  remove(id: string): boolean {
    this.#leave(id);
    return this.#members.delete(id);
  }

  /** Takes somebody's score out of the cohort. */
  #leave(id: string): void {
    const { cohort, score } = this.#members.get(id) ?? { cohort: null, score: Number.NaN };
    if (cohort !== null && !Number.isNaN(score)) this.#cohorts.get(cohort)?.remove(score);
  }

  get(id: string): Placed | null {
    const member = this.#members.get(id);
    return member === undefined ? null : this.#place(member, member);
  }

  /** Where a subject would stand, were it there in place of the one with its id. */
  probe(subject: Subject): Placed {
    return this.#place(this.#memberOf(subject), this.#members.get(subject.id));
  }

  #memberOf(subject: Subject): Member {
    const { plan, profiles } = this.#prepared;
    const pass = this.#scoring.run(subject);
    let score: number;
    if (pass !== null) {
      const { data, scale } = pass.at(plan.score) as Numbers;
      score = (data[0] as number) * 10 ** (plan.scoreDecimals - scale);
    } else {
      const reading = readExactly(subject, false, plan, profiles);
      // The reference has the words for what is wrong.
      if (!("inputs" in reading)) return scoreInWords(this.#policy, subject) as never;
      const frame = this.#evaluate(closure(plan.nodes, [plan.score]), reading.inputs, () => -1);
      const found = frame[plan.score] as Scaled | null;
      score = found === null ? Number.NaN : Number(unitsAt(found, plan.scoreDecimals));
    }
    const cohort = cohortKey(plan.cohort, subject.role, subject.cohort ?? null);
    return { subject, cohort, score };
  }

  /** A member's card and place among the others of its cohort; `self` is who stands there at present. */
  #place({ subject, cohort, score }: Member, self: Member | undefined): Placed {
    const order = cohort === null ? undefined : this.#cohorts.get(cohort);
    const own = self?.cohort === cohort && !Number.isNaN(self.score) ? self.score : null;
    const isScored = !Number.isNaN(score);
    const position: Position = (kind) => {
      if (cohort === null) return -1;
      const others = (order?.size ?? 0) - (own === null ? 0 : 1);
      if (kind === "count") return others + (isScored ? 1 : 0);
      if (!isScored) return -1;
      // 1 + the number with a strictly higher score.
      return 1 + (order?.above(score) ?? 0) - (own !== null && own > score ? 1 : 0);
    };
    return this.#fast(subject, position) ?? this.#slow(subject, position);
  }

  #fast(subject: Subject, position: Position): Placed | null {
    const plan = this.#plan;
    for (const [id, column] of this.#positions) column[0] = position((plan.nodes[id] as Node).kind);
    const pass = this.#placing.run(subject);
    if (pass === null) return null;
    const maker = this.#cards.get(pass) ?? new Cards(plan, pass);
    this.#cards.set(pass, maker);
    const card = maker.card(subject, this.#placing.profiles[0] as number);
    if (card === null) return null;
    const number = (id: NodeId) => {
      const { data, scale } = pass.at(id) as Numbers;
      return Number.isNaN(data[0]) ? null : (data[0] as number) / 10 ** scale;
    };
    return placed(card, plan, number, (when) => (pass.at(when) as Truths).data[0] === 1);
  }

  #slow(subject: Subject, position: Position): Placed {
    const plan = this.#plan;
    const { inputs } = readExactly(subject, false, plan, this.#prepared.profiles) as { inputs: RowInputs };
    const frame = this.#evaluate(this.#shown, inputs, position);
    const card = numeric(scoreInWords(this.#policy, subject) as unknown as Scorecard);
    const number = (id: NodeId) => (frame[id] === null ? null : scaledNumber(frame[id] as Scaled));
    return placed(card, plan, number, (when) => frame[when] === true);
  }

  #evaluate(ids: readonly NodeId[], inputs: RowInputs, position: Position): Value[] {
    const { nodes } = this.#plan;
    const frame: Value[] = [];
    for (const id of this.#positions.keys()) {
      const place = position((nodes[id] as Node).kind);
      frame[id] = place < 0 ? null : scaled(place);
    }
    fold(nodes, ids, exact, frame, inputs);
    return frame;
  }
}

function placed(
  card: NumericCard,
  { rank, size, top, tiers }: Plan,
  number: (id: NodeId) => number | null,
  holds: (when: NodeId) => boolean,
): Placed {
  if (card.status === "insufficient") return card;
  const tier = tiers.find(({ when }) => when === null || holds(when))?.id ?? null;
  return { ...card, rank: number(rank), size: number(size), top: number(top), tier };
}
