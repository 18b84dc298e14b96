import { appraise, SteelyardError, score } from "steelyard";
import { describe, expect, it, test } from "vitest";
import { change, type Document, flat, run, tiny, whole } from "../support.js";

/** A subject that nothing is wrong with, for the whole policy. */
const sound = (changes: Document = {}): Document => ({
  id: "e-1",
  role: "seller",
  observations: { sales: 200, orders: 40, nps: 50, csat: { value: "4.8", sample: 25 } },
  ...changes,
});

/** Path and code of the only subject's fault. */
function fault(subject: unknown, document: Document = whole(), period = "2026-Q3"): string | null {
  const { results, rejected } = run(document, [subject], period);
  expect(results.length + rejected.length).toBe(1);
  return rejected[0] === undefined ? null : `${rejected[0].path} ${rejected[0].code}`;
}

describe("a call", () => {
  const call = (given: unknown) => () => appraise(tiny() as never, given as never);
  const refused = (code: string, path: string) => expect.objectContaining({ code, path }) as Error;

  test.each(["2026-Q5", "", null, undefined, 2026, "2026-W54"])("with the period %s is refused", (period) => {
    expect(call({ period, subjects: [] })).toThrow(refused("bad-period", "period"));
  });

  test.each([[null], [undefined], [{}], ["e-1"], [5]])("with %s for subjects is refused", (subjects) => {
    expect(call({ period: "2026", subjects })).toThrow(refused("wrong-type", "subjects"));
  });

  test.each([[null], [undefined], [5], ["2026"]])("with %s is refused", (given) => {
    expect(call(given)).toThrow(refused("bad-period", "period"));
  });

  it("with what is no policy throws the policy's issues", () => {
    expect(() => run(tiny({ version: 5 }), [])).toThrow(refused("wrong-type", "version"));
    expect(() => run(null as never, [])).toThrow(SteelyardError);
  });

  it("without subjects has no results", () => {
    expect(run(tiny(), [])).toEqual({
      policy: { id: "tiny", version: "1" },
      period: "2026-Q3",
      results: [],
      rejected: [],
    });
  });
});

