import { appraise, definePolicy, type Result, score } from "steelyard";
import {
  aggregateReview,
  type ConversationInput,
  draftSbi,
  fileDispute,
  measureMutualRatings,
  measureNodes,
  moveDispute,
  prepareConversation,
  type SbiDraft,
  type SbiNote,
  teamMean,
} from "steelyard/practice";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";

const draft = (changes: object = {}): SbiDraft => ({
  person: "zhou",
  author: "chen",
  on: "2026-09-18",
  situation: "Launch",
  behaviour: "Sent one text to all segments.",
  indicator: "clickRate",
  better: "higher",
  value: 90,
  comparisons: [{ against: "target", value: 100 }],
  ...changes,
});

const figure = (value: unknown, comparison: unknown, changes: object = {}) =>
  draftSbi(draft({ value, comparisons: [{ against: "target", value: comparison }], ...changes }))
    .figures?.[0];

describe("draftSbi", () => {
  test.each<[object, string[]]>([
    [{ situation: "" }, ["situation empty"]],
    [{ situation: " ", behaviour: {} }, ["situation empty", "behaviour empty"]],
    [{ behaviour: { en: "", "zh-CN": " " } }, ["behaviour empty"]],
    [{ behaviour: { en: "Sent it.", "zh-CN": "" } }, []],
  ])("wants to be told of a situation and a behaviour: %j", (changes, expected) => {
    expect(refusals(() => draftSbi(draft(changes)))).toEqual(expected);
  });

  it.each([
    ["min", "90 min", "90 分钟"],
    ["points", "90 points", "90 分"],
    ["count", "90", "90"],
    // What no language has a word of its own for stays as it is written, the names of an object's own keys too.
    ["parcels", "90 parcels", "90 parcels"],
    ["constructor", "90 constructor", "90 constructor"],
  ])("words the unit %s in both languages", (unit, english, chinese) => {
    const { impact } = draftSbi(draft({ unit, value: 90, comparisons: [{ against: "target", value: 90 }] }));
    expect(impact).toEqual({
      en: `clickRate ${english}: the same as the target (${english}).`,
      "zh-CN": `clickRate ${chinese}：与目标值（${chinese}）持平。`,
    });
  });

  it("fills the impact with exact figures, in both languages", () => {
    // 0.034 − 0.04 = −0.006, which is 0.6 percentage points; −0.006 ÷ 0.04 = −15 %.
    const note = draftSbi(
      draft({
        title: { en: "Click rate", "zh-CN": "点击率" },
        unit: "ratio",
        value: "0.034",
        period: "2026-Q3",
        comparisons: [
          { against: "teamMean", value: "0.04" },
          { against: "target", value: "0.034" },
          { against: "earlierPeriod", value: "0.03", period: "2026-Q2" },
        ],
      }),
    );
    expect(note).toEqual({
      person: "zhou",
      author: "chen",
      on: "2026-09-18",
      period: "2026-Q3",
      situation: "Launch",
      behaviour: "Sent one text to all segments.",
      kind: "concern",
      indicator: "clickRate",
      impact: {
        // 0.004 ÷ 0.03 = 13.33 %.
        en:
          "Click rate 3.4 %: 15 % below the team's mean (4 %) by 0.6 percentage points, which is worse; " +
          "the same as the target (3.4 %); 13.3 % above 2026-Q2 (3 %) by 0.4 percentage points, which is better.",
        "zh-CN":
          "点击率 3.4%：比团队均值（4%）低 15%，即低 0.6 个百分点，表现较差；" +
          "与目标值（3.4%）持平；比2026-Q2（3%）高 13.3%，即高 0.4 个百分点，表现较好。",
      },
      figures: [
        {
          indicator: "clickRate",
          unit: "ratio",
          better: "higher",
          against: "teamMean",
          period: null,
          value: 0.034,
          comparison: 0.04,
          difference: -0.006,
          percent: -15,
          percentagePoints: -0.6,
          direction: "below",
          verdict: "worse",
        },
        expect.objectContaining({ difference: 0, percent: 0, direction: "equal", verdict: "same" }),
        expect.objectContaining({
          period: "2026-Q2",
          percent: 13.3,
          percentagePoints: 0.4,
          verdict: "better",
        }),
      ],
    });
    expect(prepareConversation(input({ notes: [note] })).concerns.notes).toEqual([note]);
  });

  test.each([
    // Half away from zero: 0.0005 ÷ 1 = 0.05 %.
    ["1.0005", 1, "higher", 0.0005, 0.1, "above", "better"],
    ["0.9995", 1, "higher", -0.0005, -0.1, "below", "worse"],
    [6, 4, "lower", 2, 50, "above", "worse"],
    [3, 4, "lower", -1, -25, "below", "better"],
    // Of the size of what is compared: 10 ÷ |−20|.
    [-10, -20, "higher", 10, 50, "above", "better"],
    [-30, -20, "higher", -10, -50, "below", "worse"],
    // 0.1 + 0.2 is not 0.30000000000000004 here.
    ["0.3", "0.1", "higher", 0.2, 200, "above", "better"],
    // 1 ÷ 3 = 33.33 %.
    [4, 3, "higher", 1, 33.3, "above", "better"],
  ])("%s beside %s, better %s", (value, comparison, better, difference, percent, direction, verdict) => {
    expect(figure(value, comparison, { better })).toMatchObject({
      difference,
      percent,
      direction,
      verdict,
      percentagePoints: null,
    });
  });

  it("has no percentage of 0, and tells one that rounds to 0 by the difference", () => {
    expect(figure(10, 0)).toMatchObject({ difference: 10, percent: null, direction: "above" });
    expect(
      draftSbi(draft({ value: 10, unit: "min", comparisons: [{ against: "target", value: 0 }] })).impact,
    ).toEqual({
      en: "clickRate 10 min: above the target (0 min) by 10 min, which is better.",
      "zh-CN": "clickRate 10 分钟：比目标值（0 分钟）高 10 分钟，表现较好。",
    });
    const small = draftSbi(
      draft({ value: "100.01", comparisons: [{ against: "earlierPeriod", value: 100 }] }),
    );
    expect(small.impact).toMatchObject({
      en: "clickRate 100.01: above the earlier period (100) by 0.01, which is better.",
    });
  });

  it("says percentage points of what is in percent already", () => {
    const note = draftSbi(draft({ unit: "%", value: -1, comparisons: [{ against: "target", value: -2 }] }));
    expect(note.figures?.[0]).toMatchObject({ percentagePoints: 1, percent: 50 });
    expect(note.impact).toMatchObject({
      en: "clickRate −1 %: 50 % above the target (−2 %) by 1 percentage point, which is better.",
    });
  });

  it("takes its kind from the first comparison, or from the host, and its name from any language", () => {
    expect(draftSbi(draft({ value: 100 })).kind).toBe("strength");
    expect(draftSbi(draft()).kind).toBe("concern");
    expect(draftSbi(draft({ kind: "strength" })).kind).toBe("strength");
    const named = (title: unknown) => draftSbi(draft({ title })).impact as { en: string };
    expect(named("Clicks").en).toMatch(/^Clicks 90:/);
    expect(named({ de: "Klicks" }).en).toMatch(/^Klicks 90:/);
    expect(named({}).en).toMatch(/^clickRate 90:/);
  });

  test.each<[object, string[]]>([
    [{ comparisons: [] }, ["comparisons empty"]],
    [{ value: "x" }, ["value not-decimal"]],
    [{ value: Number.POSITIVE_INFINITY }, ["value not-decimal"]],
    [{ value: "0.1234567" }, ["value too-precise"]],
    [{ value: "1e15" }, ["value value-too-large"]],
    [{ comparisons: [{ against: "target", value: "1e-7" }] }, ["comparisons.0.value too-precise"]],
    // The difference alone has 21 digits.
    [
      { value: "0.000001", comparisons: [{ against: "target", value: "1e14" }] },
      ["comparisons.0.value value-too-large"],
    ],
    // 10¹⁴ ÷ 1 is 10¹⁶ %.
    [
      { value: "1e14", comparisons: [{ against: "target", value: 1 }] },
      ["comparisons.0.value value-too-large"],
    ],
    [
      { on: "2026-02-30", period: "Q3", comparisons: [{ against: "earlierPeriod", value: 1, period: "x" }] },
      ["on bad-date", "period bad-period", "comparisons.0.period bad-period"],
    ],
    [{ comparisons: [{ against: "neighbour", value: 1 }] }, ["comparisons.0.against not-an-option"]],
    [{ better: "more" }, ["better not-an-option"]],
    [{ person: "" }, ["person empty"]],
    [{ indicator: "__proto__" }, ["indicator bad-id"]],
    [{ mood: 1 }, ["mood unknown-key"]],
  ])("refuses %j", (changes, expected) => {
    expect(refusals(() => draftSbi(draft(changes)))).toEqual(expected);
  });
});

