import fc from "fast-check";
import type { Condition } from "../../../src/policy/condition.js";
import type { Modifier } from "../../../src/policy/modifier.js";
import { figures } from "./figure.js";
import type { Grids } from "./scale.js";

/** Modifiers of a given name: bonuses, deductions, caps, also those that push a score out of its bounds. */
export function modifiers(
  id: string,
  conditions: fc.Arbitrary<Condition>,
  { full, scoreDecimals }: Grids,
): fc.Arbitrary<Modifier> {
  const head = { id: fc.constant(id), when: conditions };
  return fc.oneof(
    fc.record({ ...head, add: figures(-0.6 * full, 0.6 * full, scoreDecimals) }),
    fc.record({ ...head, cap: figures(-0.1 * full, full, scoreDecimals) }),
  );
}
