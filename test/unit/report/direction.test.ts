import { appraise, definePolicy, type Policy, type Result } from "steelyard";
import {
  contributionWaterfall,
  en,
  explain,
  scorecardReport,
  toHtml,
  toMarkdown,
  toText,
} from "steelyard/report";
import { describe, expect, it } from "vitest";
import { clean, isolated } from "../../../src/report/render/clean.js";
import { widthOf } from "../../../src/report/render/text/width.js";

const OUTER = /\u2068([^\u2066-\u2069]*)\u2069/g;

function titled(indicator: string, person: string): readonly [Policy, Result] {
  const policy = definePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "all", title: "all" }],
    indicators: [
      {
        id: "minutes",
        layer: "all",
        title: indicator,
        unit: "min",
        scoring: { kind: "linear", floor: 30, target: 5 },
      },
    ],
    roles: { support: { indicators: { minutes: 1 } } },
  });
  const subjects = [{ id: "d", title: person, role: "support" as const, observations: { minutes: 18 } }];
  const { results } = appraise(policy, { period: "2026-Q3", subjects });
  return [policy as unknown as Policy, results[0] as Result];
}

describe("a name that is written from the right", () => {
  const [policy, result] = titled("זמן תגובה", "דנה לוי");
  const options = { policy, locale: en };
  const report = scorecardReport(result, options);

  it.each([
    ["text", toText(report)],
    ["Markdown", toMarkdown(report)],
    ["HTML", toHtml(report)],
    [
      "sentences",
      explain(result, options)
        .flatMap(({ sentences, wouldChange }) => [...sentences, ...wouldChange])
        .join(),
    ],
    ["a picture", JSON.stringify(contributionWaterfall(result, options))],
  ])("stands in an isolate wherever it is said: %s", (_, text) => {
    expect(text).toContain("\u2068זמן תגובה\u2069");
    expect(text.replace(OUTER, "")).not.toMatch(/[\u0590-\u08ff\u2066-\u2069]/);
  });

  it("leaves the printed arithmetic in its order", () => {
    expect(toText(report)).toContain("- \u2068זמן תגובה\u2069: 100 × (18 − 30) ÷ (5 − 30) = 48");
    expect(toText(report).split("\n")[1]).toBe("=".repeat("Scorecard: דנה לוי".length));
  });

  it("cannot leave its isolate by marks of its own", () => {
    const [own, card] = titled("\u2069\u202eזמן\u2068", "d");
    expect(toText(scorecardReport(card, { policy: own, locale: en }))).toContain("- \u2068זמן\u2069: 100 ×");
  });
});

it("changes nothing where all names are written from the left", () => {
  const [policy, result] = titled("响应时长 é", "Dana");
  expect(toHtml(scorecardReport(result, { policy, locale: en }))).not.toMatch(/[\u2066-\u2069]/);
});

it.each([
  ["NPS", "NPS"],
  ["﹙︎❤️ 客服﹚", "﹙︎❤️ 客服﹚"],
  ["نسبة", "\u2068نسبة\u2069"],
  ["NPS نسبة", "\u2068NPS نسبة\u2069"],
  ["\u{1e900}", "\u2068\u{1e900}\u2069"],
])("isolates %s only where it has to", (text, expected) => {
  expect(isolated(text)).toBe(expected);
  expect(clean(isolated(text))).toBe(clean(text) === text ? expected : clean(expected));
  expect(widthOf(isolated(text))).toBe(widthOf(text));
});

it.each([
  ["a\u2068b", "ab"],
  ["a\u2069b", "ab"],
  ["\u2069a\u2068", "a"],
  ["\u2068a\u2069\u2069", "\u2068a\u2069"],
  ["\u2068a\u2068b\u2069c\u2069", "a\u2068b\u2069c"],
  ["\u2066a\u2069 \u2067b\u2069", "a b"],
])("keeps isolates only whole: %j", (text, expected) => {
  expect(clean(text)).toBe(expected);
});
