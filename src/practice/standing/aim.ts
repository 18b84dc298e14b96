import type { Subject } from "../../appraisal/subject.js";
import type { Indicator } from "../../policy/indicator.js";
import type { Policy } from "../../policy/policy.js";
import { type Aim, aimOf } from "../../scoring/aim.js";
import { fullOf } from "../sheet.js";

/** The aims of everybody, those of a role worked out once. */
export class Aims {
  readonly #policy: Policy;
  readonly #byRole = new Map<string, readonly Aim[]>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** A subject's aims in policy order: its own target wins over its role's, and that over the policy's. */
  of({ role, targets }: Subject): readonly Aim[] {
    const { indicators, roles } = this.#policy;
    const full = fullOf(this.#policy);
    let aims = this.#byRole.get(role);
    if (aims === undefined) {
      aims = indicators.map((one) => aimOf(one, roles[role]?.targets?.[one.id] ?? null, full));
      this.#byRole.set(role, aims);
    }
    if (targets == null) return aims;
    return aims.map((aim, place) => {
      const one = indicators[place] as Indicator;
      const own = targets[one.id] ?? null;
      return own === null ? aim : aimOf(one, own, full);
    });
  }
}
