import { SteelyardError } from "steelyard";
import * as Report from "steelyard/report";
import { describe, expect, it } from "vitest";
import { policy as own, resultOf, sample } from "./sample.js";

const policy = own as unknown as Report.ScorecardOptions["policy"];
const options = { policy, locale: Report.en };

const refused = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof SteelyardError) return error.issues.map(({ code, path }) => `${path} ${code}`);
    throw error;
  }
  return [];
};

describe("what is nothing of the kind is refused with its path", () => {
  const makers: readonly [string, (given: never) => unknown, string][] = [
    ["scorecardReport", (given) => Report.scorecardReport(given, options), "id"],
    ["explanationReport", (given) => Report.explanationReport(given, options), "id"],
    ["explain", (given) => Report.explain(given, options), "id"],
    ["teamReport", (given) => Report.teamReport(given, options), "results"],
    ["comparisonReport", (given) => Report.comparisonReport(given, options), "changes"],
    ["standingReport", (given) => Report.standingReport(given, options), "indicators"],
    ["conversationReport", (given) => Report.conversationReport(given, options), "on"],
    ["planReport", (given) => Report.planReport(given, options), "start"],
    ["conditionText", (given) => Report.conditionText(given, options), "any"],
  ];

  it.each(makers)("%s", (_, make, path) => {
    for (const given of [null, undefined, 7, "text", []])
      expect(refused(() => make(given as never))).toEqual([" wrong-type"]);
    expect(refused(() => make({} as never))).toEqual([`${path} wrong-type`]);
  });
});

describe("a stored result", () => {
  const result = resultOf("sun");
  const [row, ...rows] = result.indicators;

  it.each<[object, string]>([
    [{ trace: undefined }, "trace.modifiers"],
    [{ trace: { ...result.trace, tiers: undefined } }, "trace.tiers"],
    [{ layers: undefined }, "layers"],
    [{ indicators: [{ ...row, trace: undefined }, ...rows] }, "indicators.0.trace.value"],
  ])("without a part of it is refused: %#", (change, path) => {
    const broken = { ...result, ...change } as typeof result;
    expect(refused(() => Report.scorecardReport(broken, options))).toEqual([`${path} wrong-type`]);
    const run = { ...sample(), results: [result, broken] } as ReturnType<typeof sample>;
    expect(refused(() => Report.teamReport(run, options))).toEqual([`results.1.${path} wrong-type`]);
  });

  it("as it was kept is taken", () => {
    const kept = JSON.parse(JSON.stringify(result)) as typeof result;
    expect(Report.scorecardReport(kept, options)).toEqual(Report.scorecardReport(result, options));
  });
});

it("refuses a condition that says nothing wherever it stands", () => {
  for (const condition of [{ not: null }, { streak: 2 }, { all: [{}] }, { all: 7 }, { not: { not: {} } }])
    expect(refused(() => Report.conditionText(condition as never, options))).toHaveLength(1);
});
