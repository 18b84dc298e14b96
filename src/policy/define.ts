import type { Title } from "../shape/schema.js";
import type { Condition } from "./condition.js";
import type { Incentives } from "./incentives.js";
import type { Indicator } from "./indicator.js";
import type { Layer } from "./layer.js";
import type { LowPerformance } from "./low-performance.js";
import type { Modifier } from "./modifier.js";
import { parsePolicy } from "./parse.js";
import type { Policy } from "./policy.js";
import type { Role } from "./role.js";
import type { Stage } from "./stage.js";

/** The names that a literal declares; where they are used, they are checked and never inferred. */
export interface Declared<
  L extends string,
  I extends string,
  R extends string,
  S extends string,
  T extends string,
> {
  /** Ids of layers. */
  readonly layer: NoInfer<L>;
  /** Ids of indicators. */
  readonly indicator: NoInfer<I>;
  /** Ids of roles. */
  readonly role: NoInfer<R>;
  /** Ids of stages. */
  readonly stage: NoInfer<S>;
  /** Ids of tiers. */
  readonly tier: NoInfer<T>;
}

type Open =
  | "layers"
  | "indicators"
  | "roles"
  | "stages"
  | "modifiers"
  | "tiers"
  | "incentives"
  | "lowPerformance";

/** A policy literal: names are declared by layers, indicators, roles, stages and tiers, and checked everywhere else. */
export interface PolicyLiteral<
  L extends string,
  I extends string,
  R extends string,
  S extends string,
  T extends string,
> extends Omit<Policy, Open> {
  /** The layers; they declare the names of layers. */
  readonly layers: readonly Layer<L>[];
  /** The indicators; they declare the names of indicators. */
  readonly indicators: readonly (Omit<Indicator<Declared<L, I, R, S, T>>, "id"> & {
    /** Declares the indicator's name. */
    readonly id: I;
  })[];
  /** The roles; their keys are the names of roles. */
  readonly roles: { readonly [K in R]: Role<Declared<L, I, R, S, T>> };
  /** The stages; their keys are the names of stages. */
  readonly stages?: { readonly [K in S]: Stage<Declared<L, I, R, S, T>> } | undefined;
  /** The tiers; they declare the names of tiers. */
  readonly tiers?:
    | readonly {
        /** Declares the tier's name. */
        readonly id: T;
        /** A name to show. */
        readonly title?: Title | undefined;
        /** When it holds; absent in the last tier. */
        readonly when?: Condition<Declared<L, I, R, S, T>> | undefined;
      }[]
    | undefined;
  /** Bonuses, deductions and caps. */
  readonly modifiers?: readonly Modifier<Declared<L, I, R, S, T>>[] | undefined;
  /** What follows from results. */
  readonly incentives?: Incentives<Declared<L, I, R, S, T>> | undefined;
  /** Developmental handling of low performance. */
  readonly lowPerformance?: LowPerformance<Declared<L, I, R, S, T>> | undefined;
}

/**
 * Defines a policy as a literal: its ids become types, so that an editor completes and checks them in the policy itself and
 * in `score`, `appraise` and `resolveWeights`.
 *
 * @param policy - The policy document.
 * @returns The policy, checked and frozen.
 * @throws SteelyardError with every problem that types cannot see, such as weights that do not sum to 1.
 *
 * @example
 * ```ts
 * import { definePolicy, score } from "steelyard";
 *
 * const policy = definePolicy({
 *   steelyard: 1,
 *   id: "tiny",
 *   version: "1",
 *   layers: [{ id: "user" }],
 *   indicators: [{ id: "nps", layer: "user", scoring: { kind: "linear", floor: 0, target: 60 } }],
 *   roles: { support: { layers: { user: 1 } } },
 * });
 * console.log(score(policy, { id: "e-1", role: "support", observations: { nps: 45 } }).score);
 * // => 75
 * ```
 */
export function definePolicy<
  const L extends string,
  const I extends string,
  const R extends string,
  const S extends string = never,
  const T extends string = never,
>(policy: PolicyLiteral<L, I, R, S, T>): Policy<Declared<L, I, R, S, T>> {
  return parsePolicy(policy) as unknown as Policy<Declared<L, I, R, S, T>>;
}
