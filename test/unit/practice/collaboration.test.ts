import { type SteelyardError, score } from "steelyard";
import {
  type CollaborationNode,
  collaborationObservations,
  type MutualRating,
  mapContributions,
  measureMutualRatings,
  measureNodes,
} from "steelyard/practice";
import { operationsAssistant } from "steelyard/preset";
import { describe, expect, it, test } from "vitest";
import { refusals } from "./support.js";
import { workCalendar } from "./work-calendar.js";

const calendar = () => workCalendar("2026-07-01", "2026-07-31");

const node = (changes: Partial<CollaborationNode> = {}): CollaborationNode => ({
  id: "n",
  from: "product",
  to: "operations",
  owner: "zhou",
  opened: "2026-07-01T09:00+08:00",
  within: { hours: 24, clock: "wall" },
  ...changes,
});

describe("measureNodes", () => {
  const now = "2026-07-20T12:00+08:00";
  const one = (changes: Partial<CollaborationNode>, at = now) =>
    measureNodes([node(changes)], at, calendar()).nodes[0];

  it("is on time up to the limit, itself included, and late a second later", () => {
    expect(one({ answered: "2026-07-02T09:00:00+08:00" })).toEqual({
      id: "n",
      owner: "zhou",
      status: "onTime",
      open: false,
      limit: "2026-07-02T01:00:00Z",
      hoursUsed: 24,
    });
    // 86,401 s ÷ 3,600 = 24.00027…
    expect(one({ answered: "2026-07-02T01:00:01Z" })).toMatchObject({ status: "late", hoursUsed: 24.0003 });
    expect(one({ answered: "2026-07-01T09:00+08:00" })).toMatchObject({ status: "onTime", hoursUsed: 0 });
  });

  it("is pending until its limit, and late past it although nobody answered", () => {
    expect(one({}, "2026-07-02T09:00+08:00")).toMatchObject({ status: "pending", open: true, hoursUsed: 24 });
    expect(one({}, "2026-07-02T09:00:01+08:00")).toMatchObject({ status: "late", open: true });
  });

  it("takes hours with 2 decimals", () => {
    // 0.01 h are 36 s.
    const within = { hours: "0.01", clock: "wall" } as const;
    expect(one({ within, answered: "2026-07-01T09:00:36+08:00" })).toMatchObject({
      status: "onTime",
      limit: "2026-07-01T01:00:36Z",
      hoursUsed: 0.01,
    });
  });

  it("counts working hours alone on a working clock", () => {
    // Friday 16:00: 2 h until 18:00, 3 h on Monday morning, 3 h of the afternoon.
    const friday = { opened: "2026-07-03T16:00+08:00", within: { hours: 8, clock: "working" } } as const;
    expect(one({ ...friday, answered: "2026-07-06T16:00+08:00" })).toMatchObject({
      status: "onTime",
      limit: "2026-07-06T08:00:00Z",
      hoursUsed: 8,
    });
    expect(one({ ...friday, answered: "2026-07-06T16:01+08:00" })).toMatchObject({
      status: "late",
      hoursUsed: 8.0167,
    });
    expect(one(friday, "2026-07-06T12:30+08:00")).toMatchObject({ status: "pending", hoursUsed: 5 });
    // Opened at night: the clock stands still until the morning.
    expect(
      one({ ...friday, opened: "2026-07-02T22:00+08:00", answered: "2026-07-03T18:00+08:00" }),
    ).toMatchObject({ status: "onTime", limit: "2026-07-03T10:00:00Z", hoursUsed: 8 });
  });

  it("compares instants: on Saturday it is late for Friday evening, though no more working hours are used", () => {
    const friday = { opened: "2026-07-03T09:00+08:00", within: { hours: 8, clock: "working" } } as const;
    expect(one({ ...friday, answered: "2026-07-04T10:00+08:00" })).toMatchObject({
      status: "late",
      limit: "2026-07-03T10:00:00Z",
      hoursUsed: 8,
    });
  });

  it("counts each owner's nodes, pending ones apart, and lists who was named", () => {
    const list = [
      node({ id: "a", answered: "2026-07-01T10:00+08:00" }),
      node({ id: "b" }),
      node({ id: "c", opened: "2026-07-20T09:00+08:00" }),
      node({ id: "d", owner: "chen", opened: "2026-07-20T09:00+08:00" }),
      node({ id: "e", answered: "2026-07-01T11:00+08:00" }),
    ];
    const { nodes, people } = measureNodes(list, now, undefined, { people: ["li", "zhou"] });
    expect(nodes.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "a onTime",
      "b late",
      "c pending",
      "d pending",
      "e onTime",
    ]);
    expect(people).toEqual([
      {
        person: "chen",
        onTime: 0,
        late: 0,
        pending: 1,
        observation: { missing: "no nodes settled (节点均待定)" },
      },
      { person: "li", onTime: 0, late: 0, pending: 0, observation: { missing: "no nodes (没有节点)" } },
      { person: "zhou", onTime: 2, late: 1, pending: 1, observation: { of: [2, 3] } },
    ]);
  });

  it("takes names that an object would know", () => {
    const { people } = measureNodes(
      [node({ owner: "__proto__" }), node({ id: "m", owner: "constructor" })],
      now,
    );
    expect(people.map(({ person, late }) => [person, late])).toEqual([
      ["__proto__", 1],
      ["constructor", 1],
    ]);
  });

  it("needs the calendar for a working clock, and a calendar that knows everything", () => {
    const working = { hours: 8, clock: "working" } as const;
    expect(refusals(() => measureNodes([node({ within: working })], now))).toEqual(["calendar missing-key"]);
    const list = [
      node({ id: "a", within: working, opened: "2026-06-30T09:00+08:00" }),
      node({ id: "b", within: working, answered: "2026-08-01T00:01+08:00" }),
      node({ id: "c", within: { hours: 200, clock: "working" } }),
      node({ id: "d", opened: "2026-06-01T09:00+08:00" }),
    ];
    expect(refusals(() => measureNodes(list, "2026-08-01T09:00+08:00", calendar()))).toEqual([
      "now outside-calendar",
      "nodes.0.opened outside-calendar",
      "nodes.1.answered outside-calendar",
      "nodes.2.within.hours outside-calendar",
    ]);
    // 184 h are the 23 working days of July: its very end is still known.
    expect(
      measureNodes([node({ within: { hours: 184, clock: "working" } })], "2026-07-31T18:00+08:00", calendar())
        .nodes[0],
    ).toMatchObject({ status: "pending", limit: "2026-07-31T10:00:00Z", hoursUsed: 184 });
    // An answered node asks nothing of a `now` beyond the calendar.
    const answered = node({ within: working, answered: "2026-07-01T10:00+08:00" });
    expect(measureNodes([answered], "2027-01-01T00:00Z", calendar()).nodes[0]?.status).toBe("onTime");
  });

  it("knows the years that can be written, and no others", () => {
    const last = (changes: Partial<CollaborationNode>) =>
      refusals(() => measureNodes([node(changes)], "9999-12-31T23:59:59Z"));
    expect(last({ opened: "9999-12-31T00:00Z" })).toEqual(["nodes.0.within.hours outside-calendar"]);
    expect(last({ opened: "9999-12-30T23:59:59Z" })).toEqual([]);
    expect(last({ opened: "0000-01-01T07:59:59+08:00" })).toEqual(["nodes.0.opened outside-calendar"]);
    expect(last({ opened: "0000-01-01T08:00+08:00" })).toEqual([]);
  });

  it("says which date the clock does not know", () => {
    const facts = (changes: Partial<CollaborationNode>) => {
      try {
        measureNodes([node(changes)], "9999-12-31T23:59:59Z", calendar());
      } catch (error) {
        return (error as { facts: unknown }).facts;
      }
      return null;
    };
    const wall = { from: "0000-01-01", to: "9999-12-31" };
    expect(facts({ opened: "9999-12-31T00:00Z" })).toEqual({ date: "10000-01-01", ...wall });
    expect(facts({ opened: "0000-01-01T00:00+08:00" })).toEqual({ date: "-0001-12-31", ...wall });
    const within = { hours: 500, clock: "working" } as const;
    expect(facts({ within, answered: "2026-07-01T10:00Z" })).toEqual({
      date: "2026-08-01",
      from: "2026-07-01",
      to: "2026-07-31",
    });
  });

  test.each<[object, string[]]>([
    [{ opened: "2026-07-01" }, ["nodes.0.opened bad-instant"]],
    [{ answered: "2026-07-01T10:00" }, ["nodes.0.answered bad-instant"]],
    [{ answered: "2026-07-01T08:59+08:00" }, ["nodes.0.answered too-early"]],
    [{ answered: "2026-07-21T08:59+08:00" }, ["nodes.0.answered too-early"]],
    [{ opened: "2026-07-21T08:59+08:00" }, ["nodes.0.opened too-early"]],
    [{ within: { hours: 0, clock: "wall" } }, ["nodes.0.within.hours out-of-range"]],
    [{ within: { hours: 10_001, clock: "wall" } }, ["nodes.0.within.hours out-of-range"]],
    [{ within: { hours: "0.001", clock: "wall" } }, ["nodes.0.within.hours too-precise"]],
    [{ within: { hours: "a day", clock: "wall" } }, ["nodes.0.within.hours not-decimal"]],
    [{ within: { hours: 1, clock: "sun" } }, ["nodes.0.within.clock not-an-option"]],
    [{ owner: "" }, ["nodes.0.owner empty"]],
    [{ from: undefined }, ["nodes.0.from missing-key"]],
    [{ level: 1 }, ["nodes.0.level unknown-key"]],
  ])("refuses %j", (changes, expected) => {
    expect(refusals(() => measureNodes([{ ...node(), ...changes }], now))).toEqual(expected);
  });

  it("names every node that is dated after now", () => {
    const late = "2026-07-21T08:59+08:00";
    const list = [node({ id: "a" }), node({ id: "b", answered: late }), node({ id: "c", opened: late })];
    let issues: readonly unknown[] = [];
    try {
      measureNodes(list, now);
    } catch (error) {
      issues = (error as SteelyardError).issues.map(({ code, path, facts }) => ({ code, path, facts }));
    }
    const facts = { found: now, before: late };
    expect(issues).toEqual([
      { code: "too-early", path: "nodes.1.answered", facts },
      { code: "too-early", path: "nodes.2.opened", facts },
    ]);
    expect(measureNodes([node({ answered: now })], now).nodes).toHaveLength(1);
  });

  it("refuses everything at once", () => {
    const bad = { ...calendar(), utcOffset: "+8" };
    const list = [node({ opened: "x" }), node({ within: { hours: 0, clock: "wall" } })];
    expect(refusals(() => measureNodes(list, "now", bad, { people: ["li", "li"] }))).toEqual([
      "calendar.utcOffset bad-time",
      "now bad-instant",
      "options.people.1 repeated-name",
      "nodes.1.id repeated-name",
      "nodes.0.opened bad-instant",
      "nodes.1.within.hours out-of-range",
    ]);
  });
});

