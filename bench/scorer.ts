import { isDeepStrictEqual } from "node:util";
import { type Policy, type Subject, score } from "steelyard";
import { operationsAssistant } from "steelyard/preset";
import { createScorer } from "steelyard/scorer";
import { type Bench, type Figure, fasterOf, type Wants } from "./figure.js";
import { population } from "./population.js";
import { compete, type Timing } from "./rounds.js";
import { rowsOf, workforce } from "./workforce.js";

const SUBJECTS = 1000;
/** `score` gets fewer: a hundred times as long for each. */
const FEW = 200;

/** Two policies with their people: plain values by linear scoring, and the preset with every form that the format knows. */
function casesOf() {
  const all = workforce(SUBJECTS);
  const preset = operationsAssistant as unknown as Policy;
  return [
    { name: "12 indicators", policy: all.policy, subjects: rowsOf(all, SUBJECTS) as Subject[] },
    { name: "the preset", policy: preset, subjects: population(preset, SUBJECTS) },
  ];
}

/** A card without the words of its trace: what both answer. */
const bare = (_key: string, value: unknown) => (_key === "trace" ? undefined : value);

async function* againstScore(wants: Wants): AsyncIterable<Figure> {
  for (const { name, policy, subjects } of casesOf()) {
    if (!wants(name)) continue;
    const [scorer, few] = [createScorer(policy), subjects.slice(0, FEW)];
    const contestants = [
      { size: FEW, prepare: () => () => few.map((subject) => score(policy, subject)) },
      { size: SUBJECTS, prepare: () => () => subjects.map((subject) => scorer(subject)) },
    ];
    const [reference, ours] = (await compete(contestants, { rounds: 9, seconds: 20, settle: true })) as [
      Timing,
      Timing,
    ];
    const plain = (card: unknown): unknown => JSON.parse(JSON.stringify(card, bare));
    const differing = few.filter(
      (subject) => !isDeepStrictEqual(plain(scorer(subject)), plain(score(policy, subject))),
    ).length;
    const head = { bench: "scorer/reference", case: name, atLeast: 100 };
    yield { ...fasterOf(head, ours, reference), differing };
  }
}

/** One subject at a time. */
export const benches: readonly Bench[] = [
  { name: "scorer/reference", about: "times faster than `score`, one subject at a time", run: againstScore },
];
