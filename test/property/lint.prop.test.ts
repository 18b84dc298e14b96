import fc from "fast-check";
import { appraise, lintPolicy, type Policy, parsePolicy, type Subject } from "steelyard";
import { expect, it } from "vitest";
import type { Condition } from "../../src/policy/condition.js";
import { FACTS, type Statement, statements } from "./kleene.js";

/** So many steps of its grid has a scale; few, so that all of its values are tried. */
const STEPS = 3;

/** So many steps as a decimal text. */
const figure = (steps: number, decimals: number) => (steps / 10 ** decimals).toFixed(decimals + 2);

/** One comparison for each fact of a statement, with thresholds on the grid, between its values and beyond them. */
const comparisons = (names: readonly string[], decimals: number) =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom("atLeast", "atMost", "above", "below", "equals"),
        fc.integer({ min: -2, max: 4 * STEPS + 2 }),
      )
      .map(
        ([fact, by, quarters]) => ({ fact, [by]: figure(quarters / 4, decimals) }) as unknown as Condition,
      ),
    { minLength: FACTS, maxLength: FACTS },
  );

function conditionOf(statement: Statement, asked: readonly Condition[]): Condition {
  if ("fact" in statement) return asked[statement.fact] as Condition;
  if ("not" in statement) return { not: conditionOf(statement.not, asked) };
  return "all" in statement
    ? { all: statement.all.map((part) => conditionOf(part, asked)) }
    : { any: statement.any.map((part) => conditionOf(part, asked)) };
}

const conditions = (decimals: number, ...names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc
      .tuple(statements, comparisons(names, decimals))
      .map(([statement, asked]) => conditionOf(statement, asked)),
    // A narrow span, perhaps about one value of the grid, perhaps about none.
    fc
      .constantFrom(...names)
      .chain((name) => comparisons([name], decimals))
      .map((asked) => ({ all: asked.slice(0, 2) })),
  );

/** A policy with a small scale; x decides the score, y none of it. */
const policyWith = (decimals: number, rules: Partial<Policy>): Policy =>
  parsePolicy({
    steelyard: 1,
    id: "lint",
    version: "1",
    scale: { full: figure(STEPS, decimals), pointsDecimals: decimals, scoreDecimals: decimals },
    layers: [{ id: "all" }],
    indicators: ["x", "y"].map((id) => ({
      id,
      layer: "all",
      decimals,
      scoring: { kind: "linear", floor: 0, target: figure(STEPS, decimals) },
    })),
    roles: { any: { indicators: { x: 1 } } },
    ...rules,
  });

/** Everybody whom the grid knows; y may be missing too. */
function everybody(decimals: number): Subject[] {
  const values = Array.from({ length: STEPS + 1 }, (_, step) => figure(step, decimals));
  return values.flatMap((x) =>
    [...values, null].map((y) => ({ id: `${x} ${y}`, role: "any", observations: { x, y } }) as Subject),
  );
}

/** Decimals of a grid, and conditions upon it. */
const asking = (most: number, ...names: readonly string[]) =>
  fc
    .integer({ min: 0, max: 2 })
    .chain((decimals) =>
      fc.tuple(
        fc.constant(decimals),
        fc.array(conditions(decimals, ...names), { minLength: 1, maxLength: most }),
      ),
    );

it("a tier that is said to be out of reach is one that nobody on the grid is in", () => {
  fc.assert(
    fc.property(asking(3, "score", "score", "value/y"), ([decimals, whens]) => {
      const tiers = [...whens.map((when, index) => ({ id: `t${index}`, when })), { id: "last" }];
      const policy = policyWith(decimals, { tiers });
      const { results } = appraise(policy, { period: "2026", subjects: everybody(decimals) });
      const reached = new Set(results.map(({ tier }) => tier));
      for (const { code, facts } of lintPolicy(policy)) {
        expect(code).toBe("unreachable-tier");
        expect(reached).not.toContain((facts as { tier: string }).tier);
      }
    }),
  );
});

it("a rule that is said never to fire fires for nobody on the grid", () => {
  fc.assert(
    fc.property(asking(5, "base", "value/x", "value/y"), ([decimals, whens]) => {
      const modifiers = whens.map((when, index) => ({ id: `m${index}`, when, add: 0 }));
      const policy = policyWith(decimals, { modifiers });
      const { results } = appraise(policy, { period: "2026", subjects: everybody(decimals) });
      const fired = new Set(results.flatMap(({ effects }) => effects?.map(({ id }) => id) ?? []));
      for (const { code, facts } of lintPolicy(policy)) {
        expect(code).toBe("never-fires");
        expect(fired).not.toContain((facts as { rule: string }).rule);
      }
    }),
  );
});
