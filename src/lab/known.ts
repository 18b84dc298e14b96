import type { IdKind } from "../error/facts.js";
import type { LabReport } from "../error/lab.js";
import { unknownId } from "../shape/plain.js";

/** Reports an id that is none of those known. Asked of many ids, it looks each up at once. */
export function idCheck(kind: IdKind, ids: readonly string[]) {
  const known = new Set(ids);
  return (id: string, path: string, report: LabReport): void => {
    if (!known.has(id)) report("unknown-id", path, unknownId(kind, id, ids));
  };
}
