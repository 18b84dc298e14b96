import { compilePlan, type Plan, parsePolicy } from "steelyard";
import { describe, expect, it, test } from "vitest";
import type { Node, NodeId } from "../../../src/plan/node.js";
import { type Document, tiny, whole } from "../support.js";

const compile = (document: Document): Plan => compilePlan(document as never);

/** A node as a formula, down to its leaves. */
function formula(plan: Plan, id: NodeId): string {
  const node = plan.nodes[id] as Node;
  const args = "args" in node ? node.args.map((arg) => formula(plan, arg)) : [];
  switch (node.kind) {
    case "constant":
      return String(node.value);
    case "profile":
      return `[${node.values.join(", ")}]`;
    case "input":
      return node.back === 0 ? node.fact : `${node.fact}@${node.back}`;
    case "is":
      return `${node.fact}${node.back === 0 ? "" : `@${node.back}`} is ${node.values.join(" or ")}`;
    case "compare":
      return `(${args[0]} ${node.by} ${args[1]})`;
    case "divide":
      return `divide(${args.join(", ")}, ${node.scale}, ${node.rounding})`;
    default:
      return `${node.kind}(${args.join(", ")})`;
  }
}

/** The condition of the only modifier of a small policy, with x and y in layer user. */
function condition(when: Document): string {
  const plan = compile(small({ modifiers: [{ id: "m", when, add: 1 }] }));
  return formula(plan, plan.modifiers[0]?.when as NodeId);
}

/** The condition of an incentive rule. */
function rule(when: Document, changes: Document = {}): string {
  const award = { kind: "badge", badge: "b" };
  const rules = [{ id: "r", horizon: "short", when, award }];
  const plan = compile(small({ incentives: { currency: "CNY", rules }, ...changes }));
  return formula(plan, plan.incentives?.rules[0]?.when as NodeId);
}

const small = (changes: Document = {}): Document =>
  tiny({
    indicators: [
      { id: "x", layer: "user", decimals: 2, scoring: { kind: "linear", floor: 0, target: 50 } },
      { id: "y", layer: "user", scoring: { kind: "ratio", target: 4 }, missing: "zero" },
    ],
    roles: {
      one: { indicators: { x: "0.75", y: "0.25" } },
      two: { indicators: { x: 1 }, targets: { x: 60 } },
    },
    ...changes,
  });

