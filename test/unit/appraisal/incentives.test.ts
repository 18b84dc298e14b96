import { describe, expect, it, test } from "vitest";
import { type Document, flat, run } from "../support.js";

const yes = { fact: "fact/yes", equals: true };
const no = { fact: "fact/no", equals: true };
const unknown = { fact: "fact/unknown", equals: true };
const facts = { yes: true, no: false, salary: 12_000 };

const amount = (value: number | string) => ({ kind: "amount", amount: value });
const percent = (value: number | string, of = "fact/salary") => ({ kind: "percent", percent: value, of });
const badge = { kind: "badge", badge: "b" };

/** What one subject gets from rules given as condition and award. */
function paid(
  rules: readonly [when: Document, award: Document][],
  incentives: Document = {},
  carried: Document = {},
) {
  const policy = flat(
    { nps: 1 },
    {
      incentives: {
        currency: "CNY",
        rules: rules.map(([when, award], index) => ({ id: `r${index}`, horizon: "short", when, award })),
        ...incentives,
      },
    },
  );
  const subject = { id: "e-1", role: "support", observations: { nps: 50 }, facts: { ...facts, ...carried } };
  const [result] = run(policy, [subject]).results;
  const awards = (result?.awards ?? []).map(({ status, money, missing }) =>
    [status, ...(money === undefined ? [] : [money]), ...missing.map(({ fact }) => fact)].join(" "),
  );
  return {
    awards,
    payout: result?.payout,
    trace: result !== undefined && "payout" in result.trace ? result.trace.payout : null,
  };
}

describe("awards", () => {
  it("fire on true alone", () => {
    expect(
      paid([
        [yes, badge],
        [no, badge],
        [unknown, badge],
      ]),
    ).toMatchObject({
      awards: ["fired", "notFired", "unknown fact/unknown"],
      payout: 0,
    });
  });

  it("carry id, horizon and the award as the policy says it", () => {
    const rules = [
      { id: "a", horizon: "long", when: yes, award: { kind: "equity", units: "1000" } },
      { id: "b", horizon: "mid", when: no, award: { kind: "programme", programme: "trainee" } },
      { id: "c", horizon: "short", when: yes, award: { kind: "points", points: 5 } },
    ];
    const policy = flat({ nps: 1 }, { incentives: { currency: "CNY", rules } });
    const [result] = run(policy, [{ id: "e-1", role: "support", observations: { nps: 50 }, facts }]).results;
    expect(result?.awards).toMatchObject(
      rules.map(({ id, horizon, award }) => ({ id, horizon, award, missing: [] })),
    );
    expect(result?.awards?.map((award) => "money" in award)).toEqual([false, false, false]);
  });

  it("are absent where the policy has no incentives", () => {
    const [result] = run(flat({ nps: 1 }), [
      { id: "e-1", role: "support", observations: { nps: 50 } },
    ]).results;
    expect(result).not.toHaveProperty("awards");
    expect(result).not.toHaveProperty("payout");
    expect(result?.trace).toMatchObject({ payout: null });
  });

  it("know score, rank, tier and values", () => {
    const at = (when: Document) => paid([[when, amount(5)]]).payout === 5;
    expect(at({ fact: "score", equals: 50 })).toBe(true);
    expect(at({ fact: "size", equals: 1 })).toBe(true);
    expect(at({ fact: "value/nps", below: 50 })).toBe(false);
  });
});

