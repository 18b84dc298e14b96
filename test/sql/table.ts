import { Decimal } from "decimal.js";
import type { Plan } from "steelyard";
import type { SqlColumns, SqlFact, SqlNumber, SqlObservation, SqlType } from "steelyard/sql";
import { DECIMAL_PATTERN, isId } from "../../src/number/grammar.js";
import { SUBJECT_KEYS } from "../../src/plan/subject.js";
import type { Cell, ColumnType } from "./engines/database.js";

/** Subjects as a table of a database, and the columns as the compiler is told of them. */
export interface TableOf {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly told: SqlColumns;
}

type Data = Readonly<Record<string, unknown>>;

/** Which columns of numbers become text although they need not: so that both ways of reading are used. */
export type AsText = (name: string) => boolean;

const MOST_DIGITS = 35;

/** Why subjects cannot stand in a table, where they cannot. */
class NoTable extends Error {}

/** Puts subjects into a table, or says why no table can hold them. */
export function tableOf(
  plan: Plan,
  subjects: readonly unknown[],
  asText: AsText = (name) => name.length % 2 === 0,
): TableOf | { readonly skip: string } {
  try {
    return new Build(plan, subjects, asText).table();
  } catch (error) {
    if (error instanceof NoTable) return { skip: error.message };
    throw error;
  }
}

/**
 * The subjects that a table can hold, one by one, as JSON has them: decimals in objects become texts, and a fact of that kind the
 * number that it is.
 */
export function plainSubjects(plan: Plan, subjects: readonly unknown[]): unknown[] {
  return subjects
    .map(withoutObjects)
    .filter((one) => !("skip" in tableOf(plan, [one])) && exactCells(one as Data).every(isShort));
}

/** The cells of which every digit counts, so that their column has to hold them all. */
function exactCells({ observations, targets, facts }: Data): unknown[] {
  const quotients = Object.values((observations ?? {}) as Data).flatMap((cell) => {
    const of = typeof cell === "object" && cell !== null ? (cell as Data).of : null;
    return Array.isArray(of) ? of : [];
  });
  const numbers = Object.values((facts ?? {}) as Data).filter((fact) => typeof fact === "number");
  return [...quotients, ...Object.values((targets ?? {}) as Data), ...numbers];
}

/** Whether a decimal is short enough for a column that also holds the longest of others. */
function isShort(cell: unknown): boolean {
  const size = sizeOf(String(cell));
  return size === null || (size.whole <= 15 && size.scale <= 9);
}

function withoutObjects(subject: unknown): unknown {
  if (typeof subject !== "object" || subject === null || Array.isArray(subject)) return subject;
  const data = subject as Data;
  if (typeof data.facts !== "object" || data.facts === null) return texts(data);
  const facts = Object.entries(data.facts).map(([name, fact]) => [
    name,
    Decimal.isDecimal(fact) ? new Decimal(fact).toNumber() : fact,
  ]);
  return {
    ...(texts(data) as Data),
    facts: Array.isArray(data.facts) ? data.facts : Object.fromEntries(facts),
  };
}

function texts(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return String(value);
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, texts(part)]));
}

class Build {
  readonly #plan: Plan;
  readonly #subjects: readonly Data[];
  readonly #asText: AsText;
  readonly #columns: { name: string; type: ColumnType; cells: Cell[] }[] = [];

  constructor(plan: Plan, subjects: readonly unknown[], asText: AsText) {
    this.#plan = plan;
    this.#subjects = subjects.map(row);
    this.#asText = asText;
  }