describe("compilePlan", () => {
  it("gives plain data, and the same object for the same parsed policy", () => {
    const policy = parsePolicy(whole());
    const plan = compilePlan(policy);
    expect(compilePlan(policy)).toBe(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(compilePlan(parsePolicy(whole()))).toEqual(plan);
  });

  it("throws the issues of what is no policy", () => {
    expect(() => compile(tiny({ version: 5 }))).toThrow(
      expect.objectContaining({ code: "wrong-type" }) as Error,
    );
  });

  it("uses no node before it is made", () => {
    const { nodes } = compile(whole());
    nodes.forEach((node, id) => {
      for (const arg of "args" in node ? node.args : []) expect(arg).toBeLessThan(id);
    });
  });

  it("names the policy, the grids and the profiles", () => {
    const plan = compile(whole());
    expect(plan).toMatchObject({
      plan: 1,
      policy: { id: "whole", version: "1" },
      rounding: "halfExpand",
      pointsDecimals: 2,
      scoreDecimals: 2,
      weightDecimals: 4,
      cohort: "all",
      roleTargets: { seller: ["sales"], carer: [] },
    });
    expect(plan.profiles.map(({ role, stage }) => `${role} ${stage}`)).toEqual([
      "seller null",
      "seller launch",
      "seller mature",
      "carer null",
      "carer launch",
      "carer mature",
    ]);
    for (const { weights } of plan.profiles) expect(weights.reduce((a, b) => a + b, 0)).toBe(10_000);
    expect(plan.profiles[0]?.weights).toEqual([4500, 1500, 2000, 2000]);
    expect(compile(whole()).layers.map(({ id, members }) => [id, members])).toEqual([
      ["business", [0, 1]],
      ["user", [2, 3]],
    ]);
  });

  it("names another scale", () => {
    const scale = { pointsDecimals: 1, scoreDecimals: 3, weightDecimals: 6, rounding: "halfEven" };
    expect(compile(small({ scale, ranking: { cohort: "role" } }))).toMatchObject({
      ...scale,
      cohort: "role",
    });
  });
});

describe("indicators", () => {
  it("values are missing where the sample is too small", () => {
    const plan = compile(whole());
    const csat = plan.indicators[3];
    expect(csat).toMatchObject({ id: "csat", layer: "user", decimals: 6, scoring: "bands", target: null });
    expect(formula(plan, csat?.smallSample as NodeId)).toBe("(sample/csat below 20)");
    expect(formula(plan, csat?.value as NodeId)).toBe("select((sample/csat below 20), null, value/csat)");
    expect(plan.nodes.find((node) => node.kind === "input" && node.fact === "value/csat")).toMatchObject({
      scale: 6,
      low: "-999999999.999999",
      high: "999999999.999999",
    });
  });

  it("points of a target that roles and subjects replace", () => {
    const plan = compile(small());
    const [x, y] = plan.indicators;
    const value = "select((sample/x below 0), null, value/x)";
    const target = "select(missing(target/x), [50, 60], target/x)";
    const way = `divide(multiply(100, subtract(${value}, 0)), subtract(${target}, 0), 2, halfExpand)`;
    expect(formula(plan, x?.points as NodeId)).toBe(
      `select(missing(${value}), null, max(min(${way}, 100), 0))`,
    );
    expect(x).toMatchObject({
      target: { floor: "0", above: true },
      needsCohort: false,
      steps: { cap: "100" },
    });
    expect(y).toMatchObject({ target: { floor: null, above: true } });
    expect(formula(plan, x?.weight as NodeId)).toBe("[0.75, 1]");
    expect(formula(plan, y?.points as NodeId)).toMatch(/^select\(missing\(.*\), 0, max/);
  });

  it("a fault where the policy rejects what is missing", () => {
    const plan = compile(
      tiny({
        indicators: [
          { id: "x", layer: "user", missing: "reject", scoring: { kind: "linear", floor: 0, target: 1 } },
          { id: "y", layer: "user", scoring: { kind: "linear", floor: 0, target: 1 } },
        ],
      }),
    );
    const [x, y] = plan.indicators;
    expect(formula(plan, x?.fault as NodeId)).toBe(
      "and(missing(select((sample/x below 0), null, value/x)), (0.5 above 0))",
    );
    expect(formula(plan, y?.fault as NodeId)).toBe("missing(0)");
    for (const indicator of plan.indicators) expect(indicator.fault).toBeLessThan(plan.faultsEnd);
  });

  it("percentile points rest on the cohort", () => {
    const plan = compile(
      tiny({
        ranking: { minimum: 3 },
        indicators: [{ id: "x", layer: "user", scoring: { kind: "percentile", better: "lower" } }],
      }),
    );
    const [x] = plan.indicators;
    expect(x?.needsCohort).toBe(true);
    const value = "select((sample/x below 0), null, value/x)";
    expect(formula(plan, x?.points as NodeId)).toContain(`(count(${value}) atLeast 3)`);
    expect(formula(plan, x?.steps.terms.worse as NodeId)).toBe(
      `subtract(subtract(count(${value}), below(${value})), same(${value}))`,
    );
  });
});

describe("scores", () => {
  it("coverage, base and layers", () => {
    const plan = compile(tiny({ coverage: { minimum: "0.8" } }));
    const points = formula(plan, plan.indicators[0]?.points as NodeId);
    const present = `select(missing(${points}), 0, 1)`;
    expect(formula(plan, plan.coverage)).toBe(present);
    expect(formula(plan, plan.minimumCoverage)).toBe("0.8");
    expect(formula(plan, plan.sufficient)).toBe(`and((${present} above 0), (${present} atLeast 0.8))`);
    const mean = `divide(select(missing(${points}), 0, multiply(1, ${points})), ${present}, 2, halfExpand)`;
    expect(formula(plan, plan.layers[0]?.score as NodeId)).toBe(mean);
    expect(formula(plan, plan.base)).toBe(
      `select(and((${present} above 0), (${present} atLeast 0.8)), ${mean}, null)`,
    );
    expect(formula(compile(tiny()), compile(tiny()).minimumCoverage)).toBe("0.5");
  });

  it("modifiers one after the other, and the clamp last", () => {
    const when = { fact: "fact/f", equals: true };
    const plan = compile(
      small({
        modifiers: [
          { id: "a", when, add: -5 },
          { id: "b", when, cap: 59 },
        ],
      }),
    );
    const base = formula(plan, plan.base);
    const after = `select(fact/f is true, add(${base}, -5), ${base})`;
    const last = `select(fact/f is true, min(${after}, 59), ${after})`;
    expect(formula(plan, plan.modifiers[0]?.effect as NodeId)).toBe(`subtract(${after}, ${base})`);
    expect(formula(plan, plan.modifiers[1]?.effect as NodeId)).toBe(`subtract(${last}, ${after})`);
    expect(formula(plan, plan.score)).toBe(`min(max(${last}, 0), 100)`);
    expect(formula(plan, plan.bounds)).toBe(`subtract(min(max(${last}, 0), 100), ${last})`);
  });

  it("the clamp rises with the largest cap", () => {
    const top = (cap: number) =>
      formula(
        compile(tiny({ indicators: [{ id: "x", layer: "user", scoring: { kind: "percentile", cap } }] })),
        compile(tiny({ indicators: [{ id: "x", layer: "user", scoring: { kind: "percentile", cap } }] }))
          .score,
      ).slice(-5);
    expect(top(120)).toBe(" 120)");
    expect(top(80)).toBe(" 100)");
  });

  it("rank and top are unknown in a small cohort, size is not", () => {
    const plan = compile(tiny({ ranking: { minimum: 7 } }));
    const score = formula(plan, plan.score);
    expect(formula(plan, plan.size)).toBe(`count(${score})`);
    expect(formula(plan, plan.rank)).toBe(`select((count(${score}) atLeast 7), rank(${score}), null)`);
    expect(formula(plan, plan.top)).toBe(
      `divide(select((count(${score}) atLeast 7), rank(${score}), null), count(${score}), 6, halfExpand)`,
    );
  });
});

describe("conditions", () => {
  const x = "select((sample/x below 0), null, value/x)";

  test.each<[when: Document, shown: string]>([
    [{ fact: "value/x", atLeast: "5.0" }, `(${x} atLeast 5)`],
    [{ fact: "value/x", atMost: 5 }, `(${x} atMost 5)`],
    [{ fact: "value/x", above: 5 }, `(${x} above 5)`],
    [{ fact: "value/x", below: "1e-3" }, `(${x} below 0.001)`],
    [{ fact: "value/x", equals: "4.80" }, `(${x} equals 4.8)`],
    [{ fact: "value/x", equals: "S" }, `(${x} above ${x})`],
    [{ fact: "value/x", equals: true }, `(${x} above ${x})`],
    [{ fact: "value/x", in: [1, "2"] }, `or((${x} equals 1), (${x} equals 2))`],
    [{ fact: "fact/f", atLeast: 5 }, "(fact/f atLeast 5)"],
    [{ fact: "fact/f", equals: "5" }, "fact/f is 5"],
    [{ fact: "role", equals: "one" }, "role is one"],
    [{ fact: "cohort", in: ["a", 5, true] }, "cohort is a or 5 or true"],
    [{ fact: "cohort", atLeast: 5 }, "(cohort atLeast 5)"],
    [{ not: { fact: "role", equals: "one" } }, "not(role is one)"],
    [{ all: [{ fact: "role", equals: "one" }] }, "role is one"],
    [
      {
        any: [
          { fact: "role", equals: "one" },
          { fact: "fact/f", equals: 1 },
        ],
      },
      "or(role is one, fact/f is 1)",
    ],
    [
      {
        all: [
          { fact: "role", equals: "one" },
          { fact: "fact/f", equals: 1 },
        ],
      },
      "and(role is one, fact/f is 1)",
    ],
  ])("%o", (when, shown) => {
    expect(condition(when)).toBe(shown);
  });

  it("read what the plan computes", () => {
    const plan = compile(small());
    const at = (fact: string) => condition({ fact, atLeast: 7 });
    expect(at("points/x")).toBe(`(${formula(plan, plan.indicators[0]?.points as NodeId)} atLeast 7)`);
    expect(at("layer/user")).toBe(`(${formula(plan, plan.layers[0]?.score as NodeId)} atLeast 7)`);
    expect(at("coverage")).toBe(`(${formula(plan, plan.coverage)} atLeast 7)`);
    expect(at("base")).toBe(`(${formula(plan, plan.base)} atLeast 7)`);
    const ruled = (fact: string) => rule({ fact, atLeast: 7 });
    expect(ruled("score")).toBe(`(${formula(plan, plan.score)} atLeast 7)`);
    expect(ruled("rank")).toBe(`(${formula(plan, plan.rank)} atLeast 7)`);
    expect(ruled("size")).toBe(`(${formula(plan, plan.size)} atLeast 7)`);
  });

  it("compare top without a quotient", () => {
    const plan = compile(small());
    const [rank, size] = [formula(plan, plan.rank), formula(plan, plan.size)];
    // rank/size ≤ 0.25: 100 · rank ≤ 25 · size.
    expect(rule({ fact: "top", atMost: "0.25" })).toBe(
      `(multiply(${rank}, 100) atMost multiply(25, ${size}))`,
    );
    expect(rule({ fact: "top", equals: 1 })).toBe(`(multiply(${rank}, 1) equals multiply(1, ${size}))`);
  });

  it("a streak asks each period", () => {
    expect(rule({ streak: 3, of: { fact: "role", equals: "one" } })).toBe(
      "and(role is one, role@1 is one, role@2 is one)",
    );
    expect(rule({ streak: 2, of: { not: { fact: "fact/f", below: 2 } } })).toBe(
      "and(not((fact/f below 2)), not((fact/f@1 below 2)))",
    );
    const plan = compile(small());
    expect(rule({ streak: 2, of: { fact: "score", above: 9 } })).toBe(
      `and((${formula(plan, plan.score)} above 9), (score@1 above 9))`,
    );
    expect(rule({ streak: 2, of: { fact: "value/x", above: 9 } })).toContain("(value/x@1 above 9)");
  });

  it("a streak of top takes rank and size of an entry before its top", () => {
    const shown = rule({ streak: 2, of: { fact: "top", atMost: "0.2" } });
    expect(shown).toContain("(multiply(rank@1, 10) atMost multiply(2, size@1))");
    expect(shown).toContain("(top@1 atMost 0.2)");
  });

  it("a tier is a position now, and text in a history", () => {
    const tiers = [{ id: "S", when: { fact: "score", atLeast: 90 } }, { id: "A" }];
    const shown = rule({ streak: 2, of: { fact: "tier", in: ["S", "A"] } }, { tiers });
    const score = formula(compile(small()), compile(small()).score);
    const tier = `select((${score} atLeast 90), 0, 1)`;
    expect(shown).toBe(`and(or((${tier} equals 0), (${tier} equals 1)), tier@1 is S or A)`);
  });
});

describe("incentives", () => {
  const paid = (incentives: Document) => {
    const plan = compile(small({ incentives: { currency: "CNY", ...incentives } }));
    return { plan, incentives: plan.incentives as NonNullable<Plan["incentives"]> };
  };
  const when = { fact: "fact/f", equals: true };
  const percent = { kind: "percent", percent: 10, of: "fact/salary" };

  it("money of a percentage is missing where the fact is unknown, negative or too large", () => {
    const { plan, incentives } = paid({ rules: [{ id: "r", horizon: "short", when, award: percent }] });
    const share = "divide(multiply(10, fact/salary), 100, 2, halfExpand)";
    expect(formula(plan, incentives.rules[0]?.money as NodeId)).toBe(
      `select(and((fact/salary atLeast 0), (${share} atMost 9999999999999.99)), ${share}, null)`,
    );
    expect(incentives).toMatchObject({ decimals: 2, stacking: "sum", ceiling: null });
  });

  it("amounts are rounded, other awards are no money", () => {
    const { plan, incentives } = paid({
      decimals: 1,
      rules: [
        { id: "a", horizon: "short", when, award: { kind: "amount", amount: "0.25" } },
        { id: "b", horizon: "short", when, award: { kind: "badge", badge: "b" } },
      ],
    });
    expect(formula(plan, incentives.rules[0]?.money as NodeId)).toBe("0.3");
    expect(incentives.rules[1]?.money).toBeNull();
  });

  it("total and payout, summed or the largest", () => {
    const rules = [5, 7].map((amount, index) => ({
      id: `r${index}`,
      horizon: "short",
      when,
      award: { kind: "amount", amount },
    }));
    const each = [5, 7].map((amount) => `select(and(fact/f is true, not(missing(${amount}))), ${amount}, 0)`);
    const sum = paid({ rules });
    expect(formula(sum.plan, sum.incentives.total)).toBe(`add(${each.join(", ")})`);
    const highest = paid({ rules, stacking: "highest" });
    const most = `max(max(0, ${each[0]}), ${each[1]})`;
    expect(formula(highest.plan, highest.incentives.total)).toBe(most);
    expect(formula(highest.plan, highest.incentives.payout)).toBe(
      `select((${most} above 0), select((${most} atMost 9999999999999.99), ${most}, null), 0)`,
    );
    const none = paid({ rules: [] });
    expect(formula(none.plan, none.incentives.total)).toBe("0");
  });

  it("a ceiling cuts what fits", () => {
    const { plan, incentives } = paid({
      ceiling: { percent: 30, of: "fact/salary" },
      decimals: 0,
      rules: [{ id: "r", horizon: "short", when, award: { kind: "amount", amount: 5 } }],
    });
    const total = formula(plan, incentives.total);
    const ceiling = formula(plan, incentives.ceiling as NodeId);
    expect(ceiling).toContain("divide(multiply(30, fact/salary), 100, 0, halfExpand)");
    expect(formula(plan, incentives.payout)).toBe(
      `select((${total} above 0), select((${total} atMost 999999999999999), min(${total}, ${ceiling}), null), 0)`,
    );
  });

  it("is null where the policy has none", () => {
    expect(compile(small()).incentives).toBeNull();
  });
});

describe("low performance and tiers", () => {
  it("carry their conditions in order", () => {
    const plan = compile(whole());
    expect(plan.lowPerformance?.types.map(({ id }) => id)).toEqual(["misfit", "skill"]);
    expect(plan.lowPerformance?.otherwise).toBe("review");
    expect(formula(plan, plan.lowPerformance?.types[0]?.when as NodeId)).toBe("(fit/gain atLeast 5)");
    expect(formula(plan, plan.lowPerformance?.types[1]?.when as NodeId)).toBe("fact/cause is skill");
    expect(formula(plan, plan.lowPerformance?.when as NodeId)).toMatch(/ below 60\)$/);
    expect(plan.tiers.map(({ id, when }) => [id, when === null])).toEqual([
      ["S", false],
      ["A", false],
      ["B", true],
    ]);
  });

  it("are empty where the policy has none", () => {
    expect(compile(small())).toMatchObject({ lowPerformance: null, tiers: [] });
    expect(rule({ fact: "cohort", equals: "x" })).toBe("cohort is x");
  });
});
