import type { Code } from "../error/code.js";
import { join } from "../error/worded.js";
import type { DecimalInput } from "../number/decimal.js";
import { entriesOf } from "./plain.js";

/** What was found at fault in the shape of a document, by its path. */
export type Faults = ReadonlyMap<string, Code>;

/** A part of a document that is sound as far as it goes: whatever in it was at fault is undefined. */
export type Sound<T> = T extends DecimalInput
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Sound<T[K]> | undefined }
    : T;

/**
 * A copy of a document without its faults, so that the checks go on around them: what has the wrong shape is undefined in its
 * place, and keys that the format does not know are gone.
 */
export function soundPart(part: unknown, faults: Faults, path = ""): unknown {
  if (typeof part !== "object" || part === null) return part;
  const kept = entriesOf(part).flatMap(([key, inner]) => {
    const at = join(path, key);
    const fault = faults.get(at);
    if (fault === "unknown-key") return [];
    return [[key, fault === undefined ? soundPart(inner, faults, at) : undefined] as const];
  });
  return Array.isArray(part) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}
