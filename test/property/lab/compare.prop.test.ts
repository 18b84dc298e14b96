import fc from "fast-check";
import { type Policy, type Subject, safeParsePolicy } from "steelyard";
import { comparePolicies, diffPolicies } from "steelyard/lab";
import { expect, it } from "vitest";
import { PRESENT } from "../arbitrary/history.js";
import { LITTLE } from "../arbitrary/policy.js";
import { cases } from "../arbitrary/run.js";
import { fewer, often } from "../fewer.js";
import { plain } from "./finite.js";

const millionths = (value: number) => Math.round(value * 1e6);
const total = (values: readonly number[]) => values.reduce((sum, own) => sum + millionths(own), 0);

/** Another policy with the same names: roles and scorings change places, and a modifier goes. */
function other(policy: Policy, turns: number): Policy | null {
  const turned = <T>(list: readonly T[]) => list.map((_, at) => list[(at + turns) % list.length] as T);
  const roles = Object.keys(policy.roles);
  const scorings = turned(policy.indicators.map(({ scoring }) => scoring));
  const weights = turned(Object.values(policy.roles));
  const parsed = safeParsePolicy({
    ...policy,
    indicators: policy.indicators.map((own, at) => ({ ...own, scoring: scorings[at] })),
    roles: Object.fromEntries(roles.map((id, at) => [id, { ...weights[at], targets: undefined }])),
    modifiers: policy.modifiers?.slice(1),
  });
  return parsed.ok ? parsed.policy : null;
}

const bare = (subjects: readonly Subject[]) => subjects.map((one) => ({ ...one, targets: null }));

it("every split adds up exactly, everybody is somewhere, and the order of rows says nothing", () => {
  let split = 0;
  fc.assert(
    fc.property(cases(LITTLE, { most: 8 }), fc.nat(3), (one, turns) => {
      const after = other(one.policy, turns);
      if (after === null) return;
      const subjects = bare(one.run.subjects);
      const found = comparePolicies(one.policy, after, subjects, { period: PRESENT });
      plain(found);
      expect(found.people.length + found.rejected.length).toBe(subjects.length);
      for (const person of found.people) {
        const { change, before, places } = person;
        expect(places === null).toBe(before.rank === null || person.after.rank === null);
        if (change === null) continue;
        split++;
        const { scoring, weights, modifiers, rounding } = change.causes;
        expect(total([scoring, weights, modifiers, rounding])).toBe(millionths(change.score));
        expect(millionths(change.score)).toBe(total([person.after.score ?? 0, -(before.score ?? 0)]));
        expect(total(change.indicators.map((line) => line.scoring))).toBe(millionths(scoring));
        expect(total(change.indicators.map((line) => line.weights))).toBe(millionths(weights));
        const { scoreDecimals = 2 } = one.policy.scale ?? {};
        expect(Math.abs(rounding)).toBeLessThanOrEqual(1.0001 * 10 ** -scoreDecimals + 2e-6);
      }
      expect(found.migration.reduce((sum, { count }) => sum + count, 0)).toBe(found.people.length);
      const back = comparePolicies(one.policy, after, [...subjects].reverse(), { period: PRESENT });
      const byId = (list: typeof found.people) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      if (found.rejected.length === 0) expect(byId(back.people)).toEqual(byId(found.people));
    }),
    fewer(4),
  );
  if (often()) expect(split).toBeGreaterThan(0);
});

it("a policy compared with itself is all zero", () => {
  fc.assert(
    fc.property(cases(LITTLE, { most: 6 }), (one) => {
      const found = comparePolicies(one.policy, JSON.parse(JSON.stringify(one.policy)), one.run.subjects);
      expect(found.changes).toEqual([]);
      // A decimal may be written in another form; only what a fact of the host equals may be a text.
      const forms = diffPolicies(one.document, one.policy);
      expect(forms.filter(({ before }) => !JSON.stringify(before).includes("fact/"))).toEqual([]);
      for (const { before, after, change, places } of found.people) {
        expect(after).toEqual(before);
        expect(places ?? 0).toBe(0);
        const zero = { scoring: 0, weights: 0, modifiers: 0, rounding: 0 };
        if (change !== null) expect(change).toEqual({ score: 0, causes: zero, indicators: [] });
      }
      for (const { from, to, count } of found.migration) if (from !== to) expect(count).toBe(0);
      const { tau, tierChanges, greatestShift } = found.order;
      expect([tau ?? 1, tierChanges, greatestShift ?? 0]).toEqual([1, 0, 0]);
      expect(Number(found.payout.change ?? 0)).toBe(0);
    }),
    fewer(4),
  );
});
