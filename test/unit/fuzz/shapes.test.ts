import {
  appraise,
  compilePlan,
  type ParseResult,
  type Policy,
  resolveWeights,
  safeParsePolicy,
} from "steelyard";
import { describe, expect, it, test } from "vitest";
import { type Document, run, tiny } from "../support.js";
import { MANY, PATIENCE } from "./settings.js";

const linear = { kind: "linear", floor: 0, target: 100 };
const list = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const map = <T>(count: number, make: (index: number) => [string, T]) => Object.fromEntries(list(count, make));

const indicators = (count: number) => list(count, (i) => ({ id: `i${i}`, layer: "user", scoring: linear }));
const modifier = (when: Document) => tiny({ modifiers: [{ id: "m", when, add: 1 }] });
const rule = (when: Document) =>
  tiny({
    incentives: {
      currency: "CNY",
      rules: [{ id: "r", horizon: "mid", when, award: { kind: "badge", badge: "b" } }],
    },
  });
const scored = (scoring: Document) => tiny({ indicators: [{ id: "nps", layer: "user", scoring }] });

/** Each level holds so many of the next: a tree of conditions as deep as is allowed. */
function tree(depth: number, width: number): Document {
  if (depth <= 1) return { fact: "base", atLeast: 50 };
  return { [depth % 2 === 0 ? "all" : "any"]: list(width, () => tree(depth - 1, width)) };
}

/** A policy that is appraised, or its issues; either way it ends. */
function end(document: unknown): ParseResult {
  const read = safeParsePolicy(document);
  if (!read.ok) return read;
  const role = Object.keys(read.policy.roles)[0] as string;
  const [first] = read.policy.indicators;
  const subject = { id: "a", role, observations: { [first?.id as string]: 50 }, facts: { f: 5 } };
  const { results, rejected } = run(read.policy, [subject]);
  expect(results.length + rejected.length).toBe(1);
  const stage = Object.keys(read.policy.stages ?? {})[0] ?? null;
  resolveWeights(read.policy, { role, stage });
  return read;
}

const codesOf = (read: ParseResult) => (read.ok ? [] : [...new Set(read.issues.map(({ code }) => code))]);
const nodesOf = (document: Document) => compilePlan(document as unknown as Policy).nodes.length;

describe("a large document ends in issues", PATIENCE, () => {
  test.each<[what: string, document: () => unknown, codes: string[]]>([
    [
      "a megabyte of unknown keys",
      () => tiny(map(10_000, (i) => [`${"unknown".repeat(13)}${i}`, i])),
      ["unknown-key"],
    ],
    [
      "a megabyte of unknown keys in a part",
      () => tiny({ scale: map(10_000, (i) => [`${"unknown".repeat(13)}${i}`, i]) }),
      ["unknown-key"],
    ],
    ["a megabyte for an id", () => tiny({ id: "x".repeat(1_000_000) }), ["bad-id"]],
    ["a megabyte of separators for an id", () => tiny({ id: "a-".repeat(500_000) }), ["bad-id"]],
    ["a megabyte of digits", () => tiny({ coverage: { minimum: "9".repeat(1_000_000) } }), ["not-decimal"]],
    [
      "a megabyte of digits, then none",
      () => tiny({ coverage: { minimum: `${"9".repeat(1_000_000)}x` } }),
      ["not-decimal"],
    ],
    [
      "a megabyte of exponent",
      () => tiny({ coverage: { minimum: `1e${"9".repeat(1_000_000)}` } }),
      ["not-decimal"],
    ],
    [
      "many bad conditions",
      () => modifier({ any: list(10_000, () => ({ not: { fact: "mood", atLeast: 1 } })) }),
      ["unknown-fact"],
    ],
    [
      "many bad bands",
      () => scored({ kind: "bands", bands: list(5_000, () => ({ atLeast: "x", points: "y" })) }),
      ["not-decimal"],
    ],
    [
      "many bands of no order",
      () => scored({ kind: "bands", bands: list(5_000, () => ({ atLeast: 5, points: 1 })) }),
      ["not-in-order"],
    ],
    ["many that are the same", () => tiny({ layers: list(5_000, () => ({ id: "user" })) }), ["duplicate-id"]],
    [
      "many that have no layer",
      () => tiny({ indicators: list(3_000, (i) => ({ id: `i${i}`, layer: "none", scoring: linear })) }),
      ["unknown-id"],
    ],
    [
      "deeper and deeper",
      () => modifier(list(5_000, (i) => i).reduce<Document>((inner) => ({ not: inner }), {})),
      ["too-deep"],
    ],
    ["as many faults as values", () => tiny({ tiers: new Array(200_000).fill(1) }), ["too-large"]],
    [
      "a text for every value that there may be",
      () => tiny({ title: list(300_000, () => "x") }),
      ["too-large"],
    ],
  ])("%s", (_, document, codes) => {
    expect(new Set(codesOf(end(document())))).toEqual(new Set(codes));
  });

  it("one for each thing that is wrong", () => {
    const read = end(tiny(map(10_000, (i) => [`unknown${i}`, i])));
    expect(read.ok ? 0 : read.issues.length).toBe(10_000);
  });
});

