import type { Report } from "../error/issue.js";
import { entriesOf, own } from "../shape/plain.js";
import { type RequireId, requiringIds } from "./declared.js";
import { type Indicator, IndicatorSchema } from "./indicator.js";
import { type ResolvedScale, resolveScale } from "./scale.js";
import { ScaleSchema } from "./scale-shape.js";
import { type Declarations, listed } from "./unique.js";

/**
 * The names that a document declares, read leniently: the checks of one noun go on where another one is at fault, so that
 * every problem of a document is reported at once.
 */
export interface Scope {
  readonly report: Report;
  readonly requireId: RequireId;
  readonly scale: ResolvedScale;
  /** The well-formed indicators by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The layers that indicators name, by indicator. */
  readonly layers: ReadonlyMap<string, string>;
  /** The layers that have indicators. */
  readonly filled: ReadonlySet<string>;
}

export function scopeOf(document: unknown, declared: Declarations, report: Report): Scope {
  const indicators = new Map<string, Indicator>();
  const layers = new Map<string, string>();
  for (const entry of listed(own(document, "indicators"))) {
    const [id, layer] = [own(entry, "id"), own(entry, "layer")];
    if (typeof id !== "string" || typeof layer !== "string" || layers.has(id)) continue;
    layers.set(id, layer);
    if (IndicatorSchema.safeParse(entry).success) indicators.set(id, entry as Indicator);
  }
  // One bad key of the scale does not put the others back to their defaults.
  const sound = entriesOf(own(document, "scale")).filter(
    ([key, value]) => ScaleSchema.safeParse({ [key]: value }).success,
  );
  return {
    report,
    scale: resolveScale(Object.fromEntries(sound)),
    requireId: requiringIds(declared, report),
    indicators,
    layers,
    filled: new Set(layers.values()),
  };
}