const row = (id: string, value: number | null, indicator = "nps") => ({
  id,
  indicators: [{ id: indicator, value }],
});

describe("teamMean", () => {
  it("is exact, and counts who has no value", () => {
    // (4 + 4 + 5) ÷ 3 = 13/3.
    const team = [row("a", 4), row("b", null), row("c", 4), row("d", 5), row("e", 9, "csat")];
    expect(teamMean(team, "nps", { decimals: 2 })).toEqual({
      indicator: "nps",
      mean: 4.33,
      exact: "13/3",
      count: 3,
      missing: 2,
    });
    expect(teamMean(team, "nps").mean).toBe(4.333333);
  });

  it("is withheld where it would betray somebody", () => {
    const team = [row("a", 4), row("b", 6), row("c", null)];
    expect(teamMean(team, "nps")).toEqual({
      indicator: "nps",
      mean: null,
      exact: null,
      count: 2,
      missing: 1,
    });
    expect(teamMean(team, "nps", { minimum: 2 }).mean).toBe(5);
  });

  it("takes the results of an appraisal", () => {
    const subjects = [20, 40, 45].map((nps, n) => ({
      id: `p${n}`,
      role: "support" as const,
      observations: { nps },
    }));
    const { results } = appraise(policy(), { period: "2026-Q3", subjects });
    expect(teamMean(results, "nps").mean).toBe(35);
  });

  test.each<[unknown[], string, object, string[]]>([
    [[row("a", 1), row("a", 2)], "nps", {}, ["results.1.id repeated-name"]],
    [[row("a", 1)], "csat", {}, ["indicator unknown-name"]],
    [[], "nps", {}, ["indicator unknown-name"]],
    [[row("a", 1)], "nps", { minimum: 1 }, ["options.minimum out-of-range"]],
    [[row("a", 1e15)], "nps", {}, ["results.0.indicators.0.value value-too-large"]],
    [[row("a", 1e14), row("b", 1e14), row("c", 1e14 + 1)], "nps", {}, ["options.decimals value-too-large"]],
    [[row("a", "4" as never)], "nps", {}, ["results.0.indicators.0.value wrong-type"]],
  ])("refuses %j", (results, indicator, options, expected) => {
    expect(refusals(() => teamMean(results as never, indicator, options))).toEqual(expected);
  });
});