describe("a large policy is appraised, or refused for its size", PATIENCE, () => {
  test.each<[what: string, document: () => unknown]>([
    [`${MANY} indicators`, () => tiny({ indicators: indicators(MANY) })],
    [
      `${MANY} layers`,
      () =>
        tiny({
          layers: list(MANY, (i) => ({ id: `l${i}` })),
          indicators: list(MANY, (i) => ({ id: `i${i}`, layer: `l${i}`, scoring: linear })),
          roles: { support: { layers: { l0: 1 } } },
        }),
    ],
    [`${MANY} roles`, () => tiny({ roles: map(MANY, (i) => [`r${i}`, { layers: { user: 1 } }]) })],
    [`${MANY} stages`, () => tiny({ stages: map(MANY, (i) => [`s${i}`, { adjust: [] }]) })],
    [
      `${MANY} tiers, and a rule for all`,
      () => ({
        ...rule({ fact: "tier", in: list(MANY, (i) => `t${i}`) }),
        tiers: list(MANY, (i) =>
          i === MANY - 1 ? { id: `t${i}` } : { id: `t${i}`, when: { fact: "score", atLeast: 100 - i / 64 } },
        ),
      }),
    ],
    [
      `${MANY} modifiers`,
      () =>
        tiny({
          modifiers: list(MANY, (i) => ({ id: `m${i}`, when: { fact: "fact/f", atLeast: i }, add: 1 })),
        }),
    ],
    [
      `${MANY} rules`,
      () =>
        tiny({
          incentives: {
            currency: "CNY",
            rules: list(MANY, (i) => ({
              id: `r${i}`,
              horizon: "short",
              when: { fact: "score", atLeast: i },
              award: { kind: "percent", percent: 1, of: `fact/f${i}` },
            })),
          },
        }),
    ],
    [
      `${MANY} knots`,
      () => scored({ kind: "piecewise", knots: list(MANY, (at) => ({ at, points: at % 100 })) }),
    ],
    [
      "knots as far apart as can be",
      () =>
        scored({
          kind: "piecewise",
          knots: list(1_000, (at) => ({ at, points: at % 2 ? "1e999" : "-1e-999" })),
        }),
    ],
    [
      `${MANY} bands`,
      () => scored({ kind: "bands", bands: list(MANY, (atMost) => ({ atMost, points: atMost % 100 })) }),
    ],
    ["a title of a megabyte", () => tiny({ title: "x".repeat(1_000_000) })],
    ["50000 values of a fact", () => modifier({ fact: "fact/f", in: list(50_000, (i) => i) })],
    ["50000 values of a number", () => modifier({ fact: "base", in: list(50_000, (i) => i) })],
    ["50000 values of text for a number", () => modifier({ fact: "base", in: list(50_000, (i) => `x${i}`) })],
    [
      `${MANY} values of a number through 24 periods`,
      () => rule({ streak: 24, of: { fact: "base", in: list(MANY, (i) => i) } }),
    ],
    [
      "1000 values of top through 24 periods",
      () => rule({ streak: 24, of: { fact: "top", in: list(1_000, (i) => i) } }),
    ],
    ["conditions 16 deep, two wide", () => modifier(tree(16, 2))],
    ["conditions 5 deep, ten wide", () => modifier(tree(5, 10))],
    [
      "a condition of 10000 parts",
      () => modifier({ any: list(10_000, (i) => ({ not: { fact: "base", above: i } })) }),
    ],
    [
      "500 adjustments by factors of eight digits",
      () =>
        tiny({
          indicators: indicators(10),
          stages: {
            now: {
              adjust: list(500, (i) => ({ multiply: `i${i % 10}`, by: `1.${10_000_001 + i * 7_919}` })),
            },
          },
        }),
    ],
    [
      "50 weights of seven decimals among 1000",
      () =>
        tiny({
          indicators: indicators(1_000),
          stages: { now: { adjust: list(50, (i) => ({ set: `i${i}`, weight: `0.000${1_234_567 + i}` })) } },
        }),
    ],
    [
      "a factor of a thousand digits",
      () =>
        tiny({
          indicators: indicators(100),
          stages: { now: { adjust: list(20, (i) => ({ multiply: `i${i}`, by: `1.${"7".repeat(1_000)}` })) } },
        }),
    ],
    [
      "adjustments that undo each other",
      () =>
        tiny({
          indicators: indicators(10),
          stages: { now: { adjust: list(MANY, (i) => ({ multiply: "i1", by: i % 2 ? 2 : "0.5" })) } },
        }),
    ],
  ])("%s", (_, document) => {
    for (const code of codesOf(end(document()))) expect(["too-large"]).toContain(code);
  });
});

