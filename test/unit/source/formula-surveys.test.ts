import { type AnswerRecord, type IndicatorFormula, type Ledgers, measureIndicators } from "steelyard/source";
import { expect, test } from "vitest";

const ten = { low: 0, high: 10 };
const five = { low: "1", high: "5" };
const answer = (id: number, rating: number | null, scale = ten, more: Partial<AnswerRecord> = {}) => ({
  id: String(id),
  person: "an",
  at: "2026-07-01",
  rating,
  scale,
  ...more,
});

const ledgers = (): Ledgers => ({
  visits: [
    { id: "a", person: "an", at: "2026-07-01", converted: 1 },
    { id: "b", person: "an", at: "2026-07-02", converted: 0 },
    { id: "c", person: "an", at: "2026-07-03T09:00+08:00", visits: 1198, converted: 36 },
  ],
  answers: [
    ...[10, 9, 9, 8, 7, 6, 0].map((rating, index) => answer(index, rating)),
    ...[5, 4, 3.5].map((rating, index) => answer(10 + index, rating, five as never, { question: "service" })),
    answer(20, 1, five as never, { question: "price", complaint: true }),
    answer(21, null, ten, { complaint: false }),
    answer(22, null, ten, { complaint: false }),
  ],
  complaints: [{ id: "a", person: "an", at: "2026-07-05" }],
  tickets: [1, 2, 3].map((id) => ({ id: String(id), person: "an", opened: "2026-07-01T09:00Z" })),
  orders: [],
});

test.each<[IndicatorFormula, observation: unknown, basis: unknown]>([
  // 1 + 36 of 1 + 1 + 1198
  [{ kind: "conversionRate" }, { of: [37, 1200] }, { visits: 1200, converted: 37 }],
  // 10, 9, 9 against 6 and 0: 100 · (3 − 2) ÷ 7
  [
    { kind: "netPromoterScore" },
    { of: [100, 7] },
    { answers: 7, promoters: 3, detractors: 2, otherScale: 4 },
  ],
  [
    { kind: "netPromoterScore", question: "service" },
    { missing: "no-cases" },
    { answers: 0, promoters: 0, detractors: 0, otherScale: 3 },
  ],
  [
    { kind: "satisfiedShare", scale: { low: 1, high: "5.0" }, atLeast: 4 },
    { of: [2, 4] },
    { answers: 4, satisfied: 2, otherScale: 7 },
  ],
  // 5 + 4 + 3.5
  [
    { kind: "satisfaction", scale: { low: 1, high: 5 }, question: "service" },
    { of: [12.5, 3] },
    { answers: 3, ratings: 12.5, otherScale: 0 },
  ],
  [{ kind: "complaintRate", per: "answers" }, { of: [1, 3] }, { answers: 3, complaints: 1 }],
  [{ kind: "complaintRate", per: "tickets" }, { of: [1, 3] }, { tickets: 3, complaints: 1 }],
  [{ kind: "complaintRate", per: "visits" }, { of: [1, 1200] }, { visits: 1200, complaints: 1 }],
  [{ kind: "complaintRate", per: "orders" }, { missing: "no-rows" }, {}],
])("%j", (formula, observation, basis) => {
  const { people, rejected } = measureIndicators({ it: formula }, ledgers(), { period: "2026-07" });
  expect(people.map((one) => [one.id, one.observations.it, one.basis.it])).toEqual([
    ["an", observation, basis],
  ]);
  expect(rejected).toEqual([]);
});
