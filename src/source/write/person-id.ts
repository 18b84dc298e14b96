import type { SourceReport } from "../../error/source.js";
import { join } from "../../error/worded.js";
import { clip } from "../../shape/plain.js";
import { eachRow, nameIn } from "../rows.js";

/** Whom a system knows by another id than the appraisal. */
export interface PersonId {
  /** The subject's id in the appraisal. */
  readonly person: string;
  /** The id in the other system. */
  readonly id: string;
}

/** The ids by subject; nobody may come twice, on either side. */
export function readPersonIds(
  people: unknown,
  list: string,
  report: SourceReport,
): ReadonlyMap<string, string> {
  const [ids, taken] = [new Map<string, string>(), new Set<string>()];
  eachRow(people, list, ["person", "id"], report, (row, path) => {
    const [person, id] = [nameIn(row, "person", path, report), nameIn(row, "id", path, report)];
    if (person === null || id === null) return;
    if (ids.has(person)) report("repeated-person", join(path, "person"), { person: clip(person) });
    if (taken.has(id)) report("ambiguous-person", join(path, "id"), { idType: "id", id: clip(id) });
    ids.set(person, id);
    taken.add(id);
  });
  return ids;
}
