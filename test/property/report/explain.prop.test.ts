import fc from "fast-check";
import { appraise, type Result } from "steelyard";
import { type Explanation, en, explain, zhCN } from "steelyard/report";
import { expect, it } from "vitest";
import type { RuleTrace } from "../../../src/appraisal/trace.js";
import { capOf } from "../../../src/policy/cap.js";
import type { Condition } from "../../../src/policy/condition.js";
import { resolveScale } from "../../../src/policy/scale.js";
import { truthOf } from "../../../src/report/condition/truth.js";
import { roomsOf } from "../../../src/report/explain/room.js";
import { mostPoints } from "../../../src/scoring/most.js";
import { EVERYTHING } from "../arbitrary/policy.js";
import { type Case, cases } from "../arbitrary/run.js";
import { fewer, often } from "../fewer.js";
import { add, compare, type Fraction, minus, over, read, round, sum, times } from "../fraction.js";

type Scored = Extract<Result, { status: "scored" }>;

const runs = cases(EVERYTHING, { most: 4 });

const scoredOf = ({ policy, run }: Case): Scored[] =>
  appraise(policy, run).results.flatMap((result) => (result.status === "scored" ? [result] : []));

/** A figure as it is printed, with a minus that no line breaks after. */
const printed = (text: string) => read(text.replace("−", "-"));

const same = (a: Fraction, b: Fraction) => expect(compare(a, b)).toBe(0);

/** What must never be printed. */
const BROKEN = /NaN|undefined|\[object|Infinity|\bnull\b/;

const textsOf = ({ title, sentences, wouldChange }: Explanation) => [title, ...sentences, ...wouldChange];

it("explains every result of every policy, in words alone", () => {
  fc.assert(
    fc.property(runs, ({ policy, run }) => {
      for (const locale of [en, zhCN])
        for (const result of appraise(policy, run).results) {
          const list = explain(result, { policy, locale });
          for (const text of list.flatMap(textsOf)) expect(text).not.toMatch(BROKEN);
          const abouts = list.map(({ about }) => about);
          if (result.status === "scored") expect(abouts[0]).toBe("score");
          else expect(abouts).toEqual(["coverage"]);
        }
    }),
    fewer(4),
  );
});

const STEP = /([−+]) ([\d.]+) \(/g;

it("prints sums that add up: layers to the base score, steps from it to the score, and money", () => {
  fc.assert(
    fc.property(runs, (one) => {
      for (const result of scoredOf(one)) {
        const list = explain(result, { policy: one.policy, locale: en });
        const [, layers = "", steps] = list[0]?.sentences ?? [];
        const [from = "", base = ""] = layers.split(", together a base score of ");
        same(
          sum([...from.matchAll(/\((−?[\d.]+)\)/g)].map(([, part]) => printed(part as string))),
          printed(base.slice(0, -1)),
        );
        same(printed(base.slice(0, -1)), read(result.base));
        if (steps?.startsWith("Then come")) {
          const moves = [...steps.matchAll(STEP)].map(([, sign, by]) =>
            printed(`${sign === "+" ? "" : "-"}${by}`),
          );
          same(add(read(result.base), sum(moves)), read(result.score));
        } else same(read(result.base), read(result.score));
        for (const text of list
          .filter(({ about }) => about === "payout")
          .flatMap(({ sentences }) => sentences)) {
          const [, total] = / = ([\d.]+)\.$/.exec(text) ?? [];
          if (total === undefined) continue;
          const parts = [...text.matchAll(/([+−:]) ([\d.]+)(?= [+−=])/g)];
          const money = parts.map(([, sign, by]) => printed(`${sign === "−" ? "-" : ""}${by}`));
          same(sum(money), printed(total));
          same(printed(total), read(result.payout ?? 0));
        }
      }
    }),
    fewer(4),
  );
});

const GAP =
  /[Tt]he score would have to be (?:at least|at most|above|below) (−?[\d.]+): (?:over )?([\d.]+) points? (more|less) than now/g;

it("states gaps of the score that lead exactly to where it would have to be", () => {
  let stated = 0;
  fc.assert(
    fc.property(runs, (one) => {
      for (const result of scoredOf(one)) {
        const list = explain(result, { policy: one.policy, locale: en });
        for (const [, threshold, gap, way] of list
          .flatMap(textsOf)
          .flatMap((text) => [...text.matchAll(GAP)])) {
          stated++;
          const reached = (way === "more" ? add : minus)(read(result.score), printed(gap as string));
          same(reached, printed(threshold as string));
        }
      }
    }),
    fewer(4),
  );
  if (often()) expect(stated).toBeGreaterThan(0);
});

it("asks every condition again by what was kept, and never comes to another answer", () => {
  const told = { same: 0, silent: 0 };
  fc.assert(
    fc.property(runs, (one) => {
      const { modifiers = [], tiers = [], incentives, lowPerformance } = one.policy;
      for (const { trace, awards = [], rank, size } of scoredOf(one)) {
        const place = rank === null || size === null ? null : { rank, size };
        const ask = (when: Condition | undefined, { outcome, facts }: Omit<RuleTrace, "id" | "missing">) => {
          if (when === undefined) return;
          const truth = truthOf(when, { facts, place });
          told[truth === undefined ? "silent" : "same"]++;
          if (truth !== undefined)
            expect(truth).toBe({ fired: true, notFired: false, unknown: null }[outcome]);
        };
        const find = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
          list.find((own) => own.id === id);
        for (const rule of trace.modifiers) ask(find(modifiers, rule.id)?.when, rule);
        for (const rule of trace.tiers) ask(find(tiers, rule.id)?.when, rule);
        for (const rule of trace.lowPerformance)
          ask(
            rule.id === "when" ? lowPerformance?.when : find(lowPerformance?.types ?? [], rule.id)?.when,
            rule,
          );
        for (const { id, status, facts, award } of awards)
          if (status === "notFired")
            ask(find(incentives?.rules ?? [], id)?.when, {
              outcome: status,
              facts: award.kind === "percent" ? facts.slice(0, -1) : facts,
            });
      }
    }),
    fewer(4),
  );
  if (often()) expect(told.same).toBeGreaterThan(10 * told.silent);
});

it("says of no indicator that it can earn less than it has, and rooms as the base score would come out", () => {
  fc.assert(
    fc.property(runs, (one) => {
      const { policy, draft } = one;
      const { scoreDecimals, rounding } = draft.outline.grids;
      const scale = resolveScale(policy.scale);
      for (const result of scoredOf(one)) {
        const present = result.indicators.filter(({ points, weight }) => points !== null && weight !== 0);
        const weights = sum(present.map(({ weight }) => read(weight)));
        for (const { row, most, room } of roomsOf(result, policy)) {
          const parts = present.map(({ id, weight, points }) =>
            times(read(weight), read(id === row.id ? most.toFixed() : (points ?? 0))),
          );
          same(
            add(read(result.base), read(room.toFixed())),
            round(over(sum(parts), weights), scoreDecimals, rounding),
          );
        }
        for (const { id, points } of result.indicators) {
          const indicator = policy.indicators.find((own) => own.id === id);
          if (points === null || indicator === undefined) continue;
          const most = mostPoints(indicator.scoring, { ...scale, cap: capOf(indicator, scale) });
          expect(compare(read(points), read(most.toFixed()))).toBeLessThanOrEqual(0);
        }
      }
    }),
    fewer(4),
  );
});
