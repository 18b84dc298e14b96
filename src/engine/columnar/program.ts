import { closure, isCohort } from "../../plan/fold.js";
import type { CohortKind, Node, NodeId, NodeKind, NodeOf, Source } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { type Binding, columnar } from "./algebra.js";
import { gridBlock } from "./grid.js";
import { BLOCK } from "./kernel.js";
import { fillGaps, type Line, lineInto, lineOf } from "./line.js";
import { type Mean, meanOf, meanRegisters } from "./mean.js";
import { type Block, fixed, isHeld, type Numbers, numbers, type Register, type Step } from "./register.js";
import type { Rows } from "./rows.js";
import { choiceOf, type Statics, staticsOf } from "./statics.js";

const TRUTHS: ReadonlySet<NodeKind> = /* @__PURE__ */ new Set<NodeKind>([
  "compare",
  "is",
  "missing",
  "and",
  "or",
  "not",
]);

/** The nodes that a node's value rests on. */
export const operands = (node: Node): readonly NodeId[] => ("args" in node ? node.args : []);

/** What the loops of one pass are made from. */
export interface Pass {
  readonly steps: readonly Step[];
  /** The register of a node that was asked for. */
  at(id: NodeId): Register;
  /** Whether the loops cannot be trusted at all. */
  readonly refused: boolean;
}

/** Runs steps block by block, and puts what each gives where it belongs. */
export function inBlocks(rows: Rows, steps: readonly Step[], put: (block: Block) => void): void {
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = { from, count: Math.min(BLOCK, rows.length - from), rows };
    for (const step of steps) step(block);
    put(block);
  }
}

/** A column over all rows: numbers, truths, or positions in a cohort, which are −1 where there is none. */
export type Column = Float64Array | Uint8Array | Int32Array;

/** A column over so many rows for what a register holds. */
export const columnFor = ({ data }: Register, length: number): Column =>
  new (data instanceof Uint8Array ? Uint8Array : Float64Array)(length);

/** What decides on the loops, besides the plan. */
export interface Terms {
  /** Whether the rows have a fact. */
  readonly has: (source: Source) => boolean;
  /** Recognise lines and means; without it every node runs by itself, to the same digits. */
  readonly fuse: boolean;
  /** Columns over all rows by node: cohort operations, and what an earlier pass hands on. */
  readonly column: (id: NodeId) => Column | undefined;
}

/** A node over all rows that another pass reads. */
export interface Carried {
  readonly id: NodeId;
  readonly register: Register;
}

/**
 * Puts the loops of one pass together: what is asked for, and what that rests on, in the order of the plan. `given` are
 * nodes that an earlier pass has worked out.
 */
export function passOf(
  plan: Plan,
  roots: readonly NodeId[],
  terms: Terms,
  given: readonly Carried[] = [],
): Pass {
  return new Assembly(plan, terms, given).pass(roots);
}

class Assembly {
  readonly #plan: Plan;
  readonly #terms: Terms;
  readonly #steps: Step[] = [];
  readonly #registers: (Register | undefined)[] = [];
  readonly #given: ReadonlyMap<NodeId, Register>;
  readonly #needed = new Set<NodeId>();
  readonly #means = new Map<NodeId, Mean>();
  readonly #lines = new Map<NodeId, Line | null>();
  #statics: Statics = [];
  #refused = false;

  constructor(plan: Plan, terms: Terms, given: readonly Carried[]) {
    this.#plan = plan;
    this.#terms = terms;
    this.#given = new Map(given.map(({ id, register }) => [id, register]));
  }

