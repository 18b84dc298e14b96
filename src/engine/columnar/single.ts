import { isId } from "../../number/grammar.js";
import type { NodeId, Source } from "../../plan/node.js";
import type { Plan } from "../../plan/plan.js";
import { type Cells, isNoNumber, isNothing, numberOf, put } from "./cells.js";
import type { Prepared } from "./compile.js";
import { keysOf, type ObservedCells, observe, openCells } from "./observed.js";
import { type Given, ownOf, plainObject } from "./plain.js";
import { type Column, type Pass, passOf } from "./program.js";
import type { Block, Truths } from "./register.js";
import type { Rows } from "./rows.js";
import { checkTargets } from "./targets.js";

type Open = ReturnType<typeof openCells>;

const NOTHING: Given = /* @__PURE__ */ Object.freeze({});

/** What is worked out for a subject, and where positions in cohorts come from: columns of one row. */
export interface Wanted {
  readonly roots: readonly NodeId[];
  readonly column?: (id: NodeId) => Column | undefined;
}

/** One subject at a time through the loops, as a table of one row that is filled again and again. */
export class Single implements Rows {
  readonly length = 1;
  readonly profiles = new Uint16Array(1);
  readonly odd = new Uint8Array(1);
  readonly repeated: ReadonlySet<number> = new Set();
  readonly cohorts = null;
  readonly #prepared: Prepared;
  readonly #wanted: Wanted;
  readonly #ids: readonly string[];
  readonly #observations: readonly Open[];
  /** 1 where no sample is given. */
  readonly #unsampled: readonly Uint8Array[];
  readonly #targets: readonly Open[];
  readonly #columns: ReadonlyMap<string, Pick<Cells, "numbers" | "absent">>;
  /** The facts that the plan reads, by the names that hosts give them, and where their numbers go. */
  readonly #facts: ReadonlyMap<string, Open>;
  /** Names of other facts that were seen to be names, since to look costs more than to remember. */
  readonly #names = new Set<string>();
  readonly #block: Block;
  readonly #passes: (Pass | undefined)[] = [];
  /** The truths that would reject the subject, for each pass. */
  readonly #faults: (readonly Uint8Array[])[] = [];
  #subject: Given = NOTHING;

