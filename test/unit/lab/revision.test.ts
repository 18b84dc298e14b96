import { definePolicy, parsePolicy, resolveWeights } from "steelyard";
import { acceptRevision, proposeRevision, type StudiedPeriod } from "steelyard/lab";
import { describe, expect, it, test } from "vitest";
import { refusals, result } from "./plausible-support.js";

/** Four indicators of one role, in two layers. */
const policy = () =>
  definePolicy({
    steelyard: 1,
    id: "clerks",
    version: "1",
    layers: [{ id: "work" }, { id: "users" }],
    indicators: [
      { id: "speed", layer: "work", decimals: 0, scoring: { kind: "ratio", target: 50 } },
      { id: "care", layer: "work", scoring: { kind: "linear", floor: 0, target: 10 } },
      { id: "nps", layer: "users", scoring: { kind: "linear", floor: 0, target: 10 } },
      {
        id: "csat",
        layer: "users",
        scoring: {
          kind: "bands",
          bands: [
            { atLeast: 9, points: 100 },
            { atLeast: 0, points: 60 },
          ],
        },
      },
    ],
    roles: { clerk: { layers: { work: "0.6", users: "0.4" } }, boss: { indicators: { nps: 1 } } },
  });

type Row = readonly (readonly [value: number, points: number])[];

/** Ten clerks with value and points by indicator, the rows repeated as needed. */
const quarter = (rows: Readonly<Record<string, Row>>, role = "clerk"): StudiedPeriod[] => [
  {
    period: "2026-Q3",
    results: Array.from({ length: 10 }, (_, index) =>
      result(
        `e-${index}`,
        {},
        {
          role,
          indicators: Object.entries(rows).map(([id, row]) => {
            const [value, points] = row[index % row.length] as Row[number];
            return { id, value, points };
          }),
        },
      ),
    ),
  },
];

const spread: Row = [
  [1, 10],
  [9, 90],
  [4, 40],
  [7, 70],
  [11, 100],
];
const other: Row = [
  [9, 90],
  [4, 40],
  [11, 100],
  [1, 10],
  [7, 70],
];

