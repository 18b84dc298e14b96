import { definePolicy, lintPolicy, type Policy, parsePolicy, resolveWeights } from "steelyard";
import {
  type Freezable,
  freezeWeights,
  weightsFromComparisons,
  weightsFromPoints,
  weightsFromRanks,
} from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { whole } from "../support.js";
import { on, refusals } from "./support.js";

const policy = (): Policy => parsePolicy(whole());
const ranks = () => weightsFromRanks({ business: 2, user: 1 }, { on, method: "sum" });
const doubtful = () =>
  weightsFromComparisons({ sales: { orders: 9, nps: "1/9" }, orders: { nps: 9 } }, { on });

describe("frozen weights", () => {
  it("replace those of the layers, with where they come from", () => {
    const next = freezeWeights(policy(), "seller", ranks(), { version: "2" });
    expect(next.version).toBe("2");
    expect(next.roles.seller).toEqual({
      ...policy().roles.seller,
      layers: { business: 0.3333, user: 0.6667 },
      provenance: [{ of: "layers", method: "ranks, sum", on, inputs: { ranks: { business: 2, user: 1 } } }],
    });
    expect({ ...next, version: "1", roles: { ...next.roles, seller: policy().roles.seller } }).toEqual(
      policy(),
    );
    expect(resolveWeights(next, { role: "seller" }).layers).toEqual({ business: 0.3333, user: 0.6667 });
  });

  it("replace those of the indicators of a flat role", () => {
    const derived = weightsFromPoints({ nps: 3, csat: 1 }, { on });
    const next = freezeWeights(policy(), "carer", derived, { version: "2" });
    expect(next.roles.carer?.indicators).toEqual({ csat: 0.25, nps: 0.75 });
    expect(next.roles.carer?.provenance?.map(({ of }) => of)).toEqual(["indicators"]);
  });

  it("replace the shares within a layer, and keep what is known of the layers", () => {
    const derived = weightsFromPoints({ orders: 1, sales: 2 }, { on, decimals: 8 });
    const first = freezeWeights(policy(), "seller", ranks(), { version: "2" });
    const next = freezeWeights(first, "seller", derived, { version: "3", of: { within: "business" } });
    expect(next.roles.seller?.within).toEqual({ business: { orders: 0.33333333, sales: 0.66666667 } });
    expect(next.roles.seller?.provenance?.map(({ of }) => of)).toEqual(["layers", "within.business"]);
    const again = freezeWeights(next, "seller", ranks(), { version: "4" });
    expect(again.roles.seller?.provenance?.map(({ of }) => of)).toEqual(["within.business", "layers"]);
  });

  it("make a role flat, or layered, where that is asked for", () => {
    const derived = weightsFromPoints({ orders: 1, sales: 1, nps: 2 }, { on });
    const layered = freezeWeights(policy(), "seller", ranks(), { version: "2" });
    const flat = freezeWeights(layered, "seller", derived, { version: "3", of: "indicators" });
    expect(flat.roles.seller).toMatchObject({
      indicators: { nps: 0.5, orders: 0.25, sales: 0.25 },
      targets: { sales: 250 },
    });
    expect(flat.roles.seller).not.toHaveProperty("layers");
    expect(flat.roles.seller).not.toHaveProperty("within");
    expect(flat.roles.seller?.provenance?.map(({ of }) => of)).toEqual(["indicators"]);
    const back = freezeWeights(flat, "seller", ranks(), { version: "4", of: "layers" });
    expect(back.roles.seller).not.toHaveProperty("indicators");
    expect(back.roles.seller?.provenance?.map(({ of }) => of)).toEqual(["layers"]);
  });

  it("need a version of their own", () => {
    expect(refusals(() => freezeWeights(policy(), "seller", ranks(), { version: "1" }))).toEqual([
      "options.version same-version",
    ]);
  });

  it("survive JSON, before and after", () => {
    const stored = JSON.parse(JSON.stringify(ranks())) as Freezable;
    const next = freezeWeights(policy(), "seller", stored, { version: "2" });
    expect(parsePolicy(JSON.parse(JSON.stringify(next)))).toEqual(next);
    expect(lintPolicy(next)).toEqual(lintPolicy(policy()));
  });

  it("keep the names of a literal", () => {
    const tiny = definePolicy({
      steelyard: 1,
      id: "tiny",
      version: "1",
      layers: [{ id: "user" }],
      indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 60 } }],
      roles: { support: { layers: { user: 1 } } },
    });
    const next = freezeWeights(tiny, "support", weightsFromPoints({ user: 7 }, { on }), { version: "2" });
    expect(next.roles.support.layers?.user).toBe(1);
  });

  it("from inconsistent comparisons need a reason", () => {
    const freeze = (reason?: string) =>
      freezeWeights(policy(), "carer", doubtful(), {
        version: "2",
        acceptInconsistent: reason === undefined ? undefined : { reason },
      });
    expect(refusals(() => freeze())).toEqual(["derived.consistency inconsistent"]);
    const { inputs } = doubtful().provenance;
    expect(freeze("one quarter on trial").roles.carer?.provenance?.[0]?.inputs).toEqual({
      derivedFrom: inputs,
      acceptInconsistent: "one quarter on trial",
    });
    const unknown = { ...doubtful(), consistency: { ratio: null, inconsistent: null } };
    expect(refusals(() => freezeWeights(policy(), "carer", unknown, { version: "2" }))).toEqual([
      "derived.consistency inconsistent",
    ]);
    // A reason that is not needed is not written down.
    const sound = weightsFromComparisons({ nps: { csat: 2 } }, { on });
    const next = freezeWeights(policy(), "carer", sound, {
      version: "2",
      acceptInconsistent: { reason: "x" },
    });
    expect(next.roles.carer?.provenance?.[0]?.inputs).toEqual(sound.provenance.inputs);
  });

  test.each<[string, unknown, unknown, string[]]>([
    ["clerk", ranks, { version: "2" }, ["role unknown-id"]],
    ["seller", ranks, {}, ["options.version missing-key"]],
    ["seller", ranks, { version: "2", of: "within" }, ["options.of not-an-option"]],
    [
      "seller",
      ranks,
      { version: "2", acceptInconsistent: { reason: "" } },
      ["options.acceptInconsistent.reason empty"],
    ],
    [
      "seller",
      () => ({}),
      { version: "2" },
      ["derived.weights missing-key", "derived.provenance missing-key"],
    ],
    [
      "seller",
      ranks,
      { version: "2", of: { within: "business" } },
      ["roles.seller.within.business.business unknown-id", "roles.seller.within.business.user unknown-id"],
    ],
    ["carer", ranks, { version: "2", of: { within: "business" } }, ["roles.carer.within profile-kind"]],
    [
      "seller",
      () => weightsFromPoints({ business: 1, user: 2 }, { on, decimals: 5 }),
      { version: "2" },
      ["roles.seller.layers.business too-precise", "roles.seller.layers.user too-precise"],
    ],
    [
      "seller",
      () => ({ ...ranks(), weights: { business: "0.5", user: "0.4" } }),
      { version: "2" },
      ["roles.seller.layers weights-sum"],
    ],
  ])("are refused: %# %s", (role, derived, options, refused) => {
    const found = refusals(() =>
      freezeWeights(policy(), role, (derived as () => Freezable)(), options as never),
    );
    for (const one of refused) expect(found).toContain(one);
  });
});

