import fc from "fast-check";
import { appraise, type Policy, parsePolicy } from "steelyard";
import { expect, it } from "vitest";
import { type Inputs, reference, type Value } from "../../src/engine/reference/algebra.js";
import type { Scalar } from "../../src/number/scalar.js";
import { fold } from "../../src/plan/fold.js";
import type { Node, NodeId } from "../../src/plan/node.js";
import type { Comparison, Condition } from "../../src/policy/condition.js";
import { FACTS, knowledge, type Statement, settled, statements, type Truth, truthOf } from "./kleene.js";
import { same } from "./same.js";

/** What is known at first, and what is known once more is settled. */
const growing = knowledge.chain((known) => fc.tuple(fc.constant(known), settled(known)));

const NO_INPUTS: Inputs = { profile: 0, read: () => null };

/** The truth of a statement by the engine's own table; the first nodes stand for the facts. */
function byAlgebra(statement: Statement, known: readonly Truth[]): Value {
  const nodes: Node[] = known.map(() => ({ kind: "and", args: [] }));
  const place = (node: Node): NodeId => nodes.push(node) - 1;
  const build = (part: Statement): NodeId => {
    if ("fact" in part) return part.fact;
    if ("not" in part) return place({ kind: "not", args: [build(part.not)] });
    return "all" in part
      ? place({ kind: "and", args: part.all.map(build) })
      : place({ kind: "or", args: part.any.map(build) });
  };
  const root = build(statement);
  const frame: Value[] = [...known];
  fold(nodes, [...nodes.keys()].slice(known.length), reference, frame, NO_INPUTS);
  return frame[root] as Value;
}

it("the engine's and, or, not are Kleene's, obey De Morgan, and never take back what was settled", () => {
  fc.assert(
    fc.property(statements, statements, growing, (a, b, [known, more]) => {
      expect(byAlgebra(a, known)).toBe(truthOf(a, known));
      const neither = byAlgebra({ not: { any: [a, b] } }, known);
      const notBoth = byAlgebra({ not: { all: [a, b] } }, known);
      expect(byAlgebra({ all: [{ not: a }, { not: b }] }, known)).toBe(neither);
      expect(byAlgebra({ any: [{ not: a }, { not: b }] }, known)).toBe(notBoth);
      const before = byAlgebra(a, known);
      if (before !== null) expect(byAlgebra(a, more)).toBe(before);
    }),
  );
});

/** How one fact is asked for, and what a subject carries where the answer is true, false, unknown. */
interface Question {
  readonly ask: (fact: `fact/${string}`) => Comparison;
  readonly yes: readonly Scalar[];
  readonly no: readonly Scalar[];
  readonly unknown: readonly (Scalar | null)[];
}

/** One question for each fact. */
const QUESTIONS: readonly Question[] = [
  { ask: (fact) => ({ fact, atLeast: 3 }), yes: [3, "4"], no: [2.9, "-1"], unknown: [null, "x", true] },
  { ask: (fact) => ({ fact, equals: "yes" }), yes: ["yes"], no: ["no", 1, true], unknown: [null] },
  { ask: (fact) => ({ fact, in: [true, 7] }), yes: [true, 7, "7.0"], no: [false, "x", 8], unknown: [null] },
  { ask: (fact) => ({ fact, below: "0.5" }), yes: ["0.4", -1], no: ["0.50", 9], unknown: [null, "", false] },
  { ask: (fact) => ({ fact, equals: "007" }), yes: ["007"], no: ["7", false], unknown: [null] },
];

const nameOf = (index: number) => `fact-${index}`;

/** A statement as a condition of a policy. */
function conditionOf(statement: Statement): Condition {
  if ("fact" in statement) {
    return (QUESTIONS[statement.fact] as Question).ask(`fact/${nameOf(statement.fact)}`);
  }
  if ("not" in statement) return { not: conditionOf(statement.not) };
  return "all" in statement
    ? { all: statement.all.map(conditionOf) }
    : { any: statement.any.map(conditionOf) };
}

/** Facts of a subject from which so much is known; `turn` chooses among several ways to say it. */
function factsOf(known: readonly Truth[], turn: number): Record<string, Scalar | null> {
  const pick = <T>(list: readonly T[]) => list[turn % list.length] as T;
  return Object.fromEntries(
    known.map((truth, index) => {
      const { yes, no, unknown } = QUESTIONS[index] as Question;
      return [nameOf(index), truth === null ? pick(unknown) : pick(truth ? yes : no)];
    }),
  );
}

