import fc from "fast-check";
import {
  compilePlan,
  lintPolicy,
  parsePolicy,
  resolveWeights,
  SteelyardError,
  safeParsePolicy,
  score,
} from "steelyard";
import { describe, expect, it } from "vitest";
import { faults, unfit } from "../exactness.js";
import { run, whole } from "../support.js";
import { attempt, hostile, mutated, PATIENCE, runs } from "./settings.js";

/** What every document must bear: an answer from each function, a result or issues. */
function bear(document: unknown): void {
  const read = safeParsePolicy(document);
  const parsed = attempt(() => parsePolicy(document));
  const plan = attempt(() => compilePlan(document as never));
  const judged = attempt(() => lintPolicy(document as never));
  const weights = attempt(() => resolveWeights(document as never, { role: "seller", stage: "launch" }));
  const card = attempt(() => score(document as never, person("carer")));
  const answer = attempt(() => run(document as never, [person("seller"), person("carer"), person("nobody")]));
  if (!read.ok) {
    expect(read.issues.length).toBeGreaterThan(0);
    for (const { path, message } of read.issues) {
      expect(typeof path).toBe("string");
      expect(message.en).not.toBe("");
      expect(message["zh-CN"]).not.toBe("");
    }
    for (const refused of [parsed, plan, judged, weights, card, answer])
      expect(refused).toBeInstanceOf(SteelyardError);
    return;
  }
  expect(parsed).toEqual(read.policy);
  expect(plan).not.toBeInstanceOf(SteelyardError);
  expect(judged).not.toBeInstanceOf(SteelyardError);
  expect(answer).not.toBeInstanceOf(SteelyardError);
  if (answer instanceof SteelyardError) return;
  expect(answer.results.length + answer.rejected.length).toBe(3);
  expect(answer.results.flatMap(faults)).toEqual([]);
  expect(unfit(answer)).toEqual([]);
  // A policy is data: it goes through JSON unchanged.
  const again = safeParsePolicy(JSON.parse(JSON.stringify(read.policy)));
  expect(again).toEqual(read);
}

const person = (role: string) => ({
  id: role,
  role,
  observations: { sales: 180, orders: 21, nps: "33.3", csat: { value: "4.5", sample: 20 } },
  facts: { salary: 9000, complaints: 1 },
});

describe("any document is a policy or has issues", PATIENCE, () => {
  it("a sound one with a few changes", () => {
    fc.assert(fc.property(mutated(whole), bear), runs());
  });

  it("JSON of any kind", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => bear(JSON.parse(text))),
      runs(),
    );
  });

  it("anything at all", () => {
    fc.assert(fc.property(hostile, bear), runs());
  });

  it("anything in place of a part", () => {
    const keys = Object.keys(whole());
    fc.assert(
      fc.property(fc.constantFrom(...keys), hostile, (key, value) => bear({ ...whole(), [key]: value })),
      runs(),
    );
  });

  it("and nothing reaches the prototype of other objects", () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("any request for weights is answered or refused", PATIENCE, () => {
  it("by an error of the library", () => {
    const policy = parsePolicy(whole());
    const request = fc.oneof(
      hostile,
      fc.record({ role: hostile, stage: hostile }),
      fc.record({ role: fc.constant("carer"), stage: hostile }),
    );
    fc.assert(
      fc.property(request, (of) => {
        const resolved = attempt(() => resolveWeights(policy, of as never));
        if (resolved instanceof SteelyardError) return;
        expect(Object.keys(policy.roles)).toContain(resolved.role);
        expect(unfit(resolved)).toEqual([]);
      }),
      runs(),
    );
  });
});
