import { type DataOptions, type WeightData, weightsFromData } from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { on, refusals, units } from "./support.js";

/** A table as published: rows of figures, all columns better where higher. */
const table = (...rows: readonly (readonly (number | string)[])[]): WeightData => ({
  better: Object.fromEntries((rows[0] ?? []).map((_, column) => [`c${column}`, "higher" as const])),
  rows: Object.fromEntries(
    rows.map((row, place) => [
      `s${place}`,
      Object.fromEntries(row.map((figure, column) => [`c${column}`, figure])),
    ]),
  ),
});

const weigh = (data: WeightData, method: DataOptions["method"], options: Partial<DataOptions> = {}) =>
  weightsFromData(data, { on, method, ...options });

const exactly = (exact: { readonly [id: string]: string }, decimals: number): string[] =>
  Object.values(exact).map((one) => Number(one).toFixed(decimals));

describe("entropy", () => {
  it("is that of Xu 2004", () => {
    const data = table([30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, "28.9"], [68, 70, 60, 29]);
    expect(exactly(weigh(data, "entropy").exact, 4)).toEqual(["0.4630", "0.3992", "0.1378", "0.0000"]);
  });

  it("is that of Elsayed, Dawood and Karthikeyan 2017", () => {
    const data = table(
      [7, 312, 1891, 6613, 163],
      [72, 88, 728, 941804, 1078],
      [10, 252, 2594, 3466, 117471],
      [10, 145, 980, 2371, 86329],
      [65, 54, 350, 501, 29897],
      [29, 48, 380, 912, 34051],
      [7, 476, 3300, 78470, 2212],
      [70, 87, 650, 733, 819000],
      [4, 86, 591, 3015, 103],
      [12, 79, 579, 3240, 96098],
      [21, 45, 261, 1253, 453],
      [1, 72, 530, 4333, "0.1048"],
    );
    expect(exactly(weigh(data, "entropy").exact, 6)).toEqual([
      "0.104991",
      "0.069124",
      "0.071373",
      "0.449937",
      "0.304575",
    ]);
  });

  it("is 1 for a constant column, which weighs exactly 0, and 0 for one figure among zeros", () => {
    const { weights, exact, columns, constant } = weigh(table([1, 5, 3], [2, 5, 0], [4, 5, 0]), "entropy");
    expect([weights.c1, exact.c1, constant]).toEqual([0, "0", ["c1"]]);
    expect(columns.c1).toEqual({ entropy: 1, information: 0 });
    expect(columns.c2).toEqual({ entropy: 0, information: 1 });
    // p = 1/7, 2/7, 4/7: e = (ln 7 − (2 ln 2 + 4 ln 4) ÷ 7) ÷ ln 3 = (1.945910 − 0.990210) ÷ 1.098612 = 0.869916.
    expect(columns.c0).toEqual({ entropy: 0.869916, information: 0.130084 });
    expect(units(weights)).toBe(10_000n);
  });

  it("does not go by the unit of a column, nor by which way it is better", () => {
    const data = table([1, 40], [2, 30], [4, 50]);
    const scaled = table(["0.001", "40000"], ["0.002", "30000"], ["0.004", "50000"]);
    expect(weigh(scaled, "entropy").exact).toEqual(weigh(data, "entropy").exact);
    const turned = { ...data, better: { c0: "lower", c1: "higher" } as const };
    expect(weigh(turned, "entropy").exact).toEqual(weigh(data, "entropy").exact);
  });

  test.each<[WeightData, string[]]>([
    [table([1, -1], [2, 3]), ["data.rows.s0.c1 out-of-range"]],
    [table([1, 0], [2, 0]), ["data.better.c1 all-zero"]],
    [table([1, 2], [1, 2]), ["data.better.c0 all-alike"]],
  ])("is refused for %j", (data, refused) => {
    expect(refusals(() => weigh(data, "entropy"))).toEqual(refused);
  });
});

