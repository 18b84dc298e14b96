import fc from "fast-check";
import { type Policy, type Result, SteelyardError } from "steelyard";
import {
  acceptabilityChart,
  contributionWaterfall,
  en,
  indicatorBars,
  rankHistory,
  scoreDistribution,
  targetChart,
  tierMigration,
  type VegaLiteSpec,
  weightComparison,
  weightIntervals,
  workloadChart,
  zhCN,
} from "steelyard/report";
import { expect, it } from "vitest";
import { draw, faultsOf } from "../../unit/report/chart/draw.js";

/** Where a word of somebody else would do harm, were it ever read as more than a word. */
const HARM = [
  "datum.x",
  "datum['x']",
  "a.b[0]",
  "]",
  "'",
  '"',
  "\\",
  "\\'",
  "'); globalThis.harmed = true; ('",
  '"] || (globalThis.harmed = true) || datum["',
  "<script>globalThis.harmed = true</script>",
  "</text><script/>",
  "&lt;",
  "]]>",
  "\n",
  "\u0000",
  "\u202e",
  "\ud800",
  "__proto__",
  "constructor",
  "",
  "长".repeat(300),
  "w".repeat(300),
];

/** Stands in every word, so that it can be found again. */
const TOKEN = "Qz7";

const word = fc
  .array(fc.oneof(fc.constantFrom(...HARM), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
  .map((parts) => `${TOKEN}${parts.join("")}`);

const words = fc.array(word, { minLength: 1, maxLength: 4 });

/** Every picture, with these words wherever a word can stand. */
function pictures(given: readonly string[], title: string): VegaLiteSpec[] {
  const ids = given.map((own, place) => `${own}${place}`);
  const named = ids.map((id, place) => ({ id, title: given[place] as string }));
  const policy = {
    ...{ steelyard: 1, id: "p", version: "1", layers: named, modifiers: named },
    roles: { r: { title } },
    indicators: named.map((one) => ({
      ...one,
      layer: "l",
      unit: title,
      scoring: { kind: "ratio", target: 1 },
    })),
    tiers: named.map((one, place) => ({ ...one, when: { fact: "score", atLeast: 20 * place } })),
  } as unknown as Policy;
  const card = {
    ...{ id: title, title, status: "scored", base: 30, score: 30 },
    indicators: ids.map((id, place) => ({
      ...{ id, value: 1, points: 50, weight: 0.5 },
      contribution: place === 0 ? 30 : null,
      trace: { points: { terms: { target: 1 } } },
    })),
    effects: ids.map((id) => ({ id, effect: 0 })),
    tier: ids[0],
    rank: 1,
  } as unknown as Result;
  const options = { policy, locale: given.length % 2 === 0 ? en : zhCN, title };
  const weights = Object.fromEntries(ids.map((id) => [id, 0.5]));
  const bound = (at: number) => ({ at, exact: null, turn: null });
  const room = { weight: 0.5, ranking: { low: bound(0), high: bound(1) }, first: null, tiers: null };
  const share = { count: 1, share: 1, standardError: 0 };
  const run = { policy: { id: "p", version: "1" }, period: title, results: [card], rejected: [] };
  const history = [{ period: "2026", results: named.map((one, place) => ({ ...one, rank: place + 1 })) }];
  const people = ids.map((id) => ({
    id,
    first: share,
    ranked: 1,
    best: 1,
    worst: 1,
    mean: 1,
    ranks: [1],
    tiers: [],
  }));
  const profile = {
    role: "r",
    stage: null,
    people: 1,
    indicators: ids.map((id) => ({ id, ...room })),
    layers: [],
  };
  return [
    contributionWaterfall(card, options),
    indicatorBars(card, options),
    scoreDistribution(run, options),
    rankHistory(history, options),
    weightComparison(
      given.map((name) => ({ name, weights })),
      options,
    ),
    weightIntervals({ profiles: [profile], tiers: null, modified: [], rounded: [], rejected: [] }, options),
    acceptabilityChart({ seed: 1, draws: 1, exact: false, people, rejected: [] }, options),
    tierMigration({ migration: ids.map((from) => ({ from, to: ids[0] as string, count: 1 })) }, options),
    targetChart(
      { name: title, points: [{ period: "2026", value: 1 }], benchmark: { value: 2, name: title } },
      options,
    ),
    workloadChart(
      ids.map((id) => ({ id, days: 1, alertDays: 2 })),
      options,
    ),
  ];
}

/** The keys under which Vega reads text as an expression, or as the name of a field. */
const READ = new Set([
  "signal",
  "expr",
  "test",
  "update",
  "init",
  "field",
  "events",
  "groupby",
  "fields",
  "as",
  "key",
  "name",
]);

/** What a compiled picture would read as code or as a name. */
function* read(part: unknown, key = ""): Generator<string> {
  if (typeof part === "string") {
    if (READ.has(key)) yield part;
  } else if (Array.isArray(part)) {
    for (const one of part) yield* read(one, key);
  } else if (typeof part === "object" && part !== null)
    for (const [own, value] of Object.entries(part)) if (own !== "values") yield* read(value, own);
}

/** What SVG made by a program looks like: tags with quoted attributes, text without a bare `<` or `&`, nothing that runs. */
const TAG = /<\/?[a-zA-Z][\w:-]*(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g;
const AMPERSAND = /&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+|nbsp);)/i;

it("draws whatever word as a word, and reads none of them as code or as a name", async () => {
  await fc.assert(
    fc.asyncProperty(words, word, async (given, title) => {
      for (const spec of pictures(given, title)) {
        expect(faultsOf(spec)).toEqual([]);
        const { vega, svg } = await draw(spec);
        for (const text of read(vega)) expect(text).not.toContain(TOKEN);
        expect(svg.replace(TAG, "")).not.toMatch(/[<>]/);
        expect(svg).not.toMatch(AMPERSAND);
        expect(svg).not.toMatch(/<script|<foreignObject|<a[\s>]|\son\w+="/i);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202e]|\p{Cs}/u);
        expect(svg).toContain(TOKEN);
      }
      expect(Object.hasOwn(globalThis, "harmed")).toBe(false);
    }),
    { numRuns: 12 },
  );
});

it("refuses what is no result, or draws it: nothing else is thrown", () => {
  const value = fc.oneof(
    fc.anything(),
    fc.record({ id: word, indicators: fc.anything(), results: fc.anything() }),
  );
  fc.assert(
    fc.property(value, (given) => {
      const options = { policy: { indicators: [], roles: {} } as unknown as Policy, locale: en };
      for (const make of [
        contributionWaterfall,
        indicatorBars,
        scoreDistribution,
        rankHistory,
        weightComparison,
        weightIntervals,
        acceptabilityChart,
        tierMigration,
        targetChart,
        workloadChart,
      ] as readonly ((given: never, options: never) => VegaLiteSpec)[]) {
        try {
          expect(JSON.stringify(make(given as never, options as never))).not.toMatch(/NaN|Infinity/);
        } catch (error) {
          if (!(error instanceof SteelyardError)) throw error;
        }
      }
    }),
  );
});
