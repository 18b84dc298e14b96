import { appraise, definePolicy } from "steelyard";
import { lineageOf, type SourcedObservation, subjectsFrom } from "steelyard/source";
import { describe, expect, it } from "vitest";

const origin = {
  system: "excel",
  mapping: "desk@1",
  file: null,
  sheet: "9月",
  readAt: "2026-10-08T09:00+08:00",
};

const observed = (
  subject: string,
  indicator: string,
  observation: SourcedObservation["observation"],
  row = 2,
): SourcedObservation => ({
  subject,
  indicator,
  observation,
  at: null,
  lineage: { origin, row, column: indicator, cell: null, record: null },
});

const people = [
  { id: "zhou", role: "desk", meta: { team: "a" } },
  { id: "li", role: "desk", observations: { nps: 5 } },
];

const outcome = ({ rejected }: ReturnType<typeof subjectsFrom>) =>
  rejected.map(({ subject, indicator, issue, lineage }) => [subject, indicator, issue.code, lineage.length]);

describe("subjects from observations", () => {
  it("have them with where they come from, up to the line of a scorecard", () => {
    const { subjects, rejected } = subjectsFrom(people, [
      observed("zhou", "nps", 40, 17),
      observed("zhou", "csat", { missing: "withheld" }),
      observed("li", "csat", { of: [9, 2] }),
    ]);
    expect(rejected).toEqual([]);
    const policy = definePolicy({
      steelyard: 1,
      id: "desk",
      version: "1",
      layers: [{ id: "user" }],
      indicators: [
        { id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 50 } },
        { id: "csat", layer: "user", scoring: { kind: "linear", floor: 1, target: 5 } },
      ],
      roles: { desk: { indicators: { nps: "0.5", csat: "0.5" } } },
    });
    const { results } = appraise(policy, { period: "2026-Q3", subjects: subjects as never });
    const [zhou, li] = results;
    // NPS 40 of 50 is 80 points, and the only thing present; CSAT 4.5 is 87.5 and NPS 5 is 10: (87.5 + 10) / 2.
    expect([zhou?.score, li?.score]).toEqual([80, 48.75]);
    expect(zhou?.meta).toMatchObject({ team: "a" });
    expect(lineageOf(zhou, "nps").map(({ row }) => row)).toEqual([17]);
    expect(lineageOf(li, "nps")).toEqual([]);
    expect(lineageOf(null, "nps")).toEqual([]);
    expect(zhou?.indicators[1]?.trace.value).toMatchObject({ missing: "stated", reason: "withheld" });
  });

  it("are told of strangers, of what is there twice, and of names that are none", () => {
    const result = subjectsFrom(people, [
      observed("wang", "nps", 1),
      observed("zhou", "nps", 1),
      observed("zhou", "nps", 2),
      observed("li", "nps", 3),
      observed("zhou", "__proto__", 1),
    ]);
    expect(outcome(result)).toEqual([
      ["wang", "nps", "unknown-person", 1],
      ["zhou", "nps", "repeated-observation", 2],
      ["zhou", "__proto__", "bad-id", 1],
      ["li", "nps", "repeated-observation", 1],
    ]);
    expect(result.subjects).toEqual(people);
  });

  it("put days together by what they rest on, and never bare averages", () => {
    const days = (...list: SourcedObservation["observation"][]) =>
      subjectsFrom(
        people,
        list.map((one, row) => observed("zhou", "csat", one, row)),
        { combine: ["csat"] },
      );
    // (4 · 30 + 12 · 10) ÷ 40
    const put = days({ value: 4, sample: 30 }, { missing: "notMeasured" }, { value: 12, sample: 10 });
    expect(put.subjects[0]?.observations).toEqual({ csat: { of: [240, 40] } });
    expect(lineageOf(put.subjects[0], "csat")).toHaveLength(3);
    // Stored and read back, an observation may be null: absence.
    const stored = days({ of: [9, 2] }, null as never, { of: [1, 2] });
    expect(stored.subjects[0]?.observations).toEqual({ csat: { of: [10, 4] } });
    expect(outcome(days(4, 12))).toEqual([["zhou", "csat", "average-of-averages", 2]]);
    expect(outcome(days({ value: 4, sample: 30 }, 12))).toEqual([["zhou", "csat", "average-of-averages", 2]]);
    expect(days({ missing: "withheld" }, { missing: "notMeasured" }).subjects[0]?.observations).toEqual({
      csat: { missing: "withheld" },
    });
  });
});