describe("measureMutualRatings", () => {
  const rating = (rater: string, rated: string, value: number | string): MutualRating => ({
    rater,
    rated,
    value,
  });

  it("gives the mean to 2 decimals with its sample, and counts what was given and received", () => {
    const { people } = measureMutualRatings([
      rating("a", "z", 5),
      rating("b", "z", 4),
      rating("c", "z", 4),
      rating("z", "a", 3),
    ]);
    expect(people).toEqual([
      {
        person: "a",
        received: 1,
        given: 1,
        mean: null,
        observation: { missing: "fewer than 3 ratings (评分不足 3 个)" },
      },
      { person: "b", received: 0, given: 1, mean: null, observation: { missing: "no ratings (没有评分)" } },
      { person: "c", received: 0, given: 1, mean: null, observation: { missing: "no ratings (没有评分)" } },
      // 13 ÷ 3 = 4.33…
      { person: "z", received: 3, given: 1, mean: 4.33, observation: { value: 4.33, sample: 3 } },
    ]);
  });

  it("rounds a tie away from zero", () => {
    // 33 ÷ 8 = 4.125
    const list = [4, 4, 4, 4, 4, 4, 4, 5].map((value, index) => rating(`r${index}`, "z", value));
    expect(measureMutualRatings(list).people.at(-1)?.mean).toBe(4.13);
  });

  it("withholds below the minimum asked, and lists who was named", () => {
    const list = [rating("a", "z", 5), rating("b", "z", 4)];
    const at = (minimum: number) =>
      measureMutualRatings(list, { minimum, people: ["nobody", "z"] }).people.map(({ person, mean }) => [
        person,
        mean,
      ]);
    expect(at(2)).toEqual([
      ["a", null],
      ["b", null],
      ["nobody", null],
      ["z", 4.5],
    ]);
    expect(at(3)[3]).toEqual(["z", null]);
  });

  it("takes half steps where asked", () => {
    const list = [rating("a", "z", "4.5"), rating("b", "z", 4), rating("c", "z", "3.50")];
    expect(measureMutualRatings(list, { step: "0.5" }).people.at(-1)?.mean).toBe(4);
    expect(refusals(() => measureMutualRatings(list))).toEqual([
      "ratings.0.value off-step",
      "ratings.2.value off-step",
    ]);
  });

  test.each<[readonly unknown[], object, string[]]>([
    [[rating("a", "a", 3)], {}, ["ratings.0.rated self-rated"]],
    [[rating("a", "b", 3), rating("a", "c", 3), rating("a", "b", 3)], {}, ["ratings.2.rated repeated-name"]],
    [[rating("a", "b", 3), rating("b", "a", 3)], {}, []],
    [
      [rating("a", "b", 0), rating("b", "a", "5.01")],
      {},
      ["ratings.0.value out-of-range", "ratings.1.value out-of-range"],
    ],
    [[rating("a", "b", "4.3")], { step: "0.25" }, ["ratings.0.value off-step"]],
    [[rating("a", "b", "4.75")], { step: 0.25 }, []],
    [[rating("a", "b", "4.3")], { step: "0.3" }, ["options.step not-an-option"]],
    [[rating("a", "b", "good")], {}, ["ratings.0.value not-decimal"]],
    [[rating("", "b", 3)], {}, ["ratings.0.rater empty"]],
    [[], { minimum: 0 }, ["options.minimum out-of-range"]],
    [[], { people: ["a", "a"] }, ["options.people.1 repeated-name"]],
    [[{ rater: "a", rated: "b" }], {}, ["ratings.0.value missing-key"]],
  ])("of %j with %j refuses %j", (list, options, expected) => {
    expect(refusals(() => measureMutualRatings(list as MutualRating[], options))).toEqual(expected);
  });
});

