import { readScaled } from "../../../number/scaled.js";
import type { NodeOf, Source } from "../../../plan/node.js";
import type { Plan } from "../../../plan/plan.js";
import type { SqlFact, SqlSame } from "../columns.js";
import { digitsOf } from "../declared.js";
import { quoted } from "../dialect/dialect.js";
import type { Query } from "../query.js";
import { always, joined, type Truth, truth, type Whole } from "../term.js";
import { choice, compared, magnitude } from "../whole.js";
import { type Digits, readNumber } from "./number.js";
import type { Reading } from "./reading.js";
import { readTextForOrder } from "./text.js";

/** What a policy may ask of a fact. */
export interface Fact {
  /** As a number; NULL where it is none. */
  readonly number: Whole;
  /** Whether it is one of some values. */
  is(values: NodeOf<"is">["values"]): Truth;
  /** Whether the row is at fault. */
  readonly bad: Truth;
}

/** The digits of all constants with which a fact is compared: more are not needed to tell which of them it reaches. */
export function digitsIn({ nodes }: Plan): (fact: string) => Digits {
  const digits = new Map<string, Digits>();
  const digitsFor = (fact: string) => digits.get(fact) ?? { precision: 1, scale: 0 };
  const take = ({ fact, back }: Source, value: unknown) => {
    const decimal = readScaled(value);
    if (decimal === null || back !== 0) return;
    const known = digitsFor(fact);
    const scale = Math.max(known.scale, decimal.scale);
    const whole = String(magnitude(decimal.units)).length - decimal.scale;
    digits.set(fact, { precision: scale + Math.max(known.precision - known.scale, whole), scale });
  };
  for (const node of nodes) {
    if (node.kind === "is") for (const value of node.values) take(node, value);
    if (node.kind !== "compare") continue;
    const sides = node.args.map((arg) => nodes[arg]);
    for (const side of sides)
      for (const other of sides)
        if (side?.kind === "input" && other?.kind === "constant") take(side, other.value);
  }
  return digitsFor;
}

/** A fact in one column, or in the first of several that is not empty. */
export function readFact(query: Query, columns: readonly SqlFact[], digits: Digits): Fact {
  const read = columns.map((column) => readOne(query, column, digits));
  return {
    number: read.reduceRight<Whole>(
      (rest, { given, number }) => choice(query, given, number, rest),
      query.constant(null, 0),
    ),
    is: (values) => firstGiven(read.map((one) => ({ given: one.given, truth: one.is(values) }))),
    bad: joined(
      "or",
      read.map(({ bad }) => bad),
    ),
  };
}

/** The truth that the first column with something in it gives; unknown where all are empty. */
export function firstGiven(cases: readonly { readonly given: Truth; readonly truth: Truth }[]): Truth {
  if (cases.length === 0) return always(null);
  const sql = cases.map((one) => `WHEN ${one.given.sql} THEN ${one.truth.sql}`).join(" ");
  return truth(`CASE ${sql} END`, ...cases.flatMap((one) => [one.given, one.truth]));
}

function readOne(query: Query, { column, type }: SqlFact, digits: Digits): Fact & { readonly given: Truth } {
  if (type === "boolean") return readBoolean(query, column);
  if (type.startsWith("text")) return readWords(query, column, digits);
  const reading = readNumber(query, column, digitsOf(type));
  const value = query.hold(reading.value);
  return { ...reading, number: value, is: (values) => isAny(values.map((one) => equals(query, value, one))) };
}

/** A column of the table, or one word for all rows, as text that is compared character by character. */
export function sourceOfWords(query: Query, words: string | SqlSame): string {
  const { dialect } = query;
  const all = typeof words === "string" ? quoted(dialect, words) : dialect.text(words.same);
  return query.source(dialect.exactText(all));
}

/** A column of texts: of roles, stages, cohorts, or of facts. */
export function readWords(
  query: Query,
  column: string | SqlSame,
  digits: Digits,
): Fact & { readonly given: Truth } {
  const words = sourceOfWords(query, column);
  let known: Reading | null = null;
  const number = () => {
    known ??= readTextForOrder(query, column as string, digits);
    return query.hold(known.value);
  };
  const sameText = (value: string): Truth => {
    const literal = textLiteral(query, value);
    return literal === null ? always(false) : truth(`${words} = ${literal}`);
  };
  return {
    given: truth(`${words} IS NOT NULL`),
    get number() {
      return number();
    },
    is: (values) =>
      isAny(
        values.map((value) => {
          if (typeof value === "string") return sameText(value);
          // No text is a truth, and no id a decimal.
          if (typeof value === "boolean" || typeof column !== "string") return always(false);
          const same = equals(query, number(), value);
          // Another text than a decimal is not equal to a number, but it is known.
          return truth(`COALESCE(${same.sql}, FALSE)`, same);
        }),
      ),
    // Any text will do.
    bad: always(false),
  };
}

function readBoolean(query: Query, column: string): Fact & { readonly given: Truth } {
  const raw = query.source(quoted(query.dialect, column));
  return {
    given: truth(`${raw} IS NOT NULL`),
    number: query.constant(null, 0),
    is: (values) =>
      isAny(
        values.map((value) => {
          if (typeof value !== "boolean") return always(false);
          return truth(value ? raw : `NOT ${raw}`);
        }),
      ),
    bad: always(false),
  };
}

const isAny = (truths: readonly Truth[]) => joined("or", truths);

/** A number equals a decimal by value, whether that is written as number or text; nothing else. */
function equals(query: Query, number: Whole, value: string | number | boolean): Truth {
  const decimal = readScaled(value);
  if (decimal === null) return always(false);
  return compared(query, "equals", number, query.constant(decimal.units, decimal.scale));
}

/** A text as a literal: as it is where every engine reads it alike, else by its bytes; null where no text is the same. */
export function textLiteral({ dialect }: Query, text: string): string | null {
  if (/^[A-Za-z0-9 ._-]*$/.test(text)) return dialect.text(text);
  // Half of a pair is no character.
  if (/\p{Surrogate}/u.test(text)) return null;
  return dialect.textOfBytes(
    utf8(text)
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join(""),
  );
}

/** The bytes of a text, without TextEncoder, which bare hosts lack. */
function utf8(text: string): number[] {
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|./g)].map(([one, hexadecimal]) =>
    hexadecimal === undefined ? one.charCodeAt(0) : Number.parseInt(hexadecimal, 16),
  );
}
