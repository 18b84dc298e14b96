import type { Dialect } from "./dialect/dialect.js";
import type { Term, Whole } from "./term.js";

/** The most that the narrow type of every engine holds. */
const NARROW = 2n ** 63n - 1n;

/** Deeper expressions become columns: engines and their parsers have limits of their own. */
const DEEPEST = 40;

/** Ends the compilation where a number does not fit: what it belongs to, and how large it can get. */
export type Overflow = (about: string, most: bigint) => never;

/**
 * A query under construction: steps one upon the other, each of which adds columns to those before. What is used more than
 * once becomes a column, so the text grows with the plan and no faster.
 */
export class Query {
  readonly dialect: Dialect;
  /** What is being written, for whom a number that does not fit has to be named. */
  about = "";
  readonly #overflow: Overflow;
  readonly #steps: string[][] = [[]];
  readonly #known = new Map<string, string>();
  #count = 0;

  constructor(dialect: Dialect, overflow: Overflow) {
    this.dialect = dialect;
    this.#overflow = overflow;
  }

  /** The columns that each step adds; the first one reads the table. */
  get steps(): readonly (readonly string[])[] {
    return this.#steps;
  }

  /** Adds a column to the step after `level`, once for each text; its name. */
  column(sql: string, level: number): string {
    const key = `${level} ${sql}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = `c${++this.#count}`;
    this.#known.set(key, name);
    while (this.#steps.length <= level + 1) this.#steps.push([]);
    (this.#steps[level + 1] as string[]).push(`${sql} AS ${name}`);
    return name;
  }

  /** A column of the user's table. */
  source(sql: string): string {
    return this.column(sql, -1);
  }

  /** Makes an expression a column, unless it is one, or a constant. */
  hold<T extends Term>(term: T): T {
    if (term.fixed !== undefined || (term.depth === 0 && !(isWhole(term) && term.times !== 1n))) return term;
    const made = isWhole(term) ? this.#heldWhole(term) : { sql: term.sql };
    const sql = this.column(made.sql, term.level);
    return { ...term, ...made, sql, level: term.level + 1, depth: 0, binds: "tightly" };
  }

  /** What has grown small again goes on as the narrow type. */
  #heldWhole(term: Whole): Whole {
    const { narrow, wide: wider } = this.dialect.types;
    const whole = this.written(term);
    const wide = !this.fits(whole);
    if (whole.wide === wide) return whole;
    return { ...whole, sql: `CAST(${whole.sql} AS ${wide ? wider : narrow})`, wide };
  }

  /** A column where an expression has become deep. */
  shallow<T extends Term>(term: T): T {
    return term.depth > DEEPEST ? this.hold(term) : term;
  }

  /** Whether every value fits the narrow type. */
  fits({ low, high }: Pick<Whole, "low" | "high">): boolean {
    return low >= -NARROW && high <= NARROW;
  }

  /** A number with its proven bounds; refused where the widest type does not hold them. */
  whole(made: Omit<Whole, "times" | "fixed" | "wide" | "binds"> & Partial<Whole>): Whole {
    const { low, high } = made;
    const most = high > -low ? high : -low;
    if (most > this.dialect.most) this.tooWide(most);
    return { times: 1n, wide: !this.fits(made), binds: "loosely", ...made };
  }

  /** Ends the compilation: a number of what is being written might not fit. */
  tooWide(most: bigint): never {
    return this.#overflow(this.about, most);
  }

  /** The same in every row. */
  constant(units: bigint | null, scale: number): Whole {
    const sql = units === null ? "NULL" : "";
    const value = units ?? 0n;
    const made = { sql, level: 0, depth: 0, scale, low: value, high: value };
    return { ...this.whole(made), wide: false, binds: "tightly", fixed: units };
  }

  /** A number with its factor written, of the narrow type only where that holds it and the result of what it goes into. */
  written(term: Whole, wider = false): Whole {
    const { dialect } = this;
    if (term.fixed === null) return { ...term, sql: "NULL" };
    if (term.fixed !== undefined) {
      const wide = wider || !this.fits(term);
      return { ...term, sql: dialect.integer(term.fixed, wide), wide };
    }
    const wide = term.wide || wider || !this.fits(term);
    const sql = wide && !term.wide ? `CAST(${term.sql} AS ${dialect.types.wide})` : term.sql;
    const binds = wide && !term.wide ? "tightly" : term.binds;
    if (term.times === 1n) return { ...term, sql, wide, binds };
    const factor = dialect.integer(term.times, wide);
    const left = binds === "tightly" ? sql : `(${sql})`;
    return { ...term, sql: `${left} * ${factor}`, wide, binds: "loosely", depth: term.depth + 1, times: 1n };
  }
}

const isWhole = (term: Term): term is Whole => "times" in term;
