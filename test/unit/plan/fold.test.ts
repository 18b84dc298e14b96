import { describe, expect, it } from "vitest";
import { exact } from "../../../src/number/decimal.js";
import { PlanBuilder } from "../../../src/plan/builder.js";
import { type Algebra, argsOf, closure, fold, isCohort, partsOf } from "../../../src/plan/fold.js";
import type { Node } from "../../../src/plan/node.js";

/** An engine that writes formulas. */
const words: Algebra<string, string> = {
  input: ({ fact, back }) => `${fact}@${back}`,
  constant: ({ value }) => String(value),
  profile: ({ values }, _, context) => `${context}[${values.join()}]`,
  add: ({ args: [a, b] }, at) => `(${at(a)} + ${at(b)})`,
  subtract: ({ args: [a, b] }, at) => `(${at(a)} - ${at(b)})`,
  multiply: ({ args: [a, b] }, at) => `(${at(a)} * ${at(b)})`,
  divide: ({ args: [a, b], rounding }, at) => `(${at(a)} / ${at(b)} ${rounding})`,
  min: ({ args: [a, b] }, at) => `min(${at(a)}, ${at(b)})`,
  max: ({ args: [a, b] }, at) => `max(${at(a)}, ${at(b)})`,
  select: ({ args: [when, a, b] }, at) => `(${at(when)} ? ${at(a)} : ${at(b)})`,
  compare: ({ by, args: [a, b] }, at) => `(${at(a)} ${by} ${at(b)})`,
  is: ({ fact, values }) => `${fact} in ${values.join("|")}`,
  missing: ({ args: [a] }, at) => `no ${at(a)}`,
  and: ({ args }, at) => args.map(at).join(" & "),
  or: ({ args }, at) => args.map(at).join(" | "),
  not: ({ args: [a] }, at) => `not ${at(a)}`,
};

describe("fold", () => {
  it("evaluates the nodes named, in order, each from the frame", () => {
    const build = new PlanBuilder();
    const x = build.input("x");
    const sum = build.add(x, build.constant(2));
    const test = build.not(build.or([build.missing(x), build.compare("above", sum, x)]));
    const frame: string[] = [];
    fold(build.nodes, build.nodes.keys(), words, frame, "");
    expect(frame[test]).toBe("not no x@0 | ((x@0 + 2) above x@0)");
  });

  it("hands the context on", () => {
    const build = new PlanBuilder();
    const weight = build.profile([exact(1), exact(2)]);
    const frame: string[] = [];
    fold(build.nodes, [weight], words, frame, "w");
    expect(frame[weight]).toBe("w[1,2]");
  });

  it("skips cohort nodes and takes their values from the frame", () => {
    const build = new PlanBuilder();
    const rank = build.cohort("rank", build.input("score"));
    const sum = build.add(rank, build.constant(1));
    const frame: string[] = [];
    frame[rank] = "3rd";
    fold(build.nodes, build.nodes.keys(), words, frame, "");
    expect(frame[rank]).toBe("3rd");
    expect(frame[sum]).toBe("(3rd + 1)");
  });
});

describe("argsOf", () => {
  it("lists what a node uses", () => {
    const build = new PlanBuilder();
    const [x, one] = [build.input("x"), build.constant(1)];
    expect(argsOf(build.nodes[build.add(x, one)] as Node)).toEqual([x, one]);
    expect(argsOf(build.nodes[x] as Node)).toEqual([]);
    expect(argsOf(build.nodes[build.is({ fact: "role", back: 0 }, ["a"])] as Node)).toEqual([]);
  });

  it("counts in the node that shows the fact of a comparison, where there is one", () => {
    const build = new PlanBuilder();
    const [x, one, place] = [build.input("x"), build.constant(1), build.input("place")];
    const about = (value: number | null) => ({ fact: "tier", back: 0, value });
    const args = (value: number | null) =>
      argsOf(build.nodes[build.compare("above", x, one, about(value))] as Node);
    expect(args(place)).toEqual([x, one, place]);
    expect(args(x)).toEqual([x, one, x]); // the first of all places
    expect(args(null)).toEqual([x, one]);
    expect(argsOf(build.nodes[build.compare("above", x, one)] as Node)).toEqual([x, one]);
  });
});

describe("partsOf", () => {
  it("lists the conditions that a condition is made of", () => {
    const build = new PlanBuilder();
    const x = build.input("x");
    const [p, q] = [build.missing(x), build.compare("above", x, build.constant(0))];
    const parts = (id: number) => partsOf(build.nodes[id] as Node);
    expect(parts(build.and([p, q]))).toEqual([p, q]);
    expect(parts(build.or([q, p]))).toEqual([q, p]);
    expect(parts(build.not(q))).toEqual([q]);
    expect([p, q, x, build.add(x, x)].map(parts)).toEqual([[], [], [], []]);
  });
});

describe("isCohort", () => {
  it("is true of the operations that look at others", () => {
    const build = new PlanBuilder();
    const x = build.input("x");
    for (const kind of ["rank", "count", "below", "same"] as const)
      expect(isCohort(build.nodes[build.cohort(kind, x)] as Node)).toBe(true);
    expect(isCohort(build.nodes[x] as Node)).toBe(false);
  });
});

describe("closure", () => {
  it("is everything that the roots rest on, each once, in order", () => {
    const build = new PlanBuilder();
    const [x, y, z] = [build.input("x"), build.input("y"), build.input("z")];
    const sum = build.add(y, x);
    const unused = build.multiply(z, y);
    const root = build.max(sum, y);
    expect(closure(build.nodes, [root])).toEqual([x, y, sum, root]);
    expect(closure(build.nodes, [x, unused])).toEqual([x, y, z, unused]);
    expect(closure(build.nodes, [sum, sum])).toEqual([x, y, sum]);
    expect(closure(build.nodes, [])).toEqual([]);
  });

  it("sorts by place, not by text", () => {
    const build = new PlanBuilder();
    const ids = Array.from({ length: 12 }, (_, index) => build.constant(index));
    const root = build.sum(ids);
    const all = closure(build.nodes, [root]);
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(all).toHaveLength(build.length);
  });
});
