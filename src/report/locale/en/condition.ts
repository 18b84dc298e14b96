import type { ConditionWords } from "../words/condition.js";

const earlier = (back: number) => (back === 1 ? "one period earlier" : `${back} periods earlier`);

const or = (values: readonly string[]) =>
  values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;

/** A sentence begins with a capital; a name of the policy stays as it is. */
const begun = (text: string) => (text.startsWith("the ") ? `T${text.slice(1)}` : text);

export const condition: ConditionWords = {
  facts: {
    role: "the role",
    stage: "the stage",
    cohort: "the cohort",
    coverage: "the weight with data",
    base: "the base score",
    score: "the score",
    rank: "the rank",
    top: "the top share",
    size: "the number of people ranked",
    tier: "the tier",
    "fit/gain": "the gain in the best-fitting other role",
    "fit/role": "the best-fitting other role",
  },
  value: (indicator) => indicator,
  points: (indicator) => `the points for ${indicator}`,
  layer: (layer) => `the score for ${layer}`,
  fact: (id) => `“${id}”`,
  order: {
    atLeast: (fact, threshold) => `${fact} is at least ${threshold}`,
    atMost: (fact, threshold) => `${fact} is at most ${threshold}`,
    above: (fact, threshold) => `${fact} is above ${threshold}`,
    below: (fact, threshold) => `${fact} is below ${threshold}`,
  },
  among: (fact, values) => `${fact} is ${or(values)}`,
  notAmong: (fact, values) => `${fact} is not ${or(values)}`,
  amongTop: (share) => `the place is among the top ${share}`,
  behindTop: (share) => `the place is behind the top ${share}`,
  all: (parts) => parts.join(" and "),
  any: (parts) => parts.join(" or "),
  not: (part) => `it is not so that ${part}`,
  bracket: (part) => `(${part})`,
  streak: (periods, part) => `in ${periods} periods in a row ${part}`,
  seen: (fact, value, back) => (back === 0 ? `${fact} is ${value}` : `${earlier(back)} ${fact} was ${value}`),
  missing: (fact, back) => (back === 0 ? `${fact} is not known` : `${earlier(back)} ${fact} was not known`),
  yes: "yes",
  no: "no",
  need: (clause, distance) => begun(distance === null ? `${clause}.` : `${clause}: ${distance}.`),
  needs: {
    atLeast: (fact, threshold) => `${fact} would have to be at least ${threshold}`,
    atMost: (fact, threshold) => `${fact} would have to be at most ${threshold}`,
    above: (fact, threshold) => `${fact} would have to be above ${threshold}`,
    below: (fact, threshold) => `${fact} would have to be below ${threshold}`,
    among: (fact, values) => `${fact} would have to be ${or(values)}`,
    notAmong: (fact, values) => `${fact} would have to be other than ${or(values)}`,
    amongTop: (share) => `the place would have to be among the top ${share}`,
    behindTop: (share) => `the place would have to be behind the top ${share}`,
  },
  more: (distance, beyond) => `${beyond ? "over " : ""}${distance} more than now`,
  less: (distance, beyond) => `${beyond ? "over " : ""}${distance} less than now`,
  exactly: "it stands exactly there now",
  others: (sentence) => `${sentence} That depends on the results of others, too.`,
  unknown: (fact, back) =>
    begun(`${fact}${back === 0 ? "" : ` of ${earlier(back)}`} would have to be known.`),
  past: (periods) =>
    periods === 1
      ? "An earlier period did not meet this, and nothing in this period can change that."
      : `${periods} earlier periods did not meet this, and nothing in this period can change that.`,
  each: (changes) => `All of these are needed: ${changes.join(" ")}`,
  either: (changes) => `One of these is enough: ${changes.join(" ")}`,
};