describe("mapContributions", () => {
  const people = [
    { id: "zhou", department: "operations" },
    { id: "li", department: "product" },
    { id: "wang", department: "product" },
    { id: "idle", department: "finance" },
  ];
  const project = (id: string, department: string, shares: Record<string, number | string>) => ({
    id,
    department,
    shares: Object.entries(shares).map(([person, share]) => ({ person, share })),
  });
  const projects = () => [
    project("p2", "operations", { zhou: "0.5", li: "0.3", wang: "0.2" }),
    project("p1", "product", { li: "0.333333", zhou: "0.666667" }),
    project("p3", "design", { zhou: 1 }),
  ];

  it("tells what each person did, for their own and for others", () => {
    expect(mapContributions(projects(), people).people).toEqual([
      {
        person: "idle",
        department: "finance",
        total: 0,
        own: 0,
        given: 0,
        projects: [],
        observation: { value: 0, sample: 0 },
      },
      {
        person: "li",
        department: "product",
        total: 0.633333,
        own: 0.333333,
        given: 0.3,
        projects: [
          { project: "p1", share: 0.333333 },
          { project: "p2", share: 0.3 },
        ],
        observation: { value: 0.633333, sample: 2 },
      },
      {
        person: "wang",
        department: "product",
        total: 0.2,
        own: 0,
        given: 0.2,
        projects: [{ project: "p2", share: 0.2 }],
        observation: { value: 0.2, sample: 1 },
      },
      {
        person: "zhou",
        department: "operations",
        total: 2.166667,
        own: 0.5,
        given: 1.666667,
        projects: [
          { project: "p1", share: 0.666667 },
          { project: "p2", share: 0.5 },
          { project: "p3", share: 1 },
        ],
        observation: { value: 2.166667, sample: 3 },
      },
    ]);
  });

  it("tells who did how much for whom, and what is given is what is received", () => {
    const { flows, departments, total } = mapContributions(projects(), people);
    expect(flows).toEqual([
      { from: "operations", to: "design", share: 1 },
      { from: "operations", to: "product", share: 0.666667 },
      { from: "product", to: "operations", share: 0.5 },
    ]);
    expect(departments).toEqual([
      { department: "design", projects: 1, own: 0, given: 0, received: 1, balance: -1 },
      { department: "finance", projects: 0, own: 0, given: 0, received: 0, balance: 0 },
      { department: "operations", projects: 1, own: 0.5, given: 1.666667, received: 0.5, balance: 1.166667 },
      {
        department: "product",
        projects: 1,
        own: 0.333333,
        given: 0.5,
        received: 0.666667,
        balance: -0.166667,
      },
    ]);
    // 0.5 + 0.333333 + 2.166667 = 3
    expect(total).toEqual({ projects: 3, own: 0.833333, given: 2.166667, received: 2.166667 });
  });

  test.each<[object, string[]]>([
    [{ zhou: "0.999999" }, ["projects.0.shares weights-sum"]],
    [{ zhou: "0.5", li: "0.500001" }, ["projects.0.shares weights-sum"]],
    [{}, ["projects.0.shares empty"]],
    [{ zhou: 1, li: 0 }, ["projects.0.shares.1.share out-of-range"]],
    [
      { zhou: "1.1", li: "-0.1" },
      ["projects.0.shares.0.share out-of-range", "projects.0.shares.1.share out-of-range"],
    ],
    [
      { zhou: "0.3333333", li: "0.6666667" },
      ["projects.0.shares.0.share too-precise", "projects.0.shares.1.share too-precise"],
    ],
    [{ zhou: "0.5", who: "0.5" }, ["projects.0.shares.1.person unknown-name"]],
    [{ zhou: "all" }, ["projects.0.shares.0.share not-decimal"]],
  ])("refuses the shares %j", (shares, expected) => {
    const one = project("p", "product", shares as Record<string, string>);
    expect(refusals(() => mapContributions([one], people))).toEqual(expected);
  });

  it("refuses the same project, person or sharer twice", () => {
    const one = project("p", "product", { zhou: 1 });
    const half = { person: "zhou", share: "0.5" };
    const twice = { ...one, id: "q", shares: [half, half] };
    const again = [...people, { id: "li", department: "design" }];
    expect(refusals(() => mapContributions([one, one, twice], again))).toEqual([
      "projects.1.id repeated-name",
      "people.4.id repeated-name",
      "projects.2.shares.1.person repeated-name",
    ]);
  });
});

