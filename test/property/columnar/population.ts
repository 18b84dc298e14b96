import type { Subject } from "../../../src/appraisal/subject.js";
import { figureOf, textIn, write, writeMixed } from "../arbitrary/figure.js";
import { Dice } from "./roll.js";

type Loose = Record<string, unknown>;

/** What looks like an observation and is no plain data. */
class Measured {
  readonly value = 1;
  readonly sample = 2;
}

/** Ways in which a subject can be at fault, one for each thing that is checked. */
export const FLAWS: readonly ((subject: Loose, indicator: string) => unknown)[] = [
  () => null,
  () => undefined,
  () => "e-1",
  () => [],
  () => new Date(0),
  (subject) => ({ ...subject, id: "" }),
  (subject) => ({ ...subject, id: null }),
  (subject) => ({ ...subject, id: 7 }),
  (subject) => ({ ...subject, id: "e-0" }),
  (subject) => ({ ...subject, id: "e-0", role: "nobody" }),
  (subject) => ({ ...subject, salary: 1, bonus: 1 }),
  (subject) => ({ ...subject, "\u{1f600}": 1, "\uffee": 1 }),
  (subject) => ({ ...subject, role: "nobody" }),
  (subject) => ({ ...subject, role: null }),
  (subject) => ({ ...subject, stage: "nowhere" }),
  (subject) => ({ ...subject, stage: 7 }),
  (subject) => ({ ...subject, stage: "" }),
  (subject) => ({ ...subject, cohort: "" }),
  (subject) => ({ ...subject, cohort: 7 }),
  (subject) => ({ ...subject, observations: [] }),
  (subject) => ({ ...subject, observations: "none" }),
  (subject) => ({ ...subject, observations: { ...(subject.observations as Loose), z: 1, nobody: 1 } }),
  (subject, id) => observing(subject, id, "7 %"),
  (subject, id) => observing(subject, id, ""),
  (subject, id) => observing(subject, id, true),
  (subject, id) => observing(subject, id, Number.NaN),
  (subject, id) => observing(subject, id, Number.POSITIVE_INFINITY),
  (subject, id) => observing(subject, id, []),
  (subject, id) => observing(subject, id, {}),
  (subject, id) => observing(subject, id, { of: [1, -1] }),
  (subject, id) => observing(subject, id, { of: [1, 2, 3] }),
  (subject, id) => observing(subject, id, { of: [null, 2] }),
  (subject, id) => observing(subject, id, { of: [Number.NaN, 0] }),
  (subject, id) => observing(subject, id, { of: [1, 2], sample: 1 }),
  (subject, id) => observing(subject, id, { value: 1, sample: -1 }),
  (subject, id) => observing(subject, id, { value: null, sample: 1 }),
  (subject, id) => observing(subject, id, { value: "x", sample: 0 }),
  (subject, id) => observing(subject, id, { value: 1 }),
  (subject, id) => observing(subject, id, { missing: 7 }),
  (subject, id) => observing(subject, id, { missing: "ill", value: 1 }),
  (subject, id) => observing(subject, id, 1e15),
  (subject, id) => observing(subject, id, "1000000000000000"),
  (subject, id) => observing(subject, id, -1e300),
  (subject, id) => observing(subject, id, { of: ["1e30", 3] }),
  (subject, id) => observing(subject, id, { value: 1e15, sample: 0 }),
  (subject) => ({ ...subject, targets: [] }),
  (subject) => ({ ...subject, targets: { nobody: 1 } }),
  (subject, id) => ({ ...subject, targets: { [id]: "x" } }),
  (subject, id) => ({ ...subject, targets: { [id]: 0 } }),
  (subject, id) => ({ ...subject, targets: { [id]: -1e9 } }),
  (subject, id) => ({ ...subject, targets: { [id]: "1e9" } }),
  (subject) => ({ ...subject, facts: 7 }),
  (subject) => ({ ...subject, facts: { x: [] } }),
  (subject) => ({ ...subject, facts: { idle: Number.POSITIVE_INFINITY } }),
  (subject) => ({ ...subject, facts: { grade: Number.NEGATIVE_INFINITY } }),
  (subject, id) => ({ ...subject, targets: { [id]: Number.POSITIVE_INFINITY } }),
  (subject, id) => observing(subject, id, { value: 1, sample: Number.POSITIVE_INFINITY }),
  (subject, id) => observing(subject, id, new Measured()),
  (subject, id) => observing(subject, id, Object.assign([], { value: 1, sample: 1 })),
  (subject) => ({ ...subject, facts: { grade: Number.NaN, "a b": 1 } }),
  (subject) => ({ ...subject, facts: { "no id": 1 } }),
  (subject) => ({ ...subject, facts: { "-": 1, x: { y: 1 } } }),
];

function observing(subject: Loose, id: string, observation: unknown): Loose {
  return { ...subject, observations: { ...(subject.observations as Loose), [id]: observation } };
}

/** Steps of a last digit that lead off a grid, or close by a tie, in units of 10^−decimals. */
const STEPS: readonly (readonly [units: number, decimals: number])[] = [
  [5, 7],
  [-5, 7],
  [5, 1],
  [5, 3],
  [1, 6],
  [-1, 6],
  [499_999, 12],
  [500_001, 12],
  [-1, 15],
];

/** A figure and a step. */
function beside(figure: unknown, [units, decimals]: (typeof STEPS)[number]): unknown {
  if (typeof (figure as { scalar?: unknown } | null)?.scalar !== "boolean") return figure;
  const [whole = "", rest = ""] = textIn(figure).split(".");
  const scale = Math.max(rest.length, decimals);
  const own = BigInt(whole + rest) * 10n ** BigInt(scale - rest.length);
  return figureOf(own + BigInt(units) * 10n ** BigInt(scale - decimals), scale);
}

/** Without what is undefined, as JSON has it. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, pruned(part)]));
}

/**
 * Many subjects from a few templates: each takes role, observations, targets and facts from any of them; some values are moved
 * by a last digit, some subjects are at fault, and decimals come in every form. `flaws` is one in how many is at fault.
 */
export function populate(
  pool: readonly Subject[],
  indicators: readonly string[],
  count: number,
  seed: number,
  flaws = 25,
): unknown[] {
  const dice = new Dice(seed);
  const any = () => dice.any(pool);
  return Array.from({ length: count }, (_, index) => {
    const { history, ...own } = any() as Subject & { history?: unknown };
    const observations: Loose = { ...(dice.once(2) ? own.observations : any().observations) };
    for (const id of indicators) {
      if (dice.once(3)) observations[id] = any().observations?.[id];
      if (dice.once(8)) observations[id] = beside(observations[id], dice.any(STEPS));
    }
    const template = { ...own, id: `e-${index}`, observations, targets: any().targets, facts: any().facts };
    const form = dice.below(10);
    const written =
      form < 6
        ? pruned(write(template, "number"))
        : form < 8
          ? pruned(write(template, "text"))
          : writeMixed(template, dice.below(2 ** 31));
    const flaw = dice.once(flaws) ? dice.any(FLAWS) : undefined;
    const indicator = dice.any(indicators);
    return flaw === undefined ? written : flaw(written as unknown as Loose, indicator);
  });
}
