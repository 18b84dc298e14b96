import * as z from "zod/mini";
import type { Observation, Subject } from "../../appraisal/subject.js";
import { refusePractice } from "../../error/practice.js";
import type { Policy } from "../../policy/policy.js";
import type { Aim } from "../../scoring/aim.js";
import { clip, kindOf } from "../../shape/plain.js";
import { whole } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { Aims } from "./aim.js";
import { Cohorts } from "./cohorts.js";
import type { LiveCard, LiveRanking } from "./live.js";
import { type AimAt, type Standing, standingOf } from "./view.js";
import { type Waymark, waymarks } from "./waymark.js";

/** How standings are shown. */
export interface StandingOptions {
  /** The fewest in a cohort for ranks to be shown: a whole number, 2..10,000; 5 by default. */
  readonly minimumCohort?: number | undefined;
}

/** Everybody's standing, kept while single observations arrive. */
export interface Standings {
  /** An observation of one indicator arrives; the person has to be there. Throws `SteelyardError`, and then nothing changes. */
  observe(person: string, indicator: string, observation: Observation): void;
  /** Takes a subject in, or in place of the one with its id. Throws `SteelyardError`, and then nothing changes. */
  set(subject: Subject): void;
  /** Takes somebody out; whether there was such a one. */
  remove(person: string): boolean;
  /** What a person may see. Throws `SteelyardError` for somebody who is not there. */
  of(person: string): Standing;
  /**
   * For each indicator the smallest change that would reach a higher tier, all else as it is, proven by scoring again.
   * For each indicator the card is scored some hundred times, and three times for each value at which its points turn, since a
   * tier may ask for anything: the time grows with the square of the indicators, and of the bands or knots of one.
   * Throws `SteelyardError` for somebody who is not there.
   */
  nextWaymark(person: string): readonly Waymark[];
}

const Schema: z.ZodMiniType<{ readonly options: StandingOptions }> = /* @__PURE__ */ z.strictObject({
  options: /* @__PURE__ */ z.strictObject({
    minimumCohort: /* @__PURE__ */ z.optional(/* @__PURE__ */ whole(2, 10_000)),
  }),
});

/**
 * What each person may see of their own: values, targets, gaps, ranks and percentiles in the cohort, and what would reach the
 * next tier. It lives on a ranking, which is changed through it; an update costs one scorecard and a few searches.
 *
 * Source: ranks as 1 + the number with a better value; the percentile as the scoring kind of that name.
 *
 * @param ranking - From `createRanking` of `steelyard/scorer`; who is in it is shown.
 * @param options - The fewest in a cohort for ranks to be shown.
 * @returns The standings; no answer holds anything of another person.
 * @throws SteelyardError for options at fault, and `wrong-type` for what is no ranking.
 *
 * @example
 * ```ts
 * import { definePolicy } from "steelyard";
 * import { createStanding } from "steelyard/practice";
 * import { createRanking } from "steelyard/scorer";
 *
 * const policy = definePolicy({
 *   steelyard: 1, id: "desk", version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [
 *     { id: "nps", layer: "user", decimals: 1, scoring: { kind: "linear", floor: 0, target: 50 } },
 *     { id: "csat", layer: "user", decimals: 2, scoring: { kind: "linear", floor: 3, target: 5 } },
 *   ],
 *   roles: { support: { layers: { user: 1 } } },
 *   tiers: [{ id: "A", when: { fact: "score", atLeast: 75 } }, { id: "B" }],
 * });
 * const people = [30, 35, 40, 45, 50].map((nps, n) => (
 *   { id: `p${n}`, role: "support" as const, observations: { nps, csat: "4.4" } }));
 * const standing = createStanding(createRanking(policy, people));
 * const { rank, size, tier, indicators } = standing.of("p1");
 * console.log(rank, size, tier, indicators[0]?.gap, indicators[0]?.percentile);
 * // => 4 5 B 15 25
 * const [nps] = standing.nextWaymark("p1");
 * console.log(nps?.reachable && nps.change, nps?.reachable && nps.short.score);
 * // => 5 74.9
 * ```
 */
export function createStanding(ranking: LiveRanking, options: StandingOptions = {}): Standings {
  const { minimumCohort = 5 } = readDocument({ options }, Schema, (_, report) => {
    if (typeof Object(ranking).probe !== "function")
      report("wrong-type", "ranking", { expected: "createRanking(…)", found: kindOf(ranking) });
  }).options;
  const policy: Policy = ranking.policy;
  const cohorts = new Cohorts();
  const aims = new Aims(policy);
  const places = new Map(policy.indicators.map(({ id }, place) => [id, place]));
  /** Whose values have not been brought into their cohorts yet: that waits until somebody looks. */
  const changed = new Set(ranking.ids());
  return { observe, set, remove, of, nextWaymark };

  /** Brings the values that changed into their cohorts, the better ones first. */
  function settle(): void {
    for (const id of changed) {
      const [card, subject] = [ranking.get(id), ranking.subject(id)];
      if (card === null || subject === null) continue;
      const values = policy.indicators.map(() => Number.NaN);
      const own = aims.of(subject);
      for (const row of card.indicators) {
        const place = places.get(row.id) as number;
        const value = row.value ?? Number.NaN;
        values[place] = own[place]?.better === "lower" ? -value : value;
      }
      cohorts.set(id, ranking.cohort(id), values);
    }
    changed.clear();
  }

  function set(subject: Subject): void {
    ranking.set(subject);
    changed.add(subject.id);
  }

  function observe(person: string, indicator: string, observation: Observation): void {
    const subject = subjectOf(person);
    set({ ...subject, observations: { ...subject.observations, [indicator]: observation } });
  }

  function remove(person: string): boolean {
    cohorts.remove(person);
    changed.delete(person);
    return ranking.remove(person);
  }

  function of(person: string): Standing {
    const subject = subjectOf(person);
    settle();
    return standingOf(person, cardOf(person), aimsAt(subject), cohorts, minimumCohort);
  }

  function nextWaymark(person: string): readonly Waymark[] {
    const subject = subjectOf(person);
    return waymarks(ranking, subject, cardOf(person), aimsAt(subject));
  }

  function aimsAt(subject: Subject): AimAt {
    const own = aims.of(subject);
    return (indicator) => {
      const place = places.get(indicator) as number;
      return { place, aim: own[place] as Aim };
    };
  }

  function cardOf(person: string): LiveCard {
    return ranking.get(person) as LiveCard;
  }

  function subjectOf(person: string): Subject {
    return (
      ranking.subject(person) ??
      refusePractice("unknown-name", "person", { thing: "person", name: clip(person) })
    );
  }
}
