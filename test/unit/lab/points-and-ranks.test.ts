import { weightsFromPoints, weightsFromRanks, weightsFromSwing } from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { on, refusals } from "./support.js";

describe("points", () => {
  it("are shared out", () => {
    // 40 + 30 + 20 = 90: 0.44444…, 0.33333…, 0.22222…; the unit left goes to the largest remainder.
    const { weights, exact } = weightsFromPoints({ sales: 40, nps: "30", delivery: 20 }, { on });
    expect(weights).toEqual({ delivery: 0.2222, nps: 0.3333, sales: 0.4445 });
    expect(exact).toEqual({ delivery: "2/9", nps: "1/3", sales: "4/9" });
  });

  it("give the unit left to the larger weight, then to the id that sorts first", () => {
    // 1 : 1 : 4 on two decimals is 16.6…, 16.6…, 66.6…: two units are left.
    expect(weightsFromPoints({ b: 1, a: 1, c: 4 }, { on, decimals: 2 }).weights).toEqual({
      a: 0.17,
      b: 0.16,
      c: 0.67,
    });
  });

  it("make seven equal criteria sum to 1", () => {
    const seven = Object.fromEntries([..."gfedcba"].map((id) => [id, 1]));
    const { weights } = weightsFromPoints(seven, { on });
    // 10000 = 7 · 1428 + 4.
    expect(Object.values(weights)).toEqual([0.1429, 0.1429, 0.1429, 0.1429, 0.1428, 0.1428, 0.1428]);
  });

  it("may be one, some of them 0, and on a coarse grid", () => {
    expect(weightsFromPoints({ nps: 3 }, { on }).weights).toEqual({ nps: 1 });
    expect(weightsFromPoints({ nps: 3, csat: 0 }, { on }).exact).toEqual({ csat: "0", nps: "1" });
    expect(weightsFromPoints({ nps: 3, csat: 2 }, { on, decimals: 0 }).weights).toEqual({ csat: 0, nps: 1 });
  });

  it("say where they come from", () => {
    expect(weightsFromPoints({ nps: "3.50", csat: 2 }, { on }).provenance).toEqual({
      method: "points",
      on,
      inputs: { points: { csat: "2", nps: "3.5" } },
    });
  });

  test.each<[unknown, unknown, string]>([
    [{}, { on }, "points empty"],
    [{ nps: 0, csat: 0 }, { on }, "points out-of-range"],
    [{ nps: -1, csat: 2 }, { on }, "points.nps out-of-range"],
    [{ nps: "0.0000001", csat: 2 }, { on }, "points.nps too-precise"],
    [{ nps: "1e15", csat: 2 }, { on }, "points.nps value-too-large"],
    [{ nps: "many" }, { on }, "points.nps not-decimal"],
    [{ nps: Number.POSITIVE_INFINITY }, { on }, "points.nps not-decimal"],
    [{ "n p s": 1 }, { on }, "points.n p s bad-id"],
    [[1, 2], { on }, "points wrong-type"],
    [{ nps: 1 }, { on: "2026-02-30" }, "options.on bad-date"],
    [{ nps: 1 }, {}, "options.on missing-key"],
    [{ nps: 1 }, { on, decimals: 9 }, "options.decimals out-of-range"],
    [{ nps: 1 }, { on, places: 2 }, "options.places unknown-key"],
    [JSON.parse('{"__proto__": 1}'), { on }, "points.__proto__ forbidden-key"],
  ])("refuse %j with %j", (points, options, refused) => {
    expect(refusals(() => weightsFromPoints(points as never, options as never))).toEqual([refused]);
  });
});

