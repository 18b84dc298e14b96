import { isId } from "../../number/grammar.js";
import type { Plan } from "../../plan/plan.js";
import { type Cells, isNoNumber, isNothing, numberOf, put } from "./cells.js";
import { lookup } from "./lookup.js";
import { keysOf, observe, openCells } from "./observed.js";
import { type Given, ownOf, plainObject, textOf } from "./plain.js";
import type { Profiles, Rows } from "./rows.js";
import { checkTargets } from "./targets.js";
import { Unique } from "./unique.js";

type Open = ReturnType<typeof openCells>;

/** Rows that are read in one go. */
const CHUNK = 512;

const NOTHING: Given = /* @__PURE__ */ Object.freeze({});

/** Subjects as `appraise` takes them, made ready. */
export function rowsOfList(list: readonly unknown[], plan: Plan, profiles: Profiles): Rows {
  const { length } = list;
  const odd = new Uint8Array(length);
  const heads = new Heads(list, profiles, odd);
  const ids = plan.indicators.map(({ id }) => id);
  // All numbers lie in one array, so that what reads them keeps one place of it in hand.
  const all = new Float64Array(length * ids.length);
  const observations = ids.map((id, place) => ({
    ...openCells(0, (row) => ownOf(plainObject(plainObject(list[row])?.observations), id)),
    numbers: all.subarray(place * length, (place + 1) * length),
    absent: new Uint8Array(length),
  }));
  // A few rows at a time, so that their objects stay in the cache until all of them is read.
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(from + CHUNK, length);
    readObservations(heads.read(from, to), from, ids, observations, all, odd);
  }
  const columns = new Map<string, Cells>();
  readTargets(heads, plan, columns, odd);
  readFacts(heads, factsOf(plan), columns, odd);
  return {
    ...lookup(plan, observations, columns, heads.cohorts && ((row) => plainObject(list[row])?.cohort)),
    length,
    profiles: heads.profiles,
    odd,
    repeated: heads.seen.repeated,
    cohorts: heads.cohorts,
    id: (row) => textOf(plainObject(list[row])?.id),
    subject: (row) => list[row],
  };
}

/** Everything of the subjects but their numbers. */
class Heads {
  readonly profiles: Uint16Array;
  readonly seen = new Unique();
  cohorts: Int32Array | null = null;
  /** Rows that bring targets, and rows that bring facts. */
  readonly targets = new Map<number, Given>();
  readonly facts = new Map<number, Given>();
  readonly #list: readonly unknown[];
  readonly #byRole: Profiles;
  readonly #odd: Uint8Array;
  readonly #numbers = new Map<string, number>();

  constructor(list: readonly unknown[], profiles: Profiles, odd: Uint8Array) {
    this.#list = list;
    this.#byRole = profiles;
    this.#odd = odd;
    this.profiles = new Uint16Array(list.length);
  }

  /** Answers the observations of the rows. */
  read(from: number, to: number): Given[] {
    const observations: Given[] = [];
    for (let row = from; row < to; row++) {
      const subject = plainObject(this.#list[row]);
      if (subject === null) this.#odd[row] = 1;
      observations.push(subject === null ? NOTHING : this.#read(subject, row));
    }
    return observations;
  }

  #read(subject: Given, row: number): Given {
    const { id, role, stage, cohort, observations, targets, facts, history, title, meta } = subject;
    let sound = this.seen.take(id, row);
    const profile = this.#byRole.get(role)?.get(stage ?? null);
    if (profile === undefined) sound = false;
    else this.profiles[row] = profile;
    if (cohort != null) sound = this.#cohort(cohort, row) && sound;
    const known =
      +(id !== undefined) +
      +(role !== undefined) +
      +(stage !== undefined) +
      +(cohort !== undefined) +
      +(observations !== undefined) +
      +(targets !== undefined) +
      +(facts !== undefined) +
      +(history !== undefined) +
      +(title !== undefined) +
      +(meta !== undefined);
    const values = plainObject(observations ?? NOTHING);
    if (values === null || known !== keysOf(subject)) sound = false;
    if (targets != null) sound = part(targets, row, this.targets) && sound;
    if (facts != null) sound = part(facts, row, this.facts) && sound;
    if (!sound) this.#odd[row] = 1;
    return values ?? NOTHING;
  }

  /** Numbers the cohort; false where it is none. */
  #cohort(given: unknown, row: number): boolean {
    this.cohorts ??= new Int32Array(this.#list.length).fill(-1);
    const cohort = textOf(given);
    if (cohort === null) return false;
    let number = this.#numbers.get(cohort);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(cohort, number);
    }
    this.cohorts[row] = number;
    return true;
  }
}

/** Keeps a part that not every subject has; false where it is no object. */
function part(given: unknown, row: number, into: Map<number, Given>): boolean {
  const found = plainObject(given);
  if (found === null) return false;
  into.set(row, found);
  return true;
}

/** At most so many indicators are read in one go. */
const GROUP = 16;

/**
 * Sixteen keys at sixteen places of the source: each place sees one key alone, which engines read several times faster than one
 * place that sees them all.
 */
