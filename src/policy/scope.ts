import type { Report } from "../error/issue.js";
import { entriesOf, own } from "../shape/plain.js";
import type { Faults } from "../shape/sound.js";
import { type RequireId, requiringIds } from "./declared.js";
import { hasScoring, type Indicator } from "./indicator.js";
import { type ResolvedScale, resolveScale, type Scale } from "./scale.js";
import type { Declarations } from "./unique.js";

/**
 * The names that a document declares, as far as its parts are sound: the checks of one noun go on where another one is at
 * fault, so that every problem of a document is reported at once.
 */
export interface Scope {
  readonly report: Report;
  readonly requireId: RequireId;
  readonly scale: ResolvedScale;
  /** The indicators whose scoring is well-formed, by id. */
  readonly indicators: ReadonlyMap<unknown, Indicator>;
  /** The declared layers that indicators name, by indicator. */
  readonly layers: ReadonlyMap<unknown, string>;
  /** The layers that have indicators; null where it is not known of every indicator. */
  readonly filled: ReadonlySet<string> | null;
}

/** `document` without its `faults`; reports indicators of no layer. */
export function scopeOf(document: unknown, declared: Declarations, faults: Faults, report: Report): Scope {
  const requireId = requiringIds(declared, report, faults);
  const indicators = new Map<unknown, Indicator>();
  const layers = new Map<unknown, string>();
  const entries = entriesOf(own(document, "indicators"));
  for (const [index, entry] of entries) {
    const [id, layer] = [own(entry, "id"), own(entry, "layer")];
    if (hasScoring(entry)) indicators.set(id, entry);
    if (requireId("layer", layer, `indicators.${index}.layer`)) layers.set(id, layer as string);
  }
  return {
    report,
    // One bad key of the scale does not put the others back to their defaults.
    scale: resolveScale(own(document, "scale") as Scale | undefined),
    requireId,
    indicators,
    layers,
    filled: layers.size < (entries.length || 1) ? null : new Set(layers.values()),
  };
}
