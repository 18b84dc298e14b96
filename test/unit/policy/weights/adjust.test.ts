import { resolveWeights, SteelyardError, safeParsePolicy } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { WEIGHT_LIMITS } from "../../../../src/policy/weights/profile.js";
import { type Document, issuesOf, tiny } from "../../support.js";

const linear = { kind: "linear", floor: 0, target: 1 };

/** Ideal weights x 0.3, y 0.18, z 0.12 in layer a; u 0.2, v 0.2 in layer b; o 0 in layer c. */
function policy(adjust: Document[], changes: Document = {}): Document {
  return tiny({
    layers: [{ id: "a" }, { id: "b" }, { id: "c" }],
    indicators: [
      { id: "x", layer: "a", scoring: linear },
      { id: "y", layer: "a", scoring: linear },
      { id: "z", layer: "a", scoring: linear },
      { id: "u", layer: "b", scoring: linear },
      { id: "v", layer: "b", scoring: linear },
      { id: "o", layer: "c", scoring: linear },
    ],
    roles: {
      main: { layers: { a: "0.6", b: "0.4" }, within: { a: { x: "0.5", y: "0.3", z: "0.2" } } },
      other: { indicators: { x: 1 } },
    },
    stages: { now: { adjust } },
    ...changes,
  });
}

const resolve = (document: Document, role = "main", stage: string | null = "now") =>
  resolveWeights(document as never, { role, stage });

/** The exact weights after the last adjustment: `"x y z | u v | o"`. */
function ideal(adjust: Document[]): string {
  const { steps } = resolve(policy(adjust.map((one) => ({ roles: ["main"], ...one }))));
  const { x, y, z, u, v, o } = (steps.at(-1) as (typeof steps)[number]).weights;
  return `${x} ${y} ${z} | ${u} ${v} | ${o}`;
}

const layer = (id: string) => ({ layer: id });

describe("an adjustment moves the exact weights", () => {
  test.each<[what: string, adjust: Document, weights: string]>([
    // 0.2 of 0.6 is 0.12; y and z share 0.48 instead of 0.3: times 1.6.
    ["set a share", { set: "x", share: "0.2" }, "0.12 0.288 0.192 | 0.2 0.2 | 0"],
    ["set the share that is", { set: "x", share: "0.5" }, "0.3 0.18 0.12 | 0.2 0.2 | 0"],
    ["set a share of 0", { set: "x", share: 0 }, "0 0.36 0.24 | 0.2 0.2 | 0"],
    ["set a share of 1", { set: "x", share: 1 }, "0.6 0 0 | 0.2 0.2 | 0"],
    ["set a share in a layer of total 0", { set: "o", share: "0.7" }, "0.3 0.18 0.12 | 0.2 0.2 | 0"],
    // The others hold 0.9 instead of 0.7: times 9/7.
    ["set a weight", { set: "x", weight: "0.1" }, "0.1 81/350 27/175 | 9/35 9/35 | 0"],
    ["set a weight of 0", { set: "u", weight: 0 }, "0.375 0.225 0.15 | 0 0.25 | 0"],
    ["set a weight of 1", { set: "u", weight: 1 }, "0 0 0 | 1 0 | 0"],
    // The others halve.
    ["set a weight from 0", { set: "o", weight: "0.5" }, "0.15 0.09 0.06 | 0.1 0.1 | 0.5"],
    // x 0.6, y 0.18, z 0.12 sum to 0.9: times 2/3.
    ["multiply an indicator", { multiply: "x", by: 2 }, "0.4 0.12 0.08 | 0.2 0.2 | 0"],
    // x 0.15 of 0.45: times 4/3.
    ["multiply by less than 1", { multiply: "x", by: "0.5" }, "0.2 0.24 0.16 | 0.2 0.2 | 0"],
    ["multiply by 1", { multiply: "x", by: 1 }, "0.3 0.18 0.12 | 0.2 0.2 | 0"],
    ["multiply an indicator of weight 0", { multiply: "o", by: 5 }, "0.3 0.18 0.12 | 0.2 0.2 | 0"],
    // Layer b 0.8, the whole 1.4: times 5/7.
    ["multiply a layer", { multiply: layer("b"), by: 2 }, "3/14 9/70 3/35 | 2/7 2/7 | 0"],
    ["multiply a layer of total 0", { multiply: layer("c"), by: 2 }, "0.3 0.18 0.12 | 0.2 0.2 | 0"],
    ["shift between indicators", { shift: "0.1", from: "x", to: "u" }, "0.2 0.18 0.12 | 0.3 0.2 | 0"],
    ["shift inside of a layer", { shift: "0.1", from: "x", to: "y" }, "0.2 0.28 0.12 | 0.2 0.2 | 0"],
    ["shift all that there is", { shift: "0.3", from: "x", to: "u" }, "0 0.18 0.12 | 0.5 0.2 | 0"],
    [
      "shift to an indicator of weight 0",
      { shift: "0.1", from: "x", to: "o" },
      "0.2 0.18 0.12 | 0.2 0.2 | 0.1",
    ],
    // Layer a times 5/6, layer b times 5/4.
    [
      "shift between layers",
      { shift: "0.1", from: layer("a"), to: layer("b") },
      "0.25 0.15 0.1 | 0.25 0.25 | 0",
    ],
    [
      "shift a layer to an indicator",
      { shift: "0.1", from: layer("a"), to: "v" },
      "0.25 0.15 0.1 | 0.2 0.3 | 0",
    ],
    [
      "shift an indicator to a layer",
      { shift: "0.1", from: "z", to: layer("b") },
      "0.3 0.18 0.02 | 0.25 0.25 | 0",
    ],
    ["shift a whole layer", { shift: "0.6", from: layer("a"), to: layer("b") }, "0 0 0 | 0.5 0.5 | 0"],
  ])("%s", (_, adjust, weights) => {
    expect(ideal([adjust])).toBe(weights);
  });

  it("in order, each upon the one before", () => {
    const double = { multiply: "x", by: 2 };
    const move = { shift: "0.1", from: "x", to: "u" };
    // Doubled first: x 0.4, then 0.3. Moved first: x 0.2, y 0.18, z 0.12 of 0.5; doubled 0.4 of 0.7, back to 0.5: times 5/7.
    expect(ideal([double, move])).toBe("0.3 0.12 0.08 | 0.3 0.2 | 0");
    expect(ideal([move, double])).toBe("2/7 9/70 3/35 | 0.3 0.2 | 0");
  });

  it("only of the roles that it names", () => {
    const document = policy([
      { multiply: "x", by: 2, roles: ["main"] },
      { shift: "0.1", from: "x", to: "u" },
    ]);
    expect(resolve(document).steps.map(({ adjust }) => adjust)).toEqual([null, 0, 1]);
    const other = resolve(document, "other");
    expect(other.steps.map(({ adjust }) => adjust)).toEqual([null, 1]);
    expect(other.steps.at(-1)?.weights).toEqual({ x: "0.9", y: "0", z: "0", u: "0.1", v: "0", o: "0" });
  });

  it("and nothing where no stage is named", () => {
    const { stage, steps, weights, layers, role } = resolve(
      policy([{ set: "x", share: 0, roles: ["main"] }]),
      "main",
      null,
    );
    expect({ role, stage, layers }).toEqual({ role: "main", stage: null, layers: { a: 0.6, b: 0.4, c: 0 } });
    expect(steps).toEqual([
      { adjust: null, weights: { x: "0.3", y: "0.18", z: "0.12", u: "0.2", v: "0.2", o: "0" } },
    ]);
    expect(weights).toEqual({ x: 0.3, y: 0.18, z: 0.12, u: 0.2, v: 0.2, o: 0 });
  });

  it("and nothing then of a stage that is called null", () => {
    const document = policy([], { stages: { null: { adjust: [{ set: "x", share: 0, roles: ["main"] }] } } });
    expect(resolve(document, "main", null)).toMatchObject({ stage: null, weights: { x: 0.3 } });
    expect(resolve(document, "main", "null")).toMatchObject({ stage: "null", weights: { x: 0 } });
  });
});

