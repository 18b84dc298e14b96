import type { Column, ObservationColumn, Table } from "steelyard/columnar";
import { isId } from "../../../src/number/grammar.js";
import { SUBJECT_KEYS } from "../../../src/plan/subject.js";
import type { Dice } from "./roll.js";

type Loose = Readonly<Record<string, unknown>>;

const PARTS = ["observations", "targets", "facts"] as const;

/** Whether columns can say what a subject says: anything may be wrong with its values, but its names are known. */
export function isRow(subject: unknown, indicators: readonly string[]): subject is Loose {
  if (!isPlain(subject) || !Object.keys(subject).every((key) => SUBJECT_KEYS.includes(key))) return false;
  return PARTS.every((part) => {
    const given = subject[part];
    if (given === undefined || given === null) return true;
    const known = (name: string) => (part === "facts" ? isId(name) : indicators.includes(name));
    return isPlain(given) && Object.keys(given).every(known);
  });
}

function isPlain(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The forms that a column came in. */
export type Seen = Map<string, number>;

/** Subjects as a table, each column in a form that holds it. */
export function asTable(subjects: readonly Loose[], dice: Dice, seen: Seen): Table {
  const { length } = subjects;
  const values = (key: string) => subjects.map((subject) => subject[key]);
  const part = (name: (typeof PARTS)[number]): Loose[] =>
    subjects.map((subject) => (subject[name] ?? {}) as Loose);
  const named = <T>(name: (typeof PARTS)[number], form: (own: unknown[]) => T): Record<string, T> => {
    const rows = part(name);
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return Object.fromEntries(
      names.map((own) => [own, form(rows.map((row) => (Object.hasOwn(row, own) ? row[own] : null)))]),
    );
  };
  const texts = (key: string) => forms(values(key), dice, seen, false) as Column<string>;
  return {
    length,
    id: texts("id"),
    role: texts("role"),
    stage: texts("stage"),
    cohort: texts("cohort"),
    observations: named("observations", (own) => observed(own, dice, seen)),
    targets: named("targets", (own) => forms(own, dice, seen, true)),
    facts: named("facts", (own) => forms(own, dice, seen, false) as Column<number>),
  };
}

/** Values that are all quotients, or all measured with a sample, may stand in two columns. */
function observed(values: unknown[], dice: Dice, seen: Seen): ObservationColumn {
  const parts = (key: string) => values.map((value) => (isPlain(value) && key in value ? value[key] : null));
  const only =
    (...keys: string[]) =>
    (value: unknown) =>
      isPlain(value) &&
      Object.keys(value).sort().join() === keys.join() &&
      Object.values(value).every((own) => own != null);
  const isQuotient = (value: unknown) => {
    if (!only("of")(value)) return false;
    const { of } = value as { of: unknown };
    return Array.isArray(of) && of.length === 2 && of.every((own) => own !== null);
  };
  if (values.every((value) => value == null || isQuotient(value))) {
    const both = parts("of") as (readonly [unknown, unknown] | null)[];
    count(seen, "quotients");
    return {
      of: [
        forms(
          both.map((own) => own?.[0]),
          dice,
          seen,
          true,
        ),
        forms(
          both.map((own) => own?.[1]),
          dice,
          seen,
          true,
        ),
      ],
    };
  }
  if (values.every((value) => !isPlain(value) || only("sample", "value")(value)) && dice.once(2)) {
    count(seen, "samples");
    const bare = values.map((value) => (isPlain(value) ? value.value : value));
    return { value: forms(bare, dice, seen, true), sample: forms(parts("sample"), dice, seen, true) };
  }
  return forms(values, dice, seen, true);
}

function count(seen: Seen, name: string): void {
  seen.set(name, (seen.get(name) ?? 0) + 1);
}

const INTEGERS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
] as const;

/** A column of values in one of the forms that hold them; `decimal` where 64-bit integers may stand for numbers. */
function forms(values: unknown[], dice: Dice, seen: Seen, decimal: boolean): Column {
  const made = new Map<string, () => Column>([
    ["list", () => values],
    ["coded", () => coded(values, dice)],
    ["vector", () => ({ length: values.length, get: (row: number) => values[row] })],
    ["masked list", () => ({ values: values.map((value) => value ?? "nothing"), valid: mask(values, dice) })],
  ]);
  const present = values.filter((value) => value != null);
  if (present.every((value) => typeof value === "number")) {
    const numbers = values.map((value) => (value ?? Number.NaN) as number);
    made.set("masked doubles", () => ({ values: new Float64Array(numbers), valid: mask(values, dice) }));
    const whole = present.every((value) => Number.isSafeInteger(value) && !Object.is(value, -0));
    const full = present.length === values.length;
    if (full) made.set("doubles", () => new Float64Array(numbers));
    for (const Type of INTEGERS) {
      if (whole && full && numbers.every((own) => Type.of(own)[0] === own))
        made.set(Type.name, () => new Type(numbers));
    }
    if (whole && full && decimal) made.set("BigInt64Array", () => new BigInt64Array(numbers.map(BigInt)));
    if (whole && full && decimal && numbers.every((own) => own >= 0)) {
      made.set("BigUint64Array", () => new BigUint64Array(numbers.map(BigInt)));
    }
  }
  const form = dice.any([...made.keys()]);
  count(seen, form);
  return (made.get(form) as () => Column)();
}

function mask(values: readonly unknown[], dice: Dice): ArrayLike<number | boolean> {
  const valid = values.map((value) => value != null);
  return dice.once(2) ? valid : Uint8Array.from(valid, Number);
}

/** Few different values; some of them twice, and some that no row has. */
function coded(values: readonly unknown[], dice: Dice): Column {
  const twice = dice.once(2);
  const different = ["of no row", ...new Set(values), ...(twice ? new Set(values) : [])];
  const codes = values.map((value) =>
    twice && dice.once(2) ? different.lastIndexOf(value) : different.indexOf(value),
  );
  // NaN is found nowhere; it stands at a place of its own.
  const places = codes.map((code, row) => (code < 0 ? different.push(values[row]) - 1 : code));
  return { codes: dice.once(2) ? places : Int32Array.from(places), values: different };
}
