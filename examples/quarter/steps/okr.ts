import { keyResultObservation, type Objective, type OkrProgress, rollUp } from "steelyard/practice";
import { data } from "../data.js";

/** The objectives rolled up: one of the team, and below it one of each person. */
export function rollUpObjectives(): OkrProgress {
  return rollUp(data.okrs as readonly Objective[]);
}

/** The observation of each person's own objective. An objective has no raw progress of its own: what counts stands for it. */
export function objectiveObservations({ objectives }: OkrProgress) {
  const own = objectives.flatMap(({ children }) => children);
  return new Map(own.map(({ id, progress }) => [id, keyResultObservation({ progress, raw: progress })]));
}
