import { parsePolicy, SteelyardError, safeParsePolicy } from "steelyard";
import { describe, expect, it, test } from "vitest";
import type { Code } from "../../../src/error/code.js";
import { en } from "../../../src/error/en.js";
import { change, type Document, issuesOf, tiny, whole } from "../support.js";

/** The change to a whole document, where the issue lies, and what else follows from it. */
type Row = [changes: Document, path: string, also?: string[]];

/** A comparison inside of so many `not`s. */
function nots(count: number): Document {
  let condition: Document = { fact: "score", atLeast: 1 };
  for (let depth = 0; depth < count; depth++) condition = { not: condition };
  return condition;
}

const streak = { streak: 2, of: { fact: "score", atLeast: 1 } };
const award = "incentives.rules.0.award";
const first = "modifiers.0.when";

/** Every way to break a document, by the code that it is refused with. */
const rows = (): { readonly [C in Code]?: Row[] } => ({
  "too-deep": [[{ title: nots(70) }, `title${".not".repeat(64)}`]],
  "too-large": [
    [{ title: "x".repeat(20_000_000) }, ""],
    [{ title: new Array(1_000_001).fill(0) }, ""],
  ],
  "not-data": [
    [{ title: () => "x" }, "title"],
    [{ "tiers.0.when.all.0.atLeast": 5n }, "tiers.0.when.all.0.atLeast"],
    [{ roles: new Map() }, "roles"],
  ],
  "forbidden-key": [
    [{ roles: JSON.parse('{"__proto__": {"layers": {"user": 1}}}') }, "roles.__proto__"],
    [{ "roles.seller.targets": JSON.parse('{"__proto__": 5}') }, "roles.seller.targets.__proto__"],
  ],
  "wrong-type": [
    [{ version: 1 }, "version"],
    [{ id: null }, "id"],
    [{ layers: {} }, "layers"],
    [{ "indicators.0": "sales" }, "indicators.0"],
    [{ "indicators.0.decimals": "2" }, "indicators.0.decimals"],
    [{ "indicators.0.decimals": 1.5 }, "indicators.0.decimals"],
    [{ "indicators.0.unit": 5 }, "indicators.0.unit"],
    [{ roles: [] }, "roles"],
    [{ "roles.seller": null }, "roles.seller"],
    [{ "roles.seller.layers": "0.6" }, "roles.seller.layers"],
    [{ stages: 5 }, "stages"],
    [{ "stages.launch": 5 }, "stages.launch"],
    [{ "stages.launch": [] }, "stages.launch"],
    [{ "stages.launch.adjust": {} }, "stages.launch.adjust"],
    [{ "ranking.minimum": "5" }, "ranking.minimum"],
    [{ tiers: {} }, "tiers"],
    [{ "modifiers.0.when": true }, "modifiers.0.when"],
    [{ [first]: { all: {} } }, `${first}.all`],
    [{ [first]: { not: null } }, `${first}.not`],
    [{ "incentives.currency": 5 }, "incentives.currency"],
    [{ "incentives.rules.0.award": null }, award],
    [{ "lowPerformance.types": {} }, "lowPerformance.types"],
    [
      { "lowPerformance.otherwise.interventions.0.days": "14" },
      "lowPerformance.otherwise.interventions.0.days",
    ],
    [{ "indicators.0.title": 5 }, "indicators.0.title"],
    [{ coverage: 0.5 }, "coverage"],
    [{ scale: [] }, "scale"],
  ],
  "missing-key": [
    [{ steelyard: undefined }, "steelyard"],
    [{ id: undefined }, "id"],
    [{ version: undefined }, "version"],
    [{ layers: undefined }, "layers"],
    [{ indicators: undefined }, "indicators"],
    [{ roles: undefined }, "roles"],
    [{ "indicators.0.scoring": undefined }, "indicators.0.scoring"],
    [{ "indicators.0.scoring.target": undefined }, "indicators.0.scoring.target"],
    [{ "indicators.1.scoring": { kind: "piecewise", knots: [] } }, "indicators.1.scoring.knots.0"],
    [
      { "indicators.1.scoring": { kind: "piecewise", knots: [{ at: 0, points: 0 }] } },
      "indicators.1.scoring.knots.1",
    ],
    [{ "stages.launch.adjust": undefined }, "stages.launch.adjust"],
    [{ "modifiers.0.when": undefined }, first],
    [{ "incentives.currency": undefined }, "incentives.currency"],
    [{ "incentives.rules": undefined }, "incentives.rules"],
    [{ "incentives.rules.0.horizon": undefined }, "incentives.rules.0.horizon"],
    [{ "incentives.rules.0.award": undefined }, award],
    [{ "incentives.rules.0.award.of": undefined }, `${award}.of`],
    [{ "lowPerformance.otherwise": undefined }, "lowPerformance.otherwise"],
    [{ "lowPerformance.types": undefined }, "lowPerformance.types"],
    [{ "lowPerformance.types.0.interventions": undefined }, "lowPerformance.types.0.interventions"],
    [
      { "lowPerformance.types.0.interventions.0.days": undefined },
      "lowPerformance.types.0.interventions.0.days",
    ],
  ],
  "unknown-key": [
    [{ titel: "x" }, "titel"],
    [{ constructor: "x" }, "constructor"],
    [{ "scale.decimals": 2 }, "scale.decimals"],
    [{ "layers.0.weight": 1 }, "layers.0.weight"],
    [{ "indicators.0.weight": 1 }, "indicators.0.weight"],
    [{ "indicators.0.scoring.floor": 1 }, "indicators.0.scoring.floor"],
    [{ "roles.seller.weights": {} }, "roles.seller.weights"],
    [{ "stages.launch.adjust.0.by": 1 }, "stages.launch.adjust.0.by"],
    [{ "stages.launch.from": 1 }, "stages.launch.from"],
    [{ "coverage.least": 1 }, "coverage.least"],
    [{ "modifiers.0.cap": 1 }, "modifiers.0.cap"],
    [{ "modifiers.0.when.least": 1 }, `${first}.least`],
    [{ "ranking.size": 1 }, "ranking.size"],
    [{ "tiers.0.points": 1 }, "tiers.0.points"],
    [{ "incentives.max": 1 }, "incentives.max"],
    [{ "incentives.ceiling.max": 1 }, "incentives.ceiling.max"],
    [{ "incentives.rules.0.amount": 1 }, "incentives.rules.0.amount"],
    [{ "incentives.rules.0.award.amount": 1 }, `${award}.amount`],
    [{ "lowPerformance.dismiss": true }, "lowPerformance.dismiss"],
    [{ "lowPerformance.otherwise.when": {} }, "lowPerformance.otherwise.when"],
    [{ "lowPerformance.types.0.interventions.0.until": 1 }, "lowPerformance.types.0.interventions.0.until"],
  ],
  "not-an-option": [
    [{ steelyard: 2 }, "steelyard"],
    [{ steelyard: "1" }, "steelyard"],
    [{ "scale.rounding": "halfUp" }, "scale.rounding"],
    [{ "indicators.0.missing": "ignore" }, "indicators.0.missing"],
    [{ "indicators.0.scoring.kind": "curve" }, "indicators.0.scoring.kind"],
    [{ "indicators.0.scoring.better": "more" }, "indicators.0.scoring.better"],
    [{ "ranking.cohort": "team" }, "ranking.cohort"],
    [{ "incentives.stacking": "best" }, "incentives.stacking"],
    [{ "incentives.rules.0.horizon": "soon" }, "incentives.rules.0.horizon"],
    [{ "incentives.rules.0.award.kind": "car" }, `${award}.kind`],
    [
      { "lowPerformance.otherwise.interventions.0.kind": "dismissal" },
      "lowPerformance.otherwise.interventions.0.kind",
    ],
  ],
  empty: [
    [{ layers: [] }, "layers"],
    [{ indicators: [] }, "indicators"],
    [{ roles: {} }, "roles"],
    [{ tiers: [] }, "tiers"],
    [{ "roles.seller.layers": {} }, "roles.seller.layers"],
    [{ "roles.carer.indicators": {} }, "roles.carer.indicators"],
    [{ "roles.seller.within.business": {} }, "roles.seller.within.business"],
    [{ "stages.launch.adjust.0.roles": [] }, "stages.launch.adjust.0.roles"],
    [{ "indicators.3.scoring.bands": [] }, "indicators.3.scoring.bands"],
    [{ [first]: { all: [] } }, `${first}.all`],
    [{ [first]: { any: [] } }, `${first}.any`],
    [{ [first]: { fact: "role", in: [] } }, `${first}.in`],
    [{ "lowPerformance.otherwise.interventions": [] }, "lowPerformance.otherwise.interventions"],
    [
      { "lowPerformance.types.1.interventions.0.courses": [] },
      "lowPerformance.types.1.interventions.0.courses",
    ],
    [
      { "lowPerformance.types.1.interventions.0.checkpoints": [] },
      "lowPerformance.types.1.interventions.0.checkpoints",
    ],
  ],
  "bad-id": [
    [{ id: "a policy" }, "id"],
    [{ id: "" }, "id"],
    [{ id: "x".repeat(65) }, "id"],
    [{ "layers.0.id": "__proto__" }, "layers.0.id"],
    [{ "indicators.0.id": "nps'" }, "indicators.0.id"],
    [{ "roles.a b": { indicators: { nps: 1 } } }, "roles.a b"],
    [{ "roles.seller.targets": { "1st": 5 } }, "roles.seller.targets.1st"],
    [{ "stages.9a": { adjust: [] } }, "stages.9a"],
    [{ "modifiers.0.id": "-a" }, "modifiers.0.id"],
    [{ "tiers.0.id": "S+" }, "tiers.0.id"],
    [{ "incentives.rules.0.id": "" }, "incentives.rules.0.id"],
    [{ "incentives.rules.2.award.programme": "管培" }, "incentives.rules.2.award.programme"],
    [{ [award]: { kind: "badge", badge: "gold star" } }, `${award}.badge`],
    [{ "lowPerformance.types.0.id": "a." }, "lowPerformance.types.0.id"],
    [{ "lowPerformance.otherwise.id": "a " }, "lowPerformance.otherwise.id"],
    [
      { "lowPerformance.types.1.interventions.0.courses.0": "a b" },
      "lowPerformance.types.1.interventions.0.courses.0",
    ],
    [{ title: { "zh CN": "x" } }, "title.zh CN"],
  ],
  "not-decimal": [
    [{ "scale.full": "100 %" }, "scale.full"],
    [{ "indicators.0.scoring.target": "many" }, "indicators.0.scoring.target"],
    [{ "indicators.0.scoring.target": "1e1234" }, "indicators.0.scoring.target"],
    [{ "indicators.0.scoring.target": Number.NaN }, "indicators.0.scoring.target"],
    [{ "indicators.0.scoring.target": Number.POSITIVE_INFINITY }, "indicators.0.scoring.target"],
    [{ "indicators.0.scoring.target": true }, "indicators.0.scoring.target"],
    [{ "indicators.0.scoring.target": "1".repeat(1101) }, "indicators.0.scoring.target"],
    [{ "indicators.0.scoring.cap": null }, "indicators.0.scoring.cap"],
    [{ "indicators.3.minimumSample": "+20" }, "indicators.3.minimumSample"],
    [{ "indicators.3.scoring.bands.0.points": "+5" }, "indicators.3.scoring.bands.0.points"],
    [{ "roles.seller.layers.user": ".4" }, "roles.seller.layers.user"],
    [{ "roles.seller.targets.sales": [] }, "roles.seller.targets.sales"],
    [{ "stages.launch.adjust.0.share": "half" }, "stages.launch.adjust.0.share"],
    [{ "stages.mature.adjust.0.by": {} }, "stages.mature.adjust.0.by"],
    [{ "coverage.minimum": "50%" }, "coverage.minimum"],
    [{ "modifiers.0.add": "-" }, "modifiers.0.add"],
    [{ "tiers.1.when.atLeast": "A" }, "tiers.1.when.atLeast"],
    [{ "incentives.ceiling.percent": "30 %" }, "incentives.ceiling.percent"],
    [{ "incentives.rules.1.award.amount": "500元" }, "incentives.rules.1.award.amount"],
  ],
  "out-of-range": [
    [{ scale: { full: 0 } }, "scale.full"],
    [{ scale: { full: -5 } }, "scale.full"],
    [{ scale: { full: 1_000_001 } }, "scale.full"],
    [{ scale: { pointsDecimals: 5 } }, "scale.pointsDecimals"],
    [{ scale: { scoreDecimals: -1 } }, "scale.scoreDecimals"],
    [{ scale: { weightDecimals: 1 } }, "scale.weightDecimals"],
    [{ scale: { weightDecimals: 9 } }, "scale.weightDecimals"],
    [{ "indicators.0.decimals": 7 }, "indicators.0.decimals"],
    [{ "indicators.0.decimals": -1 }, "indicators.0.decimals"],
    [{ "indicators.0.scoring.cap": -1 }, "indicators.0.scoring.cap"],
    [{ "indicators.0.scoring.cap": 1_000_001 }, "indicators.0.scoring.cap"],
    [{ "indicators.0.scoring.target": 0 }, "indicators.0.scoring.target"],
    [{ "indicators.3.minimumSample": -1 }, "indicators.3.minimumSample"],
    [{ "indicators.3.minimumSample": "1000000000000000" }, "indicators.3.minimumSample"],
    [{ "indicators.3.minimumSample": "999999999999999.5" }, "indicators.3.minimumSample"],
    [
      { "roles.seller.layers": { business: "-0.2", user: "1.2" } },
      "roles.seller.layers.business",
      ["roles.seller.layers.user out-of-range"],
    ],
    [{ "roles.carer.indicators": { nps: 1, csat: 1, orders: -1 } }, "roles.carer.indicators.orders"],
    [{ "stages.launch.adjust.0.share": "1.01" }, "stages.launch.adjust.0.share"],
    [{ "stages.launch.adjust.0.share": -1 }, "stages.launch.adjust.0.share"],
    [{ "stages.launch.adjust.0": { set: "nps", weight: 2 } }, "stages.launch.adjust.0.weight"],
    [{ "stages.mature.adjust.0.by": 0 }, "stages.mature.adjust.0.by"],
    [{ "stages.mature.adjust.1.shift": "-0.1" }, "stages.mature.adjust.1.shift"],
    [{ "stages.mature.adjust.1.shift": 0 }, "stages.mature.adjust.1.shift"],
    [{ "coverage.minimum": "1.01" }, "coverage.minimum"],
    [{ "coverage.minimum": -1 }, "coverage.minimum"],
    [{ "modifiers.0.add": 1_000_001 }, "modifiers.0.add"],
    [{ "modifiers.0.add": -1_000_001 }, "modifiers.0.add"],
    [{ "modifiers.1.cap": 1_000_001 }, "modifiers.1.cap"],
    [{ "ranking.minimum": 0 }, "ranking.minimum"],
    [{ "incentives.decimals": 5 }, "incentives.decimals"],
    [{ "incentives.ceiling.percent": 1001 }, "incentives.ceiling.percent"],
    [{ "incentives.ceiling.percent": "-0.01" }, "incentives.ceiling.percent"],
    [{ "incentives.rules.0.award.percent": "1000.01" }, `${award}.percent`],
    [{ "incentives.rules.1.award.amount": -1 }, "incentives.rules.1.award.amount"],
    [{ "incentives.rules.1.award.amount": "9999999999999.991" }, "incentives.rules.1.award.amount"],
    [
      { "incentives.rules.1.award.amount": "1e13", "incentives.decimals": 2 },
      "incentives.rules.1.award.amount",
    ],
    [{ [award]: { kind: "equity", units: 0 } }, `${award}.units`],
    [{ [award]: { kind: "equity", units: "1000000000000.5" } }, `${award}.units`],
    [{ [award]: { kind: "points", points: -1 } }, `${award}.points`],
    [{ "incentives.rules.2.when": { ...streak, streak: 1 } }, "incentives.rules.2.when.streak"],
    [{ "incentives.rules.2.when": { ...streak, streak: 25 } }, "incentives.rules.2.when.streak"],
    [{ "lowPerformance.otherwise.interventions.0.days": 0 }, "lowPerformance.otherwise.interventions.0.days"],
    [
      { "lowPerformance.otherwise.interventions.0.days": 3651 },
      "lowPerformance.otherwise.interventions.0.days",
    ],
    [
      { "lowPerformance.types.1.interventions.0.checkpoints": [1, 4000] },
      "lowPerformance.types.1.interventions.0.checkpoints.1",
    ],
    [
      { "indicators.1.scoring": { kind: "step", reference: 0, every: 0, change: 1 } },
      "indicators.1.scoring.every",
    ],
  ],
  "too-precise": [
    [{ scale: { full: "99.999" } }, "scale.full"],
    [{ "indicators.0.scoring.cap": "119.999" }, "indicators.0.scoring.cap"],
    [
      { "roles.seller.layers": { business: "0.60001", user: "0.39999" } },
      "roles.seller.layers.business",
      ["roles.seller.layers.user too-precise"],
    ],
    [
      { "roles.carer.indicators": { nps: "0.33333", csat: "0.6666", orders: "0.00007" } },
      "roles.carer.indicators.nps",
      ["roles.carer.indicators.orders too-precise"],
    ],
    [
      { "roles.seller.within.business": { sales: "0.333333333", orders: "0.666666667" } },
      "roles.seller.within.business.sales",
      ["roles.seller.within.business.orders too-precise"],
    ],
    [{ "modifiers.0.add": "-0.001" }, "modifiers.0.add"],
    [{ "modifiers.1.cap": "59.999" }, "modifiers.1.cap"],
  ],
  "unknown-id": [
    [{ "indicators.0.layer": "sales" }, "indicators.0.layer"],
    [{ "roles.seller.layers": { business: "0.6", client: "0.4" } }, "roles.seller.layers.client"],
    [{ "roles.seller.within.client": { nps: 1 } }, "roles.seller.within.client"],
    [
      { "roles.seller.within.business": { sales: "0.5", toString: "0.5" } },
      "roles.seller.within.business.toString",
    ],
    [{ "roles.seller.targets": { price: 5 } }, "roles.seller.targets.price"],
    [{ "roles.carer.indicators": { valueOf: 1 } }, "roles.carer.indicators.valueOf"],
    [{ "stages.launch.adjust.0.set": "order" }, "stages.launch.adjust.0.set"],
    [{ "stages.launch.adjust.0.roles": ["seller", "clerk"] }, "stages.launch.adjust.0.roles.1"],
    [{ "stages.mature.adjust.0.multiply": { layer: "users" } }, "stages.mature.adjust.0.multiply.layer"],
    [{ "stages.mature.adjust.0.multiply": "users" }, "stages.mature.adjust.0.multiply"],
    [{ "stages.mature.adjust.1.from": "x" }, "stages.mature.adjust.1.from"],
    [{ "stages.mature.adjust.1.to": { layer: "x" } }, "stages.mature.adjust.1.to.layer"],
    [{ [first]: { fact: "value/price", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: "points/", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: "layer/sales", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: "role", equals: "clerk" } }, `${first}.equals`],
    [{ [first]: { fact: "role", equals: 5 } }, `${first}.equals`],
    [{ [first]: { fact: "stage", in: ["launch", "end"] } }, `${first}.in.1`],
    [{ "incentives.rules.0.when": { fact: "tier", equals: "Z" } }, "incentives.rules.0.when.equals"],
    [
      { "lowPerformance.types.0.when": { fact: "fit/role", equals: "nobody" } },
      "lowPerformance.types.0.when.equals",
    ],
  ],
  "duplicate-id": [
    [{ "layers.1.id": "business" }, "layers.1.id"],
    [{ "layers.2": { id: "BUSINESS" } }, "layers.2.id"],
    [{ "indicators.4": { id: "NPS", layer: "user", scoring: { kind: "percentile" } } }, "indicators.4.id"],
    [{ "roles.Carer": { indicators: { nps: 1 } } }, "roles.Carer"],
    [{ "stages.Launch": { adjust: [] } }, "stages.Launch"],
    [{ "modifiers.1.id": "complaint" }, "modifiers.1.id"],
    [{ "tiers.1.id": "s" }, "tiers.1.id"],
    [{ "incentives.rules.1.id": "Bonus" }, "incentives.rules.1.id"],
    [{ "lowPerformance.types.1.id": "misfit" }, "lowPerformance.types.1.id"],
    [{ "lowPerformance.otherwise.id": "Skill" }, "lowPerformance.otherwise.id"],
    [{ "incentives.ceiling.of": "fact/Salary" }, "incentives.rules.0.award.of"],
    [
      { [first]: { any: [{ fact: "fact/cause", atLeast: 1 }, { not: { fact: "fact/CAUSE", atLeast: 1 } }] } },
      `${first}.any.1.not.fact`,
    ],
  ],
  "other-layer": [
    [{ "roles.seller.within.business": { sales: "0.5", nps: "0.5" } }, "roles.seller.within.business.nps"],
  ],
  "weights-sum": [
    [{ "roles.seller.layers.user": "0.38" }, "roles.seller.layers"],
    [{ "roles.seller.layers.user": "0.41" }, "roles.seller.layers"],
    [{ "roles.seller.within.business.sales": "0.74999999" }, "roles.seller.within.business"],
    [{ "roles.carer.indicators.nps": "0.5001" }, "roles.carer.indicators"],
  ],
  "profile-kind": [
    [{ "roles.seller": {} }, "roles.seller"],
    [{ "roles.seller": { within: { user: { nps: 1 } } } }, "roles.seller"],
    [{ "roles.carer.layers": { user: 1 } }, "roles.carer"],
    [{ "roles.carer.within": { user: { nps: 1 } } }, "roles.carer.within"],
  ],
  "layer-without-indicators": [
    [
      { "layers.2": { id: "team" }, "roles.seller.layers": { business: "0.6", user: "0.3", team: "0.1" } },
      "roles.seller.layers.team",
    ],
  ],
  "no-span": [[{ "indicators.1.scoring.floor": "50.0" }, "indicators.1.scoring.target"]],
  "not-in-order": [
    [{ "indicators.3.scoring.bands.1.atLeast": "4.80" }, "indicators.3.scoring.bands.1"],
    [
      {
        "indicators.1.scoring": {
          kind: "piecewise",
          knots: [
            { at: 1, points: 0 },
            { at: 0, points: 1 },
          ],
        },
      },
      "indicators.1.scoring.knots.1",
    ],
  ],
  "mixed-bands": [
    [{ "indicators.3.scoring.bands.1": { atMost: 4, points: 5 } }, "indicators.3.scoring.bands.1"],
  ],
  "no-target": [
    [{ "roles.seller.targets.csat": 5 }, "roles.seller.targets.csat"],
    [{ "indicators.0.scoring": { kind: "percentile" } }, "roles.seller.targets.sales"],
  ],
  "target-side": [
    [{ "roles.seller.targets.sales": 0 }, "roles.seller.targets.sales"],
    [{ "roles.seller.targets.orders": 0 }, "roles.seller.targets.orders"],
    [{ "roles.seller.targets.nps": -21 }, "roles.seller.targets.nps"],
    [
      { "indicators.1.scoring": { kind: "linear", floor: 30, target: 5 }, "roles.seller.targets.orders": 31 },
      "roles.seller.targets.orders",
    ],
    [
      { "indicators.1.scoring": { kind: "linear", floor: 30, target: 5 }, "roles.seller.targets.orders": 30 },
      "roles.seller.targets.orders",
    ],
  ],
  "shift-overlap": [
    [{ "stages.mature.adjust.1.to": "nps" }, "stages.mature.adjust.1"],
    [{ "stages.mature.adjust.1.to": { layer: "user" } }, "stages.mature.adjust.1"],
    [{ "stages.mature.adjust.1.from": { layer: "user" } }, "stages.mature.adjust.1"],
    [
      { "stages.mature.adjust.1": { shift: "0.1", from: { layer: "user" }, to: { layer: "user" } } },
      "stages.mature.adjust.1",
    ],
  ],
  "takes-too-much": [[{ "stages.mature.adjust.1.shift": "0.9" }, "stages.mature.adjust.1"]],
  "empty-group": [
    [
      {
        "stages.mature.adjust.0": { set: "csat", weight: 1, roles: ["seller"] },
        "stages.mature.adjust.1": { set: "csat", weight: "0.5", roles: ["seller"] },
      },
      "stages.mature.adjust.1",
    ],
  ],
  "tier-without-condition": [[{ "tiers.1.when": undefined }, "tiers.1"]],
  "last-tier-conditional": [[{ "tiers.2.when": { fact: "score", atLeast: 1 } }, "tiers.2"]],
  "unknown-fact": [
    [{ [first]: { fact: "mood", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: "constructor", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: "fact/a b", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: "fact/", atLeast: 1 } }, `${first}.fact`],
    [{ [first]: { fact: `fact/${"x".repeat(65)}`, atLeast: 1 } }, `${first}.fact`],
    [{ "lowPerformance.when": { fact: "fit/loss", atLeast: 1 } }, "lowPerformance.when.fact"],
    [{ "incentives.rules.0.award.of": "salary" }, `${award}.of`],
    [{ "incentives.rules.0.award.of": "value/nps" }, `${award}.of`],
    [{ "incentives.ceiling.of": "fact/a.b" }, "incentives.ceiling.of"],
  ],
  "fact-too-early": [
    ...["score", "rank", "top", "size"].map(
      (fact): Row => [{ [first]: { fact, atLeast: 1 } }, `${first}.fact`],
    ),
    [{ "tiers.1.when": { fact: "tier", equals: "S" } }, "tiers.1.when.fact"],
    [{ "tiers.1.when": { not: { fact: "tier", equals: "S" } } }, "tiers.1.when.not.fact"],
    [{ "incentives.rules.0.when": { fact: "fit/gain", atLeast: 5 } }, "incentives.rules.0.when.fact"],
    [{ "incentives.rules.0.when": { fact: "fit/role", equals: "carer" } }, "incentives.rules.0.when.fact"],
  ],
  "streak-not-here": [
    [{ [first]: { streak: 2, of: { fact: "base", atLeast: 1 } } }, first],
    [{ "tiers.1.when": { any: [streak] } }, "tiers.1.when.any.0"],
  ],
  "streak-nested": [
    [{ "incentives.rules.2.when": { streak: 2, of: streak } }, "incentives.rules.2.when.of"],
    [{ "lowPerformance.when": { streak: 2, of: { not: streak } } }, "lowPerformance.when.of.not"],
  ],
  "one-operator": [
    [{ "tiers.1.when": { fact: "score" } }, "tiers.1.when"],
    [{ "tiers.1.when": { fact: "score", atLeast: 1, atMost: 2 } }, "tiers.1.when"],
    [{ "tiers.1.when": { fact: "score", equals: 1, in: [2] } }, "tiers.1.when"],
  ],
  "condition-too-deep": [
    [{ "tiers.1.when": nots(16) }, "tiers.1.when"],
    [{ "incentives.rules.2.when": { streak: 2, of: nots(15) } }, "incentives.rules.2.when"],
  ],
});

