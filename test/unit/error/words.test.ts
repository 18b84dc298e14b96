import { SteelyardError, safeParsePolicy } from "steelyard";
import { describe, expect, it, test } from "vitest";
import type { Code } from "../../../src/error/code.js";
import { en } from "../../../src/error/en.js";
import { enCall } from "../../../src/error/en-call.js";
import type { Facts, IdKind } from "../../../src/error/facts.js";
import type { Thing } from "../../../src/error/facts-practice.js";
import { type Issue, issue, join } from "../../../src/error/issue.js";
import { LAB_WORDS, type LabCallCode } from "../../../src/error/lab.js";
import { PRACTICE_WORDS } from "../../../src/error/practice.js";
import { refuseReport } from "../../../src/error/report.js";
import { SOURCE_WORDS } from "../../../src/error/source.js";
import { SQL_WORDS } from "../../../src/error/sql.js";
import { worded } from "../../../src/error/worded.js";
import { zhCN } from "../../../src/error/zh-CN.js";
import { zhCNCall } from "../../../src/error/zh-CN-call.js";
import { change, tiny } from "../support.js";

const THINGS: readonly Thing[] = [
  "task",
  "person",
  "objective",
  "keyResult",
  "milestone",
  "group",
  "rating",
  "node",
  "project",
  "department",
  "entry",
  "indicator",
  "role",
  "course",
  "badge",
  "level",
  "resource",
  "event",
  "period",
  "word",
];

