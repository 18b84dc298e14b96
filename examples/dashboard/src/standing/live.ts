import { type Issue, type Observation, SteelyardError, type Subject } from "steelyard";
import { createStanding, type Standings } from "steelyard/practice";
import { createRanking, createScorer, type Scorer } from "steelyard/scorer";
import type { Model } from "../app/model.js";

/** What answers at every keystroke. */
export interface Live {
  readonly score: Scorer;
  readonly standings: Standings;
}

const made = new WeakMap<Model, Live | Issue>();

/** The live parts of a model, made once; or why there are none, as where people are scored against each other. */
export function liveOf(model: Model): Live | Issue {
  let live = made.get(model);
  if (live === undefined) {
    live = make(model);
    made.set(model, live);
  }
  return live;
}

function make({ policy, accepted }: Model): Live | Issue {
  try {
    const standings = createStanding(createRanking(policy, accepted));
    return { score: createScorer(policy), standings };
  } catch (error) {
    if (error instanceof SteelyardError) return error.issues[0];
    throw error;
  }
}

/** Values as they were typed, in place of what was measured; nothing typed is nothing measured. */
export function withTyped(subject: Subject, typed: ReadonlyMap<string, string>): Subject {
  const observations: Record<string, Observation> = { ...subject.observations };
  for (const [id, text] of typed) observations[id] = typedValue(subject.observations?.[id], text.trim());
  return { ...subject, observations };
}

/** A typed value rests on as many cases as the measured one. */
function typedValue(measured: Observation, text: string): Observation {
  if (text === "") return null;
  if (typeof measured !== "object" || measured === null) return text;
  if ("of" in measured) return { value: text, sample: measured.of[1] };
  return "sample" in measured ? { value: text, sample: measured.sample } : text;
}

/** What is wrong with each typed value by itself. */
export function faultsOf(
  { score }: Live,
  subject: Subject,
  typed: ReadonlyMap<string, string>,
): Map<string, Issue> {
  const faults = new Map<string, Issue>();
  for (const one of typed) {
    try {
      score(withTyped({ ...subject, observations: {} }, new Map([one])));
    } catch (error) {
      if (!(error instanceof SteelyardError)) throw error;
      faults.set(one[0], error.issues[0]);
    }
  }
  return faults;
}
