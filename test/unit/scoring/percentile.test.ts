import { parsePolicy, SteelyardError, score } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { collect } from "../../../src/error/issue.js";
import { percentile } from "../../../src/scoring/percentile.js";
import { type Document, issuesOf, run, tiny } from "../support.js";

const relative = (scoring: Document = {}, changes: Document = {}, indicator: Document = {}) =>
  parsePolicy(
    tiny({
      indicators: [
        { id: "nps", layer: "user", scoring: { kind: "percentile", ...scoring }, ...indicator },
        { id: "csat", layer: "user", scoring: { kind: "linear", floor: 0, target: 100 } },
      ],
      roles: { support: { indicators: { nps: 1 } }, other: { indicators: { csat: 1 } } },
      ranking: { minimum: 2 },
      ...changes,
    }),
  );

/** The points of `nps` of each subject, in order. */
function points(policy: ReturnType<typeof relative>, values: readonly unknown[], more: Document[] = []) {
  const subjects = values.map((nps, index) => ({
    id: `e-${index}`,
    role: "support",
    observations: { nps },
    ...more[index],
  }));
  return run(policy, subjects).results.map(
    ({ indicators }) => indicators.find(({ id }) => id === "nps")?.points ?? null,
  );
}

describe("points", () => {
  it("by position: the worst 0, the best full", () => {
    // worse/(n − 1): 2/3, 0, 1/3, 1.
    expect(points(relative(), [30, 10, 20, 40])).toEqual([66.67, 0, 33.33, 100]);
  });

  it("ties share the middle of their places", () => {
    // Two of four at 20: (1 + 1/2)/3 = 0.5.
    expect(points(relative(), [10, 20, 20, 40])).toEqual([0, 50, 50, 100]);
    // Three at the top of four: (1 + 1)/3.
    expect(points(relative(), [10, 40, 40, "40.0"])).toEqual([0, 66.67, 66.67, 66.67]);
    // All the same: (0 + 2/2)/2 for each of three.
    expect(points(relative(), [5, 5, 5])).toEqual([50, 50, 50]);
  });

  it("lower is better", () => {
    expect(points(relative({ better: "lower" }), [30, 10, 20, 40])).toEqual([33.33, 100, 66.67, 0]);
    expect(points(relative({ better: "lower" }), [10, 20, 20, 40])).toEqual([100, 50, 50, 0]);
    expect(points(relative({ better: "higher" }), [10, 20])).toEqual([0, 100]);
  });

  it("up to a cap, of another full", () => {
    expect(points(relative({ cap: 80 }), [10, 20, 30])).toEqual([0, 50, 80]);
    expect(points(relative({ cap: 200 }), [10, 20])).toEqual([0, 100]);
    expect(points(relative({}, { scale: { full: 5 } }), [10, 20, 30])).toEqual([0, 2.5, 5]);
  });

  it("rounded in the policy's mode", () => {
    // Of nine, the second is at 1/8 of full 1: 0.125.
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const scale = { full: 1 };
    expect(points(relative({}, { scale }), nine)[1]).toBe(0.13);
    expect(points(relative({}, { scale: { ...scale, rounding: "halfEven" } }), nine)[1]).toBe(0.12);
  });

  it("among values on the indicator's grid", () => {
    expect(points(relative({}, {}, { decimals: 0 }), ["10.4", "9.6", 20])).toEqual([25, 25, 100]);
  });

  it("among those who have the value, whatever their own weight or status", () => {
    // The other role gives nps no weight, and without csat it is insufficient; its value counts all the same.
    const others: Document[] = [{}, {}, { role: "other" }];
    expect(points(relative(), [10, 20, 30], others)).toEqual([0, 50, 100]);
    expect(points(relative(), [10, null, 30])).toEqual([0, null, 100]);
  });

  it("without the rejected", () => {
    const given = [10, 20, "many", 30];
    expect(points(relative(), given)).toEqual([0, 50, 100]);
  });
});