/** Facts for each code, several where the words take different turns. */
const samples = (): { readonly [C in Code]: readonly [Facts[C], ...Facts[C][]] } => ({
  "too-deep": [{ limit: 64 }],
  "too-large": [
    { what: "values", limit: 9 },
    { what: "text", limit: 9 },
    { what: "weights", limit: 9 },
    { what: "work", limit: 9 },
  ],
  "not-data": [{ found: "function" }],
  "forbidden-key": [{ key: "__proto__" }],
  "wrong-type": [
    { expected: "text", found: "number" },
    { expected: "whole number", found: "a class instance" },
  ],
  "missing-key": [{}],
  "unknown-key": [{ key: "titel" }],
  "not-an-option": [{ options: ["sum", "highest"], found: "most" }],
  empty: [{}],
  "bad-id": [{ found: "a b" }],
  "not-decimal": [{ found: '"x"' }],
  "out-of-range": [
    { found: "5", minimum: "0", maximum: "1" },
    { found: "5", maximum: "1" },
    { found: "-5", minimum: "1" },
    { found: "-5", above: "0" },
    { found: "-5", above: "0", maximum: "1" },
    { found: "50", minimum: "100", maximum: "100" },
  ],
  "too-precise": [{ decimals: 2, found: "0.001" }],
  "unknown-id": [{ kind: "role", id: "clerk", known: ["seller", "carer"] }],
  "duplicate-id": [
    { kind: "tier", id: "A", other: "A" },
    { kind: "tier", id: "a", other: "A" },
  ],
  "other-layer": [{ indicator: "nps", layer: "business", own: "user" }],
  "weights-sum": [
    { of: "layers", sum: "0.98", difference: "0.02", missing: true },
    { of: "shares", sum: "1.02", difference: "0.02", missing: false },
    { of: "indicators", sum: "1.02", difference: "0.02", missing: false },
  ],
  "profile-kind": [{ both: true }, { both: false }],
  "layer-without-indicators": [{ layer: "team" }],
  "no-span": [{ value: "5" }],
  "not-in-order": [{ order: "rising" }, { order: "falling" }],
  "mixed-bands": [{}],
  "no-target": [{ indicator: "csat", scoring: "bands" }],
  "target-side": [
    { target: "5", floor: "30" },
    { target: "-5", floor: null },
  ],
  "shift-overlap": [{ indicator: "nps" }],
  "takes-too-much": [{ role: "seller", stage: "launch", has: "0.1", takes: "0.2" }],
  "empty-group": [{ role: "seller", stage: "launch", group: "layer/user" }],
  "tier-without-condition": [{ tier: "A" }],
  "last-tier-conditional": [{ tier: "A" }],
  "unknown-fact": [{ fact: "mood" }],
  "fact-too-early": [{ fact: "top", usable: "tiers" }],
  "streak-not-here": [{}],
  "streak-nested": [{}],
  "one-operator": [{ found: [] }, { found: ["atLeast", "below"] }],
  "condition-too-deep": [{ limit: 16 }],
  "bad-period": [{ found: '"2026-13"' }],
  "history-order": [
    { period: "2026-Q3", repeated: true },
    { period: "2026-Q3", repeated: false },
  ],
  "history-rank": [{ rank: "7", size: "5" }],
  "bad-observation": [{ found: "{of}" }],
  "value-too-large": [{ decimals: 2, found: "1e20" }],
  "missing-rejected": [{ indicator: "nps" }],
  "bad-subject-id": [{}],
  "repeated-subject": [{ id: "e-1" }],
  cliff: [{ rule: "bonus", fact: "score", threshold: "90" }],
  "unreachable-tier": [{ tier: "S" }],
  "vanishing-weight": [
    { indicator: "nps", role: "seller", stage: null, ideal: "0.00001" },
    { indicator: "nps", role: "seller", stage: "launch", ideal: "0.00001" },
  ],
  "never-fires": [{ rule: "bonus" }],
  "unreachable-band": [{ indicator: "csat" }],
  "beyond-cap": [{ indicator: "csat", points: "120", cap: "100" }],
  "not-monotone": [{ indicator: "csat" }],
  "column-length": [{ found: 2, expected: 3 }],
  "not-covered": [{ part: "incentives", use: "appraise" }],
  "bad-name": [
    { found: "a b", dialect: "postgres", longest: 63, measure: "bytes" },
    { found: "a b", dialect: "mariadb", longest: 64, measure: "characters" },
  ],
  "too-wide": [{ digits: 41, dialect: "duckdb" }],
  "needs-cohort": [{ indicator: "nps" }],
  "bad-date": [{ found: "2026-02-30" }],
  "bad-time": [{ found: "9:00", example: "09:00" }],
  "bad-instant": [{ found: "2026-07-01" }],
  "bad-workday": [{ found: "2026-10-10" }],
  "too-early": [{ found: "2026-07-01", before: "2026-07-02" }],
  "outside-calendar": [{ date: "2027-01-01", from: "2026-01-01", to: "2026-12-31" }],
  "unknown-name": THINGS.map((thing) => ({ thing, name: "x" })) as never,
  "repeated-name": [{ thing: "task", name: "a" }],
  "too-few": [
    { thing: "task", count: 4, minimum: 5 },
    { thing: "task", count: 1, minimum: 5 },
  ],
  circular: [{ thing: "objective", name: "grow" }],
  "illegal-move": [
    { state: "closed", move: "appeal", allowed: [] },
    { state: "filed", move: "appeal", allowed: ["review"] },
  ],
  "bad-panel": (["party", "hrbp", "manager", "twice"] as const).map((why) => ({
    why,
    person: "li",
  })) as never,
  "off-step": [{ found: "2.5", low: "1", step: "1" }],
  "self-rated": [{ person: "li" }],
  "conflicting-entry": [{ id: "e-1" }],
  overdrawn: [{ asked: "50", balance: "20" }],
  "out-of-stock": [{ id: "course" }],
  "no-column": [
    { headers: ["Id"], found: ["Name", "Score"] },
    { headers: ["Id"], found: [] },
  ],
  "repeated-column": [{ header: "Score", columns: [3, 4] }],
  "unreadable-cell": [
    { expected: "ratio", found: "x" },
    { expected: "rating", found: "11", declared: "low:0,high:10" },
  ],
  "error-cell": [{ found: "#DIV/0!" }],
  "empty-cell": [{ column: "employee" }],
  "unknown-person": [{ idType: "staffNumber", id: "007" }],
  "ambiguous-person": [{ idType: "staffNumber", id: "007" }],
  "repeated-person": [{ person: "li" }],
  unconfirmed: [{ mapping: "export" }],
  "repeated-observation": [{ subject: "li", indicator: "nps" }],
  "average-of-averages": [{ name: "csat" }],
  "repeated-entry": [{ name: "e-1" }],
  "mixed-periods": [{ period: "2026-09", other: "2026-Q2" }],
  "unknown-proposal": [{ id: "drop/seller/nps" }],
  "stale-proposal": [
    { before: "300", found: "320" },
    { before: "300", found: null },
  ],
  "same-version": [{ version: "1" }],
  "too-few-cases": [
    { of: "subjects", count: 1, minimum: 2 },
    { of: "subjects", count: 0, minimum: 2 },
  ],
  "all-alike": [{ name: "nps" }],
  "all-zero": [{ name: "nps" }],
  "not-reciprocal": [{ found: "0.5", expected: "1/3" }],
  "no-contrast": [{ method: "critic" }],
  inconsistent: [
    { ratio: "0.227", limit: "0.1" },
    { ratio: null, limit: "0.1" },
  ],
  "repeated-row": [{ id: "o-1", first: 3 }],
});

