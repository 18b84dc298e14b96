import { describe, expect, test } from "vitest";
import { change, type Document, issuesOf, whole } from "../support.js";

type Row = [what: string, changes: Document, issues: string[]];

/** The issues of a whole document with these changes, in any order. */
function expectIssues(changes: Document, issues: string[]): void {
  expect(issuesOf(change(whole(), changes)).sort()).toEqual([...issues].sort());
}

/** Indicators, layers, and what else is a list of entries with an id, as an object by id. */
const byId = (list: unknown) =>
  Object.fromEntries((list as Document[]).map(({ id, ...rest }) => [String(id), rest]));

/** The whole document with one key under another name. */
const renamed = (key: string, name: string): Document => ({ [key]: undefined, [name]: whole()[key] });

describe("one mistake does not hide another", () => {
  test.each<Row>([
    [
      "a stage that takes too much, beside a fact that there is not",
      { "tiers.1.when.fact": "scor", "stages.mature.adjust.1.shift": "0.9" },
      ["tiers.1.when.fact unknown-fact", "stages.mature.adjust.1 takes-too-much"],
    ],
    [
      "a stage that takes too much, beside faults that no weight rests on",
      {
        titel: "x",
        "layers.0.titel": "x",
        "indicators.0.scoring.target": "many",
        "indicators.1.decimals": 9,
        "roles.seller.targets.nps": -21,
        "roles.carer.titel": "x",
        "stages.launch.adjust.0.titel": "x",
        "stages.mature.adjust.1.shift": "0.9",
      },
      [
        "titel unknown-key",
        "layers.0.titel unknown-key",
        "indicators.0.scoring.target not-decimal",
        "indicators.1.decimals out-of-range",
        "roles.seller.targets.nps target-side",
        "roles.carer.titel unknown-key",
        "stages.launch.adjust.0.titel unknown-key",
        "stages.mature.adjust.1 takes-too-much",
      ],
    ],
    [
      "an unknown key in a role",
      {
        "roles.seller.titel": "x",
        "roles.seller.layers.user": "0.38",
        "roles.seller.within.business.sales": "0.65",
      },
      [
        "roles.seller.titel unknown-key",
        "roles.seller.layers weights-sum",
        "roles.seller.within.business weights-sum",
      ],
    ],
    [
      "an unknown key in an indicator and in its scoring",
      {
        "indicators.1.titel": "x",
        "indicators.1.scoring.capp": 120,
        "indicators.1.scoring.floor": 50,
        "indicators.1.layer": "usr",
      },
      [
        "indicators.1.titel unknown-key",
        "indicators.1.scoring.capp unknown-key",
        "indicators.1.layer unknown-id",
        "indicators.1.scoring.target no-span",
      ],
    ],
    [
      "a title that is none",
      { "indicators.1.title": 5, "indicators.1.scoring.floor": 50 },
      ["indicators.1.title wrong-type", "indicators.1.scoring.target no-span"],
    ],
    [
      "a cap that is none",
      { "indicators.1.scoring.cap": null, "indicators.1.scoring.floor": 50 },
      ["indicators.1.scoring.cap not-decimal", "indicators.1.scoring.target no-span"],
    ],
    [
      "an unknown key in the class of the others",
      {
        "lowPerformance.otherwise.titel": "x",
        "lowPerformance.when.fact": "scor",
        "lowPerformance.types.0.when.fact": "value/zz",
      },
      [
        "lowPerformance.otherwise.titel unknown-key",
        "lowPerformance.when.fact unknown-fact",
        "lowPerformance.types.0.when.fact unknown-id",
      ],
    ],
    [
      "faults in branches of a condition",
      {
        "tiers.0.when": {
          all: [
            { fact: "score", atLeast: 90, wehn: 1 },
            { fact: "scor", atLeast: 1 },
            { not: { any: [{ fact: "points/zz", below: "x" }, 5] } },
            { fact: 7, atLeast: 1, below: 2 },
          ],
        },
      },
      [
        "tiers.0.when.all.0.wehn unknown-key",
        "tiers.0.when.all.1.fact unknown-fact",
        "tiers.0.when.all.2.not.any.0.fact unknown-id",
        "tiers.0.when.all.2.not.any.0.below not-decimal",
        "tiers.0.when.all.2.not.any.1 wrong-type",
        "tiers.0.when.all.3.fact wrong-type",
        "tiers.0.when.all.3 one-operator",
      ],
    ],
    [
      "a streak of too many periods",
      { "incentives.rules.2.when": { streak: 99, of: { fact: "scor", atLeast: 1 } } },
      ["incentives.rules.2.when.streak out-of-range", "incentives.rules.2.when.of.fact unknown-fact"],
    ],
    [
      "parts of one adjustment",
      { "stages.mature.adjust.1": { shift: 0, from: "npss", to: 5, roles: ["clerk", 7] } },
      [
        "stages.mature.adjust.1.shift out-of-range",
        "stages.mature.adjust.1.from unknown-id",
        "stages.mature.adjust.1.to wrong-type",
        "stages.mature.adjust.1.roles.0 unknown-id",
        "stages.mature.adjust.1.roles.1 wrong-type",
      ],
    ],
    [
      "parts of one rule, and of the ceiling",
      {
        "incentives.rules.0.horizon": "soon",
        "incentives.rules.0.when.in": ["S", "Z", null],
        "incentives.rules.0.award.percent": -1,
        "incentives.rules.0.award.of": "salary",
        "incentives.ceiling.percent": "30 %",
        "incentives.ceiling.of": "salary",
      },
      [
        "incentives.rules.0.horizon not-an-option",
        "incentives.rules.0.when.in.1 unknown-id",
        "incentives.rules.0.when.in.2 wrong-type",
        "incentives.rules.0.award.percent out-of-range",
        "incentives.rules.0.award.of unknown-fact",
        "incentives.ceiling.percent not-decimal",
        "incentives.ceiling.of unknown-fact",
      ],
    ],
    [
      "parts of one modifier",
      { "modifiers.0.id": "a b", "modifiers.0.when.fact": "scor", "modifiers.0.add": "0.001" },
      ["modifiers.0.id bad-id", "modifiers.0.when.fact unknown-fact", "modifiers.0.add too-precise"],
    ],
    [
      "parts of the scale",
      { scale: { full: -1, rounding: "up", decimals: 2 } },
      ["scale.full out-of-range", "scale.rounding not-an-option", "scale.decimals unknown-key"],
    ],
    [
      "a weight that is none, beside names that there are not",
      {
        "roles.seller.layers": { business: "x", usr: "0.4" },
        "roles.seller.targets": { sales: "x", zz: 5, nps: -21 },
      },
      [
        "roles.seller.layers.business not-decimal",
        "roles.seller.layers.usr unknown-id",
        "roles.seller.targets.sales not-decimal",
        "roles.seller.targets.zz unknown-id",
        "roles.seller.targets.nps target-side",
      ],
    ],
    [
      "a key with a dot in it",
      { "roles.carer.titel": 1, roles: { ...(whole().roles as object), "a.b": { indicators: { nps: 1 } } } },
      ["roles.a.b bad-id"],
    ],
  ])("%s", (_, changes, issues) => expectIssues(changes, issues));
});

