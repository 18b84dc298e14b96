import { appraise, score } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { FLAWS } from "../../../property/columnar/population.js";
import { type Document, run, tiny, whole } from "../../support.js";
import { againstReference, policyOf, table } from "./support.js";

const sound = (index: number): Document => ({
  id: `e-${index}`,
  role: "seller",
  cohort: "k",
  observations: { sales: 200, orders: 25, nps: 20, csat: 4.6 },
});

describe("rows at fault", () => {
  test.each(FLAWS.map((flaw, index) => [index, flaw] as const))(
    "are told as in a run: flaw %i",
    (_, flaw) => {
      const policy = policyOf(whole());
      const subjects = [sound(0), flaw(sound(1), "sales"), flaw(sound(2), "csat"), sound(3)];
      const result = table(policy, subjects);
      const { rejected } = run(policy, subjects);
      expect(result.rejected).toEqual(rejected.map(({ index, id, path }) => ({ row: index, id, path })));
      expect(againstReference(policy, result)).toEqual([]);
    },
  );

  it("are few of all flaws: most flaws are faults", () => {
    const policy = policyOf(whole());
    const subjects = [sound(0), ...FLAWS.map((flaw, index) => flaw(sound(index + 1), "sales"))];
    expect(table(policy, subjects).rejected.length).toBeGreaterThan(FLAWS.length - 8);
  });

  it("are told in words by the row-by-row engine", () => {
    const policy = policyOf(tiny());
    const subjects = [{ id: "a", role: "support", observations: { nps: "7 %" } }, null];
    const result = table(policy, subjects);
    expect(result.rejected).toEqual([
      { row: 0, id: "a", path: "observations.nps" },
      { row: 1, id: null, path: "id" },
    ]);
    const codes = result.rejected.map(({ row }) => {
      const subject = result.subject(row) as never;
      return appraise(policy, { period: "2026", subjects: [subject] }).rejected[0]?.code;
    });
    expect(codes).toEqual(["not-decimal", "bad-subject-id"]);
    expect(() => score(policy, result.subject(0) as never)).toThrow(
      expect.objectContaining({ code: "not-decimal" }),
    );
  });

  it("have no cohort to be asked about", () => {
    const policy = policyOf(
      tiny({ tiers: [{ id: "S", when: { fact: "cohort", equals: "k" } }, { id: "B" }] }),
    );
    const subjects = [null, "e", [], { id: "a", role: "support", cohort: "k", observations: { nps: 1 } }];
    const result = table(policy, subjects);
    expect(result.rejected.map(({ row, path }) => [row, path])).toEqual([
      [0, "id"],
      [1, "id"],
      [2, "id"],
    ]);
    expect(result.row(3).tier).toBe("S");
  });

  it("leave nothing behind: no figure, no rank, no tier", () => {
    const policy = policyOf(whole());
    const result = table(policy, [sound(0), { ...sound(1), role: "nobody" }, sound(2)]);
    const nothing = {
      coverage: null,
      base: null,
      score: null,
      rank: null,
      size: null,
      top: null,
      tier: null,
    };
    expect(result.row(1)).toMatchObject({ row: 1, id: "e-1", status: "rejected", ...nothing });
    expect(result.row(1).layers).toEqual({ business: null, user: null });
    expect(result.row(1).points).toEqual({ sales: null, orders: null, nps: null, csat: null });
    expect([result.row(0).size, result.row(2).size]).toEqual([2, 2]);
  });

  it("are rows with facts that are no finite numbers, asked for or not, in a list and in a table", () => {
    const policy = policyOf(
      tiny({ modifiers: [{ id: "m", when: { fact: "fact/grade", equals: "x" }, add: -5 }] }),
    );
    const bad = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
    for (const name of ["grade", "idle"]) {
      const path = `facts.${name}`;
      const list = table(
        policy,
        bad.map((fact, index) => ({
          ...sound(index),
          role: "support",
          observations: {},
          facts: { [name]: fact },
        })),
      );
      expect(list.rejected.map((one) => one.path)).toEqual([path, path, path]);
      for (const column of [bad, new Float64Array(bad)]) {
        const columns = { length: 3, role: "support", observations: {}, facts: { [name]: column } };
        expect(table(policy, columns).rejected.map((one) => one.path)).toEqual([path, path, path]);
      }
    }
  });

  it("are rows whose observations are no plain data", () => {
    class Measured {
      readonly value = 1;
      readonly sample = 2;
    }
    const bare = Object.assign(Object.create(null), { value: 1, sample: 2 });
    const given = [new Measured(), Object.assign([], { value: 1, sample: 2 }), bare, new Map()];
    const policy = policyOf(tiny());
    const result = table(
      policy,
      given.map((nps, index) => ({ id: `e-${index}`, role: "support", observations: { nps } })),
    );
    expect(result.rejected.map(({ row }) => row)).toEqual([0, 1, 3]);
    expect(againstReference(policy, result)).toEqual([]);
  });
});