describe("a review", () => {
  it("has nothing to say where all is well, or where there is too little", () => {
    expect(proposeRevision(policy(), [])).toEqual([]);
    expect(proposeRevision(policy(), quarter({ care: spread, nps: other }))).toEqual([]);
    expect(proposeRevision(policy(), quarter({ care: [[10, 100]] }), { minimumCases: 11 })).toEqual([]);
  });

  it("drops what all have at most, and what all have alike", () => {
    const proposals = proposeRevision(policy(), quarter({ care: [[10, 100]], csat: [[8, 60]] }));
    const drops = proposals.filter(({ what }) => what === "drop");
    expect(drops).toMatchObject([
      { id: "drop/clerk/care", why: "all-at-cap", facts: { cases: 10, points: 100 } },
      { id: "drop/clerk/csat", why: "all-alike", facts: { cases: 10, points: 60 } },
    ]);
    // 0.6 ÷ 2 and 0.4 ÷ 2
    expect(drops[0]?.patch).toEqual([{ path: "roles.clerk.indicators.care", before: "0.3", after: "0" }]);
    expect(drops[1]?.patch).toEqual([{ path: "roles.clerk.indicators.csat", before: "0.2", after: "0" }]);
    expect(drops[0]?.message.en).toBe(
      'drop "care" for role "clerk": all at the most, 100 points in 10 cases',
    );
    // Where it is all that a role has, somebody has to think.
    const [, only] = proposeRevision(policy(), quarter({ nps: [[10, 100]] }, "boss"));
    expect(only).toMatchObject({ id: "drop/boss/nps", patch: [] });
  });

  it("raises what everybody reaches instead, and lowers what nobody does", () => {
    // 60, 65, …, 105: the quantile at 0.75 of ten is 60 + 5 · 6.75 = 93.75, without decimals 94.
    const fast: Row = Array.from({ length: 10 }, (_, index) => [60 + 5 * index, 100] as const);
    const slow: Row = Array.from({ length: 10 }, (_, index) => [index / 2, 5 * index] as const);
    const proposals = proposeRevision(policy(), quarter({ speed: fast, care: slow }));
    expect(proposals).toMatchObject([
      {
        id: "retarget/speed",
        why: "reached-by-everyone",
        facts: { cases: 10, target: 50, proposed: 94 },
        patch: [{ path: "indicators.speed.scoring.target", before: "50", after: "94" }],
      },
      // 0, 0.5, …, 4.5: at 0.75 lies 0.5 · 6.75 = 3.375.
      { id: "retarget/care", why: "reached-by-no-one", facts: { proposed: 3.375 } },
    ]);
    const [next] = proposals;
    expect(next?.message.en).toBe(
      'change the target of "speed": 50 was reached in all of 10 cases; 94 would tell them apart',
    );
    // At 0 the quantile is the floor: no target.
    const none = proposeRevision(policy(), quarter({ care: slow }), { aim: 0 });
    expect(none).toMatchObject([{ facts: { proposed: null }, patch: [] }]);
    expect(none[0]?.message.en).toMatch(/^think about the target/);
  });

  it("gives no target that tells nobody from anybody, and drops what is alike", () => {
    const waiting = () =>
      definePolicy({
        steelyard: 1,
        id: "waiting",
        version: "1",
        layers: [{ id: "all" }],
        indicators: [
          { id: "wait", layer: "all", decimals: 0, scoring: { kind: "linear", floor: 60, target: 5 } },
          { id: "care", layer: "all", scoring: { kind: "linear", floor: 0, target: 10 } },
        ],
        roles: {
          clerk: { indicators: { wait: "0.5", care: "0.5" } },
          boss: { indicators: { wait: "0.5", care: "0.5" } },
        },
      });
    const of = (rows: Parameters<typeof quarter>[0]) =>
      proposeRevision(waiting(), quarter(rows)).map(({ id, patch }) => [id, patch.length]);
    expect(of({ wait: [[7, 96]] })).toEqual([
      ["retarget/wait", 0],
      ["drop/clerk/wait", 1],
    ]);
    expect(of({ wait: [[4, 100]] })).toEqual([
      ["retarget/wait", 0],
      ["drop/clerk/wait", 1],
    ]);
    // Nobody is between the target and the floor: 0 points for all, whatever the target.
    expect(
      of({
        wait: [
          [70, 0],
          [80, 0],
        ],
      }),
    ).toEqual([
      ["retarget/wait", 0],
      ["drop/clerk/wait", 1],
    ]);
    // Four of five at 4: the quantile at 0.75 is 4, which the fifth exceeds and all reach.
    expect(
      of({
        care: [
          [4, 40],
          [4, 40],
          [4, 40],
          [4, 40],
          [5, 50],
        ],
      }),
    ).toEqual([["retarget/care", 0]]);
    // Two roles apart, but each alike in itself: the target helps neither.
    const both = [quarter({ wait: [[7, 96]] }), quarter({ wait: [[9, 93]] }, "boss")].flatMap(([one]) =>
      one === undefined ? [] : one.results,
    );
    const results = both.map((one, index) => ({ ...one, id: `p-${index}` }));
    const proposals = proposeRevision(waiting(), [{ period: "2026-Q3", results }]);
    expect(proposals.map(({ id, patch }) => [id, patch[0]?.after])).toEqual([
      ["retarget/wait", "7"],
      ["drop/clerk/wait", "0"],
      ["drop/boss/wait", "0"],
    ]);
  });

  it("gives a target beyond which a cap still tells people apart", () => {
    const capped = (cap: number) =>
      definePolicy({
        steelyard: 1,
        id: "capped",
        version: "1",
        layers: [{ id: "all" }],
        indicators: [{ id: "calls", layer: "all", scoring: { kind: "ratio", target: 100, cap } }],
        roles: { clerk: { indicators: { calls: 1 } } },
      });
    // Four of five at 110, the fifth at 120: the quantile at 0.75 is 110, with which 120 earns 109.09 points, if the cap lets it.
    const history = quarter({
      calls: [
        [110, 110],
        [110, 110],
        [110, 110],
        [110, 110],
        [120, 120],
      ],
    });
    expect(proposeRevision(capped(120), history)).toMatchObject([
      { id: "retarget/calls", facts: { proposed: 110 }, patch: [{ before: "100", after: "110" }] },
    ]);
    expect(proposeRevision(capped(100), history)).toMatchObject([{ facts: { proposed: null }, patch: [] }]);
  });

  it("drops the lighter of two that say the same", () => {
    const proposals = proposeRevision(policy(), quarter({ care: spread, nps: spread, csat: other }));
    expect(proposals).toMatchObject([{ id: "drop/clerk/nps", facts: { other: "care", tau: 1, cases: 10 } }]);
    const nearly: Row = [
      [1, 10],
      [9, 70],
      [4, 40],
      [7, 90],
      [11, 100],
    ];
    // Each twice: 45 pairs, 5 tied on both; 40 − 2 · 4 = 32 of 40 pairs are 0.8.
    const near = quarter({ care: spread, nps: nearly });
    expect(proposeRevision(policy(), near)).toEqual([]);
    expect(proposeRevision(policy(), near, { redundant: "0.8" })).toMatchObject([{ facts: { tau: 0.8 } }]);
  });

  it("reweighs what decides too much or too little, by half or double at most", () => {
    const influence = (share: string | number) => [
      { role: "clerk", stage: "launch", indicators: [{ indicator: "care", share: 1 }] },
      {
        role: "clerk",
        people: 9,
        indicators: [
          { indicator: "speed", share },
          { indicator: "care", share: null },
        ],
      },
    ];
    const proposed = (share: string | number) =>
      proposeRevision(policy(), [], { influence: influence(share) })[0];
    // 0.3² ÷ 0.45 = 0.2
    expect(proposed("0.45")).toMatchObject({
      id: "reweigh/clerk/speed",
      facts: { weight: 0.3, influence: { exact: "0.45" }, proposed: 0.2 },
      patch: [{ path: "roles.clerk.indicators.speed", before: "0.3", after: "0.2" }],
    });
    expect(proposed("0.45")?.message.en).toBe(
      'change the weight of "speed" for role "clerk": it weighs 30 %, but decides 45 % of the differences; try 20 %',
    );
    expect(proposed("0.4499")).toBeUndefined();
    expect(proposed("0.15")).toMatchObject({ facts: { proposed: 0.6 } });
    expect(proposed("0.01")).toMatchObject({ facts: { proposed: 0.6 } });
    expect(proposed("0.95")).toMatchObject({ facts: { proposed: 0.15 } });
    expect(proposed("-0.2")).toMatchObject({ facts: { proposed: null }, patch: [] });
    expect(proposed(0)).toMatchObject({ facts: { proposed: null }, patch: [] });
  });

  test.each<[string, Parameters<typeof proposeRevision>[2], string[]]>([
    ["a threshold above 1", { redundant: 2 }, ["options.redundant out-of-range"]],
    ["an aim below 0", { aim: -1 }, ["options.aim out-of-range"]],
    ["one case", { minimumCases: 1 }, ["options.minimumCases out-of-range"]],
    [
      "influence of nothing",
      {
        influence: [
          { role: "x", indicators: [{ indicator: "y", share: 1 }] },
          { role: "clerk", indicators: [{ indicator: "nps", share: 1 }] },
          { role: "clerk", stage: null, indicators: [{ indicator: "nps", share: 1e20 }] },
        ],
      },
      [
        "options.influence.0.role unknown-id",
        "options.influence.0.indicators.0.indicator unknown-id",
        "options.influence.2.indicators.0 repeated-entry",
        "options.influence.2.indicators.0.share out-of-range",
      ],
    ],
  ])("refuses %s", (_, options, expected) => {
    expect(refusals(() => proposeRevision(policy(), [], options))).toEqual(expected);
  });
});

