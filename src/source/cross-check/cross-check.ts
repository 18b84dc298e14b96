import * as z from "zod/mini";
import { type Exact, toNumber } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { kendall } from "../../number/kendall.js";
import { percentileRank } from "../../number/percentile.js";
import { type Place, placesOf } from "../../number/places.js";
import { checkRange } from "../../shape/range.js";
import { DecimalSchema, whole } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { type PersonRow, readSides, SideNameSchema, shown } from "./people.js";
import type {
  CrossCheck,
  CrossCheckInput,
  CrossCheckPerson,
  CrossCheckSource,
  NotCompared,
} from "./result.js";

type Settings = Omit<CrossCheckInput, "a" | "b"> & {
  readonly [side in "a" | "b"]: Omit<CrossCheckSource, "people">;
};

const SourceSchema = /* @__PURE__ */ z.strictObject({
  name: SideNameSchema,
  better: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["higher", "lower"])),
});
const Schema: z.ZodMiniType<Settings> = /* @__PURE__ */ z.strictObject({
  a: SourceSchema,
  b: SourceSchema,
  farApart: DecimalSchema,
  minimumSample: /* @__PURE__ */ whole(1, 1_000_000),
  minimumCohort: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 10_000)),
});

/**
 * Whether two sources agree on who is better: satisfaction against actual repurchase, say (调研与行为的交叉验证). Figures of different
 * units are made comparable by their standing among those whom both sources know; somebody who stands far apart in the two is
 * marked for a person to look at. Nothing follows from it by itself.
 *
 * Source: the percentile as the scoring kind of that name, ties at the middle of their places; Kendall's tau-b.
 *
 * @param input - The two sources and the thresholds; up to some hundred thousand people.
 * @returns Everybody with both figures, both standings and their gap, or why not; and how far the two orders agree.
 * @throws SteelyardError for thresholds at fault, else for all rows at fault, each with its path: `a.people.3.value`; `repeated-person`
 * for somebody who comes twice in one source.
 *
 * @example
 * ```ts
 * import { crossCheck } from "steelyard/source";
 *
 * const survey = [["li", "4.9", 41], ["wang", "4.7", 38], ["chen", "4.5", 52], ["zhou", "4.2", 40], ["wu", "4.0", 4]] as const;
 * const repurchase = [["li", "0.12"], ["wang", "0.31"], ["chen", "0.28"], ["zhou", "0.19"], ["wu", "0.35"]] as const;
 * const { people, agreement } = crossCheck({
 *   a: { name: "satisfaction", people: survey.map(([person, value, sample]) => ({ person, value, sample })) },
 *   b: { name: "repurchase", people: repurchase.map(([person, value]) => ({ person, value })) },
 *   farApart: 50, minimumSample: 10, minimumCohort: 4,
 * });
 * for (const { person, gap, farApart, notCompared } of people) console.log(person, notCompared[0] ?? gap, farApart);
 * // => chen -33.4 false
 * // => li 100 true
 * // => wang -33.3 false
 * // => wu tooFewAnswers false
 * // => zhou -33.3 false
 * console.log(agreement?.n, agreement?.concordant, agreement?.discordant, agreement?.tau);
 * // => 4 3 3 0
 * ```
 */
export function crossCheck(input: CrossCheckInput): CrossCheck {
  const { a, b, ...thresholds } = Object(input) as CrossCheckInput;
  const [{ people: peopleA, ...sideA }, { people: peopleB, ...sideB }] = [Object(a), Object(b)];
  const read = readDocument({ ...thresholds, a: sideA, b: sideB }, Schema, ({ farApart }, report) => {
    checkRange(farApart, { above: "0", maximum: "100" }, "farApart", report);
  });
  const { minimumSample, minimumCohort = 5 } = read;
  const threshold = decimal(read.farApart);
  const rows = readSides(peopleA, peopleB).map((row) => ({
    ...row,
    notCompared: reasons(row, minimumSample),
  }));
  const cohort = rows.filter(({ notCompared }) => notCompared.length === 0);
  const enough = cohort.length >= minimumCohort;
  const inA = order(
    cohort.map(({ a }) => a.value as Exact),
    read.a.better,
  );
  const inB = order(
    cohort.map(({ b }) => b.value as Exact),
    read.b.better,
  );
  const compared = new Map(enough ? cohort.map(({ person }, index) => [person, index]) : []);
  return {
    a: read.a.name,
    b: read.b.name,
    compared: cohort.length,
    people: rows.map(({ person, a, b, notCompared }): CrossCheckPerson => {
      const index = compared.get(person);
      const [standingA, standingB] =
        index === undefined ? [null, null] : [inA.standing(index), inB.standing(index)];
      const gap =
        standingA === null || standingB === null ? null : decimal(standingA).minus(decimal(standingB));
      const small: NotCompared[] = index === undefined && notCompared.length === 0 ? ["cohortTooSmall"] : [];
      return {
        person,
        a: { value: shown(a.value), sample: a.sample, standing: standingA },
        b: { value: shown(b.value), sample: b.sample, standing: standingB },
        gap: toNumber(gap),
        farApart: gap?.abs().greaterThanOrEqualTo(threshold) ?? false,
        notCompared: [...notCompared, ...small],
      };
    }),
    agreement: enough ? kendall(inA.places, inB.places) : null,
  };
}

/** Why a person is not compared, whoever else there is. */
function reasons({ a, b }: PersonRow, minimumSample: number): NotCompared[] {
  const few = [a, b].some(({ value, sample }) => value !== null && sample !== null && sample < minimumSample);
  return [
    ...(a.value === null ? (["missingA"] as const) : []),
    ...(b.value === null ? (["missingB"] as const) : []),
    ...(few ? (["tooFewAnswers"] as const) : []),
  ];
}

/** The order of a cohort by one source, the better the higher. */
function order(values: readonly Exact[], better: CrossCheckSource["better"]) {
  const places = placesOf(better === "lower" ? values.map((value) => value.negated()) : values);
  return {
    places: places.map(({ below }) => below),
    standing(index: number): number | null {
      const { below, same } = places[index] as Place;
      return percentileRank(below, same, values.length);
    },
  };
}