describe("the plan grows in proportion to the document", PATIENCE, () => {
  test.each<[what: string, document: (count: number) => Document]>([
    ["indicators", (count) => tiny({ indicators: indicators(count) })],
    [
      "layers",
      (count) =>
        tiny({
          layers: list(count, (i) => ({ id: `l${i}` })),
          indicators: list(count, (i) => ({ id: `i${i}`, layer: `l${i}`, scoring: linear })),
          roles: { support: { layers: { l0: 1 } } },
        }),
    ],
    ["roles", (count) => tiny({ roles: map(count, (i) => [`r${i}`, { layers: { user: 1 } }]) })],
    ["knots", (count) => scored({ kind: "piecewise", knots: list(count, (at) => ({ at, points: at })) })],
    [
      "bands",
      (count) => scored({ kind: "bands", bands: list(count, (atMost) => ({ atMost, points: atMost })) }),
    ],
    ["values of a fact", (count) => modifier({ fact: "fact/f", in: list(count, (i) => i) })],
    ["values of a number", (count) => modifier({ fact: "base", in: list(count, (i) => i) })],
    [
      "values of a number in a streak",
      (count) => rule({ streak: 24, of: { fact: "base", in: list(count, (i) => i) } }),
    ],
    [
      "values of top in a streak",
      (count) => rule({ streak: 24, of: { fact: "top", in: list(count, (i) => i) } }),
    ],
    [
      "modifiers",
      (count) =>
        tiny({
          modifiers: list(count, (i) => ({ id: `m${i}`, when: { fact: "fact/f", atLeast: i }, add: 1 })),
        }),
    ],
    [
      "tiers",
      (count) =>
        tiny({
          tiers: [
            ...list(count, (i) => ({ id: `t${i}`, when: { fact: "score", atLeast: i } })),
            { id: "last" },
          ],
        }),
    ],
    [
      "rules",
      (count) =>
        tiny({
          incentives: {
            currency: "CNY",
            rules: list(count, (i) => ({
              id: `r${i}`,
              horizon: "short",
              when: { fact: "score", atLeast: i },
              award: { kind: "amount", amount: i },
            })),
          },
        }),
    ],
  ])("%s", (_, document) => {
    const [few, some, many] = [50, 100, 200].map((count) => nodesOf(document(count))) as [
      number,
      number,
      number,
    ];
    // As many more nodes for the second hundred as twice those for the first fifty.
    expect(many - some).toBeLessThanOrEqual(2 * (some - few) + 10);
  });
});

