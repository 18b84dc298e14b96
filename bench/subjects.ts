import { appraise, type Policy, parsePolicy } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import type { Bench, Figure, Wants } from "./figure.js";
import { amountFor, growing } from "./growing.js";
import { PERIOD } from "./population.js";
import type { Contestant } from "./rounds.js";

const preset = operationsAssistant as unknown as Policy;
/** The preset, but a missing value of its first indicator is a fault. */
const strict = parsePolicy({
  ...preset,
  indicators: preset.indicators.map((one, index) => (index === 0 ? { ...one, missing: "reject" } : one)),
});

type Part = Readonly<Record<string, unknown>>;

const list = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const keyed = (n: number, make: (index: number) => readonly [string, unknown]) =>
  Object.fromEntries(list(n, make));
const subject = (more: Part) => ({
  id: "e",
  role: "campaign",
  observations: { conversionRate: 0.05 },
  ...more,
});

/** Subjects that the run refuses, one kind for each check, in the order of the checks. */
const REJECTED: Readonly<Record<string, (index: number) => unknown>> = {
  "no object": (i) => i,
  "no id": (i) => ({ id: "", meta: i }),
  "an id twice": () => subject({}),
  "an unknown key": (i) => subject({ id: `e${i}`, nickname: "e" }),
  "no role": (i) => subject({ id: `e${i}`, role: null }),
  "an unknown role": (i) => subject({ id: `e${i}`, role: `r${i}` }),
  "an unknown stage": (i) => subject({ id: `e${i}`, stage: `s${i}` }),
  "an empty cohort": (i) => subject({ id: `e${i}`, cohort: "" }),
  "an unknown indicator": (i) => subject({ id: `e${i}`, observations: { [`x${i}`]: 1 } }),
  "text for a value": (i) => subject({ id: `e${i}`, observations: { conversionRate: `${i} %` } }),
  "a strange shape": (i) => subject({ id: `e${i}`, observations: { conversionRate: { n: i } } }),
  "a negative sample": (i) => subject({ id: `e${i}`, observations: { conversionRate: { of: [1, -1 - i] } } }),
  "a value too large": (i) => subject({ id: `e${i}`, observations: { conversionRate: `${1 + i}e300` } }),
  "a value that is missing": (i) => subject({ id: `e${i}`, observations: {} }),
  "a target on the wrong side": (i) => subject({ id: `e${i}`, targets: { conversionRate: -1 - i } }),
  "a bad name of a fact": (i) => subject({ id: `e${i}`, facts: { [`${i} x`]: 1 } }),
  "a list as a fact": (i) => subject({ id: `e${i}`, facts: { x: [i] } }),
  "a malformed period": (i) => subject({ id: `e${i}`, history: [{ period: "2026-W54" }] }),
  "a period twice": (i) => subject({ id: `e${i}`, history: [{ period: "2025" }, { period: "2025" }] }),
  "a rank beyond its size": (i) =>
    subject({ id: `e${i}`, history: [{ period: "2025-Q1", rank: 9, size: 3 }] }),
};

/** One subject that grows without end, or a few; what is measured is the time per character. */
const LARGE: Readonly<Record<string, (n: number) => unknown>> = {
  "unknown keys": (n) => subject(keyed(n, (i) => [`k${i}`, 1])),
  "unknown indicators": (n) => subject({ observations: keyed(n, (i) => [`x${i}`, 1]) }),
  "unknown indicators with long names": (n) =>
    subject({ observations: keyed(n, (i) => [`${"x".repeat(1000)}${i}`, 1]) }),
  "unknown targets": (n) => subject({ targets: keyed(n, (i) => [`x${i}`, 1]) }),
  facts: (n) => subject({ facts: keyed(n, (i) => [`f${i}`, i]) }),
  "facts with long names": (n) => subject({ facts: keyed(n, (i) => [`${"f".repeat(1000)}${i}`, i]) }),
  history: (n) =>
    subject({ history: list(n, (i) => ({ period: monthsBefore(i), score: 90, rank: 1, size: 9 })) }),
  "history of another grain": (n) =>
    subject({ history: list(n, (i) => ({ period: weeksBefore(i), facts: { x: i } })) }),
  "values in a history": (n) =>
    subject({ history: [{ period: "2026-Q2", values: keyed(n, (i) => [`x${i}`, i]) }] }),
  "an id": (n) => subject({ id: "e".repeat(n) }),
  "an id without objects around": (n) => ({ id: "e".repeat(n) }),
  "a role": (n) => subject({ role: "r".repeat(n) }),
  "digits of a value": (n) => subject({ observations: { conversionRate: "7".repeat(n) } }),
  "a reason": (n) => subject({ observations: { conversionRate: { missing: "x".repeat(n) } } }),
  "keys of an observation": (n) =>
    subject({ observations: { conversionRate: keyed(n, (i) => [`k${i}`, 1]) } }),
  "a period": (n) => subject({ history: [{ period: "2".repeat(n) }] }),
  meta: (n) => subject({ meta: list(n, (i) => ({ i })) }),
};

const pad = (value: number, digits: number) => String(value).padStart(digits, "0");
const weeksBefore = (back: number) => `${pad(2025 - Math.floor(back / 52), 4)}-W${pad(1 + (back % 52), 2)}`;
/** Of the grain of the run, which is a month for these. */
const monthsBefore = (back: number) => {
  const month = 12 * 2026 + 5 - back;
  return `${pad(Math.floor(month / 12), 4)}-${pad(1 + (month % 12), 2)}`;
};

function contestant(size: number, subjects: readonly unknown[], policy: Policy, period: string): Contestant {
  return {
    size,
    prepare: () => () => appraise(policy, { period, subjects: subjects as never }),
  };
}

async function* rejected(wants: Wants): AsyncIterable<Figure> {
  for (const [kind, make] of Object.entries(REJECTED)) {
    const name = `rejected: ${kind}`;
    if (!wants(name)) continue;
    const policy = kind === "a value that is missing" ? strict : preset;
    const contestants = [1000, 10_000, 100_000].map((size) =>
      contestant(size, list(size, make), policy, PERIOD),
    );
    const head = { bench: "subjects/growth", case: name, asked: 2 };
    yield* growing(head, contestants, { rounds: 5, seconds: 8, longest: 30 });
  }
}

async function* large(wants: Wants): AsyncIterable<Figure> {
  for (const [kind, make] of Object.entries(LARGE)) {
    const name = `large: ${kind}`;
    if (!wants(name)) continue;
    const length = (n: number) => JSON.stringify(make(n)).length;
    const contestants = [10_000, 100_000, 1_000_000].map((characters) => {
      const n = amountFor(characters, length);
      return contestant(length(n), [make(n)], preset, kind === "history" ? "2026-07" : PERIOD);
    });
    const head = { bench: "subjects/growth", case: name, asked: 2 };
    yield* growing(head, contestants, { rounds: 5, seconds: 3, longest: 20 });
  }
}

/** Subjects that mean harm, or that something upstream has spoilt. */
export const benches: readonly Bench[] = [
  {
    name: "subjects/growth",
    about: "time per rejected subject, and per character of a large one, as they grow",
    long: true,
    async *run(wants) {
      yield* rejected(wants);
      yield* large(wants);
    },
  },
];
