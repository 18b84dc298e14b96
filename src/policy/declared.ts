import type { DocumentReport } from "../error/document.js";
import type { IdKind } from "../error/facts.js";
import { SHOWN, unknownId } from "../shape/plain.js";
import type { Declarations } from "./unique.js";

/** Whether a document declares an id; reports one that it does not. */
export type RequireId = (kind: IdKind, id: unknown, path: string) => boolean;

export function requiringIds(declared: Declarations, report: DocumentReport): RequireId {
  const ids = new Map(
    Object.entries(declared).map(([kind, names]) => [kind, new Set<unknown>(names.map(({ id }) => id))]),
  );
  return (kind, id, path) => {
    const known = ids.get(kind)?.has(id) === true;
    if (!known) {
      const some = declared[kind].slice(0, SHOWN).map((one) => one.id);
      report("unknown-id", path, unknownId(kind, id, some));
    }
    return known;
  };
}
