import type { IdKind } from "../error/facts.js";
import { type Issue, issue, join } from "../error/issue.js";
import { isPlainObject } from "../shape/plain.js";
import { splitFact } from "./condition.js";

interface Found {
  readonly id: string;
  readonly path: string;
}

type Document = Readonly<Record<string, unknown>>;

/** Two ids of one kind differ by more than case: they may become columns of a table. */
export function checkNames(document: Document): Issue[] {
  const incentives = isPlainObject(document.incentives) ? document.incentives : {};
  const handling = isPlainObject(document.lowPerformance) ? document.lowPerformance : {};
  const types = [
    ...idsOf(handling.types, "lowPerformance.types"),
    ...idsOf({ otherwise: handling.otherwise }, "lowPerformance"),
  ];
  return [
    ...distinct("layer", idsOf(document.layers, "layers")),
    ...distinct("indicator", idsOf(document.indicators, "indicators")),
    ...distinct("role", keysOf(document.roles, "roles")),
    ...distinct("stage", keysOf(document.stages, "stages")),
    ...distinct("modifier", idsOf(document.modifiers, "modifiers")),
    ...distinct("tier", idsOf(document.tiers, "tiers")),
    ...distinct("rule", idsOf(incentives.rules, "incentives.rules")),
    ...distinct("type", types),
    ...distinct("fact", facts(document), true),
  ];
}

/** Issues for names met again; a name that is only referred to may come again in the same spelling. */
function distinct(kind: IdKind, names: readonly Found[], again = false): Issue[] {
  const first = new Map<string, string>();
  return names.flatMap(({ id, path }) => {
    const folded = id.toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, id);
    if (other === undefined || (again && other === id)) return [];
    return [issue("duplicate-id", path, { kind, id: id.slice(0, 80), other: other.slice(0, 80) })];
  });
}

function idsOf(list: unknown, path: string): Found[] {
  if (typeof list !== "object" || list === null) return [];
  return Object.entries(list).flatMap(([key, entry]) =>
    isPlainObject(entry) && typeof entry.id === "string" ? [{ id: entry.id, path: `${path}.${key}.id` }] : [],
  );
}

function keysOf(map: unknown, path: string): Found[] {
  return isPlainObject(map) ? Object.keys(map).map((id) => ({ id, path: join(path, id) })) : [];
}

/** The host's facts that a policy names, in document order, in conditions (`fact`) and percentages (`of`). */
function facts(document: Document): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const at = join(path, key);
      // A title may have any language tag, "of" and "fact" too.
      if (key === "title") continue;
      if (typeof part !== "string") visit(part, at);
      else if (key === "fact" || key === "of") {
        const [kind, id] = splitFact(part);
        if (kind === "fact") found.push({ id, path: at });
      }
    }
  };
  // The document is at most 64 levels deep here, so this recursion is bounded.
  for (const key of ["modifiers", "tiers", "incentives", "lowPerformance"]) visit(document[key], key);
  return found;
}
