import { Decimal } from "decimal.js";
import { describe, expect, it, test } from "vitest";
import { type Document, flat, run } from "../support.js";

/** What becomes of a condition in a modifier: `fired`, `notFired`, or `unknown: fact/x`. */
function judge(when: Document, facts: Document = {}, changes: Document = {}): string {
  const policy = flat(
    { nps: "0.5", csat: "0.5" },
    {
      roles: { support: { indicators: { nps: "0.5", csat: "0.5" } }, other: { indicators: { nps: 1 } } },
      stages: { now: { adjust: [] } },
      modifiers: [{ id: "m", when, add: 0 }],
    },
  );
  const { results, rejected } = run(policy, [
    { id: "e-1", role: "support", observations: { nps: 50 }, facts, ...changes },
  ]);
  if (rejected[0] !== undefined) throw new Error(rejected[0].path);
  const [trace] = results[0]?.trace.modifiers ?? [];
  const missing = trace?.missing.map(({ fact, back }) => (back === 0 ? fact : `${fact}@${back}`)) ?? [];
  return [trace?.outcome, ...missing].join(" ");
}

const fact = (operator: string, value: unknown) => ({ fact: "fact/f", [operator]: value });

describe("order comparisons", () => {
  test.each<[operator: string, below: string, same: string, above: string]>([
    ["atLeast", "notFired", "fired", "fired"],
    ["atMost", "fired", "fired", "notFired"],
    ["above", "notFired", "notFired", "fired"],
    ["below", "fired", "notFired", "notFired"],
  ])("%s", (operator, below, same, above) => {
    expect(judge(fact(operator, "4.80"), { f: 4.7 })).toBe(below);
    expect(judge(fact(operator, "4.80"), { f: 4.8 })).toBe(same);
    expect(judge(fact(operator, "4.80"), { f: "4.8" })).toBe(same);
    expect(judge(fact(operator, "4.80"), { f: "48e-1" })).toBe(same);
    expect(judge(fact(operator, "4.80"), { f: new Decimal("4.8") })).toBe(same);
    expect(judge(fact(operator, "4.80"), { f: 4.9 })).toBe(above);
    expect(judge(fact(operator, "4.80"), { f: "4.8000000000000000000000001" })).toBe(above);
    // Text that is no decimal, booleans and absence are unknown.
    for (const f of ["S", "", " 5", "5 %", true, false, null]) {
      expect(judge(fact(operator, "4.80"), { f })).toBe("unknown fact/f");
    }
  });

  it("of names are unknown", () => {
    for (const name of ["role", "stage", "cohort"]) {
      expect(judge({ fact: name, atLeast: 1 }, {}, { stage: "now", cohort: "a" })).toBe(`unknown ${name}`);
    }
    expect(judge({ fact: "cohort", atLeast: 1 }, {}, { cohort: "7" })).toBe("fired");
  });
});

describe("equals and in", () => {
  test.each<[given: unknown, value: unknown, outcome: string]>([
    [4.8, "4.80", "fired"],
    ["4.80", 4.8, "fired"],
    [new Decimal("4.80"), "4.8", "fired"],
    ["4.80", "4.8", "notFired"],
    ["007", "7", "notFired"],
    ["007", "007", "fired"],
    ["007", 7, "notFired"],
    ["S", "S", "fired"],
    ["S", "s", "notFired"],
    ["S", 5, "notFired"],
    [5, "S", "notFired"],
    [true, true, "fired"],
    [true, false, "notFired"],
    [true, "true", "notFired"],
    [true, 1, "notFired"],
    [1, true, "notFired"],
    ["", "", "fired"],
    [0, false, "notFired"],
    [0, "-0", "fired"],
    [null, "S", "unknown fact/f"],
    [undefined, 5, "unknown fact/f"],
  ])("%s and %s: %s", (given, value, outcome) => {
    expect(judge(fact("equals", value), { f: given })).toBe(outcome);
    expect(judge(fact("in", ["none of it", value]), { f: given })).toBe(outcome);
  });

  it("of numbers that the plan knows are by value, and false with text", () => {
    expect(judge({ fact: "value/nps", equals: "50.0" })).toBe("fired");
    expect(judge({ fact: "value/nps", equals: "S" })).toBe("notFired");
    expect(judge({ fact: "value/nps", equals: true })).toBe("notFired");
    expect(judge({ fact: "value/csat", equals: "S" })).toBe("unknown value/csat");
    expect(judge({ fact: "value/csat", equals: 5 })).toBe("unknown value/csat");
    expect(judge({ fact: "coverage", in: [1, "0.50"] })).toBe("fired");
    expect(judge({ fact: "coverage", in: [1, "x"] })).toBe("notFired");
  });

  it("of names", () => {
    expect(judge({ fact: "role", equals: "support" })).toBe("fired");
    expect(judge({ fact: "role", in: ["other"] })).toBe("notFired");
    expect(judge({ fact: "stage", equals: "now" })).toBe("unknown stage");
    expect(judge({ fact: "stage", equals: "now" }, {}, { stage: "now" })).toBe("fired");
    expect(judge({ fact: "cohort", in: ["a", "b"] }, {}, { cohort: "b" })).toBe("fired");
    expect(judge({ fact: "cohort", equals: "a" })).toBe("unknown cohort");
  });
});

describe("all, any and not", () => {
  const yes = { fact: "fact/yes", equals: true };
  const no = { fact: "fact/no", equals: true };
  const one = { fact: "fact/one", equals: true };
  const two = { fact: "fact/two", atLeast: 1 };
  const facts = { yes: true, no: false };

  test.each<[when: Document, outcome: string]>([
    [{ all: [yes, yes] }, "fired"],
    [{ all: [yes, no] }, "notFired"],
    [{ all: [one, no] }, "notFired"],
    [{ all: [yes, one] }, "unknown fact/one"],
    [{ any: [no, yes] }, "fired"],
    [{ any: [one, yes] }, "fired"],
    [{ any: [no, no] }, "notFired"],
    [{ any: [no, one] }, "unknown fact/one"],
    [{ not: yes }, "notFired"],
    [{ not: no }, "fired"],
    [{ not: one }, "unknown fact/one"],
    [{ not: { not: yes } }, "fired"],
    // The missing facts, each once, in the order of the condition, and only those that matter.
    [{ all: [two, one] }, "unknown fact/two fact/one"],
    [{ any: [one, { all: [yes, two] }] }, "unknown fact/one fact/two"],
    [{ any: [one, { all: [no, two] }] }, "unknown fact/one"],
    [{ all: [{ any: [two, yes] }, { not: one }] }, "unknown fact/one"],
    [{ all: [one, { fact: "fact/one", atLeast: 5 }, one] }, "unknown fact/one"],
    [{ all: [{ not: one }, { any: [two, one] }] }, "unknown fact/one fact/two"],
  ])("%j: %s", (when, outcome) => {
    expect(judge(when, facts)).toBe(outcome);
  });
});

it("a fact of the host may bear any id", () => {
  for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf", "then"]) {
    expect(judge({ fact: `fact/${name}`, equals: 1 }, { [name]: 1 })).toBe("fired");
    expect(judge({ fact: `fact/${name}`, equals: 1 })).toBe(`unknown fact/${name}`);
  }
});

it("names of the policy that a subject's facts shadow stay its own", () => {
  expect(judge({ fact: "role", equals: "support" }, { role: "other" })).toBe("fired");
  expect(judge({ fact: "coverage", equals: 1 }, { coverage: 1 })).toBe("notFired");
});