describe("what is accepted", () => {
  const weight = (id: string, before: string, after: string) => ({
    id: `w/${id}`,
    patch: [{ path: `roles.clerk.indicators.${id}`, before, after }],
  });

  it("becomes a policy whose weights sum to 1", () => {
    const before = policy();
    // csat at 0.3 leaves 0.7 for speed 0.3, care 0.3 and nps 0.2 of 0.8: 0.2625, 0.2625, 0.175.
    const next = acceptRevision(before, [weight("csat", "0.2", "0.3"), weight("nps", "0.2", "0")], {
      accept: ["w/csat"],
      version: "2",
    });
    expect(next.roles.clerk).toEqual({
      indicators: { speed: "0.2625", care: "0.2625", nps: "0.175", csat: "0.3" },
    });
    expect(next.version).toBe("2");
    expect(before.version).toBe("1");
    expect(next.roles.boss).toEqual(before.roles.boss);
    expect(resolveWeights(next, { role: "clerk" }).layers).toEqual({ work: 0.525, users: 0.475 });
    // Without csat and nps, 1 is shared by 0.3 and 0.3.
    const both = [weight("csat", "0.2", "0"), weight("nps", "0.2", "0")];
    expect(acceptRevision(before, both, { accept: ["w/nps", "w/csat"], version: "2" }).roles.clerk).toEqual({
      indicators: { speed: "0.5", care: "0.5" },
    });
  });

  it("replaces targets, of a role too", () => {
    const before = parsePolicy({
      ...policy(),
      roles: { clerk: { indicators: { speed: 1 }, targets: { care: 8, nps: 9 } } },
    });
    const patch = [
      { path: "roles.clerk.targets.care", before: "8.0", after: "7.5" },
      { path: "indicators.speed.scoring.target", before: "50", after: "60" },
    ];
    const next = acceptRevision(before, [{ id: "t", patch }], { accept: ["t"], version: "2" });
    expect(next.roles.clerk).toEqual({ indicators: { speed: 1 }, targets: { care: "7.5", nps: 9 } });
    expect(next.indicators[0]?.scoring).toEqual({ kind: "ratio", target: "60" });
  });

  it("is nothing where nobody accepts anything", () => {
    const next = acceptRevision(policy(), [weight("csat", "0.2", "0.3")], { accept: [], version: "2" });
    expect(next).toEqual({ ...policy(), version: "2" });
  });

  test.each<[string, Parameters<typeof acceptRevision>[1], string[], string, string[]]>([
    ["the same version", [], [], "1", ["acceptance.version same-version"]],
    ["what is not there", [], ["x"], "2", ["acceptance.accept.0 unknown-proposal"]],
    [
      "one twice",
      [weight("csat", "0.2", "0.3")],
      ["w/csat", "w/csat"],
      "2",
      ["acceptance.accept.1 repeated-entry"],
    ],
    [
      "what has changed",
      [weight("csat", "0.3", "0")],
      ["w/csat"],
      "2",
      ["proposals.0.patch.0 stale-proposal"],
    ],
    [
      "what there is not",
      [weight("age", "0.3", "0")],
      ["w/age"],
      "2",
      ["proposals.0.patch.0 stale-proposal"],
    ],
    [
      "two of one",
      [weight("csat", "0.2", "0.3"), { ...weight("csat", "0.2", "0.1"), id: "b" }],
      ["w/csat", "b"],
      "2",
      ["proposals.1.patch.0 repeated-entry"],
    ],
    [
      "more than all",
      [weight("csat", "0.2", "0.6"), weight("nps", "0.2", "0.6")],
      ["w/csat", "w/nps"],
      "2",
      ["roles.clerk.indicators weights-sum"],
    ],
    [
      "less than all",
      [
        weight("speed", "0.3", "0"),
        weight("care", "0.3", "0"),
        weight("nps", "0.2", "0"),
        weight("csat", "0.2", "0"),
      ],
      ["w/speed", "w/care", "w/nps", "w/csat"],
      "2",
      ["roles.clerk.indicators weights-sum"],
    ],
    [
      "a weight off the grid",
      [weight("csat", "0.2", "0.12345")],
      ["w/csat"],
      "2",
      ["roles.clerk.indicators.csat too-precise", "roles.clerk.indicators weights-sum"],
    ],
  ])("must not be %s", (_, proposals, accept, version, expected) => {
    expect(refusals(() => acceptRevision(policy(), proposals, { accept, version }))).toEqual(expected);
  });

  test.each([
    "indicators.csat.scoring.target",
    "indicators.csat.scoring.bands",
    "roles.clerk",
    "roles.clerk.layers.work",
    "roles.clerk.targets.nps",
    "roles.__proto__.indicators.csat",
    "roles.constructor.indicators.csat",
    "roles.clerk.indicators.csat.more",
  ])("must not reach %s", (path) => {
    const proposal = { id: "p", patch: [{ path, before: "0.6", after: "0" }] };
    const call = () => acceptRevision(policy(), [proposal], { accept: ["p"], version: "2" });
    expect(refusals(call)).toEqual(["proposals.0.patch.0 stale-proposal"]);
  });
});