/** Codes of subjects and calls, and of judgements, that no document is refused with. */
const ELSEWHERE: readonly Code[] = [
  "bad-period",
  "history-order",
  "history-rank",
  "bad-observation",
  "value-too-large",
  "missing-rejected",
  "bad-subject-id",
  "repeated-subject",
  "not-covered",
  "needs-cohort",
  "cliff",
  "unreachable-tier",
  "vanishing-weight",
  "never-fires",
  "unreachable-band",
  "beyond-cap",
  "not-monotone",
];

describe("the whole document", () => {
  it("is accepted", () => {
    expect(issuesOf(whole())).toEqual([]);
    expect(issuesOf(tiny())).toEqual([]);
  });

  it("is tried with every code", () => {
    expect(new Set([...Object.keys(rows()), ...ELSEWHERE])).toEqual(new Set(Object.keys(en)));
  });
});

for (const [code, cases] of Object.entries(rows())) {
  describe(code, () => {
    for (const [changes, path, also = []] of cases) {
      it(`${path}: ${Object.keys(changes).join(", ")}`, () => {
        const found = issuesOf(change(whole(), changes));
        expect(new Set(found)).toEqual(new Set([`${path} ${code}`, ...also]));
      });
    }
  });
}

describe("what stays just inside of a limit is accepted", () => {
  test.each<[Document]>([
    [{ scale: { full: 1_000_000, pointsDecimals: 4, scoreDecimals: 4, weightDecimals: 8 } }],
    [{ scale: { full: "0.01", pointsDecimals: 2, scoreDecimals: 4, weightDecimals: 4 } }],
    [{ "indicators.0.decimals": 0, "indicators.1.decimals": 6 }],
    [{ "indicators.3.minimumSample": "999999999999999" }],
    [{ "indicators.3.minimumSample": 0 }],
    [{ "roles.seller.layers": { business: 1, user: 0 }, stages: {} }],
    [{ "roles.seller.layers": { business: "0.6000", user: "4e-1" } }],
    [{ "roles.seller.within.business": { sales: "0.33333333", orders: "0.66666667" } }],
    [{ "stages.launch.adjust": [] }],
    [{ stages: {} }],
    [{ "coverage.minimum": 0 }],
    [{ "coverage.minimum": 1 }],
    [{ coverage: {} }],
    [{ modifiers: [] }],
    [{ "modifiers.0.add": 1_000_000, "modifiers.1.cap": "-1000000" }],
    [{ "ranking.minimum": 1 }],
    [{ ranking: {} }],
    [{ "incentives.rules": [] }],
    [{ "incentives.currency": "" }],
    [{ "incentives.decimals": 0, "incentives.rules.1.award.amount": "999999999999999" }],
    [{ "incentives.decimals": 4, "incentives.rules.1.award.amount": "99999999999.9999" }],
    [{ "incentives.rules.1.award.amount": "9999999999999.99" }],
    [{ "incentives.rules.1.award.amount": 0 }],
    [{ "incentives.rules.0.award.percent": 1000 }],
    [{ "incentives.rules.0.award.percent": 0 }],
    [{ [award]: { kind: "equity", units: "1e12" } }],
    [{ [award]: { kind: "points", points: "0.0001" } }],
    [{ "incentives.rules.2.when": { ...streak, streak: 24 } }],
    [{ "lowPerformance.types": [] }],
    [{ "lowPerformance.otherwise.interventions.0.days": 3650 }],
    [{ "tiers.1.when": nots(15) }],
    [{ "incentives.rules.2.when": { streak: 2, of: nots(14) } }],
    [{ "lowPerformance.when": { fact: "fit/role", in: ["seller", "carer"] } }],
    [{ version: "", title: { en: "x", "zh-CN": "某" } }],
    [{ "tiers.1.when": { fact: "role", atLeast: 5 } }],
    [{ [first]: { fact: "cohort", in: ["a", 5, true] } }],
    [{ "roles.seller.targets": { sales: "0.0001", orders: "0.01", nps: -19 } }],
  ])("%o", (changes) => {
    expect(issuesOf(change(whole(), changes))).toEqual([]);
  });
});

