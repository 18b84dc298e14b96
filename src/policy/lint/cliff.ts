import type { Report } from "../../error/issue.js";
import { type DecimalInput, toText } from "../../number/decimal.js";
import { type Condition, comparisonsOf, orderOf } from "../condition.js";
import { splitFact } from "../fact.js";
import type { Policy } from "../policy.js";
import { around, type Range } from "./range.js";
import { type Chances, MOST_COMPARISONS } from "./reach.js";

const MEASURED = ["score", "base", "value", "points", "layer"];

/** A step of a measured fact between a value that pays and one that does not. */
interface Edge {
  readonly fact: string;
  readonly when: Condition;
  /** Whether whom it pays may be paid by another edge's rule on the unpaid side. */
  softenedBy(other: Edge): boolean;
  tell(): void;
}

/** Money that one step of a measured fact decides on, where no other award on its unpaid side softens the edge. */
export function lintCliffs(
  { incentives }: Policy,
  ranges: Chances["ranges"],
  ofTiers: Chances["ofTiers"],
  mayHold: Chances["mayHold"],
  report: Report,
): void {
  const found = new Map<string, Edge>();
  for (const [index, { id: rule, when, award }] of (incentives?.rules ?? []).entries()) {
    const { percent = 0, amount = percent } = award as { percent?: DecimalInput; amount?: DecimalInput };
    if (!Number(amount)) continue;
    for (const one of [...ofTiers, ...comparisonsOf(when)]) {
      const { fact } = one;
      const threshold = orderOf(one)?.[1];
      if (threshold === undefined || !MEASURED.includes(splitFact(fact)[0])) continue;
      const tell = () =>
        report("cliff", `incentives.rules.${index}`, { rule, fact, threshold: toText(threshold) });
      const values = around(threshold, ranges[fact] as Range);
      for (const [i, high] of values.entries()) {
        const low = values[i - 1] ?? high;
        for (const [paid, unpaid] of [
          [low, high],
          [high, low],
        ] as const) {
          // An award for a streak turns on the present period; the earlier ones are as good as needed.
          const not = { [fact]: unpaid, streak: true };
          const step = [
            [when, { [fact]: paid }],
            [{ not: when }, not],
          ] as const;
          if (mayHold(...step))
            found.set(`${rule} ${fact} ${high}`, {
              fact,
              when,
              softenedBy: (other) => other.fact === fact && mayHold(...step, [other.when, not]),
              tell,
            });
        }
      }
    }
    // Each is held against each.
    if (found.size > MOST_COMPARISONS) return;
  }
  const edges = [...found.values()];
  for (const { softenedBy, tell } of edges) if (!edges.some(softenedBy)) tell();
}
