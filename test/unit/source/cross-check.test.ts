import { type CrossCheckInput, compareTotals, crossCheck, type TotalsInput } from "steelyard/source";
import { describe, expect, it, test } from "vitest";
import { refusals } from "../practice/support.js";

type Figures = Readonly<Record<string, number | string | null | readonly [number | string, number]>>;
const people = (figures: Figures) =>
  Object.entries(figures).map(([person, one]) =>
    Array.isArray(one)
      ? { person, value: one[0], sample: one[1] }
      : { person, value: one as number | string | null },
  );
const check = (a: Figures, b: Figures, more: Partial<CrossCheckInput> = {}) =>
  crossCheck({
    a: { name: "survey", people: people(a) },
    b: { name: "orders", people: people(b) },
    farApart: 40,
    minimumSample: 10,
    minimumCohort: 2,
    ...more,
  });
const row = (found: ReturnType<typeof crossCheck>, person: string) =>
  found.people.find((one) => one.person === person);

describe("two sources", () => {
  it("are compared by their standings", () => {
    // 5 people: the others are 4, so a place is 25. Survey: ann 100, bo 75, cy and di (1 + ½ of 1) ÷ 4 = 37.5, ed 0.
    // Orders: bo 100, cy 75, di 50, ed 25, ann 0.
    const found = check(
      { ann: "4.9", bo: "4.7", cy: "4.50", di: 4.5, ed: 4 },
      { ann: 1, bo: 9, cy: 7, di: 5, ed: 3 },
    );
    expect(
      found.people.map(({ person, a, b, gap, farApart }) => [person, a.standing, b.standing, gap, farApart]),
    ).toEqual([
      ["ann", 100, 0, 100, true],
      ["bo", 75, 100, -25, false],
      ["cy", 37.5, 75, -37.5, false],
      ["di", 37.5, 50, -12.5, false],
      ["ed", 0, 25, -25, false],
    ]);
    // Ann before 4 in the one and behind 4 in the other; of the other 6 pairs 5 agree, cy and di are tied in the survey.
    expect(found.agreement).toEqual({
      n: 5,
      concordant: 5,
      discordant: 4,
      tiedA: 1,
      tiedB: 0,
      tiedBoth: 0,
      numerator: 1,
      product: "90",
      tau: 0.1054,
    });
    expect(found).toMatchObject({ a: "survey", b: "orders", compared: 5 });
  });

  it("may have different better ends", () => {
    const complaints = {
      name: "complaints",
      better: "lower" as const,
      people: people({ ann: 0, bo: 2, cy: 5 }),
    };
    const { agreement } = check({ ann: 9, bo: 8, cy: 7 }, {}, { b: complaints });
    expect(agreement?.tau).toBe(1);
  });

  it("are far apart from the threshold on, either way, by the gap as it is printed", () => {
    // 4 people: places of 33.3. 100 − 66.7 = 33.3.
    const [a, b] = [
      { ann: 4, bo: 3, cy: 2, di: 1 },
      { ann: 3, bo: 4, cy: 2, di: 1 },
    ];
    for (const [farApart, far] of [
      ["33.3", true],
      ["33.31", false],
    ] as const) {
      const found = check(a, b, { farApart });
      expect([row(found, "ann"), row(found, "bo")]).toMatchObject([
        { gap: 33.3, farApart: far },
        { gap: -33.3, farApart: far },
      ]);
    }
  });

  it("leave out whom one of them does not know, or asks too little, and say so", () => {
    const found = check(
      { ann: [5, 10], bo: [4, 9], cy: null, di: 3, flo: [2, 0] },
      { ann: 1, bo: 2, cy: 3, ed: 4, flo: null },
    );
    expect(found.people.map(({ person, notCompared }) => [person, ...notCompared])).toEqual([
      ["ann", "cohortTooSmall"],
      ["bo", "tooFewAnswers"],
      ["cy", "missingA"],
      ["di", "missingB"],
      ["ed", "missingA"],
      ["flo", "missingB", "tooFewAnswers"],
    ]);
    expect(found).toMatchObject({ compared: 1, agreement: null });
    expect(row(found, "bo")).toMatchObject({
      a: { value: 4, sample: 9, standing: null },
      gap: null,
      farApart: false,
    });
  });

  it("say nothing where fewer than the smallest cohort are compared, five by default", () => {
    const figures = { ann: 1, bo: 2, cy: 3, di: 4 };
    expect(check(figures, figures, { minimumCohort: undefined }).agreement).toBeNull();
    expect(
      check({ ...figures, ed: 5 }, { ...figures, ed: 5 }, { minimumCohort: undefined }).agreement?.tau,
    ).toBe(1);
  });

  it("keep figures that no number carries", () => {
    const long = "0.12345678901234567";
    expect(row(check({ ann: long, bo: 1 }, { ann: 1, bo: 2 }), "ann")?.a.value).toBe(long);
  });

  it("know nobody of a hostile name", () => {
    const found = check(
      JSON.parse('{"__proto__":1,"constructor":2}'),
      JSON.parse('{"__proto__":1,"constructor":2}'),
    );
    expect(found.people.map(({ person }) => person)).toEqual(["__proto__", "constructor"]);
    expect(found.agreement?.tau).toBe(1);
  });

  test.each<[string, object, string[]]>([
    ["thresholds", { farApart: 0, minimumSample: 1 }, ["farApart out-of-range"]],
    ["no threshold", { farApart: undefined }, ["farApart missing-key"]],
    ["a sample of none", { minimumSample: 0 }, ["minimumSample out-of-range"]],
    ["an option that there is not", { better: "higher" }, ["better unknown-key"]],
    [
      "an observation, whose value nothing has worked out yet",
      { a: { name: "x", people: [{ person: "li", value: { of: [1, 3] } }] } },
      ["a.people.0.value not-decimal"],
    ],
    ["a side without a name", { a: { people: [] } }, ["a.name missing-key"]],
    ["no side", { a: null }, ["a.name missing-key"]],
    ["no people", { a: { name: "x" } }, ["a.people missing-key"]],
    ["people as an object", { b: { name: "x", people: {} } }, ["b.people wrong-type"]],
    [
      "rows",
      {
        a: {
          name: "x",
          people: [
            7,
            { person: "", value: "x", sample: -1 },
            { value: {}, sample: 1.5, extra: 1 },
            { person: "li" },
            { person: "li" },
            Object.defineProperty({}, "person", {
              enumerable: true,
              get: () => {
                throw new Error("nothing to read");
              },
            }),
          ],
        },
      },
      [
        "a.people.0 wrong-type",
        "a.people.1.person empty",
        "a.people.1.value not-decimal",
        "a.people.1.sample out-of-range",
        "a.people.2.extra unknown-key",
        "a.people.2.person missing-key",
        "a.people.2.value not-decimal",
        "a.people.2.sample too-precise",
        "a.people.4.person repeated-person",
        "a.people.5 not-data",
      ],
    ],
  ])("are refused with %s", (_, change, expected) => {
    expect(refusals(() => check({}, {}, change as never))).toEqual(expected);
  });
});

