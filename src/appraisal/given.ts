import { refuse } from "../error/issue.js";
import { type Exact, readDecimal } from "../number/decimal.js";
import { isId } from "../number/grammar.js";
import type { Scalar } from "../number/scalar.js";
import { filledKeys } from "../plan/subject.js";
import { brief, clip, isPlainObject } from "../shape/plain.js";
import { wrongType } from "../shape/text-at.js";

/** An object as it came from outside. */
export type Given = Readonly<Record<string, unknown>>;

/** A decimal in any of its forms; anything else is refused. */
export function decimalAt(value: unknown, path: string): Exact {
  return readDecimal(value) ?? refuse("not-decimal", path, { found: brief(value) });
}

/** An object; an absent one is empty, anything else is refused. */
export function objectAt(value: unknown, path: string): Given {
  const given = value ?? {};
  return isPlainObject(given) ? given : wrongType(given, path, "object");
}

/** A list; an absent one is empty, anything else is refused. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const given = value ?? [];
  return Array.isArray(given) ? given : wrongType(given, path, "list");
}

/**
 * Reads a map of decimals, or of the host's facts, into facts under their full names: `value/nps`. A fault stands at
 * `path`, or at the path of its name.
 */
export function readMap(
  given: unknown,
  kind: string,
  facts: Map<string, Scalar>,
  path: string,
  pathOf = (_name: string) => path,
): void {
  const map = objectAt(given, path);
  for (const name of filledKeys(map)) {
    const value = map[name];
    const at = pathOf(name);
    if (kind !== "fact") decimalAt(value, at);
    else if (!isId(name)) refuse("bad-id", at, { found: clip(name) });
    else if (typeof value !== "string" && typeof value !== "boolean" && readDecimal(value) === null)
      refuse("wrong-type", at, { expected: "number, text or boolean", found: brief(value) });
    facts.set(`${kind}/${name}`, value as Scalar);
  }
}
