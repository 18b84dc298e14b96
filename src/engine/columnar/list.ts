import { isId } from "../../number/grammar.js";
import type { Plan } from "../../plan/plan.js";
import { type Cells, isNoNumber, isNothing, numberOf, put } from "./cells.js";
import { keysOf, type ObservedCells, observe, openCells } from "./observed.js";
import { type Given, ownOf, plainObject } from "./plain.js";
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
  const observations = plan.indicators.map(({ id }) =>
    openCells(length, (row) => ownOf(heads.observations[row], id)),
  );
  const ids = plan.indicators.map(({ id }) => id);
  // A few rows at a time, so that their objects stay in the cache until all of them is read.
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(from + CHUNK, length);
    heads.read(from, to);
    readObservations(heads.observations, from, to, ids, observations, odd);
  }
  const targets = readTargets(heads, plan, odd);
  const facts = readFacts(heads, factsOf(plan), odd);
  const places = new Map(plan.indicators.map(({ id }, place) => [id, place]));
  const samples = new Map<string, Pick<Cells, "numbers" | "absent">>();
  for (const [place, { id }] of plan.indicators.entries()) {
    const given = observations[place]?.samples ?? null;
    if (given !== null) samples.set(`sample/${id}`, { numbers: given, absent: gapsOf(given) });
  }
  const column = (fact: string) => samples.get(fact) ?? targets.get(fact) ?? facts.get(fact);
  return {
    length,
    profiles: heads.profiles,
    odd,
    repeated: heads.repeated,
    cohorts: heads.cohorts,
    has: ({ fact, back }) =>
      back === 0 &&
      (fact === "cohort"
        ? heads.cohorts !== null
        : column(fact) !== undefined || (fact.startsWith("value/") && places.has(fact.slice(6)))),
    observation: (place) => observations[place] as ObservedCells,
    column: (fact) => column(fact) as Cells,
    fact: (name, row) =>
      name === "cohort"
        ? (plainObject(list[row])?.cohort ?? null)
        : ((facts.get(name) as Cells | undefined)?.given(row) ?? null),
    id: (row) => heads.id(row),
    subject: (row) => list[row],
  };
}

function gapsOf(numbers: Float64Array): Uint8Array {
  return Uint8Array.from(numbers, (number) => +Number.isNaN(number));
}

/** Everything of the subjects but their numbers. */
class Heads {
  readonly profiles: Uint16Array;
  readonly observations: Given[];
  readonly repeated = new Set<number>();
  cohorts: Int32Array | null = null;
  /** Rows that bring targets, and rows that bring facts. */
  readonly targets = new Map<number, Given>();
  readonly facts = new Map<number, Given>();
  readonly #list: readonly unknown[];
  readonly #byRole: Profiles;
  readonly #odd: Uint8Array;
  readonly #seen: Unique;
  readonly #numbers = new Map<string, number>();

  constructor(list: readonly unknown[], profiles: Profiles, odd: Uint8Array) {
    this.#list = list;
    this.#byRole = profiles;
    this.#seen = new Unique(list.length);
    this.#odd = odd;
    this.profiles = new Uint16Array(list.length);
    this.observations = new Array<Given>(list.length);
  }

  read(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const subject = plainObject(this.#list[row]);
      if (subject === null) {
        this.observations[row] = NOTHING;
        this.#odd[row] = 1;
      } else this.#read(subject, row);
    }
  }

  id(row: number): string | null {
    const id = plainObject(this.#list[row])?.id;
    return typeof id === "string" && id !== "" ? id : null;
  }

  #read(subject: Given, row: number): void {
    const { id, role, stage, cohort, observations, targets, facts, history, title, meta } = subject;
    let sound = typeof id === "string" && id !== "";
    if (sound && !this.#seen.add(id as string)) {
      sound = false;
      this.repeated.add(row);
    }
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
    this.observations[row] = values ?? NOTHING;
    if (values === null || known !== keysOf(subject)) sound = false;
    if (targets != null) sound = part(targets, row, this.targets) && sound;
    if (facts != null) sound = part(facts, row, this.facts) && sound;
    if (!sound) this.#odd[row] = 1;
  }

