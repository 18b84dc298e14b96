import fc from "fast-check";
import { appraise, definePolicy, resolveWeights, safeParsePolicy } from "steelyard";
import {
  acceptRevision,
  checkTargets,
  differencesByRater,
  differencesByTeam,
  distributionGuide,
  incentiveCost,
  outcomesByCoverage,
  outcomesByGroup,
  proposeRevision,
  robustTrend,
  type StudiedResult,
} from "steelyard/lab";
import { describe, expect, it } from "vitest";
import { cutOff } from "../../../src/lab/plausibility/kendall.js";

const IDS = ["a", "b", "c", "d"] as const;

const policy = (units: readonly number[]) =>
  definePolicy({
    steelyard: 1,
    id: "any",
    version: "1",
    layers: [{ id: "all" }],
    indicators: [
      { id: "a", layer: "all", scoring: { kind: "ratio", target: 10 } },
      { id: "b", layer: "all", scoring: { kind: "linear", floor: 0, target: 5 } },
      { id: "c", layer: "all", scoring: { kind: "linear", floor: 9, target: 3 } },
      { id: "d", layer: "all", scoring: { kind: "percentile" } },
    ],
    roles: {
      clerk: { indicators: Object.fromEntries(IDS.map((id, place) => [id, `${units[place]}e-4`])) },
    },
    incentives: {
      currency: "CNY",
      rules: [
        {
          id: "prize",
          horizon: "short",
          when: { fact: "score", atLeast: 0 },
          award: { kind: "amount", amount: 1 },
        },
      ],
    },
  });

/** Weights above 0 in units of 10^−4 that sum to 1. */
const weights = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 3, maxLength: 3 })
  .map((cuts) => {
    const ends = [...cuts.sort((x, y) => x - y), 10_000];
    return ends.map((end, index) => end - (ends[index - 1] ?? 0));
  });

/** Few different figures, so that ties, constants and empty columns are common. */
const cell = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 });
const person = fc
  .record({
    scored: fc.boolean(),
    score: fc.integer({ min: 0, max: 5 }),
    cells: fc.array(cell, { minLength: 4, maxLength: 4 }),
    coverage: fc.constantFrom(0, 0.5, 0.79, 1),
    cents: fc.nat(500),
    tier: fc.constantFrom("A", "B", null),
  })
  .map(
    ({ scored, score, cells, coverage, cents, tier }) =>
      (id: string): StudiedResult => ({
        id,
        role: "clerk",
        status: scored ? "scored" : "insufficient",
        coverage,
        ...(scored ? { score, tier } : {}),
        indicators: IDS.map((one, place) => ({
          id: one,
          value: cells[place] ?? null,
          points: cells[place] ?? null,
        })),
        ...(scored
          ? {
              awards: [
                { id: "prize", status: "fired", award: { kind: "amount", amount: 1 }, money: `${cents}e-2` },
              ] as const,
              payout: `${cents}e-2`,
            }
          : {}),
      }),
  );
const people = fc.array(person, { maxLength: 14 }).map((all) => all.map((one, index) => one(`p${index}`)));
const periods = fc
  .array(people, { maxLength: 6 })
  .map((all) => all.map((results, index) => ({ period: `2026-0${index + 1}`, results })));

/** No number that is none, anywhere; and nothing that JSON would lose. */
function sound(value: unknown): void {
  expect(JSON.stringify(value)).not.toMatch(/NaN|Infinity|undefined/);
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
}

const shuffled = <T>(rows: readonly T[]): T[] => [...rows].reverse();

