import type { IdKind } from "../error/facts.js";
import { type Issue, issue } from "../error/issue.js";
import { isPlainObject } from "../shape/plain.js";
import { type Indicator, IndicatorSchema } from "./indicator.js";
import { type ResolvedScale, resolveScale, ScaleSchema } from "./scale.js";

type Named = "layer" | "indicator" | "role" | "stage" | "tier";

/**
 * The names that a document declares, read leniently: the checks of one noun go on where another one is at fault, so that
 * every problem of a document is reported at once.
 */
export interface Scope {
  readonly scale: ResolvedScale;
  has(kind: Named, id: string): boolean;
  /** An issue at `path` where the document declares no such id. */
  requireId(kind: Named, id: string, path: string): Issue[];
  /** A well-formed indicator by its id; null where there is none. */
  indicator(id: string): Indicator | null;
  /** The layer that an indicator names; null where there is no such indicator. */
  layerOf(indicator: string): string | null;
  /** The ids of a layer's indicators, in document order. */
  membersOf(layer: string): readonly string[];
}

/** How many known ids an issue lists. */
const SHOWN = 20;

export function scopeOf(document: Readonly<Record<string, unknown>>): Scope {
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isPlainObject) : []);
  const ids = (value: unknown) => list(value).flatMap(({ id }) => (typeof id === "string" ? [id] : []));
  const keys = (value: unknown) => (isPlainObject(value) ? Object.keys(value) : []);
  const known: Record<Named, readonly string[]> = {
    layer: ids(document.layers),
    indicator: ids(document.indicators),
    role: keys(document.roles),
    stage: keys(document.stages),
    tier: ids(document.tiers),
  };
  const sets = new Map(Object.entries(known).map(([kind, names]) => [kind, new Set(names)]));
  const indicators = new Map<string, Indicator>();
  const layers = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const entry of list(document.indicators)) {
    const { id, layer } = entry;
    if (typeof id !== "string" || typeof layer !== "string" || layers.has(id)) continue;
    layers.set(id, layer);
    const own = members.get(layer);
    if (own === undefined) members.set(layer, [id]);
    else own.push(id);
    const read = IndicatorSchema.safeParse(entry);
    if (read.success) indicators.set(id, read.data);
  }
  // One bad key of the scale does not put the others back to their defaults.
  const sound = Object.entries(isPlainObject(document.scale) ? document.scale : {}).filter(
    ([key, value]) => ScaleSchema.safeParse({ [key]: value }).success,
  );
  const has = (kind: Named, id: string) => sets.get(kind)?.has(id) === true;
  return {
    scale: resolveScale(Object.fromEntries(sound)),
    has,
    requireId: (kind: IdKind & Named, id, path) =>
      has(kind, id)
        ? []
        : [issue("unknown-id", path, { kind, id: id.slice(0, 80), known: known[kind].slice(0, SHOWN) })],
    indicator: (id) => indicators.get(id) ?? null,
    layerOf: (id) => layers.get(id) ?? null,
    membersOf: (layer) => members.get(layer) ?? [],
  };
}