describe("the provenance of a role", () => {
  const carrying = (provenance: unknown) => {
    const document = whole() as { roles: { seller: object } };
    return { ...document, roles: { ...document.roles, seller: { ...document.roles.seller, provenance } } };
  };

  it("is kept as it was written, and changes no weight", () => {
    const provenance = [
      { of: "layers", method: "a meeting", on: "2026-07-01", inputs: { votes: [1, null] } },
    ];
    const parsed = parsePolicy(carrying(provenance));
    expect(parsed.roles.seller?.provenance).toEqual(provenance);
    expect(resolveWeights(parsed, { role: "seller" })).toEqual(resolveWeights(policy(), { role: "seller" }));
    expect(parsePolicy(carrying([{ of: "layers", method: "a meeting", on: "2026-07-01" }])).id).toBe("whole");
  });

  test.each<[unknown, string]>([
    [{}, "roles.seller.provenance wrong-type"],
    [[{ of: "layers", method: "x" }], "roles.seller.provenance.0.on missing-key"],
    [[{ of: "layers", method: 1, on: "2026-07-01" }], "roles.seller.provenance.0.method wrong-type"],
    [[{ of: "layers", method: "x", on: "2026-07-01", by: "li" }], "roles.seller.provenance.0.by unknown-key"],
    [
      [{ of: "layers", method: "x", on: "2026-07-01", inputs: () => 1 }],
      "roles.seller.provenance.0.inputs not-data",
    ],
  ])("is refused for %j", (provenance, refused) => {
    expect(refusals(() => parsePolicy(carrying(provenance)))).toEqual([refused]);
  });
});