describe("each part of a subject", () => {
  test.each<[subject: unknown, expected: string | null]>([
    [sound(), null],
    // id
    [null, "id bad-subject-id"],
    [undefined, "id bad-subject-id"],
    ["e-1", "id bad-subject-id"],
    [[], "id bad-subject-id"],
    [new Map(), "id bad-subject-id"],
    [{}, "id bad-subject-id"],
    [sound({ id: null }), "id bad-subject-id"],
    [sound({ id: "" }), "id bad-subject-id"],
    [sound({ id: 5 }), "id bad-subject-id"],
    [sound({ id: " " }), null],
    // unknown keys
    [sound({ note: "x" }), "note unknown-key"],
    [sound({ note: null, extra: undefined }), null],
    [sound({ b: 1, a: 1, B: 1 }), "B unknown-key"],
    [sound({ toString: 1 }), "toString unknown-key"],
    // role
    [sound({ role: undefined }), "role missing-key"],
    [sound({ role: null }), "role missing-key"],
    [sound({ role: "clerk" }), "role unknown-id"],
    [sound({ role: "" }), "role unknown-id"],
    [sound({ role: "toString" }), "role unknown-id"],
    [sound({ role: "Seller" }), "role unknown-id"],
    [sound({ role: 5 }), "role wrong-type"],
    [sound({ role: ["seller"] }), "role wrong-type"],
    // stage
    [sound({ stage: null }), null],
    [sound({ stage: "launch" }), null],
    [sound({ stage: "end" }), "stage unknown-id"],
    [sound({ stage: "" }), "stage unknown-id"],
    [sound({ stage: "constructor" }), "stage unknown-id"],
    [sound({ stage: false }), "stage wrong-type"],
    // cohort
    [sound({ cohort: null }), null],
    [sound({ cohort: "a" }), null],
    [sound({ cohort: "" }), "cohort empty"],
    [sound({ cohort: 5 }), "cohort wrong-type"],
    [sound({ cohort: {} }), "cohort wrong-type"],
    // observations
    [sound({ observations: null }), null],
    [sound({ observations: undefined }), null],
    [sound({ observations: [] }), "observations wrong-type"],
    [sound({ observations: 5 }), "observations wrong-type"],
    [sound({ observations: new Map() }), "observations wrong-type"],
    [sound({ observations: { price: 5 } }), "observations.price unknown-id"],
    [sound({ observations: { price: null } }), null],
    [sound({ observations: { toString: 5 } }), "observations.toString unknown-id"],
    [sound({ observations: JSON.parse('{"__proto__": 5}') }), "observations.__proto__ unknown-id"],
    [sound({ observations: { sales: "many" } }), "observations.sales not-decimal"],
    [sound({ observations: { sales: "1e9" } }), "observations.sales value-too-large"],
    // targets
    [sound({ targets: null }), null],
    [sound({ targets: { sales: null } }), null],
    [sound({ targets: { sales: 300, orders: "60.5", nps: -19 } }), null],
    [sound({ targets: [] }), "targets wrong-type"],
    [sound({ targets: { price: 5 } }), "targets.price unknown-id"],
    [sound({ targets: { valueOf: 5 } }), "targets.valueOf unknown-id"],
    [sound({ targets: { sales: "x" } }), "targets.sales not-decimal"],
    [sound({ targets: { sales: true } }), "targets.sales not-decimal"],
    [sound({ targets: { sales: 0 } }), "targets.sales target-side"],
    [sound({ targets: { orders: 0 } }), "targets.orders target-side"],
    [sound({ targets: { csat: 5 } }), "targets.csat no-target"],
    // facts
    [sound({ facts: null }), null],
    [sound({ facts: { a: null, "b c": null } }), null],
    [sound({ facts: { a: 1, b: "x", c: false, d: "" } }), null],
    [sound({ facts: { toString: 1, constructor: "x" } }), null],
    [sound({ facts: [] }), "facts wrong-type"],
    [sound({ facts: { "b c": 1 } }), "facts.b c bad-id"],
    [sound({ facts: { [`a${"x".repeat(64)}`]: 1 } }), `facts.a${"x".repeat(64)} bad-id`],
    [sound({ facts: { a: [] } }), "facts.a wrong-type"],
    [sound({ facts: { a: {} } }), "facts.a wrong-type"],
    [sound({ facts: { a: Number.NaN } }), "facts.a wrong-type"],
    [sound({ facts: { a: 5n } }), "facts.a wrong-type"],
    // history
    [sound({ history: null }), null],
    [sound({ history: [] }), null],
    [sound({ history: {} }), "history wrong-type"],
    [sound({ history: "2026" }), "history wrong-type"],
    [sound({ history: [null] }), "history.0 wrong-type"],
    [sound({ history: [{ period: "2026-Q2" }, { period: "2026-Q9" }] }), "history.1 bad-period"],
    // what rides along
    [sound({ title: { any: ["thing"] }, meta: new Map() }), null],
  ])("%# %o", (subject, expected) => {
    expect(fault(subject)).toBe(expected);
  });
});

