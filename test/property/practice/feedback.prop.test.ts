import fc from "fast-check";
import { appraise, type Result } from "steelyard";
import {
  aggregateReview,
  draftSbi,
  prepareConversation,
  type Rating,
  type SbiDraft,
  teamMean,
} from "steelyard/practice";
import { operationsAssistant as policy } from "steelyard/preset";
import { describe, expect, it } from "vitest";

/** A value in millionths, as text. */
const text = (millionths: number) => {
  const digits = String(Math.abs(millionths)).padStart(7, "0");
  return `${millionths < 0 ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
};
const millionths = (value: number | null | undefined) => Math.round((value ?? Number.NaN) * 1e6);

const value = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const better = fc.constantFrom<"higher" | "lower">("higher", "lower");
const unit = fc.constantFrom<string | undefined>(undefined, "min", "%", "ratio");

const draft = (changes: Partial<SbiDraft>): SbiDraft => ({
  ...{ person: "zhou", author: "chen", on: "2026-09-18", situation: "s", behaviour: "b" },
  ...{ indicator: "nps", better: "higher", value: 1, comparisons: [{ against: "target", value: 1 }] },
  ...changes,
});

describe("draftSbi", () => {
  it("adds up, and judges by the sign", () => {
    fc.assert(
      fc.property(value, value, better, unit, (own, other, side, of) => {
        const comparisons = [{ against: "teamMean" as const, value: text(other) }];
        const note = draftSbi(draft({ value: text(own), better: side, unit: of, comparisons }));
        const [figure] = note.figures ?? [];
        expect(millionths(figure?.value)).toBe(own);
        expect(millionths(figure?.comparison)).toBe(other);
        expect(millionths(figure?.difference)).toBe(own - other);
        expect(figure?.direction).toBe(own > other ? "above" : own < other ? "below" : "equal");
        const good = (own - other) * (side === "higher" ? 1 : -1);
        expect(figure?.verdict).toBe(good > 0 ? "better" : good < 0 ? "worse" : "same");
        expect(note.kind).toBe(good < 0 ? "concern" : "strength");
        if (other === 0) expect(figure?.percent).toBeNull();
        else {
          // Twice the distance from the tenth is at most one tenth: 20 · |1000·d − p·10·|c|| ≤ 10 · |c|, in whole numbers.
          const tenths = BigInt(Math.round((figure?.percent as number) * 10));
          const [d, c] = [BigInt(own - other), BigInt(Math.abs(other))];
          const distance = 2n * (1000n * d - tenths * c);
          expect(distance < 0n ? -distance <= c : distance <= c).toBe(true);
        }
        const percentage = of === "%" ? 1 : of === "ratio" ? 100 : null;
        if (percentage === null) expect(figure?.percentagePoints).toBeNull();
        else expect(Math.round((figure?.percentagePoints as number) * 1e6)).toBe((own - other) * percentage);
        const { en, "zh-CN": zh } = note.impact as { en: string; "zh-CN": string };
        expect(`${en}${zh}`).not.toMatch(/NaN|undefined|null|\[object/);
        // A packet believes what was drafted, and nothing else.
        const packet = (figures: object) =>
          prepareConversation({ ...input(), notes: [{ ...note, figures: [figures as never] }] });
        expect(() => packet(figure as object)).not.toThrow();
        expect(() => packet({ ...figure, difference: (own - other + 1) / 1e6 })).toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

describe("teamMean", () => {
  it("is between the least and the most, whatever the order, and withheld below its minimum", () => {
    const team = fc.array(fc.option(fc.nat(1000)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(team, fc.integer({ min: 2, max: 5 }), (values, minimum) => {
        const rows = values.map((one, n) => ({ id: `p${n}`, indicators: [{ id: "nps", value: one }] }));
        const answer = teamMean(rows, "nps", { minimum });
        const present = values.filter((one) => one !== null);
        expect([answer.count, answer.missing]).toEqual([present.length, values.length - present.length]);
        expect(teamMean([...rows].reverse(), "nps", { minimum })).toEqual(answer);
        if (present.length < minimum) expect([answer.mean, answer.exact]).toEqual([null, null]);
        else {
          const [numerator, denominator = "1"] = (answer.exact as string).split("/");
          const sum = present.reduce((a, b) => a + b);
          expect(Number(numerator) / Number(denominator)).toBeCloseTo(sum / present.length, 9);
          expect(Math.abs((answer.mean as number) * present.length - sum)).toBeLessThan(1e-5);
        }
      }),
    );
  });
});

const observations = fc.record(
  {
    repurchaseRate: fc.integer({ min: 0, max: 60 }).map((n) => n / 100),
    firstResponseMinutes: fc.nat(40),
    closureRate: fc.integer({ min: 50, max: 100 }).map((n) => n / 100),
    nps: fc.integer({ min: -100, max: 100 }),
    csat: fc.integer({ min: 10, max: 50 }).map((n) => n / 10),
    nodesOnTimeRate: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    adoptedProposals: fc.nat(5),
  },
  { requiredKeys: [] },
);

const resultOf = (observed: object, id = "zhou"): Result => {
  const subject = { id, role: "customerService" as const, observations: observed };
  return appraise(policy, { period: "2026-Q3", subjects: [subject] }).results[0] as Result;
};

const input = (observed: object = {}) => ({
  ...{ result: resultOf(observed), policy, period: "2026-Q3", on: "2026-10-09" },
});

const at = (value_: unknown, path: string): unknown =>
  path.split(".").reduce((part, key) => (part as Record<string, unknown>)[key], value_);

describe("prepareConversation", () => {
  it("has the figures of the scorecard under their names and paths, and loses nothing twice", () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: 1, max: 8 }), (observed, limit) => {
        const { result } = input(observed);
        const packet = prepareConversation({ ...input(observed), limit });
        const { indicators, ...card } = packet.scorecard;
        for (const [key, shown] of Object.entries(card))
          expect(shown).toEqual(at(result, key) ?? (key === "layers" ? [] : null));
        expect(indicators).toHaveLength(result.indicators.length);
        for (const row of indicators)
          for (const key of ["id", "value", "points", "weight", "contribution"] as const)
            expect(row[key]).toBe(at(result, `${row.path}.${key}`));
        const { strengths, concerns } = packet;
        const ids = [...strengths.indicators, ...concerns.indicators];
        expect(new Set(ids).size).toBe(ids.length);
        const rows = new Map(indicators.map((row) => [row.id, row]));
        const lost = concerns.indicators.map((id) => rows.get(id)?.lost as number);
        expect(lost).toEqual([...lost].sort((a, b) => b - a));
        const others = indicators.filter(
          ({ id, points, weight }) => points !== null && weight > 0 && !ids.includes(id),
        );
        if (others.some(({ lost: one }) => (one as number) > (lost.at(-1) ?? 0) && lost.length < limit))
          throw new Error("something that lost more is left out");
        for (const id of strengths.indicators) expect(rows.get(id)?.points).toBeGreaterThanOrEqual(80);
        expect(packet.agenda.map(({ id }) => id).join(" ")).toBe(
          "opening ownView results strengths concerns collaboration agreements close",
        );
        expect(JSON.parse(JSON.stringify(packet))).toEqual(packet);
        expect(JSON.stringify(packet.agenda)).not.toMatch(/NaN|undefined|null|\[object/);
      }),
    );
  });

  it("shows no text of a group that is not shown, and nobody's name", () => {
    const ratings = fc.uniqueArray(
      fc.record({ rater: fc.nat(20), group: fc.constantFrom("peers", "customers") }),
      {
        selector: ({ rater }) => rater,
        maxLength: 9,
      },
    );
    const below = fc.constantFrom<"pool" | "withhold">("pool", "withhold");
    fc.assert(
      fc.property(ratings, below, (raters, then) => {
        const given = raters.map(
          ({ rater, group }): Rating => ({ rater: `rater-${rater}`, group, value: 3 }),
        );
        const groups = [
          { id: "peers", weight: "0.5" },
          { id: "customers", weight: "0.5" },
        ];
        const review = aggregateReview({
          id: "zhou",
          scale: { low: 1, high: 5, step: 1 },
          groups,
          ratings: given,
          below: then,
        });
        const comments = raters.map(({ rater, group }) => ({ group, text: `text-${rater}-of-${group}` }));
        const { collaboration } = prepareConversation({ ...input(), collaboration: { review, comments } });
        const sizes = (id: string) => raters.filter(({ group }) => group === id).length;
        const pooled = collaboration.groups.some(({ id }) => id === "pooled");
        for (const { id, comments: texts, status } of collaboration.groups) {
          if (status !== "shown") expect(texts).toEqual([]);
          else if (id !== "pooled") expect([texts.length, sizes(id) >= 3]).toEqual([sizes(id), true]);
          else expect(texts.length).toBeGreaterThanOrEqual(3);
        }
        const shown = collaboration.groups.flatMap(({ comments: texts }) => texts).length;
        expect(shown + collaboration.withheldComments).toBe(comments.length);
        if (!pooled)
          expect(shown).toBe(["peers", "customers"].map(sizes).reduce((sum, n) => sum + (n >= 3 ? n : 0), 0));
        expect(JSON.stringify(collaboration)).not.toContain("rater-");
      }),
    );
  });
});
