import type { Message } from "../../error/worded.js";
import { quotient, type Rational, rational } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import { type LabFigure, labFigure } from "../figure.js";
import { percent } from "../plausibility/finding.js";
import { readResults, type StudiedResult } from "../result.js";
import { chanceOfSoFew } from "./chance.js";
import {
  type GroupsBySubject,
  grouped,
  readGroups,
  type ScoreSummary,
  scoresOf,
  summaryOf,
} from "./group.js";
import {
  isSelected,
  MINIMUM,
  type OutcomeOptions,
  type ReadOptions,
  readOutcomeOptions,
} from "./selection.js";

/** How a group came out. */
export interface GroupOutcome {
  /** The group's name. */
  readonly group: string;
  /** How many belong to it. */
  readonly size: number;
  /** How many of them have a score: the sample behind the rate. */
  readonly scored: number;
  /** How many have none, for want of data. */
  readonly insufficient: number;
  /** Whether `scored` is below the minimum: whatever is said of it rests on little. */
  readonly small: boolean;
  /** How many of the scored are selected. */
  readonly selected: number;
  /** selected ÷ scored; null where nobody has a score. */
  readonly rate: LabFigure | null;
  /** The rate ÷ the rate of the reference; null without the one or the other, or where the reference's is 0. */
  readonly ratio: LabFigure | null;
  /** Whether the ratio is below four fifths; null where there is none. */
  readonly belowFourFifths: boolean | null;
  /** The chance of so few or fewer if group played no part, 0..1 to 6 decimals; null without a ratio, and for the reference. */
  readonly chance: number | null;
  /** Mean and middle of the scores; null where there are none. */
  readonly score: ScoreSummary | null;
  /** The ratio in words; null where there is none, and for the reference. */
  readonly message: Message | null;
}

/** How groups came out beside each other. */
export interface GroupOutcomes {
  /** The groups in the order of their names. */
  readonly groups: readonly GroupOutcome[];
  /** The group with the highest rate of those that are no small samples; of equal ones the larger, then the first by name. */
  readonly reference: string | null;
  /** Why there are no ratios: every group is a small sample, or there is no group; or nobody is selected where samples suffice. */
  readonly reason: "all-small" | "none-selected" | null;
  /** How many results belong to no group. */
  readonly ungrouped: number;
}

const FOUR_FIFTHS = rational(4n, 5n);

/**
 * How groups of people came out, and by how much: the rate at which each is selected, its ratio to the highest rate, the
 * samples behind it. It counts outcomes; it says nothing about their causes, and is no legal opinion.
 *
 * Source: four-fifths rule of the Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D, in exact
 * fractions; the chance by Fisher's exact test, one-sided, group against reference.
 *
 * @param results - Results as `appraise` gives them.
 * @param groups - The group of each subject; ids that have no result are left alone.
 * @param options - Who counts as selected, and how many make a sample.
 * @returns Each group with its sample, rate, ratio and scores.
 * @throws SteelyardError `unknown-id` for a tier or an award that the policy in the options does not have; with the faults of options, groups and results, each with its path: `results.3.score`.
 *
 * @example
 * ```ts
 * import { outcomesByGroup, type StudiedResult } from "steelyard/lab";
 *
 * const people = (group: string, size: number, best: number): StudiedResult[] =>
 *   Array.from({ length: size }, (_, index) => ({
 *     id: `${group}-${index}`, role: "clerk", status: "scored", coverage: 1, score: 70, tier: index < best ? "A" : "B", indicators: [],
 *   }));
 * const results = [...people("day", 80, 48), ...people("night", 40, 12)];
 * const groups = Object.fromEntries(results.map(({ id }) => [id, id.slice(0, id.indexOf("-"))]));
 * const { reference, groups: [, night] } = outcomesByGroup(results, groups, { selected: { tiers: ["A"] } });
 * console.log(reference, night?.rate?.exact, night?.ratio?.exact, night?.belowFourFifths);
 * // => day 0.3 0.5 true
 * ```
 */
export function outcomesByGroup(
  results: readonly StudiedResult[],
  groups: GroupsBySubject,
  options: OutcomeOptions,
): GroupOutcomes {
  const read = readOutcomeOptions(options);
  return outcomesOf(readResults(results, "results"), readGroups(groups), read);
}

/** The same of checked results. */
export function outcomesOf(
  results: readonly StudiedResult[],
  groupOf: (result: StudiedResult) => string | undefined,
  { selected: selection, minimum = MINIMUM }: ReadOptions,
): GroupOutcomes {
  const { groups, ungrouped } = grouped(results, groupOf);
  const chosen = isSelected(selection);
  const counted = groups.map(([group, members]) => {
    const present = members.filter(({ status }) => status === "scored");
    const [scored, selected] = [present.length, present.filter(chosen).length];
    const rate = scored === 0 ? null : rational(BigInt(selected), BigInt(scored));
    return { group, members, scored, selected, rate, small: scored < minimum };
  });
  const [reference = null] = counted
    .filter((one): one is typeof one & { rate: Rational } => !one.small && one.rate !== null)
    .sort((a, b) => comparedTo(b.rate, a.rate) || b.scored - a.scored);
  const none = reference?.rate.numerator === 0n;
  return {
    groups: counted.map(({ group, members, scored, selected, rate, small }): GroupOutcome => {
      const ratio = reference === null || none || rate === null ? null : quotient(rate, reference.rate);
      const apart = ratio !== null && reference !== null && group !== reference.group;
      return {
        group,
        size: members.length,
        scored,
        insufficient: members.length - scored,
        small,
        selected,
        rate: rate && labFigure(rate),
        ratio: ratio && labFigure(ratio),
        belowFourFifths: ratio && comparedTo(ratio, FOUR_FIFTHS) < 0,
        chance: apart ? chanceOfSoFew(selected, scored, reference.selected, reference.scored) : null,
        score: summaryOf(scoresOf(members)),
        message: apart ? ratioWords([group, selected, scored], reference, ratio, small) : null,
      };
    }),
    reference: reference?.group ?? null,
    reason: reference === null ? "all-small" : none ? "none-selected" : null,
    ungrouped,
  };
}

function ratioWords(
  [group, selected, scored]: readonly [string, number, number],
  other: { readonly group: string; readonly selected: number; readonly scored: number },
  ratio: Rational,
  small: boolean,
): Message {
  const below = comparedTo(ratio, FOUR_FIFTHS) < 0;
  return {
    en: `"${group}": ${selected} of ${scored} selected, "${other.group}": ${other.selected} of ${other.scored}; the ratio of the rates is ${percent(ratio)} %, ${below ? "below" : "at or above"} four fifths${small ? " (small sample)" : ""}`,
    "zh-CN": `“${group}”${scored} 人中入选 ${selected} 人，“${other.group}”${other.scored} 人中入选 ${other.selected} 人，入选率之比为 ${percent(ratio)}%，${below ? "低于" : "不低于"}五分之四${small ? "（样本量小）" : ""}`,
  };
}
