import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type Case, readCases } from "./case.js";
import { compare } from "./compare.js";
import { ENGINES, reference, runCase } from "./engine.js";
import type { Engine } from "./verdict.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = fileURLToPath(new URL("cases/", import.meta.url));

/** Every case of this folder. */
const all = (): Case[] => readCases(folder).flatMap(({ cases }) => cases);

/** A copy of a case, to spoil. */
function copyOf(name: string): Case {
  const found = all().find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case "${name}"`);
  return JSON.parse(JSON.stringify(found)) as Case;
}

type Document = Record<string, unknown>;

/** A case whose expectation has another value at a path; undefined takes a key or an element away. */
function spoilt(name: string, path: string, value: unknown): Case {
  const one = copyOf(name);
  const keys = path.split(".");
  const last = keys.pop() as string;
  const place = keys.reduce<Document>((part, key) => part[key] as Document, one.expected as Document);
  if (value !== undefined) place[last] = value;
  else if (Array.isArray(place)) place.splice(Number(last), 1);
  else delete place[last];
  return one;
}

const RANKS = "everybody";
const FAULTS = "one path for each";

describe.each([...ENGINES.values()])("the $name engine", (engine) => {
  for (const { file, cases } of readCases(folder)) {
    test.each(cases)(`${file.slice(folder.length)}: $name`, (one) => {
      const verdict = runCase(engine, one);
      expect(verdict.outcome === "failed" ? verdict.mismatches : []).toEqual([]);
      if (engine === reference) expect(verdict.outcome).toBe("passed");
    });
  }
});

it("an engine that answers less skips only what it says", () => {
  for (const engine of ENGINES.values()) {
    const verdicts = all().map((one) => ({ name: one.name, verdict: runCase(engine, one) }));
    const skipped = verdicts.filter(({ verdict }) => verdict.outcome === "skipped").map(({ name }) => name);
    expect(skipped).toEqual(engine === reference ? [] : [FAULTS]);
  }
});

describe("the runner", () => {
  const mismatches = (one: Case, engine: Engine = reference) => {
    const verdict = runCase(engine, one);
    return verdict.outcome === "failed"
      ? verdict.mismatches.map(({ subject, field }) => `${subject} ${field}`.trim())
      : [];
  };

  test.each<[what: string, path: string, value: unknown, found: string]>([
    ["a wrong digit of a score", "results.1.score", 88.01, "b score"],
    ["a wrong digit of top", "results.1.top", 0.333334, "b top"],
    ["a wrong digit of a row", "results.1.indicators.0.points", 88.01, "b indicators[p].points"],
    ["a wrong weight", "weights.one..p", 0.9999, "weights.one..p"],
    ["a wrong tier", "results.0.tier", "third", "a tier"],
    ["null for a number", "results.0.rank", null, "a rank"],
    ["a number for null", "results.0.lowPerformance", 0, "a lowPerformance"],
    ["a wrong status", "results.3.status", "scored", "d status"],
    ["an effect that there is not", "results.0.effects", [{ id: "m", effect: 1 }], "a effects"],
    ["a wrong role that fits", "results.0.fit.role", "one", "a fit.role"],
    ["a key that the answer lacks", "results.0.bonus", 1, "a bonus"],
    ["a missing subject", "results.2", undefined, "results"],
  ])("sees %s", (_, path, value, found) => {
    expect(mismatches(spoilt(RANKS, path, value))).toEqual([found]);
  });

  it("sees a wrong order", () => {
    const one = copyOf(RANKS);
    const results = one.expected.results as unknown[];
    [results[0], results[1]] = [results[1], results[0]];
    expect(mismatches(one)).toContain("b id");
  });

  it("sees a subject too many, and one whose order among the rejected is wrong", () => {
    const extra = copyOf(RANKS);
    (extra.expected.rejected as unknown[]).push({ id: "d", path: "role" });
    expect(mismatches(extra)).toEqual(["rejected"]);
    expect(mismatches(spoilt(FAULTS, "rejected.0", undefined))).toEqual(["rejected"]);
    expect(mismatches(spoilt(FAULTS, "rejected.3.path", "id.x"))).toEqual(["rejected[b].path"]);
    expect(mismatches(spoilt(FAULTS, "rejected.1.id", "7"))).toEqual(["rejected[7].id"]);
  });

  it("sees a wrong path of a policy, and a policy that is none", () => {
    const invalid = "weights that miss a hundredth";
    expect(mismatches(spoilt(invalid, "invalid", "roles.one"))).toEqual([]);
    expect(mismatches(spoilt(invalid, "invalid", ""))).toEqual([]);
    expect(mismatches(spoilt(invalid, "invalid", "roles.two"))).toEqual(["invalid"]);
    expect(mismatches(spoilt(invalid, "invalid", "roles.on"))).toEqual(["invalid"]);
    expect(mismatches({ ...copyOf(RANKS), expected: { invalid: "" } })).toEqual(["invalid"]);
    expect(mismatches({ ...copyOf(invalid), expected: { weights: {} } })).toEqual(["policy"]);
  });

  it("passes what an expectation does not ask about", () => {
    expect(mismatches(spoilt(RANKS, "results.0.score", undefined))).toEqual([]);
    expect(mismatches({ ...copyOf(RANKS), expected: { weights: {} } })).toEqual([]);
  });

  it("skips what an engine cannot do, with its reason", () => {
    const engine: Engine = { name: "none", run: () => ({ skip: "not today" }) };
    expect(runCase(engine, copyOf(RANKS))).toEqual({ outcome: "skipped", reason: "not today" });
    expect(runCase(engine, copyOf("three roles through three stages")).outcome).toBe("passed");
  });

  it("sees a wrong weight also where the engine skips the rest", () => {
    const engine: Engine = { name: "none", run: () => ({ skip: "not today" }) };
    expect(runCase(engine, spoilt(RANKS, "weights.one..p", 0.5)).outcome).toBe("failed");
  });
});

describe("the comparer", () => {
  const differs = (expected: unknown, got: unknown) => compare(expected, got, "", "f").length > 0;

  test.each<[expected: unknown, got: unknown, different: boolean]>([
    [0.1, 0.1, false],
    [0.1, 0.1 + Number.EPSILON / 8, true],
    [0.3, 0.1 + 0.2, true],
    [1, "1", true],
    [1, null, true],
    [1, undefined, true],
    [1, Number.NaN, true],
    [null, null, false],
    [null, undefined, true],
    [null, 0, true],
    ["a", "a", false],
    ["a", "b", true],
    [true, 1, true],
    [[], [], false],
    [[1], [1, 2], true],
    [[1, 2], [2, 1], true],
    [[], {}, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, {}, true],
    [{ a: 1 }, null, true],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, true],
  ])("%j and %j: %s", (expected, got, different) => {
    expect(differs(expected, got)).toBe(different);
  });

  it("tells where, what was expected and what came", () => {
    const expected = [{ id: "a", rows: [{ id: "x", n: 1 }, { n: 2 }] }];
    const got = [{ id: "a", rows: [{ id: "x", n: 5 }, { n: 6 }] }];
    expect(compare(expected, got, "", "results")).toEqual([
      { subject: "a", field: "rows[x].n", expected: 1, got: 5 },
      { subject: "a", field: "rows[1].n", expected: 2, got: 6 },
    ]);
  });
});

// Other processes know nothing of an engine that was switched in here.
describe.skipIf(process.env.STEELYARD_ENGINE !== undefined)("the script", { timeout: 60_000 }, () => {
  let temporary = "";
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), "conformance-"));
  });
  afterAll(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  function script(...args: string[]) {
    const done = spawnSync(process.execPath, ["--import", "tsx", "scripts/conformance.ts", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    return { code: done.status, lines: done.stdout.trimEnd().split("\n"), error: done.stderr };
  }

  function fileOf(name: string, cases: readonly Case[]): string {
    const path = join(temporary, `${name}.json`);
    writeFileSync(path, JSON.stringify(cases));
    return path;
  }

  it("passes every case of the folder", () => {
    expect(script(folder)).toEqual({ code: 0, lines: [`${all().length} passed, 0 failed`], error: "" });
  });

  it("prints each mismatch, closes with the counts and exits with 1", () => {
    const path = fileOf("wrong", [
      spoilt(RANKS, "results.1.score", 88.01),
      copyOf(RANKS),
      spoilt("a list", "invalid", "x"),
    ]);
    expect(script(path)).toEqual({
      code: 1,
      lines: [
        `${path} | ${RANKS} | b | score: expected 88.01, got 88`,
        `${path} | a list | invalid: expected "x", got [""]`,
        "1 passed, 2 failed",
      ],
      error: "",
    });
  });

  it("takes several paths and an engine by name", () => {
    const paths = ["one", "two"].map((name) => fileOf(name, [copyOf(RANKS)]));
    expect(script("--engine", "reference", ...paths)).toMatchObject({
      code: 0,
      lines: ["2 passed, 0 failed"],
    });
  });

  it("counts what an engine skips, with the reason", () => {
    const path = fileOf("skipped", [copyOf(RANKS), copyOf(FAULTS), copyOf("a list")]);
    const { code, lines } = script("--engine", "columnar", path);
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: "2 passed, 0 failed, 1 skipped" });
    expect(lines[0]).toMatch(/^skipped 1: \S/);
  });

  it("fails with another engine's wrong digits, too", () => {
    const path = fileOf("columnar", [spoilt(RANKS, "results.1.score", 88.01)]);
    const { code, lines } = script("--engine", "columnar", path);
    expect({ code, last: lines.at(-1) }).toEqual({ code: 1, last: "0 passed, 1 failed" });
  });

  it("exits with 2 where it is called wrongly", () => {
    expect(script()).toMatchObject({ code: 2 });
    expect(script("--engine", "abacus", folder)).toMatchObject({ code: 2 });
  });

  it("does not pass what is no list of cases", () => {
    const path = join(temporary, "object.json");
    writeFileSync(path, "{}");
    expect(script(path).code).not.toBe(0);
  });
});