  constructor(prepared: Prepared, wanted: Wanted = { roots: cardRoots(prepared.plan) }) {
    const { plan } = prepared;
    this.#prepared = prepared;
    this.#wanted = wanted;
    this.#ids = plan.indicators.map(({ id }) => id);
    this.#observations = this.#ids.map(() => cell());
    this.#unsampled = this.#ids.map(() => new Uint8Array(1));
    this.#targets = this.#ids.map(() => cell());
    this.#facts = new Map(factsOf(plan).map((name) => [name, cell()]));
    const columns = new Map<string, Pick<Cells, "numbers" | "absent">>();
    for (const [place, id] of this.#ids.entries()) {
      const observed = this.#observations[place] as Open;
      observed.samples = new Float64Array(1);
      columns.set(`target/${id}`, this.#targets[place] as Open);
      columns.set(`sample/${id}`, {
        numbers: observed.samples,
        absent: this.#unsampled[place] as Uint8Array,
      });
    }
    for (const [name, cells] of this.#facts) columns.set(`fact/${name}`, cells);
    this.#columns = columns;
    this.#block = { from: 0, count: 1, rows: this };
  }

  has({ fact, back }: Source): boolean {
    return back === 0 && fact !== "role" && fact !== "stage";
  }

  observation(place: number): ObservedCells {
    return this.#observations[place] as ObservedCells;
  }

  column(fact: string): Pick<Cells, "numbers" | "absent"> {
    return this.#columns.get(fact) as Pick<Cells, "numbers" | "absent">;
  }

  fact(name: string): unknown {
    if (name === "cohort") return this.#subject.cohort ?? null;
    return ownOf(this.#subject.facts as Given | null | undefined, name.slice("fact/".length));
  }

  id(): string | null {
    return this.#subject.id as string;
  }

  subject(): unknown {
    return this.#subject;
  }

  /**
   * Works out what is wanted of a subject, and answers where their registers are; null for a subject that the
   * loops cannot be trusted with, or that is at fault.
   */
  run(subject: unknown): Pass | null {
    const given = plainObject(subject);
    if (given === null || !this.#read(given)) return null;
    const pass = this.#pass(given.targets != null);
    if (pass.refused) return null;
    for (const step of pass.steps) step(this.#block);
    for (const fault of this.#faults[+(given.targets != null)] as Uint8Array[])
      if (fault[0] === 1) return null;
    return this.odd[0] === 1 ? null : pass;
  }

  /** The loops with own targets and without; those with them do more. */
  #pass(targets: boolean): Pass {
    const known = this.#passes[+targets];
    if (known !== undefined) return known;
    const { plan, fuse } = this.#prepared;
    const { roots, column = () => undefined } = this.#wanted;
    const faults = plan.indicators.map(({ fault }) => fault);
    const made = passOf(plan, [...new Set([...roots, ...faults])], {
      fuse,
      has: (source) =>
        this.has(source) && (targets || !source.fact.startsWith("target/")) && asksSample(plan, source),
      column,
    });
    this.#passes[+targets] = made;
    this.#faults[+targets] = faults.map((fault) => (made.at(fault) as Truths).data);
    return made;
  }

  #read(given: Given): boolean {
    const { id, role, stage, cohort, observations, targets, facts, history, title, meta } = given;
    this.#subject = given;
    this.odd[0] = 0;
    const profile = this.#prepared.profiles.get(role)?.get(stage ?? null);
    if (typeof id !== "string" || id === "" || profile === undefined) return false;
    if (cohort != null && (typeof cohort !== "string" || cohort === "")) return false;
    this.profiles[0] = profile;
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
    return (
      known === keysOf(given) &&
      this.#readObservations(plainObject(observations ?? NOTHING)) &&
      (targets == null || this.#readTargets(plainObject(targets))) &&
      this.#readFacts(plainObject(facts ?? NOTHING))
    );
  }

  #readObservations(given: Given | null): boolean {
    if (given === null) return false;
    let known = 0;
    for (let place = 0; place < this.#ids.length; place++) {
      const value = given[this.#ids[place] as string];
      const cells = this.#observations[place] as Open;
      const samples = cells.samples as Float64Array;
      samples[0] = Number.NaN;
      cells.denominators = null;
      cells.absent[0] = 0;
      if (value !== undefined) known++;
      if (typeof value === "number") cells.numbers[0] = value;
      else if (value === undefined || value === null) {
        cells.numbers[0] = Number.NaN;
        cells.absent[0] = 1;
      } else observe(cells, 0, value, this.odd);
      (this.#unsampled[place] as Uint8Array)[0] = +Number.isNaN(samples[0]);
    }
    return known === keysOf(given);
  }

  #readTargets(given: Given | null): boolean {
    if (given === null) return false;
    let known = 0;
    for (const [place, id] of this.#ids.entries()) {
      const cells = this.#targets[place] as Open;
      const value = ownOf(given, id);
      cells.absent[0] = 0;
      put(cells, 0, value, this.odd, isNothing);
      checkTargets(this.#prepared.plan.indicators[place]?.target ?? null, cells, this.odd);
      if (Object.hasOwn(given, id)) known++;
    }
    return known === keysOf(given);
  }

  #readFacts(given: Given | null): boolean {
    if (given === null) return false;
    for (const cells of this.#facts.values()) put(cells, 0, null, this.odd, isNoNumber);
    for (const name in given) {
      const value = given[name];
      if (value == null) continue;
      const cells = this.#facts.get(name);
      if (cells !== undefined) {
        cells.absent[0] = 0;
        put(cells, 0, value, this.odd, isNoNumber);
      } else if (!this.#isName(name)) return false;
      if (!(typeof value === "string" || typeof value === "boolean" || Number.isFinite(numberOf(value))))
        return false;
    }
    return true;
  }

  #isName(name: string): boolean {
    const names = this.#names;
    if (names.has(name)) return true;
    if (!isId(name)) return false;
    if (names.size < MOST_NAMES) names.add(name);
    return true;
  }
}

/** So many names are remembered. */
const MOST_NAMES = 1_000;

const cell = (): Open => openCells(1, () => null);

/** The names of the host's facts that a plan reads in the present period. */
function factsOf({ nodes }: Plan): string[] {
  const facts = nodes.flatMap((node) =>
    (node.kind === "input" || node.kind === "is") && node.fact.startsWith("fact/")
      ? [node.fact.slice("fact/".length)]
      : [],
  );
  return [...new Set(facts)];
}

/** A sample matters only where the policy asks for one. */
function asksSample(plan: Plan, { fact }: Source): boolean {
  if (!fact.startsWith("sample/")) return true;
  const small = plan.indicators.find(({ id }) => fact === `sample/${id}`)?.smallSample;
  const node = small === undefined ? undefined : plan.nodes[small];
  const minimum = node?.kind === "compare" ? plan.nodes[node.args[1]] : undefined;
  return !(minimum?.kind === "constant" && Number(minimum.value) === 0);
}

/** Everything that a scorecard shows. */
export function cardRoots(plan: Plan): NodeId[] {
  return [
    ...plan.indicators.flatMap(({ value, points, fault }) => [value, points, fault]),
    ...plan.layers.map(({ score }) => score),
    ...plan.modifiers.flatMap(({ when, effect }) => [when, effect]),
    ...[plan.coverage, plan.sufficient, plan.base, plan.bounds, plan.score],
  ];
}
