import { compilePlan } from "steelyard";
import { compileColumnar, scoreTable } from "steelyard/columnar";
import { describe, expect, it, test } from "vitest";
import { BLOCK } from "../../../../src/engine/columnar/kernel.js";
import { Dice, decimal } from "../../../property/columnar/roll.js";
import { type Document, flat, tiny, whole } from "../../support.js";
import { againstReference, policyOf, table } from "./support.js";

const subject = (index: number, sales: unknown, more: Document = {}): Document => ({
  id: `e-${index}`,
  role: "seller",
  observations: { sales, orders: 25, nps: 20, csat: 4.8 },
  ...more,
});

describe("a row", () => {
  it("is told as an object", () => {
    const result = table(policyOf(whole()), [
      subject(0, 250),
      subject(1, null, { observations: { nps: 20 } }),
      subject(2, "x"),
    ]);
    expect(result.row(0)).toEqual({
      row: 0,
      id: "e-0",
      status: "scored",
      coverage: 1,
      base: 82.5,
      score: 82.5,
      rank: null,
      size: 1,
      top: null,
      tier: "A",
      layers: { business: 87.5, user: 75 },
      points: { sales: 100, orders: 50, nps: 50, csat: 100 },
    });
    const nothing = { base: null, score: null, rank: null, size: null, top: null, tier: null };
    expect(result.row(1)).toMatchObject({
      ...nothing,
      status: "insufficient",
      coverage: 0.2,
      points: { sales: null, orders: null, nps: 50, csat: null },
      layers: { business: null, user: null },
    });
    expect(result.row(2)).toMatchObject({ ...nothing, id: "e-2", status: "rejected", coverage: null });
  });

  it("has what is wanted, and the columns, too", () => {
    const policy = policyOf(flat({ a: "0.5", b: "0.5" }));
    const subjects = [{ id: "e", role: "support", observations: { a: 10, b: 20 } }];
    const bare = table(policy, subjects, { rank: false });
    expect(Object.keys(bare.row(0)).filter((key) => ["layers", "points"].includes(key))).toEqual([]);
    expect([bare.layers, bare.points]).toEqual([null, null]);
    expect([bare.rank.length, bare.size.length, bare.top.length]).toEqual([0, 0, 0]);
    expect(bare.row(0)).toMatchObject({ score: 15, rank: null, size: null, top: null });
    expect([...(table(policy, subjects, { points: true }).points?.b ?? [])]).toEqual([20]);
    expect([...(table(policy, subjects, { layers: true }).layers?.user ?? [])]).toEqual([15]);
  });

  it("is handed back as it came, for words", () => {
    const given = subject(0, 1);
    expect(table(policyOf(whole()), [given]).subject(0)).toBe(given);
  });
});

describe("a compiled plan", () => {
  it("need not be compiled before", () => {
    const plan = compilePlan(policyOf(whole()));
    const subjects = [subject(0, 250), subject(1, 200)];
    expect([...scoreTable(plan, subjects).score]).toEqual([
      ...scoreTable(compileColumnar(plan), subjects).score,
    ]);
  });

  it("can be used for tables of other columns, one after the other", () => {
    const policy = policyOf(whole());
    const compiled = compileColumnar(compilePlan(policy));
    const given = {
      length: 1,
      role: "seller",
      observations: { sales: [250], orders: [25], nps: [20], csat: [4.8] },
    };
    const first = scoreTable(compiled, given).score[0];
    expect(scoreTable(compiled, { ...given, facts: { complaints: [1] } }).score[0]).toBe(
      (first as number) - 5,
    );
    expect(scoreTable(compiled, { ...given, observations: { sales: [250] } }).status[0]).toBe(1);
    expect(scoreTable(compiled, given).score[0]).toBe(first);
  });

  it("says what it leaves out, and refuses to when that is needed", () => {
    const plan = compilePlan(policyOf(whole()));
    expect(compileColumnar(plan).leftOut).toEqual([
      "contributions",
      "fit",
      "incentives",
      "lowPerformance",
      "trace",
    ]);
    expect(compileColumnar(compilePlan(policyOf(tiny()))).leftOut).toEqual(["contributions", "fit", "trace"]);
    expect(() => compileColumnar(plan, ["fit", "trace"])).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: "not-covered", path: "fit" }),
          expect.objectContaining({ code: "not-covered", path: "trace" }),
        ],
      }),
    );
    expect(() =>
      compileColumnar(compilePlan(policyOf(tiny())), ["incentives", "lowPerformance"]),
    ).not.toThrow();
  });
});

