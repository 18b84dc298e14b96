import { issue } from "../../error/issue.js";
import { SteelyardError } from "../../error/steelyard-error.js";
import { exact, toNumber } from "../../number/decimal.js";
import { rationalText } from "../../number/rational.js";
import { brief } from "../../shape/plain.js";
import type { Names } from "../names.js";
import { ensurePolicy } from "../parse.js";
import type { Policy } from "../policy.js";
import { resolveScale } from "../scale.js";
import { type Profile, profileOf } from "./profile.js";

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
 * @throws SteelyardError `unknown-id` for a role or stage that the policy lacks; the policy's own issues if it has any.
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
  const role = required("role", given?.role, parsed.roles);
  const stage = given?.stage == null ? null : required("stage", given.stage, parsed.stages ?? {});
  return describe(parsed, profileOf(parsed, role, stage) as Profile) as unknown as ResolvedWeights<X>;
}

function required(kind: "role" | "stage", name: unknown, names: object): string {
  if (typeof name === "string" && Object.hasOwn(names, name)) return name;
  const known = Object.keys(names).slice(0, 20);
  throw new SteelyardError([
    issue("unknown-id", kind, {
      kind,
      id: typeof name === "string" ? name.slice(0, 80) : brief(name),
      known,
    }),
  ]);
}

function describe(policy: Policy, profile: Profile): ResolvedWeights {
  const ids = policy.indicators.map(({ id }) => id);
  const { weightDecimals } = resolveScale(policy.scale);
  const weight = (units: number) => toNumber(exact(`${units}e-${weightDecimals}`));
  const keyed = <T>(keys: readonly string[], values: readonly T[]) =>
    Object.fromEntries(keys.map((key, index) => [key, values[index] as T]));
  const layers = policy.layers.map(({ id }) => {
    const own = policy.indicators.flatMap(({ layer }, index) =>
      layer === id ? [profile.units[index] as number] : [],
    );
    return weight(own.reduce((total, units) => total + units, 0));
  });
  return {
    role: profile.role,
    stage: profile.stage,
    weights: keyed(ids, profile.units.map(weight)),
    layers: keyed(
      policy.layers.map(({ id }) => id),
      layers,
    ),
    steps: profile.steps.map(({ adjust, ideal }) => ({
      adjust,
      weights: keyed(ids, ideal.map(rationalText)),
    })),
  };
}