describe("what cannot be done is an issue of the policy", () => {
  type Row = [what: string, adjust: Document[], code: string, facts: Document];
  test.each<Row>([
    [
      "more than an indicator has",
      [{ shift: "0.31", from: "x", to: "u" }],
      "takes-too-much",
      { has: "0.3", takes: "0.31" },
    ],
    [
      "more than a layer has",
      [{ shift: "0.61", from: layer("a"), to: "u" }],
      "takes-too-much",
      { has: "0.6", takes: "0.61" },
    ],
    [
      "something from nothing",
      [{ shift: "0.1", from: layer("c"), to: "u" }],
      "takes-too-much",
      { has: "0", takes: "0.1" },
    ],
    [
      "growing a layer of total 0",
      [{ shift: "0.1", from: "x", to: layer("c") }],
      "empty-group",
      { group: "layer/c" },
    ],
    [
      "a share whose rest nobody can hold",
      [
        { set: "x", share: 1 },
        { set: "x", share: "0.5" },
      ],
      "empty-group",
      { group: "layer/a" },
    ],
    [
      "a weight whose rest nobody can hold",
      [
        { set: "x", weight: 1 },
        { set: "x", weight: "0.5" },
      ],
      "empty-group",
      { group: "profile" },
    ],
    [
      "a share of an only child",
      [
        { shift: "0.1", from: "x", to: "o" },
        { set: "o", share: "0.5" },
      ],
      "empty-group",
      { group: "layer/c" },
    ],
  ])("%s", (_, adjust, code, facts) => {
    const document = policy(adjust.map((one) => ({ ...one, roles: ["main"] })));
    expect(issuesOf(document)).toEqual([`stages.now.adjust.${adjust.length - 1} ${code}`]);
    expect(() => resolve(document)).toThrow(
      expect.objectContaining({ facts: { role: "main", stage: "now", ...facts } }) as Error,
    );
  });

  it("once for each adjustment, in whichever roles and stages", () => {
    const bad = { shift: "0.9", from: "y", to: "u" };
    const document = policy([], {
      stages: { now: { adjust: [bad] }, later: { adjust: [{ multiply: "x", by: 2 }, bad] } },
    });
    expect(issuesOf(document)).toEqual([
      "stages.now.adjust.0 takes-too-much",
      "stages.later.adjust.1 takes-too-much",
    ]);
  });

  it("told of the first role that it fails", () => {
    const document = policy([{ shift: "0.9", from: "y", to: "u" }]);
    expect(safeParsePolicy(document)).toMatchObject({
      issues: [{ facts: { role: "main", stage: "now", has: "0.18", takes: "0.9" } }],
    });
  });

  it("an only child may keep the whole of its layer", () => {
    expect(
      ideal([
        { shift: "0.1", from: "x", to: "o" },
        { set: "o", share: 1 },
      ]),
    ).toBe("0.2 0.18 0.12 | 0.2 0.2 | 0.1");
  });
});