describe("no problem is reported that is none", () => {
  it("in titles, whatever their language tags", () => {
    const title = { of: "fact/SALARY", fact: "fact/Complaints", in: "x" };
    const changes = {
      "incentives.rules.0.title": title,
      "tiers.0.title": title,
      "lowPerformance.types.0.title": title,
    };
    expect(issuesOf(change(whole(), changes))).toEqual([]);
  });

  it("of weights, where another part of the scale is at fault", () => {
    const changes = {
      scale: { weightDecimals: 6, rounding: "halfUp" },
      "roles.carer.indicators": { nps: "0.333333", csat: "0.666667" },
    };
    expect(issuesOf(change(whole(), changes))).toEqual(["scale.rounding not-an-option"]);
  });

  it("of amounts, where another part of the incentives is at fault", () => {
    const changes = {
      "incentives.decimals": 0,
      "incentives.currency": 5,
      "incentives.rules.1.award.amount": "999999999999999",
    };
    expect(issuesOf(change(whole(), changes))).toEqual(["incentives.currency wrong-type"]);
  });
});

it("every problem is reported at once, and one mistake does not hide the next", () => {
  const document = change(whole(), {
    version: 7,
    "indicators.0.scoring.kind": "curve",
    "roles.seller.layers.user": "0.38",
    "stages.mature.adjust.1.shift": 0,
    "tiers.2.when": { fact: "score", atLeast: 1 },
    "incentives.rules.1.award.amount": -1,
  });
  expect(new Set(issuesOf(document))).toEqual(
    new Set([
      "version wrong-type",
      "indicators.0.scoring.kind not-an-option",
      "roles.seller.layers weights-sum",
      "stages.mature.adjust.1.shift out-of-range",
      "tiers.2 last-tier-conditional",
      "incentives.rules.1.award.amount out-of-range",
    ]),
  );
});