  /** Numbers the cohort; false where it is none. */
  #cohort(cohort: unknown, row: number): boolean {
    this.cohorts ??= new Int32Array(this.#list.length).fill(-1);
    if (typeof cohort !== "string" || cohort === "") return false;
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
const GROUP = 8;

function readObservations(
  rows: readonly Given[],
  from: number,
  to: number,
  ids: readonly string[],
  cells: readonly Open[],
  odd: Uint8Array,
): void {
  const found = new Uint16Array(to - from);
  for (let first = 0; first < ids.length; first += GROUP) {
    readGroup(rows, from, to, ids.slice(first, first + GROUP), cells.slice(first, first + GROUP), found, odd);
  }
  for (let row = from; row < to; row++) if (found[row - from] !== keysOf(rows[row] as Given)) odd[row] = 1;
}

/**
 * Eight keys at eight places of the source: each place sees one key alone, which engines read several times faster than one place
 * that sees them all.
 */
function readGroup(
  rows: readonly Given[],
  from: number,
  to: number,
  ids: readonly string[],
  cells: readonly Open[],
  found: Uint16Array,
  odd: Uint8Array,
): void {
  const size = ids.length;
  const key = (place: number) => ids[place] ?? (ids[0] as string);
  const [a, b, c, d] = [key(0), key(1), key(2), key(3)] as const;
  const [e, f, g, h] = [key(4), key(5), key(6), key(7)] as const;
  for (let row = from; row < to; row++) {
    const given = rows[row] as Given;
    let count = take(cells[0] as Open, row, given[a], odd);
    if (size > 1) count += take(cells[1] as Open, row, given[b], odd);
    if (size > 2) count += take(cells[2] as Open, row, given[c], odd);
    if (size > 3) count += take(cells[3] as Open, row, given[d], odd);
    if (size > 4) count += take(cells[4] as Open, row, given[e], odd);
    if (size > 5) count += take(cells[5] as Open, row, given[f], odd);
    if (size > 6) count += take(cells[6] as Open, row, given[g], odd);
    if (size > 7) count += take(cells[7] as Open, row, given[h], odd);
    found[row - from] = (found[row - from] as number) + count;
  }
}

/** Takes one observation, and answers 1 where there is one. */
function take(cells: Open, row: number, value: unknown, odd: Uint8Array): number {
  if (typeof value === "number") {
    cells.numbers[row] = value;
    return 1;
  }
  observe(cells, row, value, odd);
  return value === undefined ? 0 : 1;
}

function readTargets(heads: Heads, plan: Plan, odd: Uint8Array): ReadonlyMap<string, Cells> {
  const columns = new Map<string, Cells>();
  if (heads.targets.size === 0) return columns;
  const open = plan.indicators.map(({ id }) => gaps(odd.length, (row) => ownOf(heads.targets.get(row), id)));
  for (const [row, targets] of heads.targets) {
    let known = 0;
    for (const [place, { id }] of plan.indicators.entries()) {
      const target = Object.hasOwn(targets, id) ? targets[id] : undefined;
      if (target !== undefined) known++;
      fill(open[place] as ReturnType<typeof gaps>, row, target, odd, isNothing);
    }
    if (known !== keysOf(targets)) odd[row] = 1;
  }
  for (const [place, { id, target }] of plan.indicators.entries()) {
    const cells = open[place] as Cells;
    if (cells.absent?.every((gap) => gap === 1) === true) continue;
    checkTargets(target, cells, odd);
    columns.set(`target/${id}`, cells);
  }
  return columns;
}

/** Cells in which nothing is given yet. */
function gaps(length: number, given: Cells["given"]) {
  return {
    numbers: new Float64Array(length).fill(Number.NaN),
    absent: new Uint8Array(length).fill(1),
    given,
  };
}

function fill(
  cells: ReturnType<typeof gaps>,
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

function readFacts(heads: Heads, asked: ReadonlySet<string>, odd: Uint8Array): ReadonlyMap<string, Cells> {
  const columns = new Map<string, ReturnType<typeof gaps>>();
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
      let cells = columns.get(fact);
      if (cells === undefined) {
        cells = gaps(odd.length, (at) => ownOf(heads.facts.get(at), name));
        columns.set(fact, cells);
      }
      fill(cells, row, value, odd, isNoNumber);
    }
  }
  return columns;
}