describe("collaborationObservations", () => {
  const nodes = () => measureNodes([node({ answered: "2026-07-01T10:00+08:00" })], "2026-07-20T12:00+08:00");
  const ratings = () =>
    measureMutualRatings(
      ["a", "b", "c"].map((rater) => ({ rater, rated: "li", value: 4 })),
      { people: ["zhou"] },
    );
  const contributions = () =>
    mapContributions(
      [{ id: "p", department: "product", shares: [{ person: "li", share: 1 }] }],
      [{ id: "li", department: "product" }],
    );

  it("merges what was measured, and says what is missing", () => {
    const observations = collaborationObservations(
      { nodes: nodes(), ratings: ratings(), contributions: contributions() },
      { contributions: "contributionShare" },
    );
    expect(observations.map(({ id }) => id)).toEqual(["a", "b", "c", "li", "zhou"]);
    expect(observations[3]?.observations).toEqual({
      nodesOnTimeRate: { missing: "no nodes (没有节点)" },
      collaborationRating: { value: 4, sample: 3 },
      contributionShare: { value: 1, sample: 1 },
    });
    expect(observations[4]?.observations).toEqual({
      nodesOnTimeRate: { of: [1, 1] },
      collaborationRating: { missing: "no ratings (没有评分)" },
      contributionShare: { missing: "not on the contribution map (不在贡献度映射中)" },
    });
  });

  it("gives nothing for what was not measured, and other ids where asked", () => {
    expect(collaborationObservations({})).toEqual([]);
    expect(collaborationObservations({ nodes: nodes() }, { nodes: "answered" })).toEqual([
      { id: "zhou", observations: { answered: { of: [1, 1] } } },
    ]);
    // Nobody misses ratings that were not asked for.
    expect(collaborationObservations({ ratings: measureMutualRatings([], { people: ["li"] }) })).toEqual([
      { id: "li", observations: { collaborationRating: { missing: "no ratings (没有评分)" } } },
    ]);
  });

  it("is read by the preset, where the layer has 15 % of the weight", () => {
    const [observed] = collaborationObservations({ nodes: nodes(), ratings: ratings() }).slice(-1);
    expect(observed?.id).toBe("zhou");
    const { indicators } = score(operationsAssistant, { role: "campaign", id: "zhou", ...observed });
    // Of the layer's 0.15 each of its three indicators has a third; 1 of 1 in time is the target.
    expect(indicators.find(({ id }) => id === "nodesOnTimeRate")).toMatchObject({
      value: 1,
      points: 100,
      weight: 0.05,
    });
    expect(indicators.find(({ id }) => id === "collaborationRating")).toMatchObject({ value: null });
  });

  test.each<[unknown, object, string[]]>([
    [{ nodes: { people: [] } }, { nodes: "a b" }, ["ids.nodes bad-id"]],
    [{ nodes: {} }, {}, ["measured.nodes.people missing-key"]],
    [{ nodes: [] }, {}, ["measured.nodes wrong-type"]],
    [{ node: { people: [] } }, {}, ["measured.node unknown-key"]],
    [null, {}, ["measured wrong-type"]],
    [{ contributions: { people: [] } }, {}, ["ids.contributions missing-key"]],
    [
      { nodes: { people: [] }, ratings: { people: [] } },
      { nodes: "one", ratings: "one" },
      ["ids.ratings repeated-name"],
    ],
    // An id that is not used is not in the way.
    [{ nodes: { people: [] } }, { nodes: "collaborationRating" }, []],
    [
      {
        nodes: {
          people: [
            { person: "li", observation: 1 },
            { person: "li", observation: { of: [1, -1] } },
          ],
        },
      },
      {},
      [
        "measured.nodes.people.1.person repeated-name",
        "measured.nodes.people.1.observation.of.1 out-of-range",
      ],
    ],
    [
      { nodes: { people: [{ person: "li", observation: { value: 1, sample: -1 } }] } },
      {},
      ["measured.nodes.people.0.observation.sample out-of-range"],
    ],
    [
      { nodes: { people: [{ person: "li", observation: { value: 1 } }] } },
      {},
      ["measured.nodes.people.0.observation.sample missing-key"],
    ],
    [{ nodes: { people: [{ person: "li" }] } }, {}, ["measured.nodes.people.0.observation missing-key"]],
    [
      { nodes: { people: [{ person: "li", observation: { of: [1] } }] } },
      {},
      ["measured.nodes.people.0.observation bad-observation"],
    ],
    [
      { nodes: { people: [{ person: "li", observation: { of: [1, 2, 3] } }] } },
      {},
      ["measured.nodes.people.0.observation bad-observation"],
    ],
  ])("of %j with %j refuses %j", (measured, ids, expected) => {
    expect(refusals(() => collaborationObservations(measured as never, ids))).toEqual(expected);
  });

  it("refuses what cannot be read", () => {
    const hostile = {
      get nodes(): never {
        throw new Error("no");
      },
    };
    expect(refusals(() => collaborationObservations(hostile))).toEqual(["measured not-data"]);
  });
});