describe("large subjects are appraised or rejected", PATIENCE, () => {
  const policy = () =>
    tiny({ tiers: [{ id: "S", when: { fact: "fact/f", atLeast: 5 } }, { id: "A" }] }) as unknown as Policy;
  const path = (subject: Document) => {
    const subjects = [{ id: "a", role: "support", ...subject }];
    const { results, rejected } = appraise(policy(), { period: "2026-W09", subjects: subjects as never });
    expect(results.length + rejected.length).toBe(1);
    return rejected[0]?.path.slice(0, 40);
  };

  test.each<[what: string, subject: () => Document, path: string | undefined]>([
    ["a megabyte of unknown keys", () => map(10_000, (i) => [`k${String(i).padStart(5, "0")}`, i]), "k00000"],
    ["a megabyte of one key", () => ({ ["k".repeat(1_000_000)]: 1 }), "k".repeat(40)],
    [
      "a thousand keys that differ late",
      () => map(1_000, (i) => [`${"k".repeat(1_000)}${i}`, i]),
      "k".repeat(40),
    ],
    ["a megabyte for an id", () => ({ id: "x".repeat(1_000_000) }), undefined],
    ["a megabyte of digits", () => ({ observations: { nps: "9".repeat(1_000_000) } }), "observations.nps"],
    ["a huge value", () => ({ observations: { nps: "1e999" } }), "observations.nps"],
    ["a quotient of far ends", () => ({ observations: { nps: { of: ["1e-999", "1e999"] } } }), undefined],
    [
      "a quotient of long texts",
      () => ({ observations: { nps: { of: ["1".repeat(1_000), "3".repeat(1_100)] } } }),
      undefined,
    ],
    [
      "10000 unknown observations",
      () => ({ observations: map(10_000, (i) => [`o${i}`, i]) }),
      "observations.o0",
    ],
    ["10000 facts", () => ({ facts: map(10_000, (i) => [`f${i}`, "x".repeat(100)]) }), undefined],
    ["10000 bad facts", () => ({ facts: map(10_000, (i) => [`f ${i}`, 1]) }), "facts.f 0"],
    [
      "a history of 500 years of weeks",
      () => ({
        history: list(26_000, (i) => ({
          period: `${1_500 + Math.floor(i / 52)}-W${String((i % 52) + 1).padStart(2, "0")}`,
          score: i,
        })),
      }),
      undefined,
    ],
    [
      "a history of the same week",
      () => ({ history: list(10_000, () => ({ period: "2025-W01" })) }),
      "history.1",
    ],
    [
      "an observation that never ends",
      () => ({
        observations: { nps: list(5_000, (i) => i).reduce<unknown>((inner) => ({ of: [inner, 1] }), 1) },
      }),
      "observations.nps",
    ],
  ])("%s", (_, subject, expected) => {
    expect(path(subject())).toBe(expected);
  });

  it("5000 of them", () => {
    const subjects = list(5_000, (i) => ({ id: `e${i}`, role: "support", observations: { nps: i % 101 } }));
    const { results } = run(policy(), subjects);
    expect(results).toHaveLength(5_000);
    expect(new Set(results.map(({ rank }) => rank)).size).toBe(101);
  });
});
