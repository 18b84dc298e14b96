import { type Appraisal, appraise, type ScoredResult, type Subject } from "steelyard";
import type { OkrProgress } from "steelyard/practice";
import { period, team } from "../data.js";
import { policy } from "../policy.js";
import type { Collaboration } from "./collaboration.js";
import { objectiveObservations } from "./okr.js";
import type { Sources } from "./sources.js";

/** Step 3: the five with everything that was observed of them. */
export function subjectsOf({ measured }: Sources, okr: OkrProgress, { subjects }: Collaboration): Subject[] {
  const objectives = objectiveObservations(okr);
  return team.map(({ id, role, name, facts, history, adoptedProposals }) => ({
    id,
    role,
    title: name,
    facts,
    history,
    observations: {
      ...measured.people.find((one) => one.id === id)?.observations,
      ...subjects.find((one) => one.id === id)?.observations,
      okrProgress: objectives.get(id) ?? null,
      adoptedProposals,
    },
  }));
}

/** The appraisal; nobody may have been refused. */
export function appraiseTeam(subjects: readonly Subject[]): Appraisal {
  const appraisal = appraise(policy, { period, subjects });
  if (appraisal.rejected.length > 0) throw new Error(JSON.stringify(appraisal.rejected));
  return appraisal;
}

/** Somebody's result, which has a score. */
export function resultOf({ results }: Appraisal, id: string): ScoredResult {
  const found = results.find((result) => result.id === id);
  if (found?.status !== "scored") throw new Error(`${id} has no score`);
  return found;
}
