import type { DocumentReport } from "../error/document.js";
import type { IdKind } from "../error/facts.js";
import { unknownId } from "../shape/plain.js";
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
  const paths = [...faults.keys()];
  const kinds = new Map(
    Object.entries(declared).map(([kind, names]) => {
      const declaring = new RegExp(`^${kind}s?(\\.(\\d+\\.id|[^.]+))?$`, "i");
      const ids = names.map(({ id }) => id);
      return [
        kind,
        { ids, known: new Set<unknown>(ids), doubtful: paths.some((path) => declaring.test(path)) },
      ] as const;
    }),
  );
  return (kind, id, path) => {
    const { ids, known, doubtful } = kinds.get(kind) as NonNullable<ReturnType<typeof kinds.get>>;
    const found = known.has(id);
    if (!found && !doubtful && id !== undefined) report("unknown-id", path, unknownId(kind, id, ids));
    return found;
  };
}
