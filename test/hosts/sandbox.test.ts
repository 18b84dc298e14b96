import { appraise, parsePolicy, type Subject } from "steelyard";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../examples/sandbox/bundle.js";
import { LIMITS, type Limits, Sandbox } from "../../examples/sandbox/sandbox.js";
import { readCases } from "../conformance/case.js";
import { desk, TEN_FROM_80 } from "./desk.js";

let script: string;
let sandbox: Sandbox;
beforeAll(async () => {
  script = await bundle();
  sandbox = await Sandbox.open(script);
});

/** What Node answers to the same question. */
function answerOfNode(policy: unknown, period: string | undefined, subjects: readonly Subject[] | undefined) {
  try {
    const parsed = parsePolicy(policy);
    return subjects === undefined ? {} : appraise(parsed, { period: period ?? "", subjects });
  } catch (error) {
    return { issues: (error as { issues: unknown }).issues };
  }
}

const limited = (limits: Partial<Limits>) => Sandbox.open(script, { ...LIMITS, ...limits });

const question = (people: number) =>
  JSON.stringify({
    policy: desk("1", TEN_FROM_80),
    period: "2026-Q3",
    subjects: Array.from({ length: people }, (_, i) => ({
      id: `e${i}`,
      role: "agent",
      observations: { csat: 3 + (i % 20) / 10, closure: { of: [i % 10, 10] } },
    })),
  });

it("there is nothing inside but the language", () => {
  const names = [
    ...["Promise", "Date", "Proxy", "eval", "Function", "WeakRef"],
    ...["setTimeout", "setInterval", "queueMicrotask", "process", "require", "console", "crypto", "fetch"],
    ...["Intl", "URL", "TextEncoder", "structuredClone", "performance", "Buffer"],
  ];
  const found = sandbox.evaluate(`${JSON.stringify(names)}.filter((name) => name in globalThis).join()`);
  expect(found).toBe("");
  expect(sandbox.evaluate("typeof answer")).toBe("function");
});

describe("the same digits as Node, and the same faults", () => {
  for (const { file, cases } of readCases(new URL("../conformance/cases/", import.meta.url).pathname))
    it.each(cases)(`${file.split("/").at(-1)}: $name`, ({ policy, period, subjects }) => {
      const inside = JSON.parse(sandbox.call(JSON.stringify({ policy, period, subjects })));
      const outside = answerOfNode(policy, period, subjects as readonly Subject[] | undefined);
      expect(inside).toEqual(JSON.parse(JSON.stringify(outside)));
      expect(Object.keys(inside).length > 0 || subjects === undefined).toBe(true);
    });
});

describe("a limit", () => {
  it("of memory ends what wants more, and nothing else", async () => {
    const small = await limited({ memory: 16 * 1024 * 1024 });
    expect(() => small.evaluate("for (const all = []; ; ) all.push(new Uint8Array(1000000));")).toThrow(
      /memory/,
    );
    expect(JSON.parse(small.call(question(1))).results).toHaveLength(1);
    expect(JSON.parse(sandbox.call(question(1))).results).toHaveLength(1);
  });

  it("of time ends what takes longer, and the next call has its own", async () => {
    const quick = await limited({ time: 2000 });
    expect(() => quick.evaluate("for (;;);")).toThrow(/interrupted/);
    expect(JSON.parse(quick.call(question(1))).results).toHaveLength(1);
  });

  it("of the stack ends what goes deeper", async () => {
    const flat = await limited({});
    expect(() => flat.evaluate("(function down() { return 1 + down(); })()")).toThrow(/stack/);
    expect(JSON.parse(flat.call(question(1))).results).toHaveLength(1);
  });
});

it("what is no JSON throws inside, and comes out as an error", () => {
  expect(() => sandbox.call("{")).toThrow(/JSON|SyntaxError|expect/i);
  expect(JSON.parse(sandbox.call(question(1))).results).toHaveLength(1);
});