describe("limits", () => {
  const facts = (what: keyof typeof WEIGHT_LIMITS) => ({ what, limit: WEIGHT_LIMITS[what] });

  it("of weights: roles times indicators times steps", () => {
    const most = WEIGHT_LIMITS.weights;
    // One role, one indicator: steps are the plain profile, the stage's own, and its adjustments.
    const adjust = (count: number) => new Array(count).fill({ set: "nps", share: 1 });
    const document = (count: number) => tiny({ stages: { now: { adjust: adjust(count) } } });
    expect(issuesOf(document(most - 1))).toEqual([" too-large"]);
    const parts = (count: number) =>
      tiny({
        indicators: Array.from({ length: 100 }, (_, i) => ({ id: `i${i}`, layer: "user", scoring: linear })),
        stages: { now: { adjust: new Array(count).fill({ set: "i1", share: "0.01" }) } },
      });
    expect(issuesOf(parts(most / 100 - 2))).toEqual([]);
    expect(safeParsePolicy(parts(most / 100 - 1))).toMatchObject({
      issues: [{ code: "too-large", path: "", facts: facts("weights") }],
    });
  });

  it("of the work of exact fractions", () => {
    const long = { multiply: "x", by: `1.${"7".repeat(1000)}`, roles: ["main"] };
    expect(issuesOf(policy([long]))).toEqual([]);
    const much = policy(new Array(8).fill(long));
    const issues = issuesOf(much);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^stages\.now\.adjust\.\d+ too-large$/);
    expect(safeParsePolicy(much)).toMatchObject({ issues: [{ code: "too-large", facts: facts("work") }] });
  });
});

describe("resolveWeights", () => {
  it("knows the policy's roles and stages alone", () => {
    const document = policy([]);
    const failure = (role: unknown, stage: string | null) => {
      try {
        resolve(document, role as string, stage);
      } catch (error) {
        return error instanceof SteelyardError ? [error.code, error.path, error.facts] : error;
      }
      return null;
    };
    expect(failure("clerk", null)).toEqual([
      "unknown-id",
      "role",
      { kind: "role", id: "clerk", known: ["main", "other"] },
    ]);
    expect(failure("main", "later")).toEqual([
      "unknown-id",
      "stage",
      { kind: "stage", id: "later", known: ["now"] },
    ]);
    expect(failure("toString", null)).toMatchObject(["unknown-id", "role", {}]);
    expect(failure(null, null)).toMatchObject(["missing-key", "role", {}]);
    expect(failure(5, null)).toMatchObject(["wrong-type", "role", { expected: "text", found: "number" }]);
    expect(failure("main", "constructor")).toMatchObject(["unknown-id", "stage", {}]);
    expect(failure("main", null)).toBeNull();
  });

  it("names twenty that it knows, and no more than 80 characters of one that it does not", () => {
    const roles = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`r${index}`, { layers: { user: 1 } }]),
    );
    const known = Object.keys(roles).slice(0, 20);
    expect(() => resolve(tiny({ roles }), "r".repeat(100), null)).toThrow(
      expect.objectContaining({ facts: { kind: "role", id: "r".repeat(80), known } }) as Error,
    );
  });

  it("knows no stage where the policy has none", () => {
    expect(() => resolve(tiny(), "support", "now")).toThrow(
      expect.objectContaining({ code: "unknown-id", path: "stage" }) as Error,
    );
  });

  test.each([[["main"]], [{}], [5], [null], [{ toString: 1, valueOf: 1 }]])(
    "takes no %j for a role",
    (role) => {
      expect(() => resolve(policy([]), role as never)).toThrow(SteelyardError);
    },
  );

  it("answers a missing request with an issue", () => {
    expect(() => resolveWeights(policy([]) as never, undefined as never)).toThrow(SteelyardError);
    expect(() => resolveWeights(policy([]) as never, null as never)).toThrow(SteelyardError);
  });

  it("throws the issues of a document that is no policy", () => {
    expect(() => resolve(tiny({ version: 5 }))).toThrow(
      expect.objectContaining({ code: "wrong-type", path: "version" }) as Error,
    );
  });
});