describe("cohorts", () => {
  it("of too few leave the indicator out for everyone", () => {
    const policy = relative({}, { ranking: { minimum: 3 } });
    expect(points(policy, [10, 20])).toEqual([null, null]);
    expect(points(policy, [10, 20, null])).toEqual([null, null, null]);
    expect(points(policy, [10, 20, 30])).toEqual([0, 50, 100]);
  });

  it("of one are too few, whatever the minimum", () => {
    expect(points(relative({}, { ranking: { minimum: 1 } }), [10])).toEqual([null]);
    expect(points(relative({}, { ranking: { minimum: 1 } }), [10, 20])).toEqual([0, 100]);
  });

  it("are of five by default", () => {
    const policy = relative({}, { ranking: {} });
    expect(points(policy, [1, 2, 3, 4])).toEqual([null, null, null, null]);
    expect(points(policy, [1, 2, 3, 4, 5])).toEqual([0, 25, 50, 75, 100]);
  });

  it("by role", () => {
    const policy = relative({}, { ranking: { cohort: "role", minimum: 2 } });
    const roles: Document[] = [{}, {}, { role: "other" }, { role: "other" }];
    expect(points(policy, [10, 20, 30, 5], roles)).toEqual([0, 100, 100, 0]);
  });

  it("by the subject's own text; without one the indicator is left out", () => {
    const policy = relative({}, { ranking: { cohort: "cohort", minimum: 2 } });
    const cohorts: Document[] = [{ cohort: "a" }, { cohort: "b" }, { cohort: "a" }, { cohort: "b" }, {}];
    expect(points(policy, [10, 20, 30, 5, 99], cohorts)).toEqual([0, 100, 100, 0, null]);
  });

  it("missing values earn 0 where the policy says so, but only in a cohort that is large enough", () => {
    const zero = { missing: "zero" };
    expect(points(relative({}, {}, zero), [10, 20, null])).toEqual([0, 100, 0]);
    expect(points(relative({}, { ranking: { minimum: 3 } }, zero), [10, 20, null])).toEqual([
      null,
      null,
      null,
    ]);
    const own = relative({}, { ranking: { cohort: "cohort", minimum: 2 } }, zero);
    expect(points(own, [10, 20, null], [{ cohort: "a" }, { cohort: "a" }, {}])).toEqual([0, 100, null]);
  });

  it("left out for want of a cohort is told apart from a missing value", () => {
    const { results } = run(relative({}, { ranking: { minimum: 3 } }), [
      { id: "a", role: "support", observations: { nps: 10 } },
      { id: "b", role: "support", observations: {} },
    ]);
    expect(results.map(({ indicators }) => indicators[0])).toMatchObject([
      { value: 10, points: null, trace: { points: { rule: null, leftOut: "cohort", from: null } } },
      { value: null, points: null, trace: { points: { rule: null, leftOut: "missing" } } },
    ]);
    expect(results.map(({ status }) => status)).toEqual(["insufficient", "insufficient"]);
  });
});

it("the trace shows the place in the cohort", () => {
  const subjects = [10, 20, 20, 40].map((nps, i) => ({
    id: `e-${i}`,
    role: "support",
    observations: { nps },
  }));
  const { results } = run(relative(), subjects);
  // (2 · 1 + 2 − 1)/(2 · 3) of 100.
  expect(results[1]?.indicators[0]?.trace.points).toMatchObject({
    rule: "percentile",
    target: null,
    terms: { worse: 1, same: 2, cohort: 4 },
    from: { numerator: "300", denominator: "6", result: 50 },
  });
});

it("a score of one subject alone is refused", () => {
  const one = { id: "e-1", role: "support", observations: { nps: 1 } };
  expect(() => score(relative(), one)).toThrow(
    expect.objectContaining({
      code: "needs-cohort",
      path: "indicators",
      facts: { indicator: "nps" },
    }) as Error,
  );
  expect(() => score(relative(), one)).toThrow(SteelyardError);
});

describe("the document", () => {
  const at = (scoring: object) =>
    issuesOf(
      tiny({ indicators: [{ id: "nps", layer: "user", scoring: { kind: "percentile", ...scoring } }] }),
    );

  test.each<[Document, string[]]>([
    [{}, []],
    [{ better: "lower", cap: 50 }, []],
    [{ better: "best" }, ["indicators.0.scoring.better not-an-option"]],
    [{ target: 5 }, ["indicators.0.scoring.target unknown-key"]],
  ])("%o", (scoring, issues) => {
    expect(at(scoring)).toEqual(issues);
  });
});

it("has no target and needs a cohort", () => {
  expect(percentile.target?.({ kind: "percentile" })).toBeUndefined();
  expect(collect((report) => percentile.check?.({ kind: "percentile" }, "", report))).toEqual([]);
  expect(percentile.needsCohort).toBe(true);
});
