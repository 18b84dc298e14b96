import { decimal } from "../../number/figure.js";
import { scalarDecimal } from "../../number/scalar.js";
import type { Comparison, Condition } from "../../policy/condition.js";
import type { SpeechOptions } from "../name/names.js";
import { opposite, type Read, readComparison } from "./comparison.js";
import { dependsOnOthers, factDistance, factName } from "./fact.js";
import { clause } from "./text.js";
import { type Seen, seenValue, type Truth, truthOf } from "./truth.js";

/** What would turn a condition: several things at once, one of several, or nothing any more in this period. */
interface Change {
  readonly mode: "each" | "either" | "never";
  readonly texts: readonly string[];
}

/**
 * What would make a condition true, or false, in sentences; empty where that cannot be said exactly. `outcome` is what became
 * of the condition: where what was kept does not lead to the same, nothing is said.
 */
export function changeTexts(
  condition: Condition,
  seen: Seen,
  outcome: Truth,
  want: boolean,
  speech: SpeechOptions,
): string[] {
  if (outcome === want || truthOf(condition, seen) !== outcome) return [];
  const change = changeOf(condition, want);
  if (change === null) return [];
  const { mode, texts } = change;
  if (texts.length < 2 || mode === "never") return [...texts];
  return [speech.locale.condition[mode](texts)];

  function changeOf(part: Condition, wanted: boolean): Change | null {
    // The whole may be certain without a part of which nobody can tell; what that part would take is not.
    if (truthOf(part, seen) === undefined) return null;
    if ("fact" in part) return { mode: "each", texts: [comparisonChange(part, wanted, seen, speech)] };
    if ("not" in part) return changeOf(part.not, !wanted);
    if ("streak" in part) return streakChange(part, wanted);
    const parts = "all" in part ? part.all : part.any;
    const open = parts.filter((one) => truthOf(one, seen) !== wanted).map((one) => changeOf(one, wanted));
    return joined(open, "all" in part === wanted ? "each" : "either");
  }

  /** Earlier periods stand as they are, so that only the present one can turn. */
  function streakChange(
    { of, streak }: Extract<Condition, { streak: number }>,
    wanted: boolean,
  ): Change | null {
    const past = Array.from({ length: streak - 1 }, (_, further) => truthOf(of, seen, further + 1));
    if (!wanted) return changeOf(of, false);
    const failed = past.filter((one) => one === false).length;
    const words = speech.locale.condition;
    if (failed > 0) return { mode: "never", texts: [words.past(failed)] };
    if (past.includes(undefined)) return null;
    const unknown = seen.facts.filter(({ back, value }) => value === null && past[back - 1] === null);
    const facts: Change = {
      mode: "each",
      texts: unknown.map(({ fact, back }) => words.unknown(factName(fact, speech), back)),
    };
    const present = truthOf(of, seen) === true ? [] : [changeOf(of, true)];
    return joined(facts.texts.length === 0 ? present : [facts, ...present], "each");
  }
}

/** Several changes as one; null where they are too mixed to be said in one list. */
function joined(changes: readonly (Change | null)[], mode: "each" | "either"): Change | null {
  const known = changes.filter((one) => one !== null);
  if (known.length < changes.length || known.length === 0) return null;
  const never = known.filter((one) => one.mode === "never");
  if (mode === "each" && never[0] !== undefined) return never[0];
  const able = known.filter((one) => one.mode !== "never");
  const [only] = able;
  if (only === undefined) return never[0] ?? null;
  if (able.length === 1) return only;
  if (able.some((one) => one.texts.length > 1 && one.mode !== mode)) return null;
  return { mode, texts: [...new Set(able.flatMap((one) => one.texts))] };
}

/** What a comparison would take: what would have to hold, how far that is, and whether others have a say. */
function comparisonChange(
  comparison: Comparison,
  wanted: boolean,
  seen: Seen,
  speech: SpeechOptions,
): string {
  const { fact } = comparison;
  const words = speech.locale.condition;
  const value = seenValue(seen, fact, 0);
  if (value === undefined || value === null) return words.unknown(factName(fact, speech), 0);
  const read = wanted ? readComparison(comparison) : opposite(readComparison(comparison));
  const text = words.need(clause(fact, read, words.needs, speech), distance(fact, value, read, speech));
  return dependsOnOthers(fact, speech.policy) ? words.others(text) : text;
}

/** How far a value is from where it would have to be; null where no figure would say it. */
function distance(
  fact: string,
  value: string | number | boolean,
  read: Read,
  speech: SpeechOptions,
): string | null {
  const number = scalarDecimal(value);
  if (number === null || "values" in read) return null;
  // A share of a ranking moves in steps that depend on how many there are.
  if (fact === "top") return null;
  const words = speech.locale.condition;
  const beyond = read.by === "above" || read.by === "below";
  const gap = decimal(read.threshold).minus(number);
  if (gap.isZero()) return words.exactly;
  const text = factDistance(fact, gap.abs(), speech);
  return gap.isPositive() ? words.more(text, beyond) : words.less(text, beyond);
}
