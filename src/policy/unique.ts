import type { IdKind } from "../error/facts.js";
import type { Report } from "../error/issue.js";
import { clip, entriesOf, own } from "../shape/plain.js";
import { PLACES, splitFact } from "./fact.js";

/** A name where it stands. */
interface Declared {
  readonly id: string;
  readonly path: string;
}

/** All names of a document by kind, in its order; those of facts also where they are only referred to. */
export type Declarations = Readonly<Record<IdKind, readonly Declared[]>>;

/** The names of a document whose parts are sound. */
export function declarationsOf(document: unknown): Declarations {
  const [incentives, handling] = [own(document, "incentives"), own(document, "lowPerformance")];
  const named = (entry: unknown, path: string) => {
    const id = own(entry, "id");
    return typeof id === "string" ? [{ id, path: `${path}.id` }] : [];
  };
  const inList = (key: string, path = key, parent = document) =>
    entriesOf(own(parent, key)).flatMap(([index, entry]) => named(entry, `${path}.${index}`));
  const inKeys = (key: string) => entriesOf(own(document, key)).map(([id]) => ({ id, path: `${key}.${id}` }));
  return {
    layer: inList("layers"),
    indicator: inList("indicators"),
    role: inKeys("roles"),
    stage: inKeys("stages"),
    modifier: inList("modifiers"),
    tier: inList("tiers"),
    rule: inList("rules", "incentives.rules", incentives),
    type: [
      ...inList("types", "lowPerformance.types", handling),
      ...named(own(handling, "otherwise"), "lowPerformance.otherwise"),
    ],
    fact: PLACES.flatMap((place) => factsIn(own(document, place), place)),
    key: [],
  };
}

/** The host's facts that conditions (`fact`) and percentages (`of`) name; the document is at most 64 levels deep here. */
function factsIn(part: unknown, path: string): Declared[] {
  return entriesOf(part).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    // A title may have any language tag, "of" and "fact" too.
    if (key === "title") return [];
    if (typeof value !== "string") return factsIn(value, at);
    const [kind, id] = splitFact(value);
    return (key === "fact" || key === "of") && kind === "fact" ? [{ id, path: at }] : [];
  });
}

/** Two ids of one kind differ by more than case: they may become columns of a table. */
export function checkUnique(declared: Declarations, report: Report): void {
  for (const [kind, names] of Object.entries(declared) as [IdKind, readonly Declared[]][]) {
    const first = new Map<string, string>();
    for (const { id, path } of names) {
      const other = first.get(id.toLowerCase()) ?? null;
      if (other === null) first.set(id.toLowerCase(), id);
      // A fact is only referred to: it may come again in the same spelling.
      else if (kind !== "fact" || other !== id)
        report("duplicate-id", path, { kind, id: clip(id), other: clip(other) });
    }
  }
}