describe("the first fault alone is told, in this order", () => {
  /** Every part at fault, each of which hides those below it. */
  const faults = (): [path: string, part: Document][] => [
    ["note", { note: 1 }],
    ["role", { role: "clerk" }],
    ["stage", { stage: "end" }],
    ["cohort", { cohort: "" }],
    ["observations.price", { observations: { price: 1, sales: "many" } }],
    ["targets.price", { targets: { price: 1, sales: -1 } }],
    ["facts.b c", { facts: { "b c": 1 } }],
    ["history.0", { history: [{}] }],
  ];

  it("unknown key, role, stage, cohort, observations, targets, facts, history", () => {
    const all = faults();
    all.forEach(([path], index) => {
      const subject = sound(Object.assign({}, ...all.slice(index).map(([, part]) => part)));
      expect(fault(subject)?.split(" ").slice(0, -1).join(" ")).toBe(path);
    });
  });

  it("of observations, unknown names first, then the indicators in policy order", () => {
    expect(fault(sound({ observations: { csat: "x", price: 1, cost: 1, sales: "x" } }))).toBe(
      "observations.cost unknown-id",
    );
    expect(fault(sound({ observations: { csat: "x", orders: [] } }))).toBe(
      "observations.orders bad-observation",
    );
    const strict = change(whole(), { "indicators.1.missing": "reject" });
    // At fault, out of bounds and missing under reject are told in one row of indicators.
    expect(fault(sound({ observations: { csat: "x", sales: 1 } }), strict)).toBe(
      "observations.orders missing-rejected",
    );
    expect(fault(sound({ observations: { csat: "x", sales: "1e9" } }), strict)).toBe(
      "observations.sales value-too-large",
    );
    expect(fault(sound({ observations: { sales: "1e9", orders: [] } }), strict)).toBe(
      "observations.sales value-too-large",
    );
  });

  it("of targets, unknown names first, then the indicators in policy order", () => {
    expect(fault(sound({ targets: { sales: -1, price: 1, cost: 1 } }))).toBe("targets.cost unknown-id");
    expect(fault(sound({ targets: { csat: 5, sales: -1 } }))).toBe("targets.sales target-side");
  });

  it("names in the order of code points, not of code units", () => {
    // U+FF5E comes before U+1F600, whose first code unit is the smaller one.
    const names = { "\u{1F600}": 1, "\uFF5E": 1 };
    expect(fault(sound(names))).toBe("\uFF5E unknown-key");
    expect(fault(sound({ observations: names }))).toBe("observations.\uFF5E unknown-id");
    expect(fault(sound({ facts: names }))).toBe("facts.\uFF5E bad-id");
    expect(fault(sound({ ab: 1, a: 1 }))).toBe("a unknown-key");
    expect(fault(sound({ "\uD83D": 1, z: 1 }))).toBe("z unknown-key");
  });
});

it("a policy without stages knows none", () => {
  const subject = { id: "a", role: "support", stage: "launch" };
  expect(fault(subject, tiny())).toBe("stage unknown-id");
  expect(fault({ ...subject, stage: null }, tiny())).toBeNull();
});

describe("ids", () => {
  it("are seen once, even where the first bearer was rejected", () => {
    const { results, rejected } = run(whole(), [
      sound({ id: "a" }),
      sound({ id: "a" }),
      sound({ id: "b", role: "clerk" }),
      sound({ id: "b" }),
      sound({ id: "A" }),
    ]);
    expect(results.map(({ id }) => id)).toEqual(["a", "A"]);
    expect(rejected.map(({ id, index, path, code }) => `${id} ${index} ${path} ${code}`)).toEqual([
      "a 1 id repeated-subject",
      "b 2 role unknown-id",
      "b 3 id repeated-subject",
    ]);
  });

  it("that are none are listed as null", () => {
    const { results, rejected } = run(whole(), [sound(), { id: 5 }, { id: "" }, null, sound({ id: "z" })]);
    expect(results.map(({ id }) => id)).toEqual(["e-1", "z"]);
    expect(rejected.map(({ id, index }) => [id, index])).toEqual([
      [null, 1],
      [null, 2],
      [null, 3],
    ]);
  });

  it("may be the names that every object inherits", () => {
    const { results } = run(whole(), [sound({ id: "constructor" }), sound({ id: "__proto__" })]);
    expect(results.map(({ id }) => id)).toEqual(["constructor", "__proto__"]);
  });
});

