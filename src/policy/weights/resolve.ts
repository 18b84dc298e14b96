import { refuse } from "../../error/issue.js";
import { exact, toNumber } from "../../number/decimal.js";
import { rationalText } from "../../number/rational.js";
import { unknownId } from "../../shape/plain.js";
import { textAt } from "../../shape/text-at.js";
import type { Names } from "../names.js";
import { ensurePolicy, parsedProfiles } from "../parse.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";
import type { Profile } from "./profile.js";

/** A weight on its way: exact, before it is put on the grid. */
export interface WeightStep {
  /** Which adjustment of the stage made it, counted from 0; null for the role's own profile. */
  readonly adjust: number | null;
  /** The exact weights by indicator: a decimal where it terminates, else a fraction such as `7/30`. */
  readonly weights: { readonly [indicator: string]: string };
}

/** The weights of a role in a stage, and how they came about. */
export interface ResolvedWeights<X extends Names = Names> {
  /** The role asked for. */
  readonly role: X["role"];
  /** The stage asked for; null where none was named. */
  readonly stage: X["stage"] | null;
  /** The weights that count: on the grid of `weightDecimals`, summing to exactly 1. */
  readonly weights: { readonly [I in X["indicator"]]: number };
  /** The sums by layer. */
  readonly layers: { readonly [L in X["layer"]]: number };
  /** The exact weights: the role's profile first, then after each adjustment that touches the role. */
  readonly steps: readonly WeightStep[];
}

/**
 * The effective weights of a role in a stage, and how each adjustment moved them.
 *
 * Source: largest-remainder apportionment (Hamilton) of exact fractions, first among layers, then inside each.
 *
 * @param policy - A policy from `definePolicy` or `parsePolicy`; a plain document is parsed first.
 * @param of - The role, and the stage if any.
 * @returns Weights by indicator and by layer, 0..1, each summing to exactly 1; and the exact weights at each step.
 * @throws SteelyardError `unknown-id` for a role or stage that the policy lacks, `missing-key` without a role; the policy's own issues if it has any.
 *
 * @example
 * ```ts
 * import { resolveWeights } from "steelyard";
 * import { operationsAssistant } from "steelyard/preset";
 *
 * const { weights, layers } = resolveWeights(operationsAssistant, { role: "userRetention", stage: "mature" });
 * console.log(layers.userValue, weights.customerRetentionRate);
 * // => 0.4 0.16
 * ```
 */
export function resolveWeights<X extends Names>(
  policy: Policy<X>,
  of: { readonly role: X["role"]; readonly stage?: X["stage"] | null | undefined },
): ResolvedWeights<X> {
  const parsed = ensurePolicy(policy as unknown as Policy);
  const given: { readonly role?: unknown; readonly stage?: unknown } | null | undefined = of;
  const role = nameAt("role", given?.role, parsed.roles);
  const stage = given?.stage == null ? null : nameAt("stage", given.stage, parsed.stages ?? {});
  const profile = parsedProfiles(parsed).find((one) => one.role === role && one.stage === stage) as Profile;
  return describe(parsed, profile) as unknown as ResolvedWeights<X>;
}

/** The name of a role or a stage of the policy; anything else is refused. */
export function nameAt(kind: "role" | "stage", given: unknown, names: object): string {
  if (given == null) refuse("missing-key", kind, {});
  const name = textAt(given, kind);
  if (!Object.hasOwn(names, name)) refuse("unknown-id", kind, unknownId(kind, name, Object.keys(names)));
  return name;
}

function describe(
  { indicators, layers, scale }: Policy,
  { role, stage, steps, units }: Profile,
): ResolvedWeights {
  const { weightDecimals } = resolveScale(scale);
  const weight = (sum: number) => toNumber(exact(`${sum}e-${weightDecimals}`));
  const byIndicator = <T>(values: readonly T[]) =>
    Object.fromEntries(indicators.map(({ id }, index) => [id, values[index] as T]));
  const total = (id: string) =>
    units.reduce((sum, unit, index) => (indicators[index]?.layer === id ? sum + unit : sum), 0);
  return {
    role,
    stage,
    weights: byIndicator(units.map(weight)),
    layers: Object.fromEntries(layers.map(({ id }) => [id, weight(total(id))])),
    steps: steps.map(({ adjust, ideal }) => ({ adjust, weights: byIndicator(ideal.map(rationalText)) })),
  };
}