describe("the exact way", () => {
  const one = (scoring: Document, more: Document = {}, scale: Document = {}) =>
    policyOf(tiny({ scale, indicators: [{ id: "nps", layer: "user", scoring, ...more }] }));
  const rows = (...values: unknown[]) =>
    values.map((nps, index) => ({ id: `e-${index}`, role: "support", observations: { nps } }));

  test.each<[what: string, scoring: Document, changes: Document]>([
    [
      "a floor of more digits than a double has",
      { kind: "linear", floor: "0.12345678901234567890", target: 100 },
      {},
    ],
    ["a span that is no whole number of units", { kind: "linear", floor: 0, target: "1e-20" }, {}],
    [
      "bands of more digits",
      { kind: "bands", bands: [{ atLeast: "0.3000000000000000000001", points: 1 }] },
      {},
    ],
    [
      "knots beyond",
      {
        kind: "piecewise",
        knots: [
          { at: "-1e30", points: 0 },
          { at: "1e30", points: 100 },
        ],
      },
      {},
    ],
    [
      "products of more digits than a decimal may have",
      {
        kind: "piecewise",
        knots: [
          { at: `-1${"0".repeat(900)}`, points: `1${"0".repeat(900)}` },
          { at: `1${"0".repeat(900)}`, points: 0 },
        ],
      },
      {},
    ],
    ["steps beyond", { kind: "step", reference: 0, every: "1e-25", change: "1e-25" }, {}],
    [
      "a mean beyond",
      { kind: "ratio", target: 7 },
      { full: 1_000_000, pointsDecimals: 4, weightDecimals: 8 },
    ],
  ])("takes all rows of a policy with %s", (_, scoring, scale) => {
    const policy = one(scoring, {}, scale);
    const result = table(policy, rows(0, 1, 3, 50.5, "33.333333", -7));
    expect(result.exactRows).toBe(6);
    expect(againstReference(policy, result)).toEqual([]);
  });

  test.each<[what: string, observation: unknown]>([
    ["a text of more digits than a double has", "12.3456789012345678"],
    ["a text with an exponent", "1e1"],
    ["a value of 15 digits and decimals", 523_456_789.123456],
    ["a quotient of decimals", { of: ["1.5", 4] }],
    ["a quotient beyond doubles", { of: [4_000_000_000_000, 99_999_999] }],
  ])("takes a row alone with %s", (_, observation) => {
    const policy = one({ kind: "linear", floor: 0, target: 100 });
    const result = table(policy, rows(1, observation, 99));
    expect(result.exactRows).toBe(1);
    expect(againstReference(policy, result)).toEqual([]);
    expect(result.rejected).toEqual([]);
  });

  it("takes no row of numbers, short texts, samples, whole quotients and reasons", () => {
    const policy = one({ kind: "linear", floor: "0.5", target: 100 }, { minimumSample: 2 });
    const given = [
      1,
      "2.50",
      { value: 3, sample: 2 },
      { value: "3", sample: 1 },
      { of: [7, 3] },
      { missing: "ill" },
      null,
      0.005,
      0.015,
    ];
    const result = table(policy, rows(...given));
    expect(result.exactRows).toBe(0);
    expect(againstReference(policy, result)).toEqual([]);
  });

  it("compares a cohort by its number, where its text is one", () => {
    const when = { fact: "cohort", atLeast: "6.5" };
    const policy = policyOf(tiny({ modifiers: [{ id: "m", when, add: -5 }] }));
    const cohorts = ["7", "6", "7.00000001", "1e1", "team", null, "7 "];
    const subjects = cohorts.map((cohort, index) => ({
      ...{ id: `e-${index}`, role: "support", cohort, observations: { nps: 50 } },
    }));
    const result = table(policy, subjects);
    expect([...result.score]).toEqual([45, 50, 45, 45, 50, 50, 50]);
    expect(againstReference(policy, result)).toEqual([]);
    const columns = {
      length: 7,
      role: "support",
      cohort: cohorts,
      observations: { nps: new Int8Array(7).fill(50) },
    };
    expect([...table(policy, columns).score]).toEqual([...result.score]);
  });

  it("keeps a target, a sample and a fact of more decimals than the loops take", () => {
    const policy = policyOf(
      tiny({
        indicators: [
          { id: "nps", layer: "user", minimumSample: "0.30000001", scoring: { kind: "ratio", target: 100 } },
        ],
        modifiers: [{ id: "m", when: { fact: "fact/grade", atLeast: "0.1234567" }, add: -5 }],
      }),
    );
    const [at, below] = ["0.1234567", "0.12345669"];
    const subjects = [
      { targets: { nps: "50.0000001" } },
      { facts: { grade: at } },
      { facts: { grade: below } },
      { observations: { nps: { value: 50, sample: "0.30000001" } } },
      { observations: { nps: { value: 50, sample: 0.3 } } },
    ].map((more, index) => ({ id: `e-${index}`, role: "support", observations: { nps: 50 }, ...more }));
    const result = table(policy, subjects);
    expect([...result.score]).toEqual([100, 45, 50, 50, Number.NaN]);
    expect(againstReference(policy, result)).toEqual([]);
  });
});