describe("rows at fault in a part that no percentile asks for", () => {
  const infinite = Number.POSITIVE_INFINITY;
  test.each<[part: string, changes: Document]>([
    ["a sample", { observations: { nps: 99, csat: { value: 1, sample: infinite } } }],
    ["a value", { observations: { nps: 99, csat: 1e15 } }],
    ["a quotient", { observations: { nps: 99, csat: { of: [infinite, 1] } } }],
    ["a target", { targets: { csat: infinite } }],
    ["a fact", { facts: { idle: infinite } }],
  ])("stand in no cohort: %s", (_, changes) => {
    const policy = policyOf(
      tiny({
        indicators: [
          { id: "nps", layer: "user", scoring: { kind: "percentile" } },
          { id: "csat", layer: "user", minimumSample: 2, scoring: { kind: "ratio", target: 100 } },
        ],
        roles: { support: { indicators: { nps: "0.5", csat: "0.5" } } },
        ranking: { minimum: 1 },
      }),
    );
    const subjects = [1, 2, 99].map((nps, index) => ({
      id: `e-${index}`,
      role: "support",
      observations: { nps, csat: 50 },
      ...(index === 2 ? changes : {}),
    }));
    const result = table(policy, subjects);
    expect(result.rejected.map(({ row }) => row)).toEqual([2]);
    expect([...(result.points?.nps ?? [])]).toEqual([0, 100, Number.NaN]);
    expect(againstReference(policy, result)).toEqual([]);
  });
});

describe("names that every object knows", () => {
  it("are no facts where nobody gave them", () => {
    const policy = policyOf(
      tiny({
        modifiers: [{ id: "m", when: { not: { fact: "fact/constructor", equals: "x" } }, add: -5 }],
      }),
    );
    const facts: readonly (Document | undefined)[] = [
      { constructor: "x" },
      { other: 1 },
      undefined,
      { constructor: "y" },
    ];
    const result = table(
      policy,
      facts.map((own, index) => ({
        id: `e-${index}`,
        role: "support",
        observations: { nps: 50 },
        ...(own === undefined ? {} : { facts: own }),
      })),
    );
    expect([...result.score]).toEqual([50, 50, 50, 45]);
    expect(againstReference(policy, result)).toEqual([]);
  });

  it("are no observations and no targets either", () => {
    const scoring = { kind: "ratio", target: 100 };
    const policy = policyOf(
      tiny({
        indicators: ["constructor", "toString", "valueOf"].map((id) => ({ id, layer: "user", scoring })),
        coverage: { minimum: 0 },
      }),
    );
    const given: readonly Document[] = [{ constructor: 50 }, {}, { toString: 10, valueOf: 20 }];
    const result = table(
      policy,
      given.map((observations, index) => ({
        id: `e-${index}`,
        role: "support",
        observations,
        targets: index === 0 ? { constructor: 200 } : {},
      })),
    );
    expect([...result.score]).toEqual([25, Number.NaN, 15]);
    expect(againstReference(policy, result)).toEqual([]);
  });
});