const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "desk",
    version: "1",
    layers: [{ id: "service" }, { id: "user" }],
    indicators: [
      {
        id: "minutes",
        title: { en: "Response time", "zh-CN": "响应时长" },
        layer: "service",
        unit: "min",
        decimals: 1,
        scoring: { kind: "linear", floor: 30, target: 10 },
      },
      { id: "closure", layer: "service", unit: "ratio", scoring: { kind: "ratio", target: "0.9", cap: 120 } },
      { id: "nps", layer: "user", decimals: 0, scoring: { kind: "linear", floor: 0, target: 50 } },
      {
        id: "csat",
        layer: "user",
        missing: "zero",
        scoring: { kind: "bands", bands: [{ atLeast: 4, points: 80 }], otherwise: 0, cap: 80 },
      },
    ],
    roles: {
      support: {
        indicators: { minutes: "0.4", closure: "0.2", nps: "0.2", csat: "0.2" },
        targets: { nps: 40 },
      },
      sales: { indicators: { nps: 1 } },
    },
    tiers: [{ id: "A", when: { fact: "score", atLeast: 90 } }, { id: "B" }],
    lowPerformance: {
      when: { fact: "score", below: 90 },
      types: [],
      otherwise: { id: "review", interventions: [{ kind: "transfer", days: 30 }] },
    },
  });

