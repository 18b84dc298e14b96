import type { Dice } from "./roll.js";

type Loose = Readonly<Record<string, unknown>>;

/** What the observations of one indicator all are, so that columns of one type can hold them. */
const STYLES: readonly ((value: unknown, dice: Dice) => unknown)[] = [
  (value) => value,
  (value) => number(value),
  (value, dice) => (dice.once(4) ? null : number(value)),
  (value) => Math.trunc(number(value)) % 2 ** 40 || 0,
  (value) => Math.abs(Math.trunc(number(value)) % 2 ** 40),
  (value) => Math.trunc(number(value)) % 128 || 0,
  (value) => Math.abs(Math.trunc(number(value)) % 200),
  (value, dice) => ({ of: [number(value), dice.below(4)] }),
  (value, dice) => (dice.once(4) ? number(value) : { value: number(value), sample: dice.below(30) }),
];

function number(value: unknown): number {
  const { value: own, of } = (value ?? {}) as { value?: unknown; of?: readonly unknown[] };
  const found = Number(typeof value === "object" ? (own ?? of?.[0] ?? 3) : value);
  return Number.isFinite(found) ? found : 7;
}

/** Subjects whose observations are of one kind for each indicator. */
export function uniform(subjects: readonly Loose[], indicators: readonly string[], dice: Dice): Loose[] {
  const styles = new Map(indicators.map((id) => [id, dice.any(STYLES)]));
  return subjects.map((subject) => {
    const given = (subject.observations ?? {}) as Loose;
    const observations = indicators.map((id) => [
      id,
      styles.get(id)?.(Object.hasOwn(given, id) ? given[id] : null, dice),
    ]);
    return { ...subject, observations: Object.fromEntries(observations) };
  });
}
