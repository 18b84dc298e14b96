import { describe, expect, it } from "vitest";
import { type Document, flat, run } from "../support.js";

const linear = { kind: "linear", floor: 0, target: 100 };

/** Three indicators x, y, z whose values are their points, and the roles given. */
const policy = (roles: Document, changes: Document = {}) =>
  flat(
    { x: 1 },
    {
      indicators: ["x", "y", "z"].map((id) => ({ id, layer: "user", scoring: linear })),
      roles,
      ...changes,
    },
  );

const weights = (x: string | number, y: string | number = 0, z: string | number = 0) => ({
  indicators: { x, y, z },
});

function fitted(roles: Document, observations: Document, changes: Document = {}, subject: Document = {}) {
  const { results } = run(policy(roles, changes), [{ id: "e-1", role: "one", observations, ...subject }]);
  const [result] = results;
  return {
    fit: result?.fit,
    bases: result !== undefined && "fit" in result.trace ? result.trace.fit : null,
    result,
  };
}

describe("fit", () => {
  it("is the best base under another role, minus the own", () => {
    const roles = { one: weights(1), two: weights("0.5", "0.5"), three: weights(0, 1) };
    expect(fitted(roles, { x: 40, y: 90 })).toMatchObject({
      fit: { role: "three", gain: 50 },
      bases: [
        { role: "two", base: 65 },
        { role: "three", base: 90 },
      ],
    });
    expect(fitted(roles, { x: 90, y: 40 }).fit).toEqual({ role: "two", gain: -25 });
    // (33.33 + 33.34)/2 = 33.335 is as good as 33.34.
    expect(fitted(roles, { x: "33.33", y: "33.34" }).fit).toEqual({ role: "two", gain: 0.01 });
  });

  it("of equal ones names the first in document order", () => {
    const roles = { zebra: weights(0, 1), one: weights(1), ape: weights(0, 0, 1) };
    expect(fitted(roles, { x: 40, y: 50, z: 50 }).fit).toEqual({ role: "zebra", gain: 10 });
    expect(fitted(roles, { x: 50, y: 50, z: 50 }).fit).toEqual({ role: "zebra", gain: 0 });
  });

  it("counts a role only where it reaches the coverage", () => {
    const roles = { one: weights(1), two: weights("0.4", "0.6") };
    expect(fitted(roles, { x: 40 })).toMatchObject({ fit: null, bases: [] });
    expect(fitted(roles, { x: 40 }, { coverage: { minimum: "0.4" } })).toMatchObject({
      fit: { role: "two", gain: 0 },
    });
  });

  it("is none where there is no other role", () => {
    expect(fitted({ one: weights(1) }, { x: 40 })).toMatchObject({ fit: null, bases: [] });
  });

  it("takes the other role's targets, but the subject's own win", () => {
    const roles = { one: weights(1), two: { ...weights(1), targets: { x: 50 } } };
    expect(fitted(roles, { x: 40 }).fit).toEqual({ role: "two", gain: 40 });
    expect(fitted(roles, { x: 40 }, {}, { targets: { x: 80 } }).fit).toEqual({ role: "two", gain: 0 });
  });

  it("stays in the stage", () => {
    const stages = { now: { adjust: [{ set: "y", weight: 1, roles: ["two"] }] } };
    const roles = { one: weights(1), two: weights("0.5", "0.5") };
    expect(fitted(roles, { x: 40, y: 90 }, { stages }).fit).toEqual({ role: "two", gain: 25 });
    expect(fitted(roles, { x: 40, y: 90 }, { stages }, { stage: "now" }).fit).toEqual({
      role: "two",
      gain: 50,
    });
  });

  it("takes what the other role would reject as missing", () => {
    const indicators = [
      { id: "x", layer: "user", scoring: linear },
      { id: "y", layer: "user", scoring: linear, missing: "reject" },
      { id: "z", layer: "user", scoring: linear },
    ];
    const roles = { one: weights(1), two: weights("0.5", "0.5") };
    expect(fitted(roles, { x: 40 }, { indicators }).fit).toEqual({ role: "two", gain: 0 });
  });

  it("compares bases, before any modifier", () => {
    const modifiers = [{ id: "m", when: { fact: "role", equals: "one" }, add: -10 }];
    const { fit: found, result } = fitted(
      { one: weights(1), two: weights(0, 1) },
      { x: 40, y: 50 },
      { modifiers },
    );
    expect(found).toEqual({ role: "two", gain: 10 });
    expect(result?.score).toBe(30);
  });

  it("takes percentile points as they stand", () => {
    const indicators = [
      { id: "x", layer: "user", scoring: linear },
      { id: "y", layer: "user", scoring: { kind: "percentile" } },
      { id: "z", layer: "user", scoring: linear },
    ];
    const roles = { one: weights(1), two: weights(0, 1) };
    const people = [10, 20, 30].map((y, index) => ({
      id: `e-${index}`,
      role: "one",
      observations: { x: 60, y },
    }));
    const { results } = run(policy(roles, { indicators, ranking: { minimum: 2 } }), people);
    expect(results.map((result) => result.fit)).toEqual([
      { role: "two", gain: -60 },
      { role: "two", gain: -10 },
      { role: "two", gain: 40 },
    ]);
  });

  it("works for roles named like what every object inherits", () => {
    const roles = { constructor: weights(0, 1), one: weights(1), toString: weights("0.5", "0.5") };
    expect(fitted(roles, { x: 40, y: 90 }).fit).toEqual({ role: "constructor", gain: 50 });
  });
});

