import * as z from "zod/mini";
import {
  isZero,
  multiply,
  quotient,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from "../../number/rational.js";
import { mean } from "../../number/statistic.js";
import { readCallOptions } from "../document.js";
import { type LabFigure, labFigure } from "../figure.js";
import { readResults, type StudiedResult } from "../result.js";
import {
  type GroupsBySubject,
  grouped,
  readGroups,
  type ScoreSummary,
  scoresOf,
  summaryOf,
} from "./group.js";
import { MINIMUM, minimumSchema } from "./selection.js";

/** A team beside the others. */
export interface TeamDifference {
  /** The team's name. */
  readonly team: string;
  /** How many of it have a score. */
  readonly scored: number;
  /** Whether that is below the minimum. */
  readonly small: boolean;
  /** Mean and middle of its scores; null where there are none. */
  readonly score: ScoreSummary | null;
  /** Its mean less the mean of all others who are in a team; null where either has no scores. */
  readonly difference: LabFigure | null;
}

/** Teams beside each other. */
export interface TeamDifferences {
  /** The teams in the order of their names. */
  readonly teams: readonly TeamDifference[];
  /** The share of the scores' variance that lies between teams, 0..1 (η²); null where all scores are alike. */
  readonly between: LabFigure | null;
  /** How many results belong to no team. */
  readonly ungrouped: number;
}

/** What makes a small sample. */
export interface SampleOptions {
  /** The least figures of a sample that is not small, 1..10⁶. */
  readonly minimum?: number | undefined;
}

const Schema: z.ZodMiniType<SampleOptions> = /* @__PURE__ */ z.strictObject({
  minimum: minimumSchema,
}) as z.ZodMiniType<SampleOptions>;

/** What makes a small sample, checked. */
export const readSampleOptions = (options: SampleOptions): SampleOptions => readCallOptions(options, Schema);

/**
 * How far the scores of teams lie apart. A difference may be merit, task, data or a strict superior: the figures do not say
 * which.
 *
 * Source: mean of the team less the mean of all others; η² = Σ n·(team mean − mean)² ÷ Σ (score − mean)², in exact fractions.
 *
 * @param results - Results as `appraise` gives them.
 * @param teams - The team of each subject.
 * @param options - How many scores make a sample: 30 by default.
 * @returns Each team with its sample, and the share of the variance that lies between teams.
 * @throws SteelyardError with the faults of options, teams and results, each with its path.
 *
 * @example
 * ```ts
 * import { differencesByTeam, type StudiedResult } from "steelyard/lab";
 *
 * const one = (id: string, score: number): StudiedResult =>
 *   ({ id, role: "clerk", status: "scored", coverage: 1, score, tier: null, indicators: [] });
 * const { teams, between } = differencesByTeam(
 *   [one("a", 70), one("b", 80), one("c", 90)],
 *   { a: "east", b: "east", c: "west" },
 * );
 * console.log(teams.map(({ team, difference }) => `${team} ${difference?.exact}`).join(", "), between?.exact);
 * // => east -15, west 15 0.75
 * ```
 */
export function differencesByTeam(
  results: readonly StudiedResult[],
  teams: GroupsBySubject,
  options: SampleOptions = {},
): TeamDifferences {
  const { minimum = MINIMUM } = readSampleOptions(options);
  const { groups, ungrouped } = grouped(readResults(results, "results"), readGroups(teams));
  const scored = groups.map(([team, members]) => ({ team, scores: scoresOf(members) }));
  const all = scored.flatMap(({ scores }) => scores);
  const total = sum(all);
  const count = BigInt(all.length);
  return {
    teams: scored.map(({ team, scores }): TeamDifference => {
      const others = count - BigInt(scores.length);
      const rest = others === 0n ? null : quotient(subtract(total, sum(scores)), rational(others));
      return {
        team,
        scored: scores.length,
        small: scores.length < minimum,
        score: summaryOf(scores),
        difference: scores.length === 0 || rest === null ? null : labFigure(subtract(mean(scores), rest)),
      };
    }),
    between: shareBetween(
      scored.flatMap(({ scores }) => (scores.length === 0 ? [] : [scores])),
      all,
    ),
    ungrouped,
  };
}

function shareBetween(teams: readonly (readonly Rational[])[], all: readonly Rational[]): LabFigure | null {
  const middle = all.length === 0 ? ZERO : mean(all);
  const square = (value: Rational) => multiply(subtract(value, middle), subtract(value, middle));
  const whole = sum(all.map(square));
  if (isZero(whole)) return null;
  const between = teams.map((scores) => multiply(rational(BigInt(scores.length)), square(mean(scores))));
  return labFigure(quotient(sum(between), whole));
}
