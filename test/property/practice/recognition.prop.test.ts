import fc from "fast-check";
import { SteelyardError } from "steelyard";
import {
  balanceOf,
  type EarnedEntry,
  earn,
  enter,
  leaderboard,
  type PointsGain,
  type PointsLedger,
  parseProgramme,
  type RecognitionEvent,
  type RecognitionRecord,
  recognise,
  redeem,
  stockOf,
} from "steelyard/practice";
import { describe, expect, it } from "vitest";

const programme = parseProgramme({
  id: "growth",
  version: "1",
  badges: [
    { id: "master", when: { fact: "fact/a", atLeast: 5 }, points: 7 },
    { id: "steady", when: { streak: 2, of: { fact: "score", atLeast: 50 } }, points: 3, once: false },
    { id: "calm", when: { not: { fact: "fact/b", equals: true } } },
  ],
  earn: [
    { event: "answer", points: 5, perPeriod: 12 },
    { event: "mentoring", points: 4 },
  ],
  levels: [
    { id: "l0", atLeast: 0 },
    { id: "l1", atLeast: 9 },
    { id: "l2", atLeast: 30 },
  ],
  resources: [
    { id: "course", cost: 8, stock: 3 },
    { id: "book", cost: 2, stock: 1 },
  ],
});

const people = ["zhou", "li", "wang"];
const person = fc.constantFrom(...people);
const period = fc.constantFrom("2026-Q2", "2026-Q3");
const at = fc.integer({ min: 10, max: 28 }).map((day) => `2026-09-${day}T09:00+08:00`);

/** Points in hundredths, and what they come to. */
const gain = fc.record({ person, period, at, cents: fc.nat(2000) }).map(
  ({ cents, ...head }): Omit<EarnedEntry, "id"> => ({
    kind: "earned",
    ...head,
    points: cents / 100,
    source: { event: "mentoring" },
  }),
);
const gains = fc
  .array(gain, { maxLength: 10 })
  .map((list) => list.map((one, n) => ({ ...one, id: `g${n}` })));

const happening = fc.record({ person, period, at, event: fc.constantFrom("answer", "mentoring") });
const events = fc
  .array(happening, { maxLength: 12 })
  .map((list) => list.map((one, n): RecognitionEvent => ({ ...one, id: `h${n}` })));

const wish = fc.record({ person, at, resource: fc.constantFrom("course", "book"), key: fc.nat(6) });

const balances = (ledger: PointsLedger) => people.map((one) => balanceOf(ledger, programme, one));
const cents = (points: number) => Math.round(points * 100);
const levels = programme.levels.map(({ id }) => id);