function readObservations(
  rows: readonly Given[],
  from: number,
  ids: readonly string[],
  cells: readonly Open[],
  all: Float64Array,
  odd: Uint8Array,
): void {
  const { length } = odd;
  const found = new Uint16Array(rows.length);
  for (let first = 0; first < ids.length; first += GROUP) {
    const size = ids.length - first;
    const keys = ids.slice(first, first + GROUP);
    const other = (place: number, row: number, given: Given) => {
      const value = given[keys[place] as string];
      observe(cells[first + place] as Open, row, value, odd);
      return +(value !== undefined);
    };
    for (let index = 0; index < rows.length; index++) {
      const given = rows[index] as Given;
      const row = from + index;
      const at = first * length + row;
      let count = take(all, at, given[keys[0] as string]) || other(0, row, given);
      if (size > 1) count += take(all, at + length, given[keys[1] as string]) || other(1, row, given);
      if (size > 2) count += take(all, at + 2 * length, given[keys[2] as string]) || other(2, row, given);
      if (size > 3) count += take(all, at + 3 * length, given[keys[3] as string]) || other(3, row, given);
      if (size > 4) count += take(all, at + 4 * length, given[keys[4] as string]) || other(4, row, given);
      if (size > 5) count += take(all, at + 5 * length, given[keys[5] as string]) || other(5, row, given);
      if (size > 6) count += take(all, at + 6 * length, given[keys[6] as string]) || other(6, row, given);
      if (size > 7) count += take(all, at + 7 * length, given[keys[7] as string]) || other(7, row, given);
      if (size > 8) count += take(all, at + 8 * length, given[keys[8] as string]) || other(8, row, given);
      if (size > 9) count += take(all, at + 9 * length, given[keys[9] as string]) || other(9, row, given);
      if (size > 10) count += take(all, at + 10 * length, given[keys[10] as string]) || other(10, row, given);
      if (size > 11) count += take(all, at + 11 * length, given[keys[11] as string]) || other(11, row, given);
      if (size > 12) count += take(all, at + 12 * length, given[keys[12] as string]) || other(12, row, given);
      if (size > 13) count += take(all, at + 13 * length, given[keys[13] as string]) || other(13, row, given);
      if (size > 14) count += take(all, at + 14 * length, given[keys[14] as string]) || other(14, row, given);
      if (size > 15) count += take(all, at + 15 * length, given[keys[15] as string]) || other(15, row, given);
      found[index] = (found[index] as number) + count;
    }
  }
  for (let index = 0; index < rows.length; index++) {
    if (found[index] !== keysOf(rows[index] as Given)) odd[from + index] = 1;
  }
}

/** Takes a number, and answers 1 where it is one. */
function take(all: Float64Array, at: number, value: unknown): number {
  if (typeof value !== "number") return 0;
  all[at] = value;
  return 1;
}

function readTargets(heads: Heads, plan: Plan, columns: Map<string, Cells>, odd: Uint8Array): void {
  if (heads.targets.size === 0) return;
  const open = plan.indicators.map(({ id }) => gaps(odd.length, (row) => ownOf(heads.targets.get(row), id)));
  for (const [row, targets] of heads.targets) {
    let known = 0;
    for (const [place, { id }] of plan.indicators.entries()) {
      const target = Object.hasOwn(targets, id) ? targets[id] : undefined;
      if (target !== undefined) known++;
      fill(open[place] as Gaps, row, target, odd, isNothing);
    }
    if (known !== keysOf(targets)) odd[row] = 1;
  }
  for (const [place, { id, target }] of plan.indicators.entries()) {
    const cells = open[place] as Cells;
    if (cells.absent?.every((gap) => gap === 1) === true) continue;
    checkTargets(target, cells, odd);
    columns.set(`target/${id}`, cells);
  }
}

type Gaps = ReturnType<typeof gaps>;

/** Cells in which nothing is given yet. */
function gaps(length: number, given: Cells["given"]) {
  return {
    numbers: new Float64Array(length).fill(Number.NaN),
    absent: new Uint8Array(length).fill(1),
    given,
  };
}

function fill(
  cells: Gaps,
  row: number,
  value: unknown,
  odd: Uint8Array,
  isAbsent: (value: unknown) => boolean,
): void {
  cells.absent[row] = 0;
  put(cells, row, value, odd, isAbsent);
}

/** The facts that a plan may read. */
function factsOf({ nodes }: Plan): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => (node.kind === "input" || node.kind === "is" ? [node.fact] : [])));
}

function readFacts(
  heads: Heads,
  asked: ReadonlySet<string>,
  columns: Map<string, Cells>,
  odd: Uint8Array,
): void {
  for (const [row, facts] of heads.facts) {
    for (const name in facts) {
      const value = facts[name];
      if (value === undefined || value === null) continue;
      const fact = `fact/${name}`;
      const sound =
        typeof value === "string" || typeof value === "boolean" || Number.isFinite(numberOf(value));
      if (!sound || !(asked.has(fact) || isId(name))) odd[row] = 1;
      // What no condition asks for is checked, and not kept.
      if (!asked.has(fact)) continue;
      const cells =
        (columns.get(fact) as Gaps | undefined) ?? gaps(odd.length, (at) => ownOf(heads.facts.get(at), name));
      columns.set(fact, cells);
      fill(cells, row, value, odd, isNoNumber);
    }
  }
}
