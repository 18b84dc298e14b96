import type { SteelyardError } from "steelyard";
import { measureNodes } from "steelyard/practice";
import { informatBpmnTask, kissflowWebhook, nodesFrom, pairSteps, runMapping } from "steelyard/source";
import { describe, expect, it } from "vitest";
import { invented, options } from "../presets/records.js";

const within = { hours: 24, clock: "wall" } as const;
const sides = { from: "product", to: "operations", within };
const row = (more: object = {}) => ({
  id: "t1",
  step: "reply",
  person: "li",
  opened: "2026-09-01T09:00+08:00",
  answered: "2026-09-01T15:00+08:00",
  ...more,
});
const faults = (...rows: object[]) =>
  nodesFrom(rows as never, sides).rejected.map(({ index, issues }) => [
    index,
    ...issues.map(({ code, path }) => `${code} ${path}`),
  ]);

describe("nodesFrom", () => {
  it("makes nodes of tasks of a workflow", () => {
    const { ledgers } = runMapping(informatBpmnTask, invented()["informat-bpmn-task"]?.given, options);
    const { nodes, rejected } = nodesFrom(ledgers.nodes ?? [], { ...sides, from: { field: "startedBy" } });
    expect(rejected).toEqual([]);
    const head = { from: "00456", to: "operations", owner: "00123", within };
    expect(nodes).toEqual([
      { ...head, id: "t1", opened: "2026-09-01T09:00:00+08:00", answered: "2026-09-01T15:00:00+08:00" },
      { ...head, id: "t2", opened: "2026-09-01T09:00:00+08:00" },
    ]);
    // One answered after 6 hours, one open for longer than 24.
    expect(measureNodes(nodes, "2026-10-08T09:00+08:00").people[0]?.observation).toEqual({ of: [1, 2] });
  });

  it("rejects a row that is no node, with everything that is wrong with it", () => {
    expect(
      faults(
        row(),
        row({ person: null }),
        row({ id: "t3", opened: null }),
        row({ id: "t4", answered: "2026-09-01T08:00+08:00" }),
        row({ id: "t5", opened: "2026-09-01 09:00", person: 5 }),
        row({ id: "" }),
        5 as never,
      ),
    ).toEqual([
      [1, "empty-cell 1.person", "repeated-row 1.id"],
      [2, "empty-cell 2.opened"],
      [3, "too-early 3.answered"],
      [4, "wrong-type 4.person", "bad-instant 4.opened"],
      [5, "empty-cell 5.id"],
      [6, "wrong-type 6"],
    ]);
  });

  it("leaves steps out that do not count, and gives each its own term", () => {
    const steps = { reply: within, constructor: { hours: "4.5", clock: "working" } } as const;
    const { nodes, left, rejected } = nodesFrom(
      [
        row(),
        row({ id: "t2", step: "archive" }),
        row({ id: "t3", step: "constructor" }),
        row({ id: "t4", step: null }),
      ],
      { ...sides, within: { steps } },
    );
    expect(nodes.map(({ id, within: { hours } }) => [id, hours])).toEqual([
      ["t1", 24],
      ["t3", "4.5"],
    ]);
    expect([left, rejected]).toEqual([2, []]);
  });

  it("rejects a side that its field does not name", () => {
    const { rejected } = nodesFrom([row()], { ...sides, to: { field: "department" } });
    expect(rejected[0]?.issues[0]).toMatchObject({ code: "empty-cell", path: "0.department" });
  });

  it("refuses options and lists that are none", () => {
    for (const [given, code, path] of [
      [{ ...sides, from: "" }, "empty", "options.from"],
      [{ from: "a", to: "b" }, "missing-key", "options.within"],
      [{ ...sides, within: { hours: 0, clock: "wall" } }, "out-of-range", "options.within.hours"],
      [
        { ...sides, within: { steps: { a: { hours: "1.234", clock: "wall" } } } },
        "too-precise",
        "options.within.steps.a.hours",
      ],
    ] as const)
      try {
        nodesFrom([], given as never);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues.map((one) => `${one.code} ${one.path}`)).toContain(
          `${code} ${path}`,
        );
      }
    expect(() => nodesFrom(null as never, sides)).toThrow();
  });

  it("is not broken by a row that throws", () => {
    const hostile = {
      get id(): string {
        throw new Error("no");
      },
    };
    expect(faults(hostile)[0]).toContain("not-data 0");
  });
});

describe("pairSteps", () => {
  it("lets a step last from its arrival to the next event of its item", () => {
    const { ledgers } = runMapping(kissflowWebhook, invented()["kissflow-webhook"]?.given, options);
    const shuffled = [...(ledgers.stepEvents ?? [])].reverse();
    const { steps, rejected, repeated } = pairSteps([...shuffled, ...shuffled.slice(0, 1)]);
    expect(steps).toEqual([
      {
        id: "PkX1/1",
        item: "PkX1",
        step: "运营回复",
        person: "00123",
        opened: "2026-09-01T01:00:00Z",
        answered: "2026-09-01T07:00:00Z",
      },
      {
        id: "PkX1/2",
        item: "PkX1",
        step: "发布",
        person: "00456",
        opened: "2026-09-01T07:00:00Z",
        answered: "2026-09-03T01:00:00Z",
      },
    ]);
    expect([rejected, repeated]).toEqual([[], 1]);
    // 6 hours, and 42 hours: within 24 only the first.
    const measured = measureNodes(nodesFrom(steps, sides).nodes, "2026-10-08T09:00+08:00").people;
    expect(measured.map(({ observation }) => observation)).toEqual([{ of: [1, 1] }, { of: [0, 1] }]);
  });

  const event = (item: string, step: string | null, person: string | null, hour: number) => ({
    item,
    step,
    person,
    at: `2026-09-01T${String(hour).padStart(2, "0")}:00Z`,
  });

  it("keeps a step open while its events name the same step and person, and ends it with another person", () => {
    const { steps } = pairSteps([
      event("a", "s", "li", 1),
      event("a", "s", "li", 2),
      event("a", "s", "wu", 3),
    ]);
    expect(
      steps.map(({ id, person, opened, answered }) => [id, person, opened.slice(11), answered?.slice(11)]),
    ).toEqual([
      ["a/1", "li", "01:00Z", "03:00Z"],
      ["a/2", "wu", "03:00Z", undefined],
    ]);
  });

  it("keeps items apart, one of them called __proto__", () => {
    const { steps } = pairSteps([
      event("__proto__", "s", "li", 1),
      event("b", "s", "li", 2),
      event("b", null, null, 3),
    ]);
    expect(steps.map(({ id, answered }) => [id, answered])).toEqual([
      ["__proto__/1", null],
      ["b/1", "2026-09-01T03:00Z"],
    ]);
  });

  it("rejects an event without an item or an instant", () => {
    const { rejected } = pairSteps([{ item: "", at: "2026-09-01" }, { item: "a" }]);
    expect(rejected.map(({ issues }) => issues.map(({ code, path }) => `${code} ${path}`))).toEqual([
      ["empty-cell 0.item", "bad-instant 0.at"],
      ["empty-cell 1.at"],
    ]);
  });
});
