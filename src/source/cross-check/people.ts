import * as z from "zod/mini";
import { checkSource, type SourceReport } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { type DecimalInput, type Exact, toText } from "../../number/decimal.js";
import { plainScalar } from "../../number/scalar.js";
import { clip } from "../../shape/plain.js";
import { checkRange } from "../../shape/range.js";
import { decimalIn, eachRow, nameIn } from "../rows.js";

/** One person's figure from one source. */
export interface PersonFigure {
  /** Who it is, by the id that both sources share. */
  readonly person: string;
  /**
   * The figure; null or absent where there is none, which is not 0. An observation such as `{ of: [3, 4] }` is none yet: its value
   * stands in the results of `appraise`, and the counts behind it in the `basis` of `measureIndicators`.
   */
  readonly value?: DecimalInput | null | undefined;
  /** The answers or cases that it rests on: a whole number from 0. Without it nothing is asked of how many there are. */
  readonly sample?: DecimalInput | null | undefined;
}

/** One of two sources. */
export interface FigureSide {
  /** What it is, for people: `satisfaction survey`. */
  readonly name: string;
  /** The figures, each person once. */
  readonly people: readonly PersonFigure[];
}

/** A figure that has been read. */
export interface Read {
  readonly value: Exact | null;
  readonly sample: number | null;
}

export const SideNameSchema: z.ZodMiniType<string> = /* @__PURE__ */ z
  .string()
  .check(/* @__PURE__ */ z.minLength(1));

/** Nothing is known. */
const NOTHING: Read = { value: null, sample: null };

/** What both sides say of a person. */
export interface PersonRow {
  readonly person: string;
  readonly a: Read;
  readonly b: Read;
}

/** Everybody of both sides in rising order of their ids' code units, with what each side says of them. */
export function readSides(a: unknown, b: unknown): PersonRow[] {
  let sides: [Map<string, Read>, Map<string, Read>] = [new Map(), new Map()];
  checkSource((report) => {
    sides = [readPeople(a, "a.people", report), readPeople(b, "b.people", report)];
  });
  const people = [...new Set([...sides[0].keys(), ...sides[1].keys()])].sort();
  const [inA, inB] = sides;
  return people.map((person) => ({ person, a: inA.get(person) ?? NOTHING, b: inB.get(person) ?? NOTHING }));
}

function readPeople(list: unknown, path: string, report: SourceReport): Map<string, Read> {
  const people = new Map<string, Read>();
  eachRow(list, path, ["person", "value", "sample"], report, (row, at) => {
    const person = nameIn(row, "person", at, report);
    const value = decimalIn(row, "value", at, report);
    const sample = decimalIn(row, "sample", at, report);
    if (sample !== null) {
      const inside = checkRange(
        sample,
        { minimum: "0", maximum: "999999999999999" },
        join(at, "sample"),
        report,
      );
      if (inside && !sample.isInteger())
        report("too-precise", join(at, "sample"), { decimals: 0, found: clip(toText(sample)) });
    }
    if (person === null) return;
    if (people.has(person)) report("repeated-person", join(at, "person"), { person: clip(person) });
    people.set(person, { value, sample: sample === null ? null : sample.toNumber() });
  });
  return people;
}

/** A figure as JSON holds it: a number where 15 digits carry it, else its text. */
export function shown<V extends Exact | null>(value: V): number | string | (V extends null ? null : never);
export function shown(value: Exact | null): number | string | null {
  return plainScalar(value);
}