describe("targets and trends", () => {
  it("are always answered, whatever the order of rows", () => {
    fc.assert(
      fc.property(weights, periods, (units, history) => {
        const given = policy(units);
        const report = checkTargets(given, history, { minimumCases: 2 });
        sound(report);
        const turned = shuffled(history).map((one) => ({ ...one, results: shuffled(one.results) }));
        expect(checkTargets(given, turned, { minimumCases: 2 })).toEqual(report);
      }),
    );
  });

  it("move with the figures, and hold their middle between their ends", () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        row,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (values, slope, start) => {
          const points = (rise: number, shift: number) =>
            values.map((value, index) => ({
              period: String(2001 + index),
              value: value + rise * index + shift,
            }));
          const [plain, moved] = [robustTrend(points(0, 0)), robustTrend(points(slope, start))];
          sound(plain);
          const [before, after] = [plain.forecast?.rounded ?? 0, moved.forecast?.rounded ?? 0];
          if (plain.forecast !== null) expect(after - before).toBeCloseTo(start + slope * values.length, 5);
          for (const { forecast, forecastInterval: ends } of [plain, moved]) {
            if (ends === null) continue;
            expect(forecast?.rounded).toBeGreaterThanOrEqual(ends.low.rounded);
            expect(forecast?.rounded).toBeLessThanOrEqual(ends.high.rounded);
          }
        },
      ),
    );
  });

  it("cut off as many orders as counting them one by one does", () => {
    const orders = (n: number): number[][] =>
      n === 0
        ? [[]]
        : orders(n - 1).flatMap((one) =>
            Array.from({ length: n }, (_, at) => [...one.slice(0, at), n, ...one.slice(at)]),
          );
    const inversions = (one: readonly number[]) =>
      one.flatMap((value, at) => one.slice(at + 1).filter((later) => later < value)).length;
    for (const n of [2, 3, 4, 5, 6, 7]) {
      const counts = orders(n).map(inversions);
      for (const percent of [5n, 10n, 30n, 60n]) {
        const found = cutOff(n, { numerator: percent, denominator: 100n });
        const missed = (cut: number) => BigInt(2 * counts.filter((one) => one <= cut).length);
        if (found !== null) expect(found.missed).toBe(missed(found.cut));
        const next = missed((found?.cut ?? -1) + 1);
        if ((found?.cut ?? -1) + 1 <= (n * (n - 1)) / 4)
          expect(next * 100n).toBeGreaterThan(percent * BigInt(counts.length));
      }
    }
  });
});

