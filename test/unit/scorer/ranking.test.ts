import { definePolicy, type Policy, SteelyardError, type Subject } from "steelyard";
import { createRanking } from "steelyard/scorer";
import { describe, expect, it } from "vitest";

const policy = (cohort: "all" | "role" | "cohort" = "all"): Policy =>
  definePolicy({
    steelyard: 1,
    id: "p",
    version: "1",
    layers: [{ id: "l" }],
    indicators: [
      { id: "a", layer: "l", scoring: { kind: "linear", floor: 0, target: 100 } },
      { id: "b", layer: "l", missing: "reject", scoring: { kind: "linear", floor: 0, target: 100 } },
    ],
    roles: { clerk: { indicators: { a: 1 } }, chief: { indicators: { a: "0.5", b: "0.5" } } },
    ranking: { cohort, minimum: 2 },
    tiers: [{ id: "S", when: { fact: "top", atMost: "0.5" } }, { id: "C" }],
  }) as unknown as Policy;

const person = (id: string, a: unknown, changes: object = {}): Subject =>
  ({ id, role: "clerk", observations: { a }, ...changes }) as Subject;

const places = (ranking: ReturnType<typeof createRanking>) =>
  ranking.ids().map((id) => {
    const { score = null, rank = null, size = null, tier = null } = ranking.get(id) ?? {};
    return [id, score, rank, size, tier].join(" ");
  });

describe("a ranking", () => {
  it("wants a list", () => {
    for (const none of [null, {}, "everybody"])
      expect(() => createRanking(policy(), none as never)).toThrow(/expected list/);
  });

  it("ranks with ties, and keeps up with changes", () => {
    const ranking = createRanking(policy(), [
      person("x", 50),
      person("y", 70),
      person("z", 50),
      person("w", 10),
    ]);
    expect(places(ranking)).toEqual(["x 50 2 4 S", "y 70 1 4 S", "z 50 2 4 S", "w 10 4 4 C"]);
    ranking.set(person("w", 90));
    expect(places(ranking)).toEqual(["x 50 3 4 C", "y 70 2 4 S", "z 50 3 4 C", "w 90 1 4 S"]);
    expect([ranking.remove("y"), ranking.remove("y"), ranking.size]).toEqual([true, false, 3]);
    expect(places(ranking)).toEqual(["x 50 2 3 C", "z 50 2 3 C", "w 90 1 3 S"]);
    expect(ranking.get("y")).toBeNull();
    expect(ranking.subject("y")).toBeNull();
    expect(ranking.cohort("y")).toBeNull();
  });

  it("compares within the cohort that the policy says", () => {
    const people = [
      person("x", 50, { cohort: "red" }),
      person("y", 70, { cohort: "red" }),
      person("z", 90),
      person("u", 80, { role: "chief", observations: { a: 80, b: 80 }, cohort: "red" }),
      person("v", 20, { role: "chief", observations: { a: 20, b: 20 } }),
    ];
    expect(places(createRanking(policy("role"), people))).toEqual([
      "x 50 3 3 C",
      "y 70 2 3 C",
      "z 90 1 3 S",
      "u 80 1 2 S",
      "v 20 2 2 C",
    ]);
    const byCohort = createRanking(policy("cohort"), people);
    expect(places(byCohort)).toEqual(["x 50 3 3 C", "y 70 2 3 C", "z 90   C", "u 80 1 3 S", "v 20   C"]);
    expect(["x", "z"].map((id) => byCohort.cohort(id))).toEqual(["red", null]);
    // Into another cohort and back.
    byCohort.set(person("y", 70, { cohort: "blue" }));
    expect(byCohort.get("x")).toMatchObject({ rank: 2, size: 2 });
    expect(byCohort.get("y")).toMatchObject({ rank: null, size: 1, tier: "C" });
  });

  it("says where somebody would stand, and changes nothing", () => {
    const ranking = createRanking(policy(), [person("x", 50), person("y", 70)]);
    expect(ranking.probe(person("x", 80))).toMatchObject({ score: 80, rank: 1, size: 2, tier: "S" });
    expect(ranking.probe(person("new", 60))).toMatchObject({ rank: 2, size: 3 });
    expect(places(ranking)).toEqual(["x 50 2 2 C", "y 70 1 2 S"]);
  });

  it("ranks nobody without a score, and too few not at all", () => {
    const ranking = createRanking(policy(), [person("x", 50), person("y", null)]);
    expect(ranking.get("x")).toMatchObject({ rank: null, size: 1, top: null, tier: "C" });
    expect(ranking.get("y")).toMatchObject({ status: "insufficient" });
    expect(ranking.get("y")).not.toHaveProperty("rank");
    ranking.set(person("y", 10));
    expect(places(ranking)).toEqual(["x 50 1 2 S", "y 10 2 2 C"]);
  });

  it("loses nobody: who is at fault is told, and who was there before stays", () => {
    const chief = person("v", 20, { role: "chief" });
    const ranking = createRanking(policy(), [
      person("x", 50),
      person("x", 60),
      person("y", "many"),
      chief,
      null as never,
      person("", 5),
    ]);
    expect(ranking.rejected.map(({ id, index, code, path }) => [id, index, code, path])).toEqual([
      ["x", 1, "repeated-subject", "id"],
      ["y", 2, "not-decimal", "observations.a"],
      ["v", 3, "missing-rejected", "observations.b"],
      [null, 4, "bad-subject-id", "id"],
      [null, 5, "bad-subject-id", "id"],
    ]);
    expect(() => ranking.set(person("x", "many"))).toThrow(SteelyardError);
    expect(() => ranking.probe(person("x", 1, { role: "cook" }))).toThrow(SteelyardError);
    expect(places(ranking)).toEqual(["x 50  1 C"]);
  });

  it("goes the exact way where numbers take more than doubles", () => {
    const [long, longer] = ["50.0000000000000000000001", "50.0000004999999999999999"];
    const ranking = createRanking(policy(), [person("x", long), person("y", longer), person("z", 50)]);
    expect(places(ranking)).toEqual(["x 50 1 3 S", "y 50 1 3 S", "z 50 1 3 S"]);
    ranking.set(person("x", "50.0100000000000000000001"));
    expect(places(ranking)).toEqual(["x 50.01 1 3 S", "y 50 2 3 C", "z 50 2 3 C"]);
  });

  it("refuses a policy in which one value changes everybody's points", () => {
    const relative = {
      ...policy(),
      indicators: [
        { id: "a", layer: "l", scoring: { kind: "percentile" } },
        { id: "b", layer: "l", scoring: { kind: "linear", floor: 0, target: 1 } },
      ],
    } as unknown as Policy;
    expect(() => createRanking(relative)).toThrow(expect.objectContaining({ code: "needs-cohort" }));
  });
});
