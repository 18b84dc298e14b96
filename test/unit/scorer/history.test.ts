import { parsePolicy, SteelyardError, type Subject, score } from "steelyard";
import { createScorer } from "steelyard/scorer";
import { expect, it } from "vitest";
import { tiny } from "../support.js";

const told = (call: () => unknown) => {
  try {
    return call();
  } catch (error) {
    if (error instanceof SteelyardError) return error.issues;
    throw error;
  }
};

it("a history at fault ends in the error of score, as often as it comes", () => {
  const policy = parsePolicy(tiny());
  const scorer = createScorer(policy);
  const subject = (history: unknown) =>
    ({ id: "a", role: "support", observations: { nps: 5 }, history }) as unknown as Subject;
  const list = { period: "2026-Q1" };
  for (const history of ["2026", 7, list, list]) {
    const issues = told(() => score(policy, subject(history)));
    expect(issues).toEqual([expect.objectContaining({ path: expect.stringMatching(/^history/) })]);
    expect(told(() => scorer(subject(history)))).toEqual(issues);
  }
  const sound = [{ period: "2026-Q1", score: 50 }];
  for (const history of [undefined, null, [], sound, sound])
    expect(scorer(subject(history)).score).toBe(score(policy, subject(history)).score);
});