const observed = () => ({ minutes: 20, closure: "0.99", nps: 30, csat: "4.5" });

function result(observations: object = observed(), targets: object = {}): Result {
  const subject = { id: "zhou", role: "support" as const, observations, targets };
  const { results, rejected } = appraise(policy(), { period: "2026-Q3", subjects: [subject] });
  expect(rejected).toEqual([]);
  return results[0] as Result;
}

const input = (changes: object = {}): ConversationInput => ({
  result: result(),
  policy: policy(),
  period: "2026-Q3",
  on: "2026-10-09",
  ...changes,
});

describe("prepareConversation", () => {
  it("has the figures of the result, the gaps and what was lost", () => {
    // minutes: 50 points, 0.4 · 50 = 20 lost. closure: 0.99 ÷ 0.9 = 110 of 120, 0.2 · 10 = 2. nps: 30 of 40 is 75, 0.2 · 25 = 5.
    // csat: 80 is its cap. Base: 20 + 22 + 15 + 16 = 73.
    const packet = prepareConversation(input());
    const { indicators, ...card } = packet.scorecard;
    expect(card).toMatchObject({
      status: "scored",
      coverage: 1,
      score: 73,
      tier: "B",
      rank: null,
      size: 1,
      top: null,
    });
    expect(card.layers.map(({ id }) => id)).toEqual(["service", "user"]);
    expect(indicators.map(({ id, points, target, gap, lost }) => [id, points, target, gap, lost])).toEqual([
      ["minutes", 50, 10, 10, 20],
      ["closure", 110, 0.9, 0, 2],
      ["nps", 75, 40, 10, 5],
      ["csat", 80, 4, 0, 0],
    ]);
    // 0.2 · 110 = 22 before 0.2 · 80 = 16.
    expect(packet.strengths.indicators).toEqual(["closure", "csat"]);
    expect(packet.concerns.indicators).toEqual(["minutes", "nps"]);
    // As sales the NPS alone counts: 30 of 50 is 60, and no gain.
    expect(packet.actions).toEqual([{ kind: "transfer", days: 30, role: null, gain: null }]);
  });

  it("takes other bounds, ties by id, and own targets", () => {
    const from = (changes: object) => prepareConversation(input(changes));
    expect(from({ strongFrom: 75 }).strengths.indicators).toEqual(["closure", "csat", "nps"]);
    expect(from({ limit: 1 }).strengths.indicators).toEqual(["closure"]);
    // 0.2 · 100 each.
    const equal = result({ minutes: 10, closure: "0.9", nps: 40, csat: 5 });
    expect(from({ result: equal }).strengths.indicators).toEqual(["minutes", "closure", "nps"]);
    // The trace knows the target by which points were given; where there is no value it is told.
    expect(from({ result: result(observed(), { nps: 60 }) }).scorecard.indicators[2]?.target).toBe(60);
    const none = result({ ...observed(), nps: null });
    expect(from({ result: none }).scorecard.indicators[2]).toMatchObject({
      target: 40,
      gap: null,
      lost: null,
    });
    expect(from({ result: none, targets: { nps: 60 } }).scorecard.indicators[2]?.target).toBe(60);
  });

  it("asks in order, with the figures, in both languages", () => {
    const { agenda } = prepareConversation(
      input({
        result: result({ ...observed(), csat: null }),
        agreements: [{ text: "Course", by: "manager", done: true }],
      }),
    );
    expect(agenda.map(({ id }) => id)).toEqual([
      "opening",
      "ownView",
      "results",
      "strengths",
      "concerns",
      "collaboration",
      "agreements",
      "close",
    ]);
    const asked = (id: string, language: "en" | "zh-CN") =>
      agenda.find((section) => section.id === id)?.questions.map((one) => one[language]);
    expect(asked("concerns", "en")).toEqual([
      "Response time stands at 20 min, the target is 10 min: what stood in the way?",
      "Nothing was measured for csat: why?",
      "nps stands at 30, the target is 40: what stood in the way?",
      "What would help you most?",
    ]);
    expect(asked("concerns", "zh-CN")?.slice(0, 2)).toEqual([
      "“响应时长”为 20 分钟，目标是 10 分钟，主要卡在哪里？",
      "“csat”没有数据，原因是什么？",
    ]);
    expect(asked("strengths", "en")?.[0]).toBe("closure at 99 % earned 110 points: how did you do it?");
    expect(asked("strengths", "zh-CN")?.[0]).toBe("“closure”为 99%，得 110 分，您是怎么做到的？");
    expect(asked("agreements", "en")).toHaveLength(2);
  });

  it("asks of strengths only where there is one to ask further about", () => {
    const asked = (changes: object) =>
      prepareConversation(input(changes)).agenda[3]?.questions.map(({ en }) => en);
    const further = "What made this possible, and who could learn from it?";
    expect(asked({ notes: [] })?.at(-1)).toBe(further);
    const weak = result({ minutes: 25, closure: "0.2", nps: 10, csat: 2 });
    expect(asked({ result: weak, notes: [] })).toEqual(["What goes well that no figure shows?"]);
    const note = draftSbi(draft({ kind: "strength" }));
    expect(asked({ result: weak, notes: [note] })).toEqual([further]);
  });

  it("works for a scorecard, and where there is no score", () => {
    const card = score(policy(), { id: "zhou", role: "support", observations: observed() });
    expect(prepareConversation(input({ result: card })).scorecard).toMatchObject({
      score: 73,
      tier: null,
      rank: null,
    });
    const little = prepareConversation(input({ result: result({ nps: 40 }) }));
    expect(little.scorecard).toMatchObject({ status: "insufficient", score: null, layers: [], tier: null });
    expect(little.actions).toEqual([]);
  });

  it("says which figures are contested, and by nobody's name", () => {
    const filed = (id: string, about: object, period = "2026-Q3") =>
      fileDispute({
        id,
        at: "2026-10-01T10:00+08:00",
        actor: "li",
        parties: [
          { person: "zhou", manager: "chen" },
          { person: "li", manager: "wang" },
        ],
        about: { period, ...about } as never,
        reasons: "Li says so.",
      });
    const node = fileDispute({
      ...filed("n", { kind: "rating", rater: "li", rated: "zhou" }).log[0],
      kind: undefined,
      id: "n",
      about: { kind: "node", node: "n-1" },
    } as never);
    const open = filed("o", { kind: "observation", subject: "zhou", indicator: "nps" });
    const disputes = [
      open,
      filed("r", { kind: "rating", rater: "li", rated: "zhou" }),
      node,
      filed("other", { kind: "observation", subject: "li", indicator: "nps" }),
      filed("past", { kind: "observation", subject: "zhou", indicator: "nps" }, "2026-Q2"),
      moveDispute({ ...open }, { kind: "withdraw", id: "w", at: "2026-10-02T10:00+08:00", actor: "li" }),
    ];
    const packet = prepareConversation(input({ disputes }));
    expect(packet.disputes).toEqual([
      { id: "o", state: "filed", kind: "observation", indicator: "nps" },
      { id: "r", state: "filed", kind: "rating", indicator: null },
      { id: "n", state: "filed", kind: "node", indicator: null },
    ]);
    expect(packet.scorecard.indicators.map(({ contested }) => contested.join())).toEqual(["", "", "o", ""]);
    expect(packet.agenda[2]?.questions[0]?.en).toBe(
      "The figure of nps is contested: what do we leave open until the ruling?",
    );
    expect(JSON.stringify(packet)).not.toMatch(/"li"|Li says|wang/);
  });

  it("shows of others what may be shown", () => {
    const rate = (rater: string, group: string, value: number) => ({ rater, group, value });
    const review = aggregateReview({
      id: "zhou",
      scale: { low: 1, high: 5, step: 1 },
      below: "withhold",
      groups: [
        { id: "manager", weight: "0.4", named: true },
        { id: "peers", weight: "0.3" },
        { id: "customers", weight: "0.3" },
      ],
      ratings: [
        rate("chen", "manager", 4),
        rate("sun", "peers", 4),
        rate("wu", "peers", 5),
        rate("xu", "peers", 3),
        rate("qian", "customers", 1),
      ],
    });
    const ratings = measureMutualRatings(
      ["li", "wang", "sun"].map((rater) => ({ rater, rated: "zhou", value: 4 })),
    );
    const nodes = measureNodes(
      [
        {
          ...{ id: "n", from: "a", to: "b", owner: "zhou", opened: "2026-07-01T09:00+08:00" },
          answered: "2026-07-01T10:00+08:00",
          within: { hours: 2, clock: "wall" },
        },
      ],
      "2026-07-02T18:00+08:00",
    );
    const comments = [
      { group: "peers", text: "Helps." },
      { group: "peers", text: "Explains well." },
      { group: "customers", text: "Slow on my birthday." },
      { group: "nobody", text: "?" },
    ];
    const { collaboration, ...rest } = prepareConversation(
      input({ collaboration: { ratings, nodes, review, comments } }),
    );
    expect(collaboration).toMatchObject({
      ratings: { received: 3, mean: 4 },
      nodes: { onTime: 1, late: 0, pending: 0 },
      overall: review.overall,
      withheldComments: 2,
    });
    expect(
      collaboration.groups.map(({ id, status, figures, comments: texts }) => [
        id,
        status,
        figures?.mean,
        texts,
      ]),
    ).toEqual([
      ["manager", "shown", 4, []],
      ["peers", "shown", 4, ["Explains well.", "Helps."]],
      ["customers", "withheld", undefined, []],
    ]);
    expect(JSON.stringify({ collaboration, rest })).not.toMatch(/birthday|sun|qian|li"|chen/);
    // Even where somebody hands the figures of such a group in.
    const told = review.groups.map((group) => ({ ...group, figures: review.groups[0]?.figures ?? null }));
    const tampered = prepareConversation(input({ collaboration: { review: { ...review, groups: told } } }));
    expect(tampered.collaboration.groups[2]?.figures).toBeNull();
    // Those of groups that are thrown together stand in the pool, where there is one.
    const pooled = {
      ...review,
      groups: review.groups.map((group) =>
        group.id === "customers"
          ? { ...group, status: "pooled" as const }
          : { ...group, id: group.id === "manager" ? "pooled" : group.id },
      ),
    };
    const together = prepareConversation(input({ collaboration: { review: pooled, comments } }));
    expect(together.collaboration.groups.at(-1)?.comments).toEqual([]);
    expect(together.collaboration.groups[0]?.comments).toEqual(["Slow on my birthday."]);
    expect(prepareConversation(input({ collaboration: { comments } })).collaboration).toMatchObject({
      ratings: null,
      groups: [],
      withheldComments: 4,
    });
  });

  it("sorts notes by date, and says which agreements are overdue", () => {
    const note = (on: string, kind: SbiNote["kind"]) => draftSbi(draft({ on, kind }));
    const notes = [
      note("2026-09-20", "concern"),
      note("2026-08-01", "concern"),
      note("2026-09-01", "strength"),
    ];
    const agreements = [
      { text: "a", by: "person", due: "2026-10-08", done: false },
      { text: "b", by: "person", due: "2026-10-09", done: false },
      { text: "c", by: "manager", due: "2026-10-01", done: true },
      { text: "d", by: "manager", done: false },
    ];
    const packet = prepareConversation(input({ notes, agreements }));
    expect(packet.concerns.notes.map(({ on }) => on)).toEqual(["2026-08-01", "2026-09-20"]);
    expect(packet.strengths.notes).toHaveLength(1);
    expect(packet.agreements.map(({ overdue }) => overdue)).toEqual([true, false, false, false]);
  });

  it("is frozen, plain, and the same through JSON", () => {
    const packet = prepareConversation(input());
    expect(JSON.parse(JSON.stringify(packet))).toEqual(packet);
    expect(Object.isFrozen(packet.scorecard.indicators[0])).toBe(true);
    expect(Object.isFrozen(packet.agenda[0]?.questions)).toBe(true);
  });

  it("knows every kind of scoring", () => {
    const scorings = [
      {
        kind: "piecewise",
        knots: [
          { at: 0, points: 0 },
          { at: 10, points: 100 },
        ],
      },
      { kind: "step", start: 100, reference: 5, every: 1, change: -10, side: "above" },
      { kind: "percentile" },
      { kind: "bands", bands: [{ atMost: 3, points: 100 }], otherwise: 0 },
    ];
    const indicators = scorings.map((scoring, n) => ({ ...policy().indicators[2], id: `i${n}`, scoring }));
    const rows = indicators.map(({ id }) => ({ id, value: 4, points: 50, weight: 0.25, contribution: 12.5 }));
    const packet = prepareConversation(
      input({
        policy: { ...policy(), indicators, roles: { support: { indicators: {} } } },
        result: { id: "zhou", role: "support", status: "scored", coverage: 1, indicators: rows },
      }),
    );
    expect(packet.scorecard.indicators.map(({ target, gap }) => [target, gap])).toEqual([
      [10, 6],
      [5, 0],
      [null, null],
      [3, 1],
    ]);
    expect(packet.agenda[4]?.questions.map(({ en }) => en)).toContain(
      "i2 stands at 4: what stood in the way?",
    );
  });

  const note = () => draftSbi(draft());
  test.each<[() => object, string[]]>([
    [() => ({ on: "9 October", period: "autumn" }), ["on bad-date", "period bad-period"]],
    [() => ({ notes: [{ ...note(), person: "li" }] }), ["notes.0.person not-an-option"]],
    [() => ({ notes: [{ ...note(), on: "x" }] }), ["notes.0.on bad-date"]],
    [
      () => ({
        notes: [{ ...note(), figures: [{ ...note().figures?.[0], difference: -11, percent: null }] }],
      }),
      ["notes.0.figures.0.difference not-an-option", "notes.0.figures.0.percent not-an-option"],
    ],
    [
      () => ({ notes: [{ ...note(), figures: [{ ...note().figures?.[0], value: 1e15 }] }] }),
      ["notes.0.figures.0.value value-too-large"],
    ],
    [() => ({ strongFrom: 0 }), ["strongFrom out-of-range"]],
    [() => ({ limit: 0 }), ["limit out-of-range"]],
    [() => ({ targets: { mood: 1 } }), ["targets.mood unknown-name"]],
    [() => ({ result: { ...result(), role: "constructor" } }), ["result.role unknown-name"]],
    [
      () => ({ policy: { ...policy(), indicators: policy().indicators.slice(1) } }),
      ["result.indicators.0.id unknown-name"],
    ],
    [
      () => ({ policy: { ...policy(), indicators: [{ id: "nps", scoring: { kind: "constructor" } }] } }),
      ["policy.indicators.0.scoring.kind not-an-option"],
    ],
    [() => ({ policy: {} }), ["policy.indicators missing-key", "policy.roles missing-key"]],
    [() => ({ result: null }), ["result wrong-type"]],
    [
      () => ({ result: { ...result(), interventions: [{ kind: "dismissal", days: 1 }] } }),
      ["result.interventions.0.kind not-an-option"],
    ],
    [
      () => ({ collaboration: { review: { id: "li", overall: null, groups: [] } } }),
      ["collaboration.review.id not-an-option"],
    ],
    [
      () => ({ agreements: [{ text: "a", by: "person", done: false, due: "soon" }] }),
      ["agreements.0.due bad-date"],
    ],
    [
      () => ({ disputes: [{ id: "d" }] }),
      ["disputes.0.state missing-key", "disputes.0.parties missing-key", "disputes.0.about missing-key"],
    ],
    [
      () => ({ result: { ...result(), indicators: [...result().indicators, result().indicators[0]] } }),
      ["result.indicators.4.id repeated-name"],
    ],
    [
      () => {
        const group = { id: "peers", title: null, status: "shown", figures: null };
        return { collaboration: { review: { id: "zhou", overall: null, groups: [group, group] } } };
      },
      ["collaboration.review.groups.1.id repeated-name"],
    ],
    [
      // Read once, and asked about in two languages.
      () => {
        const [minutes, ...others] = policy().indicators;
        return { policy: { ...policy(), indicators: [{ ...minutes, title: "x".repeat(3e6) }, ...others] } };
      },
      [" too-large"],
    ],
    [() => ({ mood: "good" }), ["mood unknown-key"]],
  ])("refuses case %#", (changes, expected) => {
    expect(refusals(() => prepareConversation(input(changes())))).toEqual(expected);
  });
});
