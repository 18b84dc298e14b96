import * as z from "zod/mini";
import { type DecimalInput, divide, type Exact, exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { checkRange, UNIT } from "../../shape/range.js";
import { DecimalSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { type FigureSide, readSides, SideNameSchema, shown } from "./people.js";

/** How far two figures that should be equal may differ. Where both are given, keeping either is enough. */
export interface Tolerance {
  /** In the figures' unit, at least 0. */
  readonly absolute?: DecimalInput | undefined;
  /** As a part of the larger of the two, 0..1. */
  readonly relative?: DecimalInput | undefined;
}

/** Two sources whose figures should be equal. */
export interface TotalsInput {
  /** The one source: the project ledger. */
  readonly a: FigureSide;
  /** The other one: the system. */
  readonly b: FigureSide;
  /** How far they may differ; one of its two at least. */
  readonly tolerance: Tolerance;
}

/** One person's figures in both sources. */
export interface PersonTotals {
  /** Who it is. */
  readonly person: string;
  /** What the one source says, a number where 15 digits carry it, else its text; null where it says nothing. */
  readonly a: number | string | null;
  /** What the other one says. */
  readonly b: number | string | null;
  /** a − b, exactly; null where one says nothing. */
  readonly difference: number | string | null;
  /** The difference as a part of the larger figure, 0..2 to 6 decimals, without a sign; null where one says nothing. */
  readonly relative: number | null;
  /** Whether they agree, how they do not, or what is missing. Nothing is taken for 0. */
  readonly status: "equal" | "within" | "apart" | "missingA" | "missingB" | "missingBoth";
}

/** Two sources held against each other. It is for people to look at, and changes no score. */
export interface Totals {
  /** The name of the one source. */
  readonly a: string;
  /** The name of the other one. */
  readonly b: string;
  /** Everybody, in rising order of the ids' code units. */
  readonly people: readonly PersonTotals[];
  /** The sums over those who have a figure on both sides, and their difference. */
  readonly sums: {
    /** How many they are. */
    readonly people: number;
    /** The sum of the one source. */
    readonly a: number | string;
    /** The sum of the other one. */
    readonly b: number | string;
    /** a − b, exactly. */
    readonly difference: number | string;
  };
}

type Settings = { readonly a: { name: string }; readonly b: { name: string }; readonly tolerance: Tolerance };

const SourceSchema = /* @__PURE__ */ z.strictObject({ name: SideNameSchema });
const Schema: z.ZodMiniType<Settings> = /* @__PURE__ */ z.strictObject({
  a: SourceSchema,
  b: SourceSchema,
  tolerance: /* @__PURE__ */ z.strictObject({
    absolute: /* @__PURE__ */ z.optional(DecimalSchema),
    relative: /* @__PURE__ */ z.optional(DecimalSchema),
  }),
});

/**
 * Holds two figures against each other that should be equal, person by person: the ledger against the system (台账与系统核对).
 *
 * Source: difference a − b; the relative one is |a − b| ÷ the larger of |a| and |b|, so that neither source is the measure
 * of the other, and 0 where both are 0. The tolerance is held against the exact figures, never against rounded ones.
 *
 * @param input - The two sources and the tolerance; a `sample` plays no part here.
 * @returns Everybody with both figures, their differences and what they come to.
 * @throws SteelyardError for a tolerance at fault, else for all rows at fault, each with its path: `b.people.3.value`; `not-an-option`
 * for a tolerance that says nothing; `repeated-person` for somebody who comes twice in one source.
 *
 * @example
 * ```ts
 * import { compareTotals } from "steelyard/source";
 *
 * const { people, sums } = compareTotals({
 *   a: { name: "ledger", people: [{ person: "li", value: 120 }, { person: "wang", value: 98 }, { person: "chen", value: 40 }] },
 *   b: { name: "system", people: [{ person: "li", value: 120 }, { person: "wang", value: 100 }] },
 *   tolerance: { relative: "0.01" },
 * });
 * for (const one of people) console.log(one.person, one.difference, one.relative, one.status);
 * // => chen null null missingB
 * // => li 0 0 equal
 * // => wang -2 0.02 apart
 * console.log(sums);
 * // => {"people":2,"a":218,"b":220,"difference":-2}
 * ```
 */
export function compareTotals(input: TotalsInput): Totals {
  const { a, b, ...rest } = Object(input) as TotalsInput;
  const [{ people: peopleA, ...sideA }, { people: peopleB, ...sideB }] = [Object(a), Object(b)];
  const read = readDocument({ ...rest, a: sideA, b: sideB }, Schema, ({ tolerance }, report) => {
    const { absolute, relative } = tolerance;
    if (absolute !== undefined) checkRange(absolute, { minimum: "0" }, "tolerance.absolute", report);
    if (relative !== undefined) checkRange(relative, UNIT, "tolerance.relative", report);
    if (absolute === undefined && relative === undefined)
      report("not-an-option", "tolerance", { options: ["absolute", "relative"], found: "{}" });
  });
  const [absolute, relative] = [decimal(read.tolerance.absolute ?? 0), decimal(read.tolerance.relative ?? 0)];
  let [count, sumA, sumB] = [0, exact(0), exact(0)];
  const people = readSides(peopleA, peopleB).map(({ person, a, b }): PersonTotals => {
    const figures = { person, a: shown(a.value), b: shown(b.value) };
    if (a.value === null || b.value === null) {
      const status = a.value !== null ? "missingB" : b.value !== null ? "missingA" : "missingBoth";
      return { ...figures, difference: null, relative: null, status };
    }
    [count, sumA, sumB] = [count + 1, sumA.plus(a.value), sumB.plus(b.value)];
    const difference = a.value.minus(b.value);
    const [apart, larger] = [difference.abs(), largerOf(a.value.abs(), b.value.abs())];
    const within = apart.lessThanOrEqualTo(absolute) || apart.lessThanOrEqualTo(relative.times(larger));
    return {
      ...figures,
      difference: shown(difference),
      relative: larger.isZero() ? 0 : toNumber(divide(apart, larger, 6, "halfExpand")),
      status: apart.isZero() ? "equal" : within ? "within" : "apart",
    };
  });
  const [totalA, totalB] = [shown(sumA), shown(sumB)];
  return {
    a: read.a.name,
    b: read.b.name,
    people,
    sums: { people: count, a: totalA, b: totalB, difference: shown(sumA.minus(sumB)) },
  };
}

const largerOf = (a: Exact, b: Exact): Exact => (a.greaterThan(b) ? a : b);