describe("as facts of low performance", () => {
  const handling = (when: Document) => ({
    lowPerformance: {
      when: { fact: "score", atMost: 100 },
      types: [{ id: "misfit", when, interventions: [{ kind: "transfer", days: 30 }] }],
      otherwise: { id: "review", interventions: [{ kind: "coaching", days: 14 }] },
    },
  });
  const two = { one: weights(1), two: weights(0, 1) };
  const classed = (when: Document, roles: Document, observations: Document) => {
    const { result } = fitted(roles, observations, handling(when));
    const rules = result !== undefined && "lowPerformance" in result.trace ? result.trace.lowPerformance : [];
    return [result?.lowPerformance, ...(rules[1]?.missing ?? []).map(({ fact }) => fact)];
  };

  it("gain and role", () => {
    expect(classed({ fact: "fit/gain", atLeast: 10 }, two, { x: 40, y: 50 })).toEqual(["misfit"]);
    expect(classed({ fact: "fit/gain", above: 10 }, two, { x: 40, y: 50 })).toEqual(["review"]);
    expect(classed({ fact: "fit/gain", equals: "10.0" }, two, { x: 40, y: 50 })).toEqual(["misfit"]);
    expect(classed({ fact: "fit/role", equals: "two" }, two, { x: 40, y: 50 })).toEqual(["misfit"]);
    expect(classed({ fact: "fit/role", in: ["one"] }, two, { x: 40, y: 50 })).toEqual(["review"]);
    expect(classed({ fact: "fit/role", atLeast: 1 }, two, { x: 40, y: 50 })).toEqual(["review", "fit/role"]);
  });

  it("unknown where no role counts", () => {
    const alone = { one: weights(1) };
    expect(classed({ fact: "fit/gain", atLeast: -100 }, alone, { x: 40 })).toEqual(["review", "fit/gain"]);
    expect(classed({ fact: "fit/role", equals: "one" }, alone, { x: 40 })).toEqual(["review", "fit/role"]);
  });

  it("of one subject are not those of the one before", () => {
    const subjects = [
      { id: "a", role: "one", observations: { x: 40, y: 90 } },
      { id: "b", role: "one", observations: { x: 40 } },
    ];
    const { results } = run(policy(two, handling({ fact: "fit/gain", atLeast: 10 })), subjects);
    expect(results.map(({ lowPerformance }) => lowPerformance)).toEqual(["misfit", "review"]);
  });
});
