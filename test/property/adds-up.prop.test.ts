import fc from "fast-check";
import { appraise } from "steelyard";
import { expect, it } from "vitest";
import type { ScoredResult } from "../../src/appraisal/result.js";
import { apportionmentFault } from "./apportionment.js";
import { type Features, SCORING } from "./arbitrary/policy.js";
import { type Case, cases } from "./arbitrary/run.js";
import type { Grids } from "./arbitrary/scale.js";
import {
  add,
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  read,
  round,
  sum,
  times,
  ZERO,
} from "./fraction.js";
import { same } from "./same.js";

const plain = cases(SCORING, { most: 2, past: false });

/** Few indicators, for the modifiers are what counts. */
const MODIFIED: Features = { ...SCORING, layers: 2, indicators: 3, modifiers: 3 };

/** The scored subjects of a generated run. */
function scored({ policy, run }: Case): ScoredResult[] {
  return appraise(policy, run).results.flatMap((result) => (result.status === "scored" ? [result] : []));
}

/** The rows that count, read exactly. */
function present({ indicators }: ScoredResult) {
  return indicators.flatMap(({ id, weight, points, contribution }) =>
    points === null || weight === 0 ? [] : [{ id, weight: read(weight), points: read(points), contribution }],
  );
}

type Rows = ReturnType<typeof present>;

/** The weighted mean of printed rows. */
function mean(rows: Rows): Fraction {
  return over(
    sum(rows.map(({ weight, points }) => times(weight, points))),
    sum(rows.map(({ weight }) => weight)),
  );
}

const layerOf = ({ policy }: Case, id: string) =>
  policy.indicators.find((indicator) => indicator.id === id)?.layer;

it("contributions sum to base exactly, indicators to layers and layers to the whole, by largest remainder", () => {
  fc.assert(
    fc.property(plain, (one) => {
      for (const result of scored(one)) {
        expect(shareFault(result, one.draft.outline.grids)).toBeNull();
        const rows = present(result);
        const layers = one.policy.layers.flatMap(({ id }) => {
          const own = rows.filter((row) => layerOf(one, row.id) === id);
          return own.length === 0 ? [] : [{ id, sum: sum(own.map((row) => read(row.contribution ?? 0))) }];
        });
        same(
          result.layers.map(({ id, contribution }) => ({ id, sum: read(contribution) })),
          layers,
        );
        same(sum(layers.map((layer) => layer.sum)), read(result.base));
      }
    }),
  );
});

/** What is wrong with the parts of a base score; null where nothing is. */
function shareFault(result: ScoredResult, { scoreDecimals }: Grids): string | null {
  const unit = fraction(10n ** BigInt(scoreDecimals));
  const rows = present(result);
  const without = result.indicators.filter(({ contribution }) => contribution === null);
  if (without.length + rows.length !== result.indicators.length) return "what does not count has a part";
  const whole = sum(rows.map(({ weight }) => weight));
  const quotas = rows.map(({ weight, points }) => times(over(times(weight, points), whole), unit));
  const given = rows.map(({ contribution }) => times(read(contribution ?? 0), unit).top);
  return apportionmentFault(quotas, given, times(read(result.base), unit).top);
}

it("base and layer scores are the means of the printed rows, between the least and the greatest points", () => {
  fc.assert(
    fc.property(plain, (one) => {
      for (const result of scored(one)) {
        const rows = present(result);
        same(read(result.coverage), sum(rows.map(({ weight }) => weight)));
        expect(meanFault(rows, result.base, one.draft.outline.grids)).toBeNull();
        for (const layer of result.layers) {
          const own = rows.filter(({ id }) => layerOf(one, id) === layer.id);
          expect(meanFault(own, layer.score, one.draft.outline.grids)).toBeNull();
        }
      }
    }),
  );
});

function meanFault(rows: Rows, shown: number, { scoreDecimals, rounding }: Grids): string | null {
  const grid = (value: Fraction) => round(value, scoreDecimals, rounding);
  const points = rows.map((row) => row.points).sort(compare);
  const [least, greatest] = [grid(points[0] as Fraction), grid(points.at(-1) as Fraction)];
  const value = read(shown);
  if (compare(value, least) < 0 || compare(value, greatest) > 0) return "outside of the points";
  return compare(value, grid(mean(rows))) === 0 ? null : "not the mean of the rows";
}

it("score is base and the effects added up: what each modifier that fired does, and last what the bounds do", () => {
  fc.assert(
    fc.property(cases(MODIFIED, { most: 2, past: false }), (one) => {
      const { full } = one.draft.outline.grids;
      const caps = one.policy.indicators.map(({ scoring }) => read(String(scoring.cap ?? full)));
      const highest = [read(full), ...caps].sort(compare).at(-1) as Fraction;
      for (const { base, effects, score, trace } of scored(one)) {
        const fired = trace.modifiers.filter(({ outcome }) => outcome === "fired").map(({ id }) => id);
        const expected: { id: string; effect: Fraction }[] = [];
        let reached = read(base);
        for (const modifier of one.policy.modifiers ?? []) {
          if (!fired.includes(modifier.id)) continue;
          const change =
            "add" in modifier
              ? read(String(modifier.add))
              : smaller(ZERO, minus(read(String(modifier.cap)), reached));
          expected.push({ id: modifier.id, effect: change });
          reached = add(reached, change);
        }
        const bounded = compare(reached, ZERO) < 0 ? ZERO : smaller(reached, highest);
        if (compare(bounded, reached) !== 0) expected.push({ id: "bounds", effect: minus(bounded, reached) });
        same(
          effects.map(({ id, effect }) => ({ id, effect: read(effect) })),
          expected,
        );
        same(read(score), bounded);
        same(sum([base, ...effects.map(({ effect }) => effect)].map(read)), bounded);
      }
    }),
  );
});

const smaller = (a: Fraction, b: Fraction) => (compare(a, b) < 0 ? a : b);
