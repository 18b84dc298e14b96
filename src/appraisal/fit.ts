import type { Value } from "../engine/reference/algebra.js";
import { evaluate, programOf } from "../engine/reference/program.js";
import { type Exact, toNumber } from "../number/decimal.js";
import type { Scalar } from "../number/scalar.js";
import { inputsOf } from "./inputs.js";
import { type Accepted, profileKey, type Run } from "./read.js";

/** How the same observations fare under the other roles. */
export interface Fit {
  readonly best: { readonly role: string; readonly gain: number } | null;
  /** Every role that counts, in document order. */
  readonly bases: readonly { readonly role: string; readonly base: number }[];
  /** What conditions may read. */
  readonly facts: ReadonlyMap<string, Scalar>;
}

/**
 * The base score under every other role's weights and targets, same stage; percentile points as they stand. A role counts
 * only where coverage suffices; of equal ones the first in document order is best.
 */
export function fitOf(subject: Accepted, ownBase: number, run: Run): Fit {
  const { plan, policy, frame } = run;
  const { base, cohorts } = programOf(plan);
  const other: Value[] = [];
  for (const { id } of cohorts) other[id] = frame[id] as Value;
  const bases: { role: string; base: number }[] = [];
  let best: Fit["best"] = null;
  const facts = new Map<string, Scalar>();
  for (const role of Object.keys(policy.roles)) {
    if (role === subject.role) continue;
    const profile = run.profiles.get(profileKey(role, subject.stage)) as number;
    evaluate(plan, base, other, inputsOf(subject, run, undefined, profile));
    const reached = other[plan.base] as Exact | null;
    if (reached === null) continue;
    bases.push({ role, base: toNumber(reached) });
    const gain = reached.minus(ownBase);
    if (best !== null && gain.lessThanOrEqualTo(best.gain)) continue;
    best = { role, gain: toNumber(gain) };
    facts.set("fit/gain", gain).set("fit/role", role);
  }
  return { best, bases, facts };
}
