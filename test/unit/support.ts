import {
  type Appraisal,
  appraise,
  type IndicatorResult,
  type Policy,
  parsePolicy,
  type Scorecard,
  type Subject,
  safeParsePolicy,
  score,
} from "steelyard";

/** A policy document, or a part of one, before it is checked. */
export type Document = Record<string, unknown>;

/** A whole document with one of everything; every test gets its own. */
export function whole(): Document {
  return {
    steelyard: 1,
    id: "whole",
    version: "1",
    scale: {},
    layers: [{ id: "business" }, { id: "user" }],
    indicators: [
      { id: "sales", layer: "business", scoring: { kind: "ratio", target: 200, cap: 120 } },
      { id: "orders", layer: "business", scoring: { kind: "linear", floor: 0, target: 50 } },
      { id: "nps", layer: "user", scoring: { kind: "linear", floor: -20, target: 60 } },
      {
        id: "csat",
        layer: "user",
        minimumSample: 20,
        scoring: {
          kind: "bands",
          bands: [
            { atLeast: "4.8", points: 100 },
            { atLeast: "4.5", points: 80 },
          ],
          otherwise: 40,
        },
      },
    ],
    roles: {
      seller: {
        layers: { business: "0.6", user: "0.4" },
        within: { business: { sales: "0.75", orders: "0.25" } },
        targets: { sales: 250 },
      },
      carer: { indicators: { orders: "0.2", nps: "0.5", csat: "0.3" } },
    },
    stages: {
      launch: { adjust: [{ set: "orders", share: "0.5", roles: ["seller"] }] },
      mature: {
        adjust: [
          { multiply: { layer: "user" }, by: 2 },
          { shift: "0.1", from: "nps", to: "csat" },
        ],
      },
    },
    coverage: { minimum: "0.5" },
    modifiers: [
      { id: "complaint", when: { fact: "fact/complaints", atLeast: 1 }, add: -5 },
      { id: "breach", when: { fact: "fact/breach", equals: true }, cap: 59 },
    ],
    ranking: { cohort: "all", minimum: 2 },
    tiers: [
      {
        id: "S",
        when: {
          all: [
            { fact: "score", atLeast: 90 },
            { fact: "top", atMost: "0.5" },
          ],
        },
      },
      { id: "A", when: { fact: "score", atLeast: 70 } },
      { id: "B" },
    ],
    incentives: {
      currency: "CNY",
      decimals: 2,
      stacking: "sum",
      ceiling: { percent: 30, of: "fact/salary" },
      rules: [
        {
          id: "bonus",
          horizon: "short",
          when: { fact: "tier", in: ["S", "A"] },
          award: { kind: "percent", percent: 10, of: "fact/salary" },
        },
        {
          id: "gift",
          horizon: "short",
          when: { fact: "value/csat", atLeast: "4.8" },
          award: { kind: "amount", amount: 500 },
        },
        {
          id: "trainee",
          horizon: "mid",
          when: { streak: 2, of: { fact: "score", atLeast: 90 } },
          award: { kind: "programme", programme: "trainee" },
        },
      ],
    },
    lowPerformance: {
      when: { fact: "score", below: 60 },
      types: [
        {
          id: "misfit",
          when: { fact: "fit/gain", atLeast: 5 },
          interventions: [{ kind: "transfer", days: 30 }],
        },
        {
          id: "skill",
          when: { fact: "fact/cause", equals: "skill" },
          interventions: [{ kind: "training", days: 90, courses: ["basics"], checkpoints: [30, 60] }],
        },
      ],
      otherwise: { id: "review", interventions: [{ kind: "coaching", days: 14 }] },
    },
  };
}

/** The smallest document: one layer, one indicator, one role. */
export function tiny(changes: Document = {}): Document {
  return {
    steelyard: 1,
    id: "tiny",
    version: "1",
    layers: [{ id: "user" }],
    indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 100 } }],
    roles: { support: { layers: { user: 1 } } },
    ...changes,
  };
}

/** Puts values at paths, `roles.seller.layers.user`; undefined takes a key away. */
export function change(document: Document, changes: Document): Document {
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    const place = keys.reduce<Document>((part, key) => part[key] as Document, document);
    if (value !== undefined) place[last] = value;
    else if (Array.isArray(place)) place.splice(Number(last), 1);
    else delete place[last];
  }
  return document;
}

/** The issues of a document as `path code`. */
export function issuesOf(document: unknown): string[] {
  const result = safeParsePolicy(document);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`);
}

/** A run over subjects that need not be well-formed. */
export function run(policy: Policy | Document, subjects: readonly unknown[], period = "2026-Q3"): Appraisal {
  return appraise(policy as unknown as Policy, { period, subjects: subjects as readonly Subject[] });
}

/** The points of each observation under a scoring, given as the keys of what is expected: `{ "45": 75 }`. */
export function pointsFor(
  expected: Readonly<Record<string, number>>,
  scoring: Document,
  scale: Document = {},
): Record<string, number | null> {
  const observations = Object.keys(expected);
  const rows = rowsOf(scoring, observations, scale);
  return Object.fromEntries(observations.map((text, index) => [text, rows[index]?.points ?? null]));
}

/** The row of each observation under a scoring. */
export function rowsOf(
  scoring: Document,
  observations: readonly unknown[],
  scale: Document = {},
  indicator: Document = {},
): IndicatorResult[] {
  const policy = parsePolicy(
    tiny({ scale, indicators: [{ id: "nps", layer: "user", scoring, ...indicator }] }),
  );
  return observations.map((observation) => rowOf(policy, observation));
}

function rowOf(policy: Policy, observation: unknown): IndicatorResult {
  const card: Scorecard = score(policy, {
    id: "e-1",
    role: "support",
    observations: { nps: observation as never },
  });
  return card.indicators[0] as IndicatorResult;
}

/** A policy whose values are their own points, 0..100, with flat weights of one role. */
export function flat(weights: Readonly<Record<string, string | number>>, changes: Document = {}): Document {
  return tiny({
    indicators: Object.keys(weights).map((id) => ({
      id,
      layer: "user",
      scoring: { kind: "linear", floor: 0, target: 100 },
    })),
    roles: { support: { indicators: weights } },
    ...changes,
  });
}