describe("money", () => {
  test.each<[what: string, award: Document, incentives: Document, money: number]>([
    ["a percentage of a fact", percent(10), {}, 1200],
    ["a fraction of a per cent", percent("0.125"), {}, 15],
    ["0 %", percent(0), {}, 0],
    ["1000 %", percent(1000), {}, 120_000],
    ["an amount", amount("500.50"), {}, 500.5],
    ["an amount of 0", amount(0), {}, 0],
    // 12000 · 0.0001 % = 0.012; to four decimals.
    ["rounded to the decimals", percent("0.0001"), {}, 0.01],
    ["to four decimals", percent("0.0001"), { decimals: 4 }, 0.012],
    ["to no decimals", amount("0.5"), { decimals: 0 }, 1],
    ["a tie", amount("2.345"), {}, 2.35],
    ["another tie", amount("2.365"), {}, 2.37],
  ])("%s", (_, award, incentives, money) => {
    for (const rounding of ["halfExpand", "halfEven"]) {
      const policy = flat(
        { nps: 1 },
        {
          scale: { rounding },
          incentives: {
            currency: "CNY",
            rules: [{ id: "r", horizon: "short", when: yes, award }],
            ...incentives,
          },
        },
      );
      const subject = { id: "e-1", role: "support", observations: { nps: 50 }, facts };
      expect(run(policy, [subject]).results[0]).toMatchObject({
        awards: [{ status: "fired", money }],
        payout: money,
      });
    }
  });

  test.each<[what: string, salary: unknown, award: string]>([
    ["unknown", null, "unknown fact/salary"],
    ["no number", "much", "unknown fact/salary"],
    ["a boolean", true, "unknown fact/salary"],
    ["a decimal text", "12000.50", "fired 1200.05"],
    ["0", 0, "fired 0"],
    ["negative zero", "-0", "fired 0"],
    // 10 % of it is 9 999 999 999 999.99, the most.
    ["as large as can be", "99999999999999.9", "fired 9999999999999.99"],
    ["rounded to the most", "99999999999999.94", "fired 9999999999999.99"],
  ])("of a fact that is %s", (_, salary, award) => {
    const { awards, payout } = paid([[yes, percent(10)]], {}, { salary });
    expect(awards).toEqual([award]);
    expect(payout).toBe(award.startsWith("unknown") ? 0 : Number(award.split(" ")[1]));
  });

  test.each<[what: string, salary: unknown]>([
    ["negative", -1],
    ["a little below 0", "-1e-999"],
    ["too large", "100000000000000"],
    ["too large by its rounding", "99999999999999.95"],
    ["beyond every number", "1e999"],
  ])("of a fact that is %s is unknown, not zero", (_, salary) => {
    const { awards, payout } = paid(
      [
        [yes, percent(10)],
        [yes, amount(5)],
      ],
      {},
      { salary },
    );
    expect(awards.map((award) => award.split(" ")[0])).toEqual(["unknown", "fired"]);
    expect(payout).toBe(5);
  });

  it("that does not fire is not asked for", () => {
    expect(paid([[no, percent(10, "fact/nothing")]]).awards).toEqual(["notFired"]);
    expect(paid([[unknown, percent(10, "fact/nothing")]]).awards).toEqual(["unknown fact/unknown"]);
  });
});

describe("stacking", () => {
  const three: [Document, Document][] = [
    [yes, amount(100)],
    [yes, amount(300)],
    [no, amount(900)],
  ];

  it("sums by default", () => {
    const expected = { awards: ["fired 100", "fired 300", "notFired"], payout: 400 };
    expect(paid(three)).toMatchObject(expected);
    expect(paid(three, { stacking: "sum" })).toMatchObject({
      ...expected,
      trace: { total: 400, ceiling: null, cut: 0, withheld: null },
    });
  });

  it("pays the largest, and marks the others superseded", () => {
    expect(paid(three, { stacking: "highest" })).toMatchObject({
      awards: ["superseded 100", "fired 300", "notFired"],
      payout: 300,
    });
  });

  it("of equal ones pays the earlier", () => {
    expect(
      paid(
        [
          [yes, amount(300)],
          [yes, amount("300.00")],
          [yes, badge],
        ],
        { stacking: "highest" },
      ),
    ).toMatchObject({
      awards: ["fired 300", "superseded 300", "fired"],
      payout: 300,
    });
    // 2.5 % of 12000 is 300.
    expect(
      paid(
        [
          [yes, percent("2.5")],
          [yes, amount(300)],
        ],
        { stacking: "highest" },
      ).awards,
    ).toEqual(["fired 300", "superseded 300"]);
    expect(
      paid(
        [
          [yes, amount(0)],
          [yes, amount(0)],
        ],
        { stacking: "highest" },
      ).awards,
    ).toEqual(["fired 0", "superseded 0"]);
  });

  it("of what is known pays the largest", () => {
    expect(
      paid(
        [
          [yes, percent(50, "fact/nothing")],
          [yes, amount(5)],
        ],
        { stacking: "highest" },
      ),
    ).toMatchObject({
      awards: ["unknown fact/nothing", "fired 5"],
      payout: 5,
    });
    expect(
      paid(
        [
          [unknown, amount(900)],
          [yes, amount(5)],
        ],
        { stacking: "highest" },
      ).payout,
    ).toBe(5);
  });
});

