import { add, type Rational, rational, sum } from "../../number/rational.js";
import { comparedTo } from "../../number/statistic.js";
import { type Person, type Population, partsOf } from "../population.js";

/** The people of one cohort from the highest score down, those with exactly the same score together. */
export type Levels = readonly (readonly Person[])[];

/** The score before it is rounded, with what modifiers do. */
export function exactScore(person: Person, { plan }: Population): Rational {
  return add(sum(partsOf(person, plan)), rational(person.effect, 10n ** BigInt(plan.scoreDecimals)));
}

/** Those who are ranked, cohort by cohort. */
export function levelsOf(population: Population): Levels[] {
  const cohorts = new Map<string, { person: Person; score: Rational }[]>();
  for (const person of population.people) {
    if (person.rank === null || person.cohort === null) continue;
    const members = cohorts.get(person.cohort) ?? [];
    cohorts.set(person.cohort, members);
    members.push({ person, score: exactScore(person, population) });
  }
  return [...cohorts.values()].map((members) => {
    // Of those with the same score the ids decide who is looked at, for the order of rows says nothing.
    members.sort((a, b) => comparedTo(b.score, a.score) || (a.person.id < b.person.id ? -1 : 1));
    const levels: Person[][] = [];
    members.forEach(({ person, score }, place) => {
      const before = members[place - 1];
      if (before !== undefined && comparedTo(before.score, score) === 0) levels.at(-1)?.push(person);
      else levels.push([person]);
    });
    return levels;
  });
}
