import { type Appraisal, appraise, type Policy, type Scorecard, type Subject, score } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { type Bench, type Figure, figureOf } from "./figure.js";
import { PERIOD, population } from "./population.js";
import { compete, type Timing } from "./rounds.js";

/**
 * The same policy as somebody would write it by hand in an afternoon: binary fractions, rounding where the policy rounds, no
 * trace, nothing checked. It knows the preset's kinds of scoring and its modifiers, tiers and money, and no others.
 */
interface FloatCard {
  readonly id: string;
  readonly points: readonly (number | null)[];
  readonly coverage: number;
  readonly base: number | null;
  readonly score: number | null;
}

interface FloatResult extends FloatCard {
  readonly rank: number | null;
  readonly tier: string | null;
  readonly payout: number;
}

type Facts = Readonly<Record<string, unknown>>;

const policy = operationsAssistant as unknown as Policy;

const hundredths = (value: number) => Math.round(value * 100) / 100;
const clamp = (value: number, most: number) => (value < 0 ? 0 : value > most ? most : value);

/** Each indicator as a function from value and target to points. */
const RULES = policy.indicators.map(({ id, scoring, missing, decimals = 6 }) => {
  const cap = Number(scoring.cap ?? 100);
  const target = "target" in scoring ? Number(scoring.target) : 0;
  const points = pointsOf(scoring);
  return { id, cap, target, points, unit: 10 ** decimals, absent: missing === "zero" ? 0 : null };
});

function pointsOf(scoring: Policy["indicators"][number]["scoring"]): (x: number, target: number) => number {
  switch (scoring.kind) {
    case "linear": {
      const floor = Number(scoring.floor);
      return (x, target) => (100 * (x - floor)) / (target - floor);
    }
    case "ratio":
      return scoring.better === "lower"
        ? (x, target) => (x > 0 ? (100 * target) / x : Number.POSITIVE_INFINITY)
        : (x, target) => (100 * x) / target;
    case "bands": {
      const bands = scoring.bands.map((band) => [
        Number("atLeast" in band ? band.atLeast : band.atMost),
        Number(band.points),
      ]);
      return (x) => bands.find(([threshold = 0]) => x >= threshold)?.[1] ?? Number(scoring.otherwise ?? 0);
    }
    case "step": {
      const [reference, every, change] = [scoring.reference, scoring.every, scoring.change].map(Number) as [
        number,
        number,
        number,
      ];
      return (x) => 100 + Math.floor(Math.max(0, (x - reference) / every)) * change;
    }
    default:
      throw new Error(`the scorer by hand knows no ${scoring.kind}`);
  }
}

/** The value of an observation; a sample below 20 is no matter here, for the population has none. */
function measured(given: unknown): number | null {
  if (typeof given === "number") return given;
  if (typeof given === "string") return Number(given);
  if (typeof given !== "object" || given === null) return null;
  const { of, value } = given as { of?: [number, number]; value?: unknown };
  return of !== undefined ? of[0] / of[1] : value === undefined ? null : Number(value);
}

function scoreByHand(subject: Subject, weights: readonly number[]): FloatCard {
  const targets = (policy.roles[subject.role]?.targets ?? {}) as Facts;
  let [weight, earned] = [0, 0];
  const points = RULES.map((rule, index) => {
    const given = measured(subject.observations?.[rule.id]);
    const x = given === null ? null : Math.round(given * rule.unit) / rule.unit;
    const target = rule.id in targets ? Number(targets[rule.id]) : rule.target;
    const own = x === null ? rule.absent : hundredths(clamp(rule.points(x, target), rule.cap));
    const share = weights[index] as number;
    if (own !== null) [weight, earned] = [weight + share, earned + share * own];
    return own;
  });
  if (weight === 0 || weight < 0.6)
    return { id: subject.id, points, coverage: weight, base: null, score: null };
  const base = hundredths(earned / weight);
  const facts: Facts = subject.facts ?? {};
  let total = Number(facts.majorComplaints) >= 1 ? base - 5 : base;
  if (facts.complianceBreach === true) total = Math.min(total, 59);
  return { id: subject.id, points, coverage: weight, base, score: clamp(total, 120) };
}

