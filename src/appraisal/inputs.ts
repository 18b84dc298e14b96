import type { Inputs } from "../engine/reference/algebra.js";
import type { Scalar } from "../number/scalar.js";
import type { Source } from "../plan/node.js";
import { type Accepted, observed, type Run } from "./read.js";

/** Facts that only a run knows: fit, for one. */
export type Extra = ReadonlyMap<string, Scalar>;

const NONE: Extra = /* @__PURE__ */ new Map();

/** What the nodes of the plan read of one subject; `profile` may be another than its own. */
export function inputsOf(
  subject: Accepted,
  run: Run,
  extra: Extra = NONE,
  profile = subject.profile,
): Inputs {
  return { profile, read: (source) => lookUp(source, subject, run, extra) };
}

function lookUp(source: Source, subject: Accepted, run: Run, extra: Extra): Scalar | null {
  const { fact, back } = source;
  if (back > 0) return subject.history.get(back)?.get(fact) ?? null;
  if (fact.startsWith("value/") || fact.startsWith("sample/"))
    return observed(source, subject.readings, run.places);
  if (fact.startsWith("target/")) return subject.targets.get(fact.slice("target/".length)) ?? null;
  return subject.facts.get(fact) ?? extra.get(fact) ?? null;
}