  pass(roots: readonly NodeId[]): Pass {
    const { nodes } = this.#plan;
    this.#statics = staticsOf(this.#plan, closure(nodes, roots), this.#terms.has);
    for (const root of roots) this.#needed.add(root);
    // From the last to the first: whoever uses a node stands behind it.
    for (let id = Math.max(-1, ...roots); id >= 0; id--) {
      if (this.#needed.has(id)) for (const arg of this.#dependencies(id)) this.#needed.add(arg);
    }
    for (const id of [...this.#needed].sort((a, b) => a - b)) this.#build(id);
    return {
      steps: this.#steps,
      at: (id) => this.#registers[id] as Register,
      refused: this.#refused,
    };
  }

  /** The nodes whose registers a node's loop reads. */
  #dependencies(id: NodeId): readonly NodeId[] {
    const node = this.#plan.nodes[id] as Node;
    if (this.#statics[id] !== undefined || this.#given.has(id) || isCohort(node)) return [];
    if (this.#means.has(id)) return [];
    if (node.kind === "select") {
      const chosen = choiceOf(node.args, this.#statics);
      if (chosen !== null) return [chosen];
    }
    if (!this.#terms.fuse) return operands(node);
    const mean = meanOf(this.#plan, id, this.#statics);
    if (mean !== null) {
      this.#means.set(mean.id, mean).set(mean.present, mean);
      return mean.members.flatMap(({ points }) => {
        const line = this.#line(points);
        return line === null ? [points] : readBy(line);
      });
    }
    const line = this.#line(id);
    return line === null ? operands(node) : readBy(line);
  }

  /** The line that makes some points; null where they are made otherwise, or known. */
  #line(points: NodeId): Line | null {
    let found = this.#lines.get(points);
    if (found === undefined) {
      const known = this.#statics[points] !== undefined || this.#given.has(points);
      found = known || !this.#terms.fuse ? null : lineOf(this.#plan, points, this.#statics);
      this.#lines.set(points, found);
    }
    return found;
  }

  #build(id: NodeId): void {
    if (this.#registers[id] !== undefined) return;
    this.#registers[id] = this.#registerOf(id, this.#plan.nodes[id] as Node);
  }

  #registerOf(id: NodeId, node: Node): Register {
    const given = this.#given.get(id);
    if (given !== undefined) return this.#loaded(id, given);
    const known = this.#statics[id];
    if (known !== undefined) {
      if (!isHeld(known)) this.#refused = true;
      const { register, step } = fixed(known, TRUTHS.has(node.kind));
      if (step !== null) this.#steps.push(step);
      return register;
    }
    if (isCohort(node)) return this.#positions(id);
    if (node.kind === "select") {
      const chosen = choiceOf(node.args, this.#statics);
      if (chosen !== null) return this.#registers[chosen] as Register;
    }
    const mean = this.#means.get(id);
    if (mean !== undefined) return this.#mean(mean, id);
    const line = this.#line(id);
    if (line !== null) return this.#points(line);
    const rule = columnar[node.kind] as (
      node: Node,
      at: (id: NodeId) => Register,
      binding: Binding,
    ) => Register;
    return rule(node, (arg) => this.#registers[arg] as Register, this.#binding());
  }

  #binding(): Binding {
    return {
      plan: this.#plan,
      push: (step) => this.#steps.push(step),
      refuse: () => {
        this.#refused = true;
      },
    };
  }

  /** Both registers of a mean at once, whichever is asked for first. */
  #mean(mean: Mean, id: NodeId): Register {
    const made = meanRegisters(mean, {
      ...this.#binding(),
      statics: this.#statics,
      hasRegister: (points) => this.#needed.has(points),
      line: (points) => this.#line(points),
      at: (arg) => this.#registers[arg] as Register,
    });
    this.#registers[mean.id] = made.mean;
    this.#registers[mean.present] = made.present;
    return id === mean.id ? made.mean : made.present;
  }

  /** Points on a line that something else asks for, too. */
  #points(line: Line): Register {
    const place = this.#plan.indicators.findIndex(({ value }) => value === line.value);
    const { decimals } = this.#plan.indicators[place] as Plan["indicators"][number];
    const halfExpand = this.#plan.rounding === "halfExpand";
    const out = numbers(this.#plan.pointsDecimals, 0, line.most);
    // A value that something else asks for, too, is on its grid already.
    const own = (this.#registers[line.value] as Numbers | undefined)?.data ?? null;
    const units = own ?? new Float64Array(BLOCK);
    const unit = 10 ** decimals;
    this.#steps.push((block) => {
      if (own === null) gridBlock(block, place, unit, halfExpand, units);
      lineInto(line, units, block, halfExpand, out.data);
      if (line.zero) fillGaps(out.data, block.count);
    });
    return out;
  }

  /** Where a row stands in its cohort. */
  #positions(id: NodeId): Register {
    const { column } = this.#terms;
    const out = numbers(0, 0, 2 ** 31);
    this.#steps.push(({ from, count }) => {
      const positions = column(id) as Int32Array;
      for (let i = 0; i < count; i++) {
        const position = positions[from + i] as number;
        out.data[i] = position < 0 ? Number.NaN : position;
      }
    });
    return out;
  }

  /** A register that is read from a column over all rows. */
  #loaded(id: NodeId, like: Register): Register {
    const { column } = this.#terms;
    const register = {
      ...like,
      data: like.data.slice(),
      uniform: false,
      full: false,
      constant: false,
    } as Register;
    this.#steps.push(({ from, count }) => {
      const own = column(id);
      if (own instanceof Float64Array) {
        (register as Numbers).full = copied(own, from, count, (register as Numbers).data);
      } else register.data.set((own as Uint8Array).subarray(from, from + count));
    });
    return register;
  }
}

/** Copies a part of a column, and answers whether no value of it is missing. */
function copied(own: Float64Array, from: number, count: number, out: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const value = own[from + i] as number;
    out[i] = value;
    sum += value;
  }
  return !Number.isNaN(sum);
}

/** The values that a line takes from a register. */
const readBy = (line: Line): readonly NodeId[] => (line.plain ? [] : [line.value]);

/** A cohort operation of a plan. */
export interface CohortStep {
  readonly id: NodeId;
  readonly kind: CohortKind;
  readonly arg: NodeId;
}

/** The cohort operations that some nodes rest on, and whether they compare scores. */
export function cohortSteps(plan: Plan, roots: readonly NodeId[]): CohortStep[] {
  return closure(plan.nodes, roots).flatMap((id) => {
    const node = plan.nodes[id] as Node;
    return isCohort(node) ? [{ id, kind: node.kind, arg: (node as NodeOf<CohortKind>).args[0] }] : [];
  });
}

/** The tiers' conditions. */
export const conditionsOf = ({ tiers }: Plan): NodeId[] =>
  tiers.flatMap(({ when }) => (when === null ? [] : [when]));

/** Nodes that rest on a rank among scores; and those asked for, or used by them, that do not and are handed on. */
export function lateNodes(
  plan: Plan,
  roots: readonly NodeId[],
): { readonly late: ReadonlySet<NodeId>; readonly handedOn: readonly NodeId[] } {
  const late = new Set<NodeId>();
  const ids = closure(plan.nodes, roots);
  for (const id of ids) {
    const node = plan.nodes[id] as Node;
    const onScore = isCohort(node) && (node as NodeOf<CohortKind>).args[0] === plan.score;
    if (onScore || (!isCohort(node) && operands(node).some((arg) => late.has(arg)))) late.add(id);
  }
  const used = [...late].flatMap((id) => {
    const node = plan.nodes[id] as Node;
    return isCohort(node) ? [] : operands(node);
  });
  const handedOn = [...new Set([...used, ...roots])].filter(
    (id) => !late.has(id) && !isCohort(plan.nodes[id] as Node),
  );
  return { late, handedOn };
}
