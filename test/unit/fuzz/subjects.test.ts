import fc from "fast-check";
import { appraise, type Policy, parsePolicy, SteelyardError, score } from "steelyard";
import { beforeAll, describe, expect, it } from "vitest";
import { faults, unfit } from "../exactness.js";
import { whole } from "../support.js";
import { attempt, hostile, mutated, PATIENCE, runs } from "./settings.js";

const sound = () => ({
  id: "e-1",
  role: "seller",
  stage: "launch",
  cohort: "a",
  observations: { sales: { of: [191, 196] }, orders: 21, nps: "33.3", csat: { value: "4.5", sample: 20 } },
  targets: { orders: 40 },
  facts: { salary: 9000, complaints: 1, cause: "skill", breach: false },
  history: [
    { period: "2026-Q2", score: 91, rank: 1, size: 9, tier: "S", values: { nps: 40 }, facts: { salary: 1 } },
    { period: "2026-Q1", top: "0.1", points: {}, layers: { user: 5 } },
    { period: "2026-05", score: 5 },
  ],
});

describe("any subject is appraised or rejected", PATIENCE, () => {
  let policy: Policy;
  beforeAll(() => {
    policy = parsePolicy(whole());
  });

  /** What every list of subjects must bear. */
  function bear(subjects: readonly unknown[]): void {
    const answer = appraise(policy, { period: "2026-Q3", subjects: subjects as never });
    const { results, rejected } = answer;
    expect(results.length + rejected.length).toBe(subjects.length);
    // Each position is in one list, and each list is in the order of the subjects.
    const refused = new Set(rejected.map(({ index }) => index));
    expect(refused.size).toBe(rejected.length);
    const accepted = subjects.filter((_, index) => !refused.has(index));
    expect(results.map(({ id }) => id)).toEqual(accepted.map((subject) => (subject as { id: unknown }).id));
    expect(rejected.map(({ index }) => index)).toEqual([...refused].sort((a, b) => a - b));
    for (const { id, index, path, message } of rejected) {
      if (id !== null) expect(id).toBe((subjects[index] as { id: unknown }).id);
      expect(typeof path).toBe("string");
      expect(message.en).not.toBe("");
    }
    expect(results.flatMap(faults)).toEqual([]);
    expect(unfit(answer)).toEqual([]);
    for (const subject of subjects) attempt(() => score(policy, subject as never));
  }

  it("a sound one with a few changes, beside sound ones", () => {
    fc.assert(
      fc.property(fc.array(mutated(sound), { maxLength: 4 }), (changed) => {
        bear([{ ...sound(), id: "first" }, ...changed, { ...sound(), id: "last" }]);
      }),
      runs(),
    );
  });

  it("anything at all", () => {
    fc.assert(fc.property(fc.array(hostile, { maxLength: 5 }), bear), runs());
  });

  it("anything in place of a part", () => {
    const keys = [...Object.keys(sound()), "title", "meta"];
    fc.assert(
      fc.property(fc.constantFrom(...keys), hostile, (key, value) => bear([{ ...sound(), [key]: value }])),
      runs(),
    );
  });

  it("anything as an observation, a target, a fact or an entry", () => {
    fc.assert(
      fc.property(fc.constantFrom("sales", "orders", "nps", "csat", "cost"), hostile, (name, value) =>
        bear([
          { ...sound(), id: "a", observations: { [name]: value } },
          { ...sound(), id: "b", targets: { [name]: value } },
          { ...sound(), id: "c", facts: { [name]: value, salary: value } },
          { ...sound(), id: "d", history: [value] },
          { ...sound(), id: "e", history: [{ period: "2026-Q2", [name]: value, score: value }] },
          { ...sound(), id: "f", observations: { [name]: { value, sample: value } } },
          { ...sound(), id: "g", observations: { [name]: { of: [value, value] } } },
          { ...sound(), id: "h", observations: { [name]: { missing: value } } },
        ]),
      ),
      runs(),
    );
  });

  it("any call is answered or refused by an error of the library", () => {
    const call = fc.oneof(
      hostile,
      fc.record({ period: hostile, subjects: hostile }),
      fc.record({ period: fc.constant("2026"), subjects: hostile }),
    );
    fc.assert(
      fc.property(call, (run) => {
        const answer = attempt(() => appraise(policy, run as never));
        if (!(answer instanceof SteelyardError)) expect(unfit(answer)).toEqual([]);
      }),
      runs(),
    );
  });
});
