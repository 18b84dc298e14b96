import fc from "fast-check";
import type { Condition } from "../../../src/policy/condition.js";
import type { Tier } from "../../../src/policy/tier.js";

/** Tiers of given names: all but the last with a condition. */
export function tiers(names: readonly string[], conditions: fc.Arbitrary<Condition>): fc.Arbitrary<Tier[]> {
  const list = names.map((id, index) =>
    fc.record({ id: fc.constant(id), when: index < names.length - 1 ? conditions : fc.constant(undefined) }),
  );
  return fc.tuple(...list);
}