describe("one mistake is one message", () => {
  test.each<Row>([
    ["layers under another key", renamed("layers", "Layers"), ["Layers unknown-key", "layers missing-key"]],
    [
      "indicators under another key",
      renamed("indicators", "indicator"),
      ["indicator unknown-key", "indicators missing-key"],
    ],
    ["roles under another key", renamed("roles", "Role"), ["Role unknown-key", "roles missing-key"]],
    [
      "stages under another key",
      { ...renamed("stages", "Stages"), "modifiers.0.when": { fact: "stage", equals: "launch" } },
      ["Stages unknown-key"],
    ],
    ["tiers under another key", renamed("tiers", "tier"), ["tier unknown-key"]],
    ["layers as an object", { layers: byId(whole().layers) }, ["layers wrong-type"]],
    ["indicators as an object", { indicators: byId(whole().indicators) }, ["indicators wrong-type"]],
    ["no indicators", { indicators: [] }, ["indicators empty"]],
    ["a layer twice", { "layers.1.id": "business" }, ["layers.1.id duplicate-id"]],
    ["an indicator twice", { "indicators.3.id": "nps" }, ["indicators.3.id duplicate-id"]],
    ["a space after an id", { "indicators.2.id": "nps " }, ["indicators.2.id bad-id"]],
    ["an id in Chinese", { "indicators.2.id": "净推荐值" }, ["indicators.2.id bad-id"]],
    ["an indicator without an id", { "indicators.2.id": undefined }, ["indicators.2.id missing-key"]],
    ["an indicator that is none", { "indicators.2": "nps" }, ["indicators.2 wrong-type"]],
    [
      "a role under a key that is no id",
      {
        roles: { "sales man": { indicators: { nps: 1 } }, carer: { indicators: { nps: 1 } } },
        "stages.launch.adjust.0.roles": ["seller"],
      },
      ["roles.sales man bad-id"],
    ],
    ["an id too long and with a space", { "layers.0.id": `a ${"x".repeat(70)}` }, ["layers.0.id bad-id"]],
    [
      "a layer of an indicator",
      { "indicators.2.layer": "usr", "indicators.3.layer": "business" },
      ["indicators.2.layer unknown-id"],
    ],
    [
      "shares of a layer that there is not",
      { "roles.seller.within.usr": { nps: 1 } },
      ["roles.seller.within.usr unknown-id"],
    ],
    ["both kinds of profile", { "roles.seller.indicators": { nps: 1 } }, ["roles.seller profile-kind"]],
    ["a profile that is none", { "roles.seller.layers": "0.6" }, ["roles.seller.layers wrong-type"]],
    [
      "weights in per cent",
      { "roles.seller.layers": { business: 60, user: 40 } },
      ["roles.seller.layers.business out-of-range", "roles.seller.layers.user out-of-range"],
    ],
    [
      "a weight under a key that is no id",
      { "roles.carer.indicators": { orders: "0.2", "n p s": "0.5", csat: "0.3" } },
      ["roles.carer.indicators.n p s bad-id"],
    ],
    ["a condition of a tier that is none", { "tiers.1.when": 5 }, ["tiers.1.when wrong-type"]],
    [
      "an observed scoring that is none",
      { "indicators.0.scoring.kind": "curve" },
      ["indicators.0.scoring.kind not-an-option"],
    ],
  ])("%s", (_, changes, issues) => expectIssues(changes, issues));
});