describe("swings", () => {
  it("are shared out where the greatest is 100", () => {
    expect(weightsFromSwing({ a: 100, b: 60, c: 40 }, { on }).weights).toEqual({ a: 0.5, b: 0.3, c: 0.2 });
    expect(weightsFromSwing({ a: 100 }, { on }).provenance.method).toBe("swing");
  });

  test.each<[object, string[]]>([
    [{ a: 90, b: 60 }, ["points out-of-range"]],
    [{ a: 101, b: 60 }, ["points.a out-of-range"]],
    [{ a: 0 }, ["points out-of-range"]],
    [{}, ["points empty"]],
  ])("refuse %j", (points, refused) => {
    expect(refusals(() => weightsFromSwing(points as never, { on }))).toEqual(refused);
  });
});

describe("ranks", () => {
  const weigh = (ranks: { [id: string]: number }, method?: "centroid" | "sum" | "reciprocal") =>
    weightsFromRanks(ranks, { on, method });

  // Barron and Barrett 1996, table of rank-order centroid weights.
  test.each<[number, number[]]>([
    [1, [1]],
    [2, [0.75, 0.25]],
    [3, [0.6111, 0.2778, 0.1111]],
    [4, [0.5208, 0.2708, 0.1458, 0.0625]],
    [5, [0.4567, 0.2567, 0.1567, 0.09, 0.04]],
    [6, [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278]],
  ])("become the published centroid weights of %i", (n, published) => {
    const ranks = Object.fromEntries(published.map((_, place) => [`c${place}`, place + 1]));
    const { exact, weights } = weigh(ranks);
    for (const [place, weight] of published.entries()) {
      const [numerator = 0, denominator = 1] = String(exact[`c${place}`]).split("/").map(Number);
      expect((numerator / denominator).toFixed(4)).toBe(weight.toFixed(4));
      expect(Math.abs((weights[`c${place}`] ?? 0) - weight)).toBeLessThan(0.00011);
    }
    expect(Object.keys(weights)).toHaveLength(n);
  });

  it("become rank sums: 4, 3, 2, 1 of 10", () => {
    expect(weigh({ a: 1, b: 2, c: 3, d: 4 }, "sum").weights).toEqual({ a: 0.4, b: 0.3, c: 0.2, d: 0.1 });
  });

  it("become reciprocals: 1, 1/2, 1/3, 1/4 of 25/12", () => {
    const { weights } = weigh({ a: 1, b: 2, c: 3, d: 4 }, "reciprocal");
    expect(weights).toEqual({ a: 0.48, b: 0.24, c: 0.16, d: 0.12 });
  });

  it("share the places of a tie", () => {
    // Places 2 and 3 of 4: (13/48 + 7/48) ÷ 2 = 10/48 each.
    const { exact } = weigh({ a: 1, b: 2, c: 2, d: 4 });
    expect(exact).toEqual({ a: "25/48", b: "5/24", c: "5/24", d: "0.0625" });
    expect(weigh({ a: 1, b: 2, c: 2, d: 3 }).exact).toEqual(exact);
    expect(weigh({ a: 7, b: 7, c: 7 }, "reciprocal").exact).toEqual({ a: "1/3", b: "1/3", c: "1/3" });
  });

  it("say where they come from", () => {
    expect(weigh({ b: 1, a: 2 }, "sum").provenance).toEqual({
      method: "ranks, sum",
      on,
      inputs: { ranks: { a: 2, b: 1 } },
    });
    expect(weigh({ b: 1 }).provenance.method).toBe("ranks, centroid");
  });

  test.each<[unknown, unknown, string]>([
    [{}, { on }, "ranks empty"],
    [{ a: 0 }, { on }, "ranks.a out-of-range"],
    [{ a: 101 }, { on }, "ranks.a out-of-range"],
    [{ a: 1.5 }, { on }, "ranks.a wrong-type"],
    [{ a: "1" }, { on }, "ranks.a wrong-type"],
    [Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`a${n}`, 1])), { on }, "ranks out-of-range"],
    [{ a: 1 }, { on, method: "best" }, "options.method not-an-option"],
    [{ a: 1 }, { on: "today" }, "options.on bad-date"],
  ])("refuse %j with %j", (ranks, options, refused) => {
    expect(refusals(() => weightsFromRanks(ranks as never, options as never))).toEqual([refused]);
  });
});
