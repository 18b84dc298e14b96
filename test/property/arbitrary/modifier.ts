import fc from "fast-check";
import type { Condition } from "../../../src/policy/condition.js";
import type { Modifier } from "../../../src/policy/modifier.js";
import { figures } from "./figure.js";
import type { Grids } from "./scale.js";

/** Modifiers in order: bonuses, deductions and caps, also those that push a score out of its bounds. */
export function modifiers(
  most: number,
  conditions: fc.Arbitrary<Condition>,
  { full, scoreDecimals }: Grids,
): fc.Arbitrary<Modifier[]> {
  const change = fc.oneof(
    figures(-0.6 * full, 0.6 * full, scoreDecimals).map((add) => ({ add })),
    figures(-0.1 * full, full, scoreDecimals).map((cap) => ({ cap })),
  );
  return fc
    .array(fc.tuple(conditions, change), { maxLength: most })
    .map((list) => list.map(([when, own], index) => ({ id: `m-${index}`, when, ...own })));
}