describe("a rejected subject", () => {
  it("says that a fact is a number, a text or a boolean, and that a subject is a plain object", () => {
    const words = (subject: unknown) => run(whole(), [subject]).rejected[0]?.message.en;
    const expected = "expected number, text or boolean, found";
    expect(words(sound({ facts: { a: Number.NaN } }))).toBe(`${expected} NaN`);
    expect(words(sound({ facts: { a: {} } }))).toBe(`${expected} object`);
    class Row {
      readonly id = "e-1";
    }
    expect(words(new Row())).toBe("must be a text that is not empty, in a plain object");
  });

  it("carries facts and words", () => {
    const { rejected } = run(whole(), [sound({ targets: { csat: 5 } }), sound({ id: "b", stage: "end" })]);
    expect(rejected).toMatchObject([
      {
        facts: { indicator: "csat", scoring: "bands" },
        message: { en: expect.any(String), "zh-CN": expect.any(String) },
      },
      { facts: { kind: "stage", id: "end", known: ["launch", "mature"] } },
    ]);
  });

  it("takes no part in ranks", () => {
    const policy = flat({ nps: 1 }, { ranking: { minimum: 1 } });
    const people = [90, "x", 80].map((nps, index) => ({
      id: `e-${index}`,
      role: "support",
      observations: { nps },
    }));
    expect(run(policy, people).results.map(({ rank, size }) => [rank, size])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("is not cut by a long name", () => {
    const long = "k".repeat(1000);
    const { rejected } = run(whole(), [sound({ [long]: 1 })]);
    expect(rejected[0]).toMatchObject({ path: long, facts: { key: "k".repeat(80) } });
  });
});

describe("targets", () => {
  const attained = (targets: Document | null, role = "seller") =>
    run(whole(), [sound({ role, targets })]).results[0]?.indicators.find(({ id }) => id === "sales");

  it("the subject's own, else the role's, else the policy's", () => {
    // 200 of 160, of 250, of 200.
    expect(attained({ sales: 160 })).toMatchObject({
      points: 120,
      trace: { points: { target: "subject", terms: { target: 160 } } },
    });
    expect(attained(null)).toMatchObject({
      points: 80,
      trace: { points: { target: "role", terms: { target: 250 } } },
    });
    expect(attained(null, "carer")).toMatchObject({
      points: 100,
      trace: { points: { target: "policy", terms: { target: 200 } } },
    });
  });

  it("on the side of the floor, below it where lower is better", () => {
    const policy = tiny({
      indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 30, target: 5 } }],
    });
    const at = (target: number) =>
      fault({ id: "a", role: "support", observations: { nps: 5 }, targets: { nps: target } }, policy);
    expect(at(29)).toBeNull();
    expect(at(30)).toBe("targets.nps target-side");
    expect(at(31)).toBe("targets.nps target-side");
  });
});

describe("score", () => {
  it("throws the fault of the subject, with its path", () => {
    const failing = (subject: unknown) => () => score(whole() as never, subject as never);
    expect(failing(sound({ role: "clerk" }))).toThrow(
      expect.objectContaining({ code: "unknown-id", path: "role" }) as Error,
    );
    expect(failing(null)).toThrow(expect.objectContaining({ code: "bad-subject-id", path: "id" }) as Error);
    expect(failing(sound({ history: 5 }))).toThrow(expect.objectContaining({ path: "history" }) as Error);
  });

  it("does not read history", () => {
    expect(score(whole() as never, sound({ history: [{ period: "never" }] }) as never)).toMatchObject({
      status: "scored",
    });
  });

  it("gives the same card as a run, up to the score", () => {
    const subject = sound({ stage: "launch", facts: { complaints: 2 } });
    const [result] = run(whole(), [subject]).results;
    const { trace, ...card } = score(whole() as never, subject as never);
    expect(result).toMatchObject(card);
    expect(result?.trace).toMatchObject(trace);
  });
});

it("title and meta ride along untouched, and only where they are given", () => {
  const meta = { any: [1, { thing: null }] };
  const [one, other] = run(whole(), [sound({ title: "A", meta }), sound({ id: "b" })]).results;
  expect(one?.title).toBe("A");
  expect(one?.meta).toBe(meta);
  expect(other).not.toHaveProperty("title");
  expect(other).not.toHaveProperty("meta");
});