/** A policy that scores everybody, with rules of its own. */
function policyWith(rules: Partial<Policy>): Policy {
  return parsePolicy({
    steelyard: 1,
    id: "logic",
    version: "1",
    layers: [{ id: "all" }],
    indicators: [{ id: "one", layer: "all", scoring: { kind: "linear", floor: 0, target: 100 } }],
    roles: { any: { layers: { all: 1 } } },
    ...rules,
  });
}

const subjectWith = (facts: Record<string, Scalar | null>, history: unknown = null) =>
  ({ id: "e", role: "any", observations: { one: 50 }, facts, history }) as never;

const OUTCOMES = new Map<Truth, string>([
  [true, "fired"],
  [false, "notFired"],
  [null, "unknown"],
]);

it("conditions of a policy are Kleene's, whatever makes a fact unknown", () => {
  fc.assert(
    fc.property(statements, statements, knowledge, fc.nat(), (a, b, known, turn) => {
      const asked: Statement[] = [
        a,
        b,
        { not: a },
        { not: { all: [a, b] } },
        { any: [{ not: a }, { not: b }] },
        { not: { any: [a, b] } },
        { all: [{ not: a }, { not: b }] },
      ];
      const modifiers = asked.map((when, index) => ({ id: `m-${index}`, when: conditionOf(when), add: 0 }));
      const policy = policyWith({ modifiers });
      const [result] = appraise(policy, {
        period: "2026",
        subjects: [subjectWith(factsOf(known, turn))],
      }).results;
      const truths = asked.map((statement) => truthOf(statement, known));
      expect(result?.trace.modifiers.map(({ outcome }) => outcome)).toEqual(
        truths.map((truth) => OUTCOMES.get(truth)),
      );
      const idsWhere = (truth: Truth) =>
        modifiers.filter((_, index) => truths[index] === truth).map(({ id }) => id);
      same(
        result?.effects?.map(({ id }) => id),
        idsWhere(true),
      );
      same(result?.unsettled, idsWhere(null));
    }),
  );
});

const PERIODS = ["2026-09", "2026-08", "2026-07", "2026-06"];

it("a streak is the condition in every one of its periods, joined as in all", () => {
  // What is known in each earlier period; null is a period that the history lacks.
  const past = fc.array(fc.option(knowledge, { freq: 5 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      statements,
      knowledge,
      past,
      fc.integer({ min: 2, max: 4 }),
      fc.nat(),
      (a, now, before, n, turn) => {
        const award = { kind: "badge", badge: "star" } as const;
        const when: Condition = { streak: n, of: conditionOf(a) };
        const rules = [{ id: "r", horizon: "short" as const, when, award }];
        const policy = policyWith({ incentives: { currency: "CNY", rules } });
        const history = before.flatMap((known, index) =>
          known === null ? [] : [{ period: PERIODS[index + 1], facts: factsOf(known, turn + index) }],
        );
        const run = { period: PERIODS[0] as string, subjects: [subjectWith(factsOf(now, turn), history)] };
        const nothing = Array<Truth>(FACTS).fill(null);
        const periods = [now, ...before.map((known) => known ?? nothing)].slice(0, n);
        // The statement in each period is a fact of its own.
        const truth = truthOf(
          { all: periods.map((_, index) => ({ fact: index })) },
          periods.map((known) => truthOf(a, known)),
        );
        expect(appraise(policy, run).results[0]?.awards?.[0]?.status).toBe(OUTCOMES.get(truth));
      },
    ),
  );
});

it("settling what was unknown never turns a settled condition of a policy", () => {
  fc.assert(
    fc.property(statements, growing, fc.nat(), (a, [known, more], turn) => {
      const policy = policyWith({ modifiers: [{ id: "m", when: conditionOf(a), add: 0 }] });
      const [before, after] = [known, more].map((truths) => {
        const subjects = [subjectWith(factsOf(truths, turn))];
        return appraise(policy, { period: "2026", subjects }).results[0]?.trace.modifiers[0]?.outcome;
      });
      if (before !== "unknown") expect(after).toBe(before);
    }),
  );
});