describe("facts of an issue", () => {
  const factsOf = (changes: Document, at: string) => {
    const result = safeParsePolicy(change(whole(), changes));
    return result.ok ? null : (result.issues.find(({ path }) => path === at)?.facts ?? null);
  };

  test.each<[changes: Document, path: string, facts: Document]>([
    [
      { "roles.seller.layers.user": "0.38" },
      "roles.seller.layers",
      { of: "layers", sum: "0.98", difference: "0.02", missing: true },
    ],
    [
      { "roles.carer.indicators.nps": "0.6" },
      "roles.carer.indicators",
      { of: "indicators", sum: "1.1", difference: "0.1", missing: false },
    ],
    [
      { "roles.seller.within.business.sales": "0.5" },
      "roles.seller.within.business",
      { of: "shares", sum: "0.75", difference: "0.25", missing: true },
    ],
    [
      { "stages.launch.adjust.0.set": "order" },
      "stages.launch.adjust.0.set",
      { kind: "indicator", id: "order", known: ["sales", "orders", "nps", "csat"] },
    ],
    [{ "layers.2": { id: "BUSINESS" } }, "layers.2.id", { kind: "layer", id: "BUSINESS", other: "business" }],
    [{ "modifiers.0.add": "-0.001" }, "modifiers.0.add", { decimals: 2, found: "-0.001" }],
    [
      { "incentives.decimals": 0, "incentives.rules.1.award.amount": "1e15" },
      "incentives.rules.1.award.amount",
      { found: "1000000000000000", minimum: "0", maximum: "999999999999999" },
    ],
    [{ "coverage.minimum": 2 }, "coverage.minimum", { found: "2", minimum: "0", maximum: "1" }],
    [{ "stages.mature.adjust.0.by": -1 }, "stages.mature.adjust.0.by", { found: "-1", above: "0" }],
    [
      { [award]: { kind: "equity", units: 0 } },
      `${award}.units`,
      { found: "0", above: "0", maximum: "1000000000000" },
    ],
    [{ "roles.seller": {} }, "roles.seller", { both: false }],
    [{ "roles.carer.layers": { user: 1 } }, "roles.carer", { both: true }],
    [{ "roles.seller.targets.sales": -1 }, "roles.seller.targets.sales", { target: "-1", floor: null }],
    [{ "roles.seller.targets.nps": -20 }, "roles.seller.targets.nps", { target: "-20", floor: "-20" }],
    [
      { "roles.seller.targets.csat": 5 },
      "roles.seller.targets.csat",
      { indicator: "csat", scoring: "bands" },
    ],
    [{ "stages.mature.adjust.1.to": { layer: "user" } }, "stages.mature.adjust.1", { indicator: "nps" }],
    [
      { "roles.seller.within.business": { sales: "0.5", nps: "0.5" } },
      "roles.seller.within.business.nps",
      { indicator: "nps", layer: "business", own: "user" },
    ],
    [{ [first]: { fact: "top", atLeast: 1 } }, `${first}.fact`, { fact: "top", usable: "tiers" }],
    [
      { "tiers.1.when": { fact: "score", atLeast: 1, below: 2 } },
      "tiers.1.when",
      { found: ["atLeast", "below"] },
    ],
    [{ "tiers.1.when": nots(16) }, "tiers.1.when", { limit: 16 }],
    [{ "tiers.1.when": undefined }, "tiers.1", { tier: "A" }],
    [{ "indicators.1.scoring.floor": 50 }, "indicators.1.scoring.target", { value: "50" }],
  ])("%o", (changes, path, facts) => {
    expect(factsOf(changes, path)).toEqual(facts);
  });

  it("lists at most twenty known ids", () => {
    const layers = Array.from({ length: 30 }, (_, index) => ({ id: `l${index}` }));
    const facts = factsOf(
      { layers: [{ id: "business" }, { id: "user" }, ...layers], "indicators.0.layer": "z" },
      "indicators.0.layer",
    );
    expect((facts as { known: string[] }).known).toHaveLength(20);
  });
});

describe("parsePolicy", () => {
  it("gives a frozen copy that equals the document", () => {
    const document = whole();
    const policy = parsePolicy(document);
    expect(policy).toEqual(document);
    expect(policy).not.toBe(document);
    expect(JSON.stringify(policy)).toBe(JSON.stringify(document));
    expect([policy, policy.layers, policy.indicators[0]?.scoring].every(Object.isFrozen)).toBe(true);
    expect(safeParsePolicy(document)).toEqual({ ok: true, policy });
  });

  it("throws every issue at once", () => {
    const document = change(whole(), { version: 5, "tiers.1.when": undefined });
    const result = safeParsePolicy(document);
    expect(() => parsePolicy(document)).toThrow(SteelyardError);
    expect(() => parsePolicy(document)).toThrow(
      expect.objectContaining({
        code: "wrong-type",
        path: "version",
        issues: result.ok ? [] : result.issues,
      }) as Error,
    );
  });

  test.each([[null], [undefined], [5], ["policy"], [[]], [true]])("%s is no policy", (document) => {
    expect(safeParsePolicy(document)).toMatchObject({ ok: false, issues: [{ path: "" }] });
  });
});