/** Scores, ranks, tiers and bonuses of everybody. */
function appraiseByHand(subjects: readonly Subject[], weightsOf: Weights): FloatResult[] {
  const cards = subjects.map((subject) => scoreByHand(subject, weightsOf(subject)));
  const scores = cards.flatMap((card) => (card.score === null ? [] : [card.score])).sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  scores.forEach((one, index) => {
    if (!ranks.has(one)) ranks.set(one, index + 1);
  });
  return cards.map((card, index) => {
    if (card.score === null) return { ...card, rank: null, tier: null, payout: 0 };
    const rank = ranks.get(card.score) as number;
    const top = rank / scores.length <= 0.2;
    const tier = card.score >= 85 && top ? "S" : card.score >= 75 ? "A" : card.score >= 60 ? "B" : "C";
    const { observations, facts } = subjects[index] as Subject;
    const salary = Number(facts?.monthlySalary);
    const stars = (measured(observations?.csat) ?? 0) >= 4.8 ? 0.1 : 0;
    return {
      ...card,
      rank,
      tier,
      payout: hundredths(salary * Math.min(0.25, stars + (tier === "S" ? 0.2 : 0))),
    };
  });
}

type Weights = (subject: Subject) => readonly number[];

/** The effective weights as plain numbers, looked up by role and stage. */
function weightsByHand(subjects: readonly Subject[]): Weights {
  const { results } = appraise(policy, { period: PERIOD, subjects });
  const known = new Map<string, readonly number[]>();
  for (const { role, stage, indicators } of results) {
    const byId = new Map(indicators.map(({ id, weight }) => [id, weight]));
    known.set(
      `${role}/${stage}`,
      RULES.map(({ id }) => byId.get(id) ?? 0),
    );
  }
  return ({ role, stage }) => known.get(`${role}/${stage ?? null}`) as readonly number[];
}

/** How many scores of the scorer by hand are other digits. */
function differing(exactly: Appraisal, byHand: readonly FloatResult[]): number {
  const scores = new Map(byHand.map((result) => [result.id, result.score]));
  return exactly.results.filter(({ id, score: own }) => (own ?? null) !== scores.get(id)).length;
}

async function* priceOfScore(): AsyncIterable<Figure> {
  const subjects = population(policy, 1000);
  const weightsOf = weightsByHand(subjects);
  const each = (one: (subject: Subject) => Scorecard | FloatCard) => () => () => subjects.map(one);
  const [byHand, exactly] = (await compete([
    { size: 1000, prepare: each((subject) => scoreByHand(subject, weightsOf(subject))) },
    { size: 1000, prepare: each((subject) => score(policy, subject)) },
  ])) as [Timing, Timing];
  yield figureOf({ bench: "score/float" }, exactly, byHand);
}

async function* priceOfRun(): AsyncIterable<Figure> {
  const subjects = population(policy, 1000);
  const weightsOf = weightsByHand(subjects);
  const run = () => appraise(policy, { period: PERIOD, subjects });
  const [byHand, exactly] = (await compete([
    { size: 1000, prepare: () => () => appraiseByHand(subjects, weightsOf) },
    { size: 1000, prepare: () => run },
  ])) as [Timing, Timing];
  const others = differing(run(), appraiseByHand(subjects, weightsOf));
  yield { ...figureOf({ bench: "appraise/float" }, exactly, byHand), otherScoresOf1000: others };
}

/** The price of exactness, of checking and of the trace: against a scorer in binary fractions that does without. */
export const benches: readonly Bench[] = [
  { name: "score/float", about: "one scorecard against floats by hand", run: priceOfScore },
  { name: "appraise/float", about: "a run of 1,000 against floats by hand", run: priceOfRun },
];
