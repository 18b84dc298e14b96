import { fraction } from "../../number/figure.js";
import type { Rational } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import type { Condition } from "../../policy/condition.js";
import type { Policy } from "../../policy/policy.js";
import { entriesOf, isPlainObject } from "../../shape/plain.js";

/** A number that a figure of a person is compared with. */
export interface Step {
  readonly fact: "score" | "base" | "coverage";
  readonly value: Rational;
  /** Whether the figure has to be above it (or, which turns at the same place, not above). */
  readonly strict: boolean;
}

/** What the tiers of a policy look at. */
export interface TierSteps {
  readonly steps: readonly Step[];
  /** Whether they look at ranks. */
  readonly ranks: boolean;
  /** Whether they are a ladder of scores, so that each step that is crossed changes a tier. */
  readonly ladder: boolean;
}

const ORDERS = { atLeast: false, below: false, above: true, atMost: true } as const;

/** The steps of the tiers; null where they look at something that turns otherwise: scores of layers, equality of figures. */
export function tierSteps({ tiers = [] }: Policy): TierSteps | null {
  if (tiers.length === 0) return null;
  const found: Step[] = [];
  let ranks = false;
  const conditions = tiers.flatMap(({ when }) => (when === undefined ? [] : [when]));
  if (!conditions.every(read)) return null;
  const ladder = conditions.every((when, place) => {
    const [own, above] = [found[place], found[place - 1]];
    if (!("fact" in when) || when.fact !== "score" || !("atLeast" in when || "above" in when)) return false;
    return own !== undefined && (above === undefined || comparedTo(own.value, above.value) < 0);
  });
  return { steps: found, ranks, ladder };

  function read(when: Condition): boolean {
    if (!("fact" in when)) {
      // What holds other conditions: `all`, `any`, `not`; a streak does not stand in a tier.
      const parts = entriesOf(when).flatMap(([, part]) => (Array.isArray(part) ? part : [part]));
      return parts.filter(isPlainObject).every((part) => read(part as unknown as Condition));
    }
    const { fact } = when;
    if (fact.startsWith("layer/")) return false;
    if (fact === "rank" || fact === "top" || fact === "size") ranks = true;
    if (fact !== "score" && fact !== "base" && fact !== "coverage") return true;
    const [key] = entriesOf(ORDERS).filter(([name]) => name in when);
    if (key === undefined) return false;
    const value = fraction((when as unknown as Record<string, string>)[key[0]] as string);
    found.push({ fact, value, strict: key[1] as boolean });
    return true;
  }
}