/** A list in another order, some of it twice. */
function mixed<T>(list: readonly T[], keys: Iterator<number>): T[] {
  const key = () => keys.next().value as number;
  return [...list, ...list.filter(() => key() % 2 === 0)]
    .map((one) => [key(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

describe("recognition", () => {
  it("enters the same in any order, twice, and in pieces", () => {
    fc.assert(
      fc.property(gains, fc.infiniteStream(fc.nat(1000)), fc.nat(12), (list, keys, cut) => {
        const { ledger } = enter([], list);
        expect(ledger).toHaveLength(list.length);
        expect(new Set(ledger.map(({ id }) => id))).toEqual(new Set(list.map(({ id }) => id)));
        const other = mixed(list, keys);
        expect(enter([], other).ledger).toEqual(ledger);
        const first = enter([], other.slice(0, cut)).ledger;
        const second = enter(first, other.slice(cut));
        expect(second.ledger.slice(0, first.length)).toEqual(first);
        expect(second.ledger).toHaveLength(list.length);
        expect(balances(second.ledger)).toEqual(balances(ledger));
        expect(enter(second.ledger, list).entries).toEqual([]);
        for (const one of balances(ledger)) {
          const own = list.filter((entry) => entry.person === one.person);
          expect(cents(one.earned)).toBe(own.reduce((sum, { points }) => sum + cents(points), 0));
        }
      }),
    );
  });

  it("has exactly the smaller of points and bound for events, in any order, twice, and in pieces", () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat(1000)), fc.nat(12), (list, keys, cut) => {
        const { ledger } = earn([], programme, list);
        expect(ledger).toHaveLength(list.length);
        const other = mixed(list, keys);
        expect(earn([], programme, other).ledger).toEqual(ledger);
        const pieces = earn(earn([], programme, other.slice(0, cut)).ledger, programme, other.slice(cut));
        expect(pieces.ledger).toHaveLength(list.length);
        expect(balances(pieces.ledger)).toEqual(balances(ledger));
        for (const { person: who, earned } of balances(ledger)) {
          const count = (event: string, when?: string) =>
            list.filter(
              (one) => one.person === who && one.event === event && (when ?? one.period) === one.period,
            ).length;
          const answers = ["2026-Q2", "2026-Q3"].map((when) => Math.min(5 * count("answer", when), 12));
          expect(earned).toBe(answers.reduce((a, b) => a + b) + 4 * count("mentoring"));
        }
      }),
    );
  });

  it("never overdraws, never sells what is not there, never loses an entry, never lowers a level", () => {
    const step = fc.oneof(
      gain.map((entry) => ({ entry })),
      happening.map((event) => ({ event })),
      wish.map((one) => ({ wish: one })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let ledger: PointsLedger = enter([], []).ledger;
        const before = balances(ledger);
        for (const [n, one] of steps.entries()) {
          const next = (): PointsLedger => {
            if ("entry" in one) return enter(ledger, [{ ...one.entry, id: `g${n}` }]).ledger;
            if ("event" in one) return earn(ledger, programme, [{ ...one.event, id: `h${n}` }]).ledger;
            const { key, ...rest } = one.wish;
            return redeem(ledger, programme, { ...rest, id: `r${key}` }).ledger;
          };
          let after = ledger;
          let refused: readonly string[] = [];
          try {
            after = next();
          } catch (error) {
            if (!(error instanceof SteelyardError)) throw error;
            refused = error.issues.map(({ code }) => code);
          }
          if ("wish" in one) {
            const { cost, left } = stockOf(ledger, programme).find(
              ({ resource }) => resource === one.wish.resource,
            ) as ReturnType<typeof stockOf>[number];
            const { balance } = balanceOf(ledger, programme, one.wish.person);
            if (!ledger.some(({ id }) => id === `r${one.wish.key}`))
              expect(refused).toEqual([
                ...(balance < cost ? ["overdrawn"] : []),
                ...(left === 0 ? ["out-of-stock"] : []),
              ]);
            else expect(after).toHaveLength(ledger.length);
          } else {
            expect(after).toHaveLength(ledger.length + 1);
          }
          expect(after.slice(0, ledger.length)).toEqual(ledger);
          for (const [index, now] of balances(after).entries()) {
            expect(now.balance).toBeGreaterThanOrEqual(0);
            expect(cents(now.earned)).toBe(cents(now.balance) + cents(now.spent));
            const then = before[index];
            expect(now.earned).toBeGreaterThanOrEqual(then?.earned ?? 0);
            expect(levels.indexOf(now.level)).toBeGreaterThanOrEqual(levels.indexOf(then?.level ?? "l0"));
          }
          for (const { stock, redeemed, left } of stockOf(after, programme))
            expect(redeemed + left).toBe(stock);
          ledger = after;
        }
        // As it comes back from a database: as JSON, in another order.
        const stored = JSON.parse(JSON.stringify([...ledger].reverse())) as PointsLedger;
        expect(balances(stored)).toEqual(balances(ledger));
      }),
    );
  });

  it("recognises on true alone, and the same only once", () => {
    const record = fc.record({
      person,
      period: fc.constant("2026-Q3"),
      at,
      facts: fc.record({ a: fc.option(fc.nat(9)), b: fc.option(fc.boolean()) }),
      history: fc
        .array(fc.record({ period, score: fc.option(fc.nat(99)) }), { maxLength: 1 })
        .map((list) => list.filter((one) => one.period === "2026-Q2")),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (records) => {
        let ledger: PointsLedger = [];
        for (const one of records as RecognitionRecord[]) {
          const { badges, events: found } = recognise(programme, one, ledger);
          expect(badges.map(({ badge }) => badge)).toEqual(["master", "steady", "calm"]);
          for (const { outcome, missing, facts } of badges) {
            expect(missing.length > 0).toBe(outcome === "unknown");
            for (const { fact, back } of missing) expect(facts).toContainEqual({ fact, back, value: null });
          }
          const fresh = badges.filter(({ outcome, held }) => outcome === "fired" && !held);
          expect((found as Extract<PointsGain, { kind: "badge" }>[]).map(({ badge }) => badge)).toEqual(
            fresh.map(({ badge }) => badge),
          );
          ledger = enter(ledger, found).ledger;
          expect(recognise(programme, one, ledger).events).toEqual([]);
        }
      }),
    );
  });

  it("ranks those who opted in, whoever else there is", () => {
    fc.assert(
      fc.property(gains, fc.subarray(people, { minLength: 2 }), (list, optedIn) => {
        const board = leaderboard(list, { optedIn, minimum: 2 });
        const theirs = list.filter((one) => optedIn.includes(one.person));
        expect(leaderboard(theirs, { optedIn: [...optedIn].reverse(), minimum: 2 })).toEqual(board);
        expect(board.rows.map((row) => row.person).sort()).toEqual([...optedIn].sort());
        for (const { person: who, points, rank } of board.rows) {
          expect(rank).toBe(1 + board.rows.filter((other) => other.points > points).length);
          expect(points).toBe(balanceOf(list, programme, who).earned);
        }
        const periods = ["2026-Q2", "2026-Q3"].flatMap(
          (when) => leaderboard(list, { optedIn, minimum: 2, period: when }).rows,
        );
        const total = (rows: typeof periods) => rows.reduce((sum, { points }) => sum + cents(points), 0);
        expect(total(periods)).toBe(total([...board.rows]));
      }),
    );
  });
});
