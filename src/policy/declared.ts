import type { DocumentReport } from "../error/document.js";
import type { IdKind } from "../error/facts.js";
import { SHOWN, unknownId } from "../shape/plain.js";
import type { Faults } from "../shape/sound.js";
import type { Declarations } from "./unique.js";

/** Whether a document declares an id; reports one that it does not. */
export type RequireId = (kind: IdKind, id: unknown, path: string) => boolean;

/**
 * Where what declares the ids of a kind is itself at fault — the list, under its own key or one much like it, or an id in it —
 * they are not known: none of them is reported.
 */
export function requiringIds(
  declared: Declarations,
  report: DocumentReport,
  faults: Faults = new Map(),
): RequireId {
  const ids = new Map(
    Object.entries(declared).map(([kind, names]) => {
      const declaring = new RegExp(`^${kind}s?(\\.\\d+(\\.id)?|\\.[^.]+)?$`, "i");
      const doubtful = [...faults.keys()].some((path) => declaring.test(path));
      return [kind, { known: new Set<unknown>(names.map(({ id }) => id)), doubtful }];
    }),
  );
  return (kind, id, path) => {
    const { known, doubtful } = ids.get(kind) as { known: Set<unknown>; doubtful: boolean };
    const found = known.has(id);
    if (!found && !doubtful && id !== undefined) {
      const some = declared[kind].slice(0, SHOWN).map((one) => one.id);
      report("unknown-id", path, unknownId(kind, id, some));
    }
    return found;
  };
}
