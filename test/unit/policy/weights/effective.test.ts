import { resolveWeights } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { rational } from "../../../../src/number/rational.js";
import { effectiveWeights } from "../../../../src/policy/weights/effective.js";
import { idealWeights } from "../../../../src/policy/weights/ideal.js";
import { type Document, tiny } from "../../support.js";

const linear = { kind: "linear", floor: 0, target: 1 } as const;

/** `"a: x y | b: u"` as layers and indicators. */
function parts(text: string) {
  const groups = text.split(" | ").map((group) => group.split(": ") as [string, string]);
  return {
    layers: groups.map(([id]) => ({ id })),
    indicators: groups.flatMap(([layer, ids]) =>
      ids.split(" ").map((id) => ({ id, layer, scoring: linear })),
    ),
  };
}

/** `"1/3 0.25"` as fractions. */
const fractions = (text: string) =>
  text.split(" ").map((part) => {
    const [numerator, denominator = "1"] = part.split("/");
    return rational(BigInt(numerator as string), BigInt(denominator));
  });

describe("effective weights", () => {
  test.each<[what: string, shape: string, ideal: string, decimals: number, units: number[]]>([
    ["what lies on the grid stays", "a: x y | b: u", "1/2 1/4 1/4", 4, [5000, 2500, 2500]],
    // 3333.33 each: the one left over goes to the first.
    ["thirds in a layer", "a: x y z", "1/3 1/3 1/3", 4, [3334, 3333, 3333]],
    ["thirds of layers", "a: x | b: y | c: z", "1/3 1/3 1/3", 4, [3334, 3333, 3333]],
    // Sixths: 16.67 each on hundredths. Layer a 2/6 = 33.33 → 33, b 3/6 = 50, c 1/6 = 16.67 → 17;
    // 33/2 = 16.5 each → 17, 16; 50/3 = 16.67 each → 17, 17, 16.
    [
      "layers before indicators",
      "a: x y | b: u v w | c: z",
      "1/6 1/6 1/6 1/6 1/6 1/6",
      2,
      [17, 16, 17, 17, 16, 17],
    ],
    ["a weight of 0 stays 0", "a: x y z", "1/3 0 2/3", 2, [33, 0, 67]],
    ["a tiny weight may become 0", "a: x y", "99999/100000 1/100000", 2, [100, 0]],
    ["a layer of 0", "a: x y | b: u v", "1/2 1/2 0 0", 3, [500, 500, 0, 0]],
    ["eight decimals", "a: x y z", "1/3 1/3 1/3", 8, [33333334, 33333333, 33333333]],
    // x 1/7 = 14.28, y 2/7 = 28.57, z 4/7 = 57.14: floors 99, the one left over to y.
    ["the largest remainder", "a: x y z", "1/7 2/7 4/7", 2, [14, 29, 57]],
  ])("%s", (_, shape, ideal, decimals, units) => {
    const { layers, indicators } = parts(shape);
    expect(effectiveWeights(fractions(ideal), layers, indicators, decimals)).toEqual(units);
  });

  it("take an indicator by its layer, not by its place", () => {
    // Layers a (x, z) and b (y): 1/3 each; a 66.67 → 67, b 33.33 → 33; 67/2 = 33.5 each → 34, 33.
    const layers = [{ id: "a" }, { id: "b" }];
    const indicators = [
      { id: "x", layer: "a", scoring: linear },
      { id: "y", layer: "b", scoring: linear },
      { id: "z", layer: "a", scoring: linear },
    ];
    expect(effectiveWeights(fractions("1/3 1/3 1/3"), layers, indicators, 2)).toEqual([34, 33, 33]);
  });
});

describe("ideal weights", () => {
  const shown = (role: Document) =>
    idealWeights(role as never, parts("a: x y z | b: u v").indicators).map(
      ({ numerator, denominator }) => `${numerator}/${denominator}`,
    );

  test.each<[what: string, role: Document, ideal: string[]]>([
    ["equal shares in a layer", { layers: { a: "0.5", b: "0.5" } }, ["1/6", "1/6", "1/6", "1/4", "1/4"]],
    [
      "shares within a layer",
      { layers: { a: "0.6", b: "0.4" }, within: { a: { x: "0.5", y: "0.5" } } },
      ["3/10", "3/10", "0/1", "1/5", "1/5"],
    ],
    ["a layer not named", { layers: { a: 1 } }, ["1/3", "1/3", "1/3", "0/1", "0/1"]],
    [
      "shares of a layer without weight",
      { layers: { a: 1 }, within: { b: { u: 1 } } },
      ["1/3", "1/3", "1/3", "0/1", "0/1"],
    ],
    ["flat weights", { indicators: { z: "0.25", u: "0.75" } }, ["0/1", "0/1", "1/4", "3/4", "0/1"]],
  ])("%s", (_, role, ideal) => {
    expect(shown(role)).toEqual(ideal);
  });
});

it("the whole way, by hand", () => {
  const document = tiny({
    layers: [{ id: "a" }, { id: "b" }],
    indicators: parts("a: x y z | b: u v").indicators,
    roles: { main: { layers: { a: "0.6", b: "0.4" }, within: { a: { x: "0.5", y: "0.3", z: "0.2" } } } },
    stages: { now: { adjust: [{ set: "x", weight: "0.1" }] } },
  });
  // x 1/10, y 81/350, z 54/350, u and v 9/35. Layers 17/35 = 4857.14 and 18/35 = 5142.86 of 10000: 4857 and 5143.
  // x 4857 · 7/34 = 999.97, y 4857 · 81/170 = 2314.22, z 4857 · 54/170 = 1542.81: floors 4855, two left over to x and z.
  // u and v 2571.5 each: the one left over to u.
  expect(resolveWeights(document as never, { role: "main", stage: "now" })).toMatchObject({
    role: "main",
    stage: "now",
    weights: { x: 0.1, y: 0.2314, z: 0.1543, u: 0.2572, v: 0.2571 },
    layers: { a: 0.4857, b: 0.5143 },
  });
});