  table(): TableOf {
    const words = (key: string) =>
      this.#add(
        key,
        "text",
        this.#subjects.map((one) => (one[key] ?? null) as Cell),
      );
    this.#add(
      "row",
      "integer",
      this.#subjects.map((_, index) => index),
    );
    const told = {
      id: words("id"),
      order: "row",
      role: words("role"),
      ...(this.#any((one) => one.stage) ? { stage: words("stage") } : {}),
      ...(this.#any((one) => one.cohort) ? { cohort: words("cohort") } : {}),
      observations: this.#byIndicator("observations", (id, cells) => this.#observation(id, cells)),
      targets: this.#byIndicator("targets", (id, cells) =>
        this.#number(`target ${id}`, cells.map(plain), true),
      ),
      facts: this.#facts(),
    };
    const columns = this.#columns.map(({ name, type }) => ({ name, type }));
    return {
      columns,
      told,
      rows: this.#subjects.map((_, index) => this.#columns.map(({ cells }) => cells[index] as Cell)),
    };
  }

  #any(of: (subject: Data) => unknown): boolean {
    return this.#subjects.some((one) => of(one) != null);
  }

  #add(name: string, type: ColumnType, cells: Cell[]): string {
    this.#columns.push({ name, type, cells });
    return name;
  }

  #byIndicator<T>(part: string, read: (id: string, cells: unknown[]) => T): Record<string, T> {
    const ids = this.#plan.indicators.map(({ id }) => id);
    const strange = this.#subjects
      .flatMap((one) => Object.entries((one[part] ?? {}) as Data))
      .find(([id, value]) => value != null && !ids.includes(id));
    if (strange !== undefined)
      throw new NoTable("a name that the policy lacks, for which there is no column");
    return Object.fromEntries(
      ids.flatMap((id) => {
        const cells = this.#subjects.map((one) => own((one[part] ?? {}) as Data, id));
        return cells.every((cell) => cell === null) ? [] : [[id, read(id, cells)]];
      }),
    );
  }

  #observation(id: string, cells: readonly unknown[]): SqlNumber | SqlObservation {
    const parts = cells.map(observationParts);
    const some = (key: keyof Parts) => parts.some((one) => one[key] !== null);
    const values = () =>
      this.#number(
        `value ${id}`,
        parts.map(({ value }) => value),
        false,
      );
    if (!some("sample") && !some("a")) return values();
    return {
      ...(some("value") ? { value: values() } : {}),
      ...(some("sample")
        ? {
            sample: this.#number(
              `sample ${id}`,
              parts.map(({ sample }) => sample),
              false,
            ),
          }
        : {}),
      ...(some("a")
        ? {
            of: [
              this.#number(
                `a ${id}`,
                parts.map(({ a }) => a),
                true,
              ),
              this.#number(
                `b ${id}`,
                parts.map(({ b }) => b),
                true,
              ),
            ],
          }
        : {}),
    };
  }

  /** A column of numbers; as text where they are none, or where it is wished. */
  #number(name: string, cells: readonly (string | null)[], exactly: boolean): SqlNumber {
    const sizes = cells.flatMap((cell) => (cell === null ? [] : [sizeOf(cell)]));
    const known = sizes.filter((size) => size !== null);
    const scale = known.reduce((most, one) => Math.max(most, one.scale), 0);
    const whole = known.reduce((most, one) => Math.max(most, one.whole), 1);
    const fits = whole + 2 * scale <= MOST_DIGITS;
    if (exactly && !fits) throw new NoTable("more digits than a column of exact numbers may have");
    if (sizes.some((size) => size === null) || !fits || this.#asText(name)) {
      const type: SqlType = exactly ? `text(${whole + scale},${scale})` : "text";
      return { column: this.#add(name, "text", [...cells]), type };
    }
    const type = `decimal(${whole + scale},${scale})` as const;
    return {
      column: this.#add(
        name,
        type,
        cells.map((cell) => (cell === null ? null : written(cell))),
      ),
      type,
    };
  }

  #facts(): Record<string, SqlFact[]> {
    const names = [...new Set(this.#subjects.flatMap((one) => Object.keys((one.facts ?? {}) as Data)))];
    return Object.fromEntries(
      names.map((name) => {
        const cells = this.#subjects.map((one) => own((one.facts ?? {}) as Data, name));
        return [name, this.#fact(name, cells)];
      }),
    );
  }

  #fact(name: string, cells: readonly unknown[]): SqlFact[] {
    const of = (type: string) => cells.map((cell) => (typeof cell === type ? cell : null));
    const there = (type: string) => cells.some((cell) => typeof cell === type);
    const isFact = (cell: unknown) => ["string", "boolean"].includes(typeof cell) || Number.isFinite(cell);
    if (cells.some((cell) => cell !== null && !isFact(cell)))
      throw new NoTable("a fact that no column can hold");
    const facts: SqlFact[] = [];
    if (there("number")) {
      const numbers = of("number").map((cell) => (cell === null ? null : String(cell)));
      const sizes = numbers.flatMap((cell) => (cell === null ? [] : [sizeOf(cell) as Size]));
      const scale = sizes.reduce((most, one) => Math.max(most, one.scale), 0);
      const whole = sizes.reduce((most, one) => Math.max(most, one.whole), 1);
      if (whole + 2 * scale > MOST_DIGITS)
        throw new NoTable("a fact with more digits than a column may have");
      const type = `decimal(${whole + scale},${scale})` as const;
      const written0 = numbers.map((cell) => (cell === null ? null : written(cell)));
      facts.push({ column: this.#add(`number ${name}`, type, written0), type });
    }
    if (there("string"))
      facts.push({ column: this.#add(`text ${name}`, "text", of("string") as Cell[]), type: "text" });
    if (there("boolean"))
      facts.push({
        column: this.#add(`boolean ${name}`, "boolean", of("boolean") as Cell[]),
        type: "boolean",
      });
    return facts.length > 0
      ? facts
      : [{ column: this.#add(`text ${name}`, "text", of("string") as Cell[]), type: "text" }];
  }
}

function row(subject: unknown): Data {
  if (typeof subject !== "object" || subject === null || Array.isArray(subject))
    throw new NoTable("a subject that is no row");
  const data = subject as Data;
  for (const key of Object.keys(data)) {
    if (!SUBJECT_KEYS.includes(key) && data[key] !== null)
      throw new NoTable("a key for which there is no column");
  }
  for (const key of ["id", "role", "stage", "cohort"]) {
    if (data[key] != null && typeof data[key] !== "string") throw new NoTable("a word that is no text");
  }
  for (const key of ["observations", "targets", "facts"]) {
    const part = data[key] ?? {};
    if (typeof part !== "object" || Array.isArray(part)) throw new NoTable("values that are not by name");
    if (key === "facts" && !Object.keys(part).every(isId)) throw new NoTable("a fact whose name is none");
  }
  return data;
}

const own = (data: Data, key: string) => (Object.hasOwn(data, key) ? (data[key] ?? null) : null);

/** What was measured, by the columns that it goes into. */
interface Parts {
  readonly value: string | null;
  readonly sample: string | null;
  readonly a: string | null;
  readonly b: string | null;
}

const NOTHING: Parts = { value: null, sample: null, a: null, b: null };
/** What is at fault in a subject is at fault in a row as a text that is no decimal. */
const FAULT = "at fault";

function plain(cell: unknown): string | null {
  if (cell === null) return null;
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
  return typeof cell === "string" ? cell : FAULT;
}

function observationParts(cell: unknown): Parts {
  if (typeof cell !== "object" || cell === null || Array.isArray(cell))
    return { ...NOTHING, value: plain(cell) };
  const { of, value, sample, missing, ...others } = cell as Data;
  const fault = { ...NOTHING, value: FAULT };
  if (Object.getPrototypeOf(cell) !== Object.prototype || Object.keys(others).length > 0) return fault;
  const keys = Object.keys(cell).length;
  if (keys === 1 && typeof missing === "string") return NOTHING;
  if (keys === 1 && Array.isArray(of) && of.length === 2) {
    const [a, b] = of as [unknown, unknown];
    return a === null || b === null ? fault : { ...NOTHING, a: plain(a), b: plain(b) };
  }
  if (keys !== 2 || value == null || sample == null) return fault;
  return { ...NOTHING, value: plain(value), sample: plain(sample) };
}

interface Size {
  readonly whole: number;
  readonly scale: number;
}

function partsOf(text: string): { sign: string; digits: string; scale: number } | null {
  const match = DECIMAL_PATTERN.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  return { sign, digits: whole + fraction, scale: fraction.length - Number(exponent) };
}

/** How many digits a decimal has before and behind its point; null for what is none. */
function sizeOf(text: string): Size | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  return { whole: Math.max(1, parts.digits.length - parts.scale), scale: Math.max(0, parts.scale) };
}

/** A decimal without exponent. */
function written(text: string): string {
  const { sign, digits, scale } = partsOf(text) as NonNullable<ReturnType<typeof partsOf>>;
  const padded = scale < 0 ? digits + "0".repeat(-scale) : digits.padStart(scale + 1, "0");
  const at = padded.length - Math.max(0, scale);
  return `${sign}${padded.slice(0, at)}${scale > 0 ? `.${padded.slice(at)}` : ""}`;
}
