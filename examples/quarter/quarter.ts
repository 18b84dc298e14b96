import type { Language } from "./data.js";
import { appraiseTeam, subjectsOf } from "./steps/appraisal.js";
import { measureCollaboration, nodeLedger } from "./steps/collaboration.js";
import { packetFor } from "./steps/conversation.js";
import { settleDispute } from "./steps/dispute.js";
import { countEmpathy } from "./steps/emotion.js";
import { planImprovement } from "./steps/improvement.js";
import { rollUpObjectives } from "./steps/okr.js";
import { recogniseTeam } from "./steps/recognition.js";
import { readSources } from "./steps/sources.js";
import { standingFor } from "./steps/standing.js";
import { watchWorkload } from "./steps/workload.js";

/** Whom the later steps are about. */
export const persons = { disputed: "zhou", struggling: "li", excelling: "wang", next: "sun" } as const;

/** The whole loop of a quarter, from raw records to what follows from the result. */
export function runQuarter(language: Language) {
  const workload = watchWorkload();
  const sources = readSources();
  const okr = rollUpObjectives();
  const entries = nodeLedger();
  const collaboration = measureCollaboration(entries);
  const appraisal = appraiseTeam(subjectsOf(sources, okr, collaboration));

  const settled = settleDispute(entries, language);
  const corrected = measureCollaboration(settled.corrected);
  const subjects = subjectsOf(sources, okr, corrected);
  const after = appraiseTeam(subjects);

  return {
    ...{ workload, sources, okr, collaboration, appraisal, settled, corrected, after },
    packets: [persons.struggling, persons.excelling].map((person) =>
      packetFor(person, after, corrected, settled.dispute, language),
    ),
    improvement: planImprovement(persons.struggling, after),
    recognition: recogniseTeam(after),
    standing: standingFor(persons.next, subjects),
    emotion: countEmpathy(),
  };
}

export type Quarter = ReturnType<typeof runQuarter>;