describe("points next to a tie", () => {
  // 10⁴·k / span lies 1 / (2·span) beside q + ½: nearer than doubles tell, from some span on.
  test.each([31, 35, 36, 37, 38, 39, 40, 41, 42, 44])(
    "are rounded rightly with spans of 2^%i units",
    (bits) => {
      const dice = new Dice(bits);
      for (let made = 0; made < 6; made++) {
        const span = 10n * (2n ** BigInt(bits) / 10n + dice.whole(8)) + dice.any([1n, 3n, 7n, 9n]);
        const values = [1n, -1n].map((side) => {
          const inverse = BigInt(inverseOf(Number(span % 20_000n)));
          const odd = (((side * inverse) % 20_000n) + 20_000n) % 20_000n;
          return decimal((odd * span - side) / 20_000n, 6);
        });
        for (const rounding of ["halfExpand", "halfEven"]) {
          const scoring = { kind: "linear", floor: 0, target: decimal(span, 6) };
          const policy = policyOf(
            tiny({ scale: { rounding }, indicators: [{ id: "nps", layer: "user", scoring }] }),
          );
          const subjects = values.map((nps, index) => ({
            id: `e-${index}`,
            role: "support",
            observations: { nps },
          }));
          expect(againstReference(policy, table(policy, subjects))).toEqual([]);
        }
      }
    },
  );
});

describe("a product beyond doubles, most of which is taken away again", () => {
  it("is no less exact for that", () => {
    // Odd products just above 2^53 have no double; what is left of them lies one unit beside a tie.
    for (let index = 0n; index < 40n; index++) {
      const value = 2n ** 53n / 13n + 1n + index / 2n;
      const product = 13n * value;
      const left = 50_005_000_000n + (index % 2n === 0n ? 1n : -1n);
      const policy = policyOf(
        tiny({
          indicators: [
            {
              ...{ id: "nps", layer: "user", decimals: 0 },
              scoring: {
                ...{ kind: "step", whole: false, reference: 0, every: 1, change: "0.000000013" },
                start: decimal(left - product, 9),
              },
            },
          ],
        }),
      );
      const result = table(policy, [{ id: "e", role: "support", observations: { nps: Number(value) } }]);
      expect(againstReference(policy, result)).toEqual([]);
      expect(result.score[0]).toBeGreaterThan(49);
    }
  });
});

/** What gives 1 with a number, but for multiples of 20,000. */
function inverseOf(number: number): number {
  for (let own = 1; own < 20_000; own += 2) if ((own * number) % 20_000 === 1) return own;
  throw new Error(`${number} has none`);
}

describe("blocks", { timeout: 60_000 }, () => {
  test.each([BLOCK, BLOCK + 1])("of %i rows say what the row-by-row engine says", (length) => {
    const policy = policyOf(
      flat(
        { a: "0.5", b: "0.5" },
        {
          modifiers: [{ id: "m", when: { fact: "fact/warned", equals: true }, cap: 60 }],
          tiers: [{ id: "S", when: { fact: "top", atMost: "0.3" } }, { id: "B" }],
        },
      ),
    );
    const dice = new Dice(length);
    const subjects = Array.from({ length }, (_, index) => ({
      id: `e-${index}`,
      role: index === length - 1 || dice.once(97) ? "nobody" : "support",
      // A gap in one block alone: its neighbours take the shorter loops.
      observations: { a: index === BLOCK - 2 ? null : dice.below(10_000) / 100, b: dice.below(100) },
      facts: { warned: dice.once(50) },
    }));
    const result = table(policy, subjects);
    expect(againstReference(policy, result)).toEqual([]);
    expect(result.rejected.at(-1)).toMatchObject({ row: length - 1, path: "role" });
    expect(result.exactRows).toBe(result.rejected.length);
  });
});