/** The words of the main entry, and those that the engines and the practice have besides. */
const words = () => ({
  en: { ...enCall, ...SQL_WORDS.en, ...PRACTICE_WORDS.en, ...SOURCE_WORDS.en, ...LAB_WORDS.en, ...en },
  "zh-CN": {
    ...zhCNCall,
    ...SQL_WORDS["zh-CN"],
    ...PRACTICE_WORDS["zh-CN"],
    ...SOURCE_WORDS["zh-CN"],
    ...LAB_WORDS["zh-CN"],
    ...zhCN,
  },
});

/** Every sample as an issue. */
const issues = (): Issue[] =>
  Object.entries(samples()).flatMap(([code, list]) =>
    list.map((facts) => worded<Code, Code>(words(), code as Code, "", facts as never) as Issue),
  );

describe("words", () => {
  it("are there for every code, in both languages, and differ", () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(words().en).sort()).toEqual(Object.keys(samples()).sort());
    for (const { code, message } of issues()) {
      for (const sentence of Object.values(message)) {
        expect(sentence.trim(), code).toBe(sentence);
        expect(sentence, code).not.toBe("");
        expect(sentence, code).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(message.en, code).not.toBe(message["zh-CN"]);
      expect(message["zh-CN"], code).toMatch(/\p{Script=Han}/u);
      expect(message.en, code).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("differ between different facts", () => {
    for (const language of ["en", "zh-CN"] as const) {
      const sentences = issues().map(({ message }) => message[language]);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  it("carry the facts", () => {
    for (const { code, facts, message } of issues()) {
      const plain = Object.entries(facts).filter(
        ([key, value]) => key !== "usable" && /^[\d.]+$/.test(String(value)),
      );
      for (const [, value] of plain) {
        expect(message.en, code).toContain(String(value));
        expect(message["zh-CN"], code).toContain(String(value));
      }
    }
  });

  test.each<IdKind>(["layer", "indicator", "role", "stage", "modifier", "tier", "rule", "type", "fact"])(
    "name a %s in Chinese",
    (kind) => {
      const { message } = issue("unknown-id", "", { kind, id: "x", known: [] });
      expect(message.en).toContain(kind);
      expect(message["zh-CN"]).not.toContain(kind);
      expect(message["zh-CN"]).not.toContain("undefined");
    },
  );

  it("of reports name types in Chinese", () => {
    for (const expected of ["report or picture", "text", "list", "object"])
      for (const found of ["text", "function", "nothing", "a class instance"])
        expect(() => refuseReport("wrong-type", "", { expected, found })).toThrow(
          expect.objectContaining({
            issues: [
              expect.objectContaining({
                message: { en: expect.any(String), "zh-CN": expect.not.stringMatching(/[a-z]/) },
              }),
            ],
          }),
        );
  });

  it("count, name types and say one value as people do", () => {
    const said = <C extends LabCallCode>(code: C, facts: Facts[C]) =>
      Object.values(worded<LabCallCode, C>(LAB_WORDS, code, "", facts).message);
    expect(said("too-few-cases", { of: "subjects", count: 1, minimum: 2 })).toEqual([
      "1 subject is too few: at least 2 are needed",
      "只有 1 人，至少需要 2 人",
    ]);
    expect(said("out-of-range", { found: "50", minimum: "100", maximum: "100" })).toEqual([
      "50 must be 100",
      "50 应为 100",
    ]);
    const kinds = ["number, text or boolean", "plain data"];
    for (const expected of ["list of texts", "decimal", ...kinds])
      for (const found of ["text", "function", "nothing", "a class instance"])
        expect(said("wrong-type", { expected, found })[1]).not.toMatch(/[a-z]/);
    for (const found of ["boolean", "nothing", "object", "a class instance"]) {
      for (const code of ["not-data", "not-decimal"] as const)
        expect(said(code, { found })[1]).not.toMatch(/[a-z]/);
      expect(said("bad-period", { found })[1]).toMatch(/^\p{Script=Han}+ 不是周期/u);
      expect(said("bad-observation", { found })[1]).toMatch(/^\p{Script=Han}+ 不是实际值/u);
    }
    expect(said("history-rank", { rank: "nothing", size: "5" })[1]).not.toMatch(/[a-z]/);
    expect(zhCN["empty-group"]({ role: "a", stage: "b", group: "profile" })).not.toContain("profile");
    expect(said("unknown-id", { kind: "stage", id: "launch", known: [] })).toEqual([
      'there is no stage "launch"; known: none',
      "没有业务阶段“launch”；已有：无",
    ]);
    expect(said("not-an-option", { options: ["1"], found: "2" })).toEqual([
      'must be 1, not "2"',
      "应为 1，而非“2”",
    ]);
    for (const found of ["plan", "string"])
      expect(SQL_WORDS["zh-CN"]["wrong-type"]({ expected: "text", found })).not.toMatch(/[a-z]/);
    for (const expected of ["column", "columns by name", "table or list"])
      expect(zhCNCall["wrong-type"]({ expected, found: "string" })).not.toMatch(/[a-z]/);
  });

  it("are the documented ones", () => {
    const sums = (user: string) => {
      const result = safeParsePolicy(change(tiny(), { "roles.support.layers.user": user }));
      return result.ok
        ? []
        : result.issues.map(({ path, message }) => [`${path}: ${message.en}`, message["zh-CN"]]);
    };
    expect(sums("0.98")).toEqual([
      ["roles.support.layers: weights sum to 0.98; 0.02 is missing", "权重之和为 0.98，还缺 0.02"],
    ]);
  });
});

describe("issue", () => {
  it("holds code, path, facts and words", () => {
    expect(issue("no-span", "a.b", { value: "5" })).toEqual({
      code: "no-span",
      path: "a.b",
      facts: { value: "5" },
      message: { en: en["no-span"]({ value: "5" }), "zh-CN": zhCN["no-span"]({ value: "5" }) },
    });
  });

  it("joins paths", () => {
    expect(join("", "a")).toBe("a");
    expect(join("a", "b")).toBe("a.b");
    expect(join("a.b", 0)).toBe("a.b.0");
    expect(join("", 0)).toBe("0");
  });
});

describe("SteelyardError", () => {
  const one = () => issue("no-span", "a.b", { value: "5" });
  const whole = () => issue("too-deep", "", { limit: 64 });

  it("is an error with the first issue's code, path and facts, and all issues", () => {
    const error = new SteelyardError([one(), whole()]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("SteelyardError");
    expect(error).toMatchObject({
      code: "no-span",
      path: "a.b",
      facts: { value: "5" },
      issues: [one(), whole()],
    });
  });

  it("says how many more there are", () => {
    expect(new SteelyardError([one()]).message).toBe(`a.b: ${one().message.en}`);
    expect(new SteelyardError([one(), whole(), whole()]).message).toBe(
      `a.b: ${one().message.en} (and 2 more)`,
    );
    expect(new SteelyardError([whole()]).message).toBe(whole().message.en);
  });
});
