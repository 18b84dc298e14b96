import type { SeenFact } from "../../appraisal/trace.js";
import type { Exact } from "../../number/decimal.js";
import { decimal } from "../../number/figure.js";
import { COMPARATORS, sameScalar, scalarDecimal } from "../../number/scalar.js";
import type { Comparison, Condition } from "../../policy/condition.js";
import { readComparison } from "./comparison.js";

/** True, false, or null where a fact is missing; undefined where what was kept does not tell. */
export type Truth = boolean | null | undefined;

/** What a condition saw, to be asked again for each of its parts. */
export interface Seen {
  /** Every fact that the condition looked at. */
  readonly facts: readonly SeenFact[];
  /** The place in the present period, of which `top` is a rounded share; null where there is none. */
  readonly place: { readonly rank: number; readonly size: number } | null;
}

/** What was seen of a fact, so many periods back; undefined where that was not kept. */
export const seenValue = ({ facts }: Seen, fact: string, back: number): SeenFact["value"] | undefined =>
  facts.find((one) => one.fact === fact && one.back === back)?.value;

/** Whether a condition holds, by what was seen. */
export function truthOf(condition: Condition, seen: Seen, back = 0): Truth {
  if ("fact" in condition) return compared(condition, seen, back);
  if ("not" in condition) {
    const inner = truthOf(condition.not, seen, back);
    return typeof inner === "boolean" ? !inner : inner;
  }
  if ("streak" in condition) {
    const { of, streak } = condition;
    return joined(
      Array.from({ length: streak }, (_, further) => truthOf(of, seen, back + further)),
      false,
    );
  }
  if ("all" in condition)
    return joined(
      condition.all.map((part) => truthOf(part, seen, back)),
      false,
    );
  return joined(
    condition.any.map((part) => truthOf(part, seen, back)),
    true,
  );
}

/** Kleene's logic: `decides` alone decides, else what is unknown stays open. */
function joined(parts: readonly Truth[], decides: boolean): Truth {
  if (parts.includes(undefined)) return undefined;
  if (parts.includes(decides)) return decides;
  return parts.includes(null) ? null : !decides;
}

/** Facts that hold whatever they hold; all others are numbers. */
const OPEN: ReadonlySet<string> = new Set(["role", "stage", "cohort", "tier", "fit/role"]);

const isOpen = (fact: string) => OPEN.has(fact) || fact.startsWith("fact/");

function compared(comparison: Comparison, seen: Seen, back: number): Truth {
  const { fact } = comparison;
  const value = seenValue(seen, fact, back);
  if (value === undefined || value === null) return value;
  const read = readComparison(comparison);
  if ("values" in read) {
    const { values } = read;
    if (isOpen(fact)) return values.some((one) => sameScalar(value, one));
    const numbers = values.flatMap((one) => scalarDecimal(one) ?? []);
    return joined(
      numbers.map((one) => ordered("equals", one)),
      true,
    );
  }
  return ordered(read.by, decimal(read.threshold));

  function ordered(by: keyof typeof COMPARATORS, threshold: Exact): Truth {
    const number = scalarDecimal(value);
    if (number === null) return null;
    // Places are compared as they are. Their share is kept to 6 decimals, which near the threshold does not tell.
    if (fact === "top" && back === 0 && seen.place !== null) {
      const { rank, size } = seen.place;
      return COMPARATORS[by](decimal(rank).comparedTo(threshold.times(size)));
    }
    if (fact === "top" && number.minus(threshold).abs().lessThan("0.000001")) return undefined;
    return COMPARATORS[by](number.comparedTo(threshold));
  }
}
