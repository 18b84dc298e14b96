import type { ExplainWords } from "../words/explain.js";
import { counted } from "./quantity.js";

/** “a”, “a and b”, “a, b and c”. */
const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const explain: ExplainWords = {
  title: (name) => `Why this result: ${name}`,
  wouldChange: "What would change it",
  about: {
    score: "Score",
    coverage: "No score",
    modifier: (name) => `Bonus, deduction or limit: ${name}`,
    rank: "Rank",
    tier: "Tier",
    award: (name, horizon) => `Incentive, ${horizon}: ${name}`,
    payout: "Money",
    lowPerformance: "Help with low performance",
    fit: "Other roles",
  },
  found: (seen) => `Found: ${seen.join("; ")}.`,
  score: {
    score: (score, full) => `The score is ${score}; full points are ${full}.`,
    layers: (parts, base) =>
      `It comes from ${and(parts.map(([name, contribution]) => `${name} (${contribution})`))}, together a base score of ${base}.`,
    steps: (base, steps, score) =>
      `Then come bonuses, deductions and limits: ${base} ${steps.join(" ")} = ${score}.`,
    step: (change, name) => `${change} (${name})`,
    bounds: "kept within the scale",
    leftOut: (indicator, weight, reason) =>
      `${indicator}, ${weight} of the weight, is left out and counts neither for nor against: ${reason}.`,
    zero: (indicator, weight, reason) =>
      `${indicator}, ${weight} of the weight, counts 0 points by the policy: ${reason}.`,
    present: (weight) =>
      `The base score rests on the other ${weight} of the weight, which count as the whole.`,
    room: (indicator, { points, most, weight, room }) =>
      `${indicator} has ${points} of at most ${most} points. At ${weight} of the weight it could still add up to ${room} to the base score, all else as it is.`,
    full: "Every indicator that was measured has all of its points.",
    target: (indicator, value, target, gap) =>
      `${indicator} stands at ${value}, ${gap} short of its target of ${target}.`,
    measure: (indicator, weight) =>
      `Enough data for ${indicator} would bring in its ${weight} of the weight.`,
  },
  reasons: {
    absent: "there is no figure",
    stated: (reason) =>
      reason === null ? "it was reported as missing" : `it was reported as missing (${reason})`,
    tokens: {
      "no-rows": "no row in the period",
      "no-cases": "no case among the rows",
      incomplete: "a sum lacks a part",
      "no-previous-period": "no order in the period before",
      "no-earlier-rows": "no order before the period",
    },
    emptyQuotient: "there were no cases to measure",
    smallSample: (sample, minimum) =>
      `it rests on ${counted(sample, "case")}, and at least ${minimum} are needed`,
    cohort: "there are too few people to compare with",
  },
  coverage: {
    none: (present, minimum) =>
      `There is no score: figures are there for ${present} of the weight, and at least ${minimum} is needed.`,
    more: (weight) => `Figures for ${weight} more of the weight are needed.`,
  },
  modifier: {
    applies: (name, clause) => `“${name}” applies, because ${clause}.`,
    not: (name, clause) => `“${name}” does not apply. It would if ${clause}.`,
    open: (name, clause) =>
      `Whether “${name}” applies could not be decided, so it was not applied. It asks whether ${clause}.`,
    look: "Somebody has to look at this before anything is paid.",
    add: (change, before, after) => `It changes the score by ${change}: from ${before} to ${after}.`,
    cap: (cap, before, after) => `It limits the score to ${cap}: from ${before} to ${after}.`,
    idle: (cap, before) => `It limits the score to ${cap}, which changes nothing at ${before}.`,
    wouldAdd: (change) => `If it applied, it would change the score by ${change}.`,
    wouldCap: (cap) => `If it applied, the score could be at most ${cap}.`,
  },
  rank: {
    rank: (rank, size) =>
      rank === 1
        ? `Rank 1 of ${size}: nobody has a higher score.`
        : `Rank ${rank} of ${size}: ${rank - 1} ${rank === 2 ? "person has" : "people have"} a higher score.`,
    among: {
      all: "Everybody appraised together is compared.",
      role: "Those with the same role are compared.",
      cohort: "Those in the same group are compared.",
    },
    tooFew: (size, minimum) =>
      `There is no rank: ${size} ${size === 1 ? "person has" : "people have"} a score, and ranks are given from ${minimum} on.`,
    noCohort: "There is no rank, because no group to compare with is given.",
    moves:
      "The rank rises as the score passes those of others. Their scores are not part of this result, and they move, too.",
    first: "It stays so as long as nobody else gets a higher score.",
  },
  tier: {
    holds: (tier, clause) =>
      `The tier is ${tier}. From the best tier down it is the first that fits: ${clause}.`,
    last: (tier) => `The tier is ${tier}, the one that holds where none above it does.`,
    not: (tier, clause) => `Tier ${tier} was not reached. It asks that ${clause}.`,
    open: (tier, clause) => `Whether tier ${tier} holds could not be decided. It asks that ${clause}.`,
    reach: (tier, change) => `For tier ${tier}: ${change}`,
    waymark: (tier, { indicator, value, now, score }) =>
      `${indicator} at ${value} instead of ${now} would alone reach tier ${tier}, with a score of ${score} and all else as it is.`,
    highest: "There is no higher tier.",
  },
  award: {
    fired: (name, clause) => `“${name}” is awarded, because ${clause}.`,
    not: (name, clause) => `“${name}” is not awarded this time. It is where ${clause}.`,
    open: (name, clause) => `Whether “${name}” is awarded could not be decided yet. It is where ${clause}.`,
    superseded: (name, clause) =>
      `“${name}” is met, because ${clause}, but of several amounts of money only the largest is paid, and that is another one.`,
    noAmount: (fact) => `Its amount is taken of ${fact}, and cannot be worked out from what is there.`,
    brings: (what, would) => `It ${would ? "would bring" : "brings"} ${what}.`,
    kinds: {
      percent: (percent, fact, money) =>
        `${percent} of ${fact}${money === null ? "" : `, which is ${money}`}`,
      programme: (name) => `a place in the programme “${name}”`,
      equity: (units) => `equity (${counted(units, "unit")})`,
      badge: (name) => `the badge “${name}”`,
      points: (points) => `${counted(points, "point")} for the ledger`,
    },
    horizons: { short: "short term", mid: "mid term", long: "long term" },
  },
  payout: {
    paid: (sum, currency) => `Paid out, in ${currency}: ${sum}.`,
    highest: (money) => `Of several amounts the largest is paid: ${money}.`,
    cut: (ceiling, sum, currency) => `At most ${ceiling} is paid. In ${currency}: ${sum}.`,
    nothing: "No money is awarded this time.",
    open: "An award that could not be decided yet is not counted.",
    ceiling: (fact) =>
      `Nothing is paid out yet: the most that may be paid is taken of ${fact}, which is not known or no amount.`,
    total: "Nothing is paid out yet: the amounts are too large to be paid without somebody looking at them.",
  },
  low: {
    applies: (clause) => `The policy offers help, because ${clause}.`,
    open: (clause) => `Whether the policy offers help could not be decided. It does where ${clause}.`,
    type: (name, clause) => `It is taken as “${name}”, because ${clause}.`,
    otherwise: (name) => `It is taken as “${name}”, because none of the more particular cases was found.`,
    typeOpen: (name, clause) => `Whether “${name}” fits could not be decided. It does where ${clause}.`,
    help: (actions) => `What is done to help: ${actions.join("; ")}.`,
    end: (change) => `For this no longer to apply: ${change}`,
  },
  fit: {
    better: (role, base, gain) =>
      `In the role ${role} the same figures would give a base score of ${base}, which is ${gain} more than here.`,
    own: (role, base) =>
      `No other role suits these figures better. The next is ${role}, with a base score of ${base}.`,
    remark: "That compares figures alone. What somebody wants and can do is for people to talk about.",
  },
};