describe("CRITIC", () => {
  it("is that of Tuş and Aytaç Adalı 2019", () => {
    const data = table(
      [5000, 3, 3, 4, 3, 2],
      [680, 5, 3, 2, 2, 1],
      [2000, 3, 2, 3, 4, 3],
      [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    );
    expect(exactly(weigh(data, "critic").exact, 3)).toEqual([
      "0.157",
      "0.249",
      "0.168",
      "0.121",
      "0.154",
      "0.151",
    ]);
  });

  it("can be done by hand", () => {
    // a: 0, 1/2, 1, σ = √(1/6); b: 0, 1, 0, σ = √(2/9). a and b do not correlate. c is a turned round: r(a, c) = −1.
    // Conflicts 1 + 2 = 3, 1 + 1 = 2, 3; information 3σ₁ = 1.224745, 2σ₂ = 0.942809, 1.224745 of 3.392299:
    // 0.361037, 0.277926, 0.361037, and the unit left goes to the larger remainder, of two equal ones to c0.
    const { columns, weights } = weigh(table([1, 1, 9], [2, 4, 8], [3, 1, 7]), "critic");
    expect(columns.c0).toEqual({ deviation: 0.408248, conflict: 3, information: 1.224745 });
    expect(columns.c1).toEqual({ deviation: 0.471405, conflict: 2, information: 0.942809 });
    expect(weights).toEqual({ c0: 0.3611, c1: 0.2779, c2: 0.361 });
  });

  it("goes by which way a column is better", () => {
    const data = table([1, 1, 9], [2, 4, 8], [3, 1, 7]);
    const { columns } = weigh({ ...data, better: { ...data.better, c2: "lower" } }, "critic");
    // Now r(a, c) = 1.
    expect([columns.c0?.conflict, columns.c1?.conflict, columns.c2?.conflict]).toEqual([1, 2, 1]);
  });

  it("leaves constant columns out of the others' sums", () => {
    const data = table([1, 1, 5], [2, 4, 5], [3, 1, 5]);
    const { weights, columns, constant } = weigh(data, "critic");
    expect(constant).toEqual(["c2"]);
    expect(columns.c0?.conflict).toBe(1);
    expect(weights.c2).toBe(0);
    expect(units(weights)).toBe(10_000n);
    // √(1/6) : √(2/9) = √3 : 2.
    expect(weights.c0).toBe(0.4641);
  });

  it("gives all to the one column in which anybody differs", () => {
    expect(weigh(table([1, 5], [2, 5]), "critic").weights).toEqual({ c0: 1, c1: 0 });
    expect(weigh(table([1], [2]), "critic").weights).toEqual({ c0: 1 });
  });

  it("correlates ranks where that is asked for", () => {
    // 1, 2, 100 and 1, 2, 3 have the same ranks; 3, 1, 2 against 1, 2, 3: r = −1/2.
    const data = table([1, 1, 3], [2, 2, 1], [100, 3, 2]);
    const { columns, provenance } = weigh(data, "critic", { correlation: "spearman" });
    expect([columns.c0?.conflict, columns.c1?.conflict, columns.c2?.conflict]).toEqual([1.5, 1.5, 3]);
    expect(provenance.inputs).toMatchObject({ correlation: "spearman" });
    expect(weigh(data, "critic").columns.c0?.conflict).not.toBe(1.5);
    // Ties take the mean of their places: 1½, 1½, 3 against 1, 2, 3 is √3 ÷ 2.
    const tied = weigh(table([5, 1], [5, 2], [9, 3]), "critic", { correlation: "spearman" });
    expect(tied.columns.c0?.conflict).toBe(0.133975);
  });

  it("is refused where all columns go along, unless equal weights are asked for", () => {
    const along = table([1, 10], [2, 20], [4, 40]);
    expect(refusals(() => weigh(along, "critic"))).toEqual(["data.better no-contrast"]);
    expect(weigh(along, "critic", { degenerate: "equal" })).toMatchObject({
      weights: { c0: 0.5, c1: 0.5 },
      exact: { c0: "0.5", c1: "0.5" },
      degenerate: true,
      provenance: { method: "data, critic, equal for want of contrast" },
    });
    expect(refusals(() => weigh(table([1, 5], [1, 5]), "critic"))).toEqual(["data.better.c0 all-alike"]);
  });
});

describe("the standard deviation", () => {
  it("is of figures brought to 0..1", () => {
    // √(1/6) : √(2/9) = √3 : 2.
    const { weights, columns, degenerate } = weigh(table([1, 1], [2, 4], [3, 1]), "standardDeviation");
    expect(weights).toEqual({ c0: 0.4641, c1: 0.5359 });
    expect(columns.c0).toEqual({ deviation: 0.408248, information: 0.408248 });
    expect(degenerate).toBe(false);
  });

  it("takes figures below 0, and knows no direction", () => {
    const data = table([-3, 1], [-2, 4], [-1, 1]);
    expect(weigh(data, "standardDeviation").weights).toEqual({ c0: 0.4641, c1: 0.5359 });
  });

  it("is refused where nobody differs, unless equal weights are asked for", () => {
    const alike = table([1, 5, 0], [1, 5, 0]);
    expect(refusals(() => weigh(alike, "standardDeviation"))).toEqual(["data.better.c0 all-alike"]);
    const equal = weigh(alike, "standardDeviation", { degenerate: "equal" });
    expect(equal.weights).toEqual({ c0: 0.3334, c1: 0.3333, c2: 0.3333 });
    expect(equal.constant).toEqual(["c0", "c1", "c2"]);
  });
});

describe("the rows", () => {
  const gaps = (): WeightData => ({
    better: { nps: "higher", csat: "higher" },
    rows: {
      li: { nps: 40, csat: 4 },
      wang: { nps: null, csat: 5 },
      zhou: { nps: 30, csat: 5, other: 1 },
      chen: { nps: 20 },
    },
  });

  it("must be whole, or are left out", () => {
    expect(refusals(() => weigh(gaps(), "entropy"))).toEqual([
      "data.rows.chen.csat missing-key",
      "data.rows.wang.nps missing-key",
    ]);
    const { rows, better } = gaps();
    const left = weigh(gaps(), "entropy", { missing: "drop" });
    const { li = {}, zhou = {} } = rows;
    const whole = weigh({ better, rows: { zhou, li } }, "entropy");
    expect(left).toEqual({ ...whole, subjects: 2, dropped: 2 });
  });

  it("may carry zeros behind", () => {
    const plain = weigh(table([1, 1], [2, 4], [3, "1.5"]), "entropy");
    expect(weigh(table(["1.00000000", 1], ["2e0", "4.0"], [3, "1.500000000"]), "entropy")).toEqual(plain);
  });

  it("must be two at least", () => {
    expect(refusals(() => weigh(table([1, 2]), "entropy"))).toEqual(["data.rows too-few-cases"]);
    expect(refusals(() => weigh({ better: { a: "higher" }, rows: {} }, "critic"))).toEqual([
      "data.rows too-few-cases",
    ]);
    const { li = {}, wang = {} } = gaps().rows;
    const one = { better: gaps().better, rows: { li, wang } };
    expect(refusals(() => weigh(one, "entropy", { missing: "drop" }))).toEqual(["data.rows too-few-cases"]);
  });

  it("are in the provenance by their fingerprint alone", () => {
    const data = table([1, 1], [2, 4], [3, 1]);
    const { inputs } = weigh(data, "entropy").provenance;
    expect(inputs).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      subjects: 3,
      better: { c0: "higher", c1: "higher" },
    });
    const turned = { ...data, rows: Object.fromEntries(Object.entries(data.rows).reverse()) };
    expect(weigh(turned, "entropy").provenance.inputs).toEqual(inputs);
    const other = weigh(table([1, 1], [2, 4], [3, "1.000001"]), "entropy").provenance.inputs;
    expect(other).not.toEqual(inputs);
  });

  test.each(["refuse", "drop"] as const)("are not looked at where columns are too many: %s", (missing) => {
    const { better } = table(Array.from({ length: 101 }, () => 1));
    const refused = refusals(() => weigh({ better, rows: { li: {}, wang: {} } }, "critic", { missing }));
    expect(refused).toEqual(["data.better out-of-range"]);
  });

  test.each<[unknown, unknown, string]>([
    [{ better: {}, rows: {} }, {}, "data.better empty"],
    [{ better: { a: "up" }, rows: {} }, {}, "data.better.a not-an-option"],
    [table(["1e15"], [2]), {}, "data.rows.s0.c0 out-of-range"],
    [table(["123456789012.1234"], [2]), {}, "data.rows.s0.c0 value-too-large"],
    [table(["0.0000001"], [2]), {}, "data.rows.s0.c0 too-precise"],
    [table(["x"], [2]), {}, "data.rows.s0.c0 not-decimal"],
    [table([1], [2]), { method: "pca" }, "options.method not-an-option"],
    [table([1], [2]), { on: "1 May" }, "options.on bad-date"],
    [table(Array.from({ length: 101 }, () => 1)), {}, "data.better out-of-range"],
  ])("are refused: %#", (data, options, refused) => {
    expect(refusals(() => weigh(data as never, "critic", options as never))).toContain(refused);
  });
});
