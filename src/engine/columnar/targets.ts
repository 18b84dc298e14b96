import { compare, readScaled, type Scaled, scaled } from "../../number/scaled.js";
import type { PlanTarget } from "../../plan/plan.js";
import type { Cells } from "./cells.js";

const ZERO = /* @__PURE__ */ scaled(0);

/** Whether a subject's own target lies on the side of the floor on which the policy's does. */
export function isOnSide({ floor, above }: PlanTarget, target: Scaled): boolean {
  const order = compare(target, floor === null ? ZERO : (readScaled(floor) as Scaled));
  return above ? order > 0 : order < 0;
}

/** Marks the rows whose own target may not stand. */
export function checkTargets(rule: PlanTarget | null, { numbers, absent }: Cells, odd: Uint8Array): void {
  const floor = rule === null ? Number.NaN : Number(rule.floor ?? 0);
  // A floor that no double carries is for the exact path to compare with.
  const plain = rule?.floor == null || String(rule.floor).length <= 15;
  for (let row = 0; row < odd.length; row++) {
    const target = numbers[row] as number;
    if (absent?.[row] === 1) continue;
    // NaN, and what no number carries, is for the exact path.
    if (!plain || !Number.isFinite(target) || !(rule?.above === true ? target > floor : target < floor))
      odd[row] = 1;
  }
}