describe("the ceiling", () => {
  const ceiling = (value: number | string, of = "fact/salary") => ({ ceiling: { percent: value, of } });

  it("cuts the total, and the trace says by how much", () => {
    // 10 % of 12000.
    expect(
      paid(
        [
          [yes, amount(1000)],
          [yes, amount("500.55")],
        ],
        ceiling(10),
      ),
    ).toMatchObject({
      awards: ["fired 1000", "fired 500.55"],
      payout: 1200,
      trace: { total: 1500.55, ceiling: 1200, cut: 300.55, withheld: null },
    });
    expect(paid([[yes, amount(1200)]], ceiling(10)).trace).toEqual({
      total: 1200,
      ceiling: 1200,
      of: { fact: "fact/salary", back: 0, value: 12_000 },
      cut: 0,
      withheld: null,
    });
    expect(paid([[yes, amount(5)]], ceiling(0))).toMatchObject({ payout: 0, trace: { cut: 5 } });
    expect(
      paid(
        [
          [yes, amount(1000)],
          [yes, amount(2000)],
        ],
        { ...ceiling(10), stacking: "highest" },
      ),
    ).toMatchObject({ payout: 1200, trace: { total: 2000, cut: 800 } });
  });

  it("is rounded like money", () => {
    // 0.0001 % of 12345 = 0.012345
    expect(paid([[yes, amount(5)]], ceiling("0.0001"), { salary: 12_345 }).payout).toBe(0.01);
    expect(paid([[yes, amount(5)]], { ...ceiling("0.0001"), decimals: 4 }, { salary: 12_350 }).payout).toBe(
      0.0124,
    );
  });

  it("on a fact that is not known withholds the payout where there is money", () => {
    for (const salary of [null, "much", -1, "1e15", true]) {
      expect(paid([[yes, amount(5)]], ceiling(100), { salary })).toMatchObject({
        awards: ["fired 5"],
        payout: null,
        trace: { total: 5, ceiling: null, of: { value: salary }, cut: 0, withheld: "ceiling" },
      });
    }
  });

  it("withholds nothing where there is no money", () => {
    for (const rules of [[[no, amount(5)]], [[yes, amount(0)]], [[yes, badge]], [[unknown, amount(5)]]] as [
      Document,
      Document,
    ][][]) {
      expect(paid(rules, ceiling(100), { salary: null })).toMatchObject({
        payout: 0,
        trace: { total: 0, ceiling: null, withheld: null },
      });
    }
  });
});

describe("a total beyond 15 digits", () => {
  const most = amount("9999999999999.99");

  it("withholds the payout", () => {
    expect(
      paid([
        [yes, most],
        [no, amount("0.01")],
      ]),
    ).toMatchObject({ payout: 9999999999999.99, trace: { withheld: null } });
    expect(
      paid([
        [yes, most],
        [yes, amount("0.01")],
      ]),
    ).toMatchObject({
      payout: null,
      trace: { ceiling: null, cut: 0, withheld: "total" },
    });
  });

  it("also under a ceiling, which does not rescue it", () => {
    const ceiling = { ceiling: { percent: 10, of: "fact/salary" } };
    expect(
      paid(
        [
          [yes, most],
          [yes, amount("0.01")],
        ],
        ceiling,
      ),
    ).toMatchObject({
      payout: null,
      trace: { ceiling: 1200, withheld: "total" },
    });
  });

  it("does not where only the largest is paid", () => {
    expect(
      paid(
        [
          [yes, most],
          [yes, most],
        ],
        { stacking: "highest" },
      ).payout,
    ).toBe(9999999999999.99);
  });
});