describe("two totals", () => {
  const totals = (a: Figures, b: Figures, tolerance: TotalsInput["tolerance"] = { absolute: 0 }) =>
    compareTotals({
      a: { name: "ledger", people: people(a) },
      b: { name: "system", people: people(b) },
      tolerance,
    });

  test.each<[string, number | string | null, number | string | null, TotalsInput["tolerance"], object]>([
    ["are equal", "10.50", 10.5, { absolute: 0 }, { difference: 0, relative: 0, status: "equal" }],
    // 0.3 − 0.1 − … : exactly 0.2, which doubles are not.
    [
      "differ exactly",
      0.3,
      0.1,
      { absolute: "0.2" },
      { difference: 0.2, relative: 0.666667, status: "within" },
    ],
    ["are apart", 98, 100, { relative: "0.0199" }, { difference: -2, relative: 0.02, status: "apart" }],
    ["are within a part", 98, 100, { relative: "0.02" }, { difference: -2, status: "within" }],
    ["are within either", 98, 100, { relative: 0, absolute: 2 }, { status: "within" }],
    // The printed part is 0.333333, the exact one above it.
    [
      "are not within what is printed",
      2,
      3,
      { relative: "0.333333" },
      { relative: 0.333333, status: "apart" },
    ],
    ["have other signs", -1, 1, { absolute: 1 }, { difference: -2, relative: 2, status: "apart" }],
    ["are both 0", 0, "-0", { relative: 0 }, { difference: 0, relative: 0, status: "equal" }],
    ["are 0 and missing", 0, null, { absolute: 9 }, { a: 0, b: null, difference: null, status: "missingB" }],
    ["are missing and 0", null, 0, { absolute: 9 }, { relative: null, status: "missingA" }],
    ["are missing", null, null, { absolute: 9 }, { status: "missingBoth" }],
  ])("%s", (_, a, b, tolerance, expected) => {
    expect(totals({ li: a }, { li: b }, tolerance).people).toMatchObject([{ person: "li", ...expected }]);
  });

  it("are summed over those whom both know", () => {
    const { sums } = totals({ ann: "0.1", bo: "0.2", cy: 5 }, { ann: 1, bo: "1e-20", di: 7 });
    // 0.1 + 0.2 = 0.3; 1 + 10⁻²⁰ needs 21 digits.
    expect(sums).toEqual({
      people: 2,
      a: 0.3,
      b: "1.00000000000000000001",
      difference: "-0.70000000000000000001",
    });
  });

  test.each<[string, object, string[]]>([
    ["no tolerance", { tolerance: {} }, ["tolerance not-an-option"]],
    [
      "a negative one",
      { tolerance: { absolute: -1, relative: 2 } },
      ["tolerance.absolute out-of-range", "tolerance.relative out-of-range"],
    ],
    ["a direction", { a: { name: "x", better: "lower", people: [] } }, ["a.better unknown-key"]],
  ])("are refused with %s", (_, change, expected) => {
    const input = { a: { name: "x", people: [] }, b: { name: "y", people: [] }, tolerance: { absolute: 0 } };
    expect(refusals(() => compareTotals({ ...input, ...change }))).toEqual(expected);
  });
});