describe("a revision", () => {
  it("gives a target where people score apart with it, and only there", () => {
    const scoring = fc.oneof(
      fc.record({
        kind: fc.constant("ratio" as const),
        target: fc.integer({ min: 1, max: 12 }),
        better: fc.constantFrom("higher" as const, "lower" as const),
        cap: fc.constantFrom(50, 100, 130, 300),
      }),
      fc
        .record({
          kind: fc.constant("linear" as const),
          floor: fc.integer({ min: -3, max: 12 }),
          target: fc.integer({ min: -3, max: 12 }),
          cap: fc.constantFrom(50, 100, 130, 300),
        })
        .filter(({ floor, target }) => floor !== target),
    );
    const some = fc.array(fc.integer({ min: -2, max: 15 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(scoring, some, fc.nat(), fc.boolean(), (given, values, place, ofRole) => {
        const document = (target: number) => ({
          steelyard: 1,
          id: "one",
          version: "1",
          layers: [{ id: "all" }],
          indicators: [{ id: "a", layer: "all", scoring: ofRole ? given : { ...given, target } }],
          roles: { clerk: { indicators: { a: 1 }, ...(ofRole ? { targets: { a: target } } : {}) } },
        });
        const scored = (target: number) => {
          const parsed = safeParsePolicy(document(target));
          if (!parsed.ok) return null;
          const subjects = values.map((a, index) => ({
            id: `p${index}`,
            role: "clerk",
            observations: { a },
          }));
          return { under: parsed.policy, ...appraise(parsed.policy, { period: "2026-09", subjects }) };
        };
        const before = scored(given.target);
        if (before === null) return;
        // Of n values in order, the quantile at i ÷ (n − 1) is the i-th one; where lower is better, counted from the other end.
        const low = given.kind === "ratio" ? given.better === "lower" : given.floor > given.target;
        const last = values.length - 1;
        const at = place % values.length;
        const order = [...values].sort((x, y) => x - y);
        const found = order[low ? last - at : at] ?? 0;
        const options = { minimumCases: 2, aim: (at / last).toFixed(12) };
        if (Math.abs(Number(options.aim) * last - at) > 0) return;
        const proposal = proposeRevision(before.under, [before], options).find(
          ({ what, role }) => what === "retarget" && (role !== null) === ofRole,
        );
        if (proposal === undefined) return;
        const up = (proposal.why === "reached-by-everyone") !== low;
        const onSide =
          given.kind === "ratio" || (low ? found < given.floor : found > given.floor) ? scored(found) : null;
        const points = new Set(onSide?.results.map(({ indicators }) => indicators[0]?.points));
        const helps = (up ? found > given.target : found < given.target) && points.size > 1;
        expect(proposal.patch.map(({ after }) => after)).toEqual(helps ? [String(found)] : []);
      }),
    );
  });

  it("gives weights that sum to 1, whatever is accepted", () => {
    const shares = fc.array(fc.option(fc.integer({ min: -50, max: 150 })), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(weights, periods, shares, fc.nat(), (units, history, given, mask) => {
        const before = policy(units);
        const indicators = IDS.map((indicator, place) => ({
          indicator,
          share: given[place] == null ? null : `${given[place]}e-2`,
        }));
        const influence = [{ role: "clerk", indicators }];
        const proposals = proposeRevision(before, history, { minimumCases: 2, redundant: "0.5", influence });
        sound(proposals);
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
        const accept = proposals.flatMap(({ id }, index) => ((mask >> (index % 8)) & 1 ? [id] : []));
        const fixed = proposals
          .filter(({ id }) => accept.includes(id))
          .flatMap(({ patch }) => patch.filter(({ path }) => path.startsWith("roles.")));
        const sum = fixed.reduce((total, { after }) => total + Math.round(Number(after) * 10_000), 0);
        const none = fixed.length === IDS.length;
        if (sum > 10_000 || (none && sum !== 10_000)) return;
        const after = acceptRevision(before, proposals, { accept, version: "2" });
        const next: Readonly<Record<string, number>> = resolveWeights(after, { role: "clerk" }).weights;
        const whole = Object.values(next).reduce((total, one) => total + Math.round(one * 10_000), 0);
        expect(whole).toBe(10_000);
        for (const { path, after: wanted } of fixed)
          expect(next[path.split(".").at(-1) ?? ""]).toBe(Number(wanted));
      }),
    );
  });
});

describe("fairness and budget", () => {
  const groupOf = (results: readonly StudiedResult[]) =>
    Object.fromEntries(results.map(({ id }, index) => [id, "xyz"[index % 3] ?? "x"]));

  it("count everybody once, whatever the order of rows", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 6 }), (results, minimum) => {
        const options = { selected: { tiers: ["A"] }, minimum };
        const [groups, turned] = [results, shuffled(results)].map((rows) => [
          outcomesByGroup(rows, groupOf(results), options),
          outcomesByCoverage(rows, options),
          differencesByTeam(rows, groupOf(results)),
        ]);
        sound(groups);
        expect(turned).toEqual(groups);
        for (const { groups: rows } of [
          outcomesByGroup(results, groupOf(results), options),
          outcomesByCoverage(results, options),
        ]) {
          expect(rows.reduce((total, { size }) => total + size, 0)).toBe(results.length);
          for (const { chance } of rows) expect(chance ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("find no difference between raters who agree", () => {
    const subjects = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(subjects, fc.integer({ min: -3, max: 3 }), (values, lenient) => {
        const ratings = values.flatMap((value, index) => [
          { rater: "a", subject: `s${index}`, value },
          { rater: "b", subject: `s${index}`, value: value + lenient },
        ]);
        expect(differencesByRater(ratings).map(({ difference }) => difference?.rounded)).toEqual([
          -lenient + 0,
          lenient,
        ]);
      }),
    );
  });

  it("keep money and heads together to the last unit", () => {
    fc.assert(
      fc.property(weights, people, fc.nat(4_000), fc.nat(400), (units, results, total, one) => {
        const caps = { totalCap: `${total}e-2`, personCap: `${one}e-2` };
        const cost = incentiveCost(policy(units), results, caps);
        sound(cost);
        const cents = (value: number | undefined) => Math.round((value ?? 0) * 100);
        expect(cents(cost.total.payout)).toBe(
          cost.people.reduce((sum, { payout }) => sum + cents(payout), 0),
        );
        expect(cents(cost.rules[0]?.total)).toBe(cents(cost.total.awarded));
        expect(cents(cost.cap?.payout) + cents(cost.cap?.cut)).toBe(cents(cost.total.payout));
        expect(cents(cost.cap?.payout)).toBeLessThanOrEqual(total);
        if (cost.cap?.reached) expect(cents(cost.cap.payout)).toBe(total);
        for (const { capped } of cost.cap?.hit ?? []) expect(cents(capped)).toBeLessThanOrEqual(one);
        const other = incentiveCost(policy(units), shuffled(results), caps).cap;
        expect(new Set(other?.hit.map((hit) => JSON.stringify(hit)))).toEqual(
          new Set(cost.cap?.hit.map((hit) => JSON.stringify(hit))),
        );

        const guide = distributionGuide(
          results,
          units.map((share, index) => ({ id: `band${index}`, share: `${share}e-4` })),
        );
        sound(guide);
        expect(guide.bands.reduce((sum, { places }) => sum + places, 0)).toBe(guide.rows.length);
        for (const [index, { places }] of guide.bands.entries())
          expect(Math.abs(places - ((units[index] ?? 0) / 10_000) * guide.rows.length)).toBeLessThan(1);
      }),
    );
  });
});
