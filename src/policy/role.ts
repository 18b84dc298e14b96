import * as z from "zod/mini";
import { type Issue, issue, join } from "../error/issue.js";
import { type DecimalInput, type Exact, exact, readDecimal, toText } from "../number/decimal.js";
import { DecimalsByIdSchema, IdSchema, type Title, TitleSchema } from "../shape/schema.js";
import { checkRange, checkTarget } from "./indicator.js";
import type { Names } from "./names.js";
import type { Scope } from "./scope.js";

/**
 * A role and its weight profile (岗位 / 权重方案): either `layers`, with `within` for the shares inside of a layer, or flat
 * `indicators`. Each set of weights sums to exactly 1; what is not named weighs 0.
 */
export interface Role<X extends Names = Names> {
  /** A name to show. */
  readonly title?: Title | undefined;
  /** Weights of layers, 0..1, at most `weightDecimals` decimals. */
  readonly layers?: { readonly [L in X["layer"]]?: DecimalInput | undefined } | undefined;
  /** Shares of indicators inside of a layer, 0..1, at most 8 decimals; a layer not named here shares equally. */
  readonly within?:
    | {
        readonly [L in X["layer"]]?:
          | { readonly [I in X["indicator"]]?: DecimalInput | undefined }
          | undefined;
      }
    | undefined;
  /** Weights of indicators, 0..1, at most `weightDecimals` decimals. */
  readonly indicators?: { readonly [I in X["indicator"]]?: DecimalInput | undefined } | undefined;
  /** Targets that replace the indicators' own for this role, for linear and ratio scoring. */
  readonly targets?: { readonly [I in X["indicator"]]?: DecimalInput | undefined } | undefined;
}

export const RoleSchema: z.ZodMiniType<Role> = /* @__PURE__ */ z.strictObject({
  title: /* @__PURE__ */ z.optional(TitleSchema),
  layers: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
  within: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(IdSchema, DecimalsByIdSchema)),
  indicators: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
  targets: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
});

type Weights = Readonly<Record<string, DecimalInput | undefined>>;

/** Decimals of a share inside of a layer, at most. */
const SHARE_DECIMALS = 8;

export function checkRole(role: Role, path: string, scope: Scope): Issue[] {
  const { layers, indicators } = role as { layers?: Weights; indicators?: Weights };
  const both = layers !== undefined && indicators !== undefined;
  const neither = layers === undefined && indicators === undefined;
  const stray = indicators !== undefined && role.within !== undefined;
  return [
    ...checkTargets(role, path, scope),
    ...checkWithin(role, path, scope),
    ...(both || neither ? [issue("profile-kind", path, { both })] : []),
    ...(stray ? [issue("profile-kind", join(path, "within"), { both: true })] : []),
    ...(layers === undefined ? [] : checkLayers(layers, join(path, "layers"), scope)),
    ...(indicators === undefined ? [] : checkFlat(indicators, join(path, "indicators"), scope)),
  ];
}

function checkLayers(layers: Weights, path: string, scope: Scope): Issue[] {
  const empty = Object.entries(layers).filter(
    ([layer, weight]) =>
      readDecimal(weight)?.greaterThan(0) === true &&
      scope.has("layer", layer) &&
      scope.membersOf(layer).length === 0,
  );
  return [
    ...Object.keys(layers).flatMap((id) => scope.requireId("layer", id, join(path, id))),
    ...checkWeights(layers, path, "layers", scope.scale.weightDecimals),
    ...empty.map(([layer]) => issue("layer-without-indicators", join(path, layer), { layer })),
  ];
}

function checkFlat(indicators: Weights, path: string, scope: Scope): Issue[] {
  return [
    ...Object.keys(indicators).flatMap((id) => scope.requireId("indicator", id, join(path, id))),
    ...checkWeights(indicators, path, "indicators", scope.scale.weightDecimals),
  ];
}

function checkWithin(role: Role, path: string, scope: Scope): Issue[] {
  return Object.entries((role.within ?? {}) as Readonly<Record<string, Weights>>).flatMap(
    ([layer, shares]) => {
      const at = join(path, `within.${layer}`);
      return [
        ...scope.requireId("layer", layer, at),
        ...Object.keys(shares).flatMap((id) => checkMember(id, layer, join(at, id), scope)),
        ...checkWeights(shares, at, "shares", SHARE_DECIMALS),
      ];
    },
  );
}

/** A share belongs to an indicator of its own layer. */
function checkMember(id: string, layer: string, path: string, scope: Scope): Issue[] {
  const own = scope.layerOf(id);
  if (own === null) return scope.requireId("indicator", id, path);
  return own === layer ? [] : [issue("other-layer", path, { indicator: id, layer, own })];
}

/** Weights within 0..1, on their grid, that sum to exactly 1. */
function checkWeights(
  weights: Weights,
  path: string,
  of: "layers" | "shares" | "indicators",
  decimals: number,
): Issue[] {
  const values = Object.entries(weights).map(
    ([id, weight]) => [join(path, id), readDecimal(weight) as Exact] as const,
  );
  if (values.length === 0) return [issue("empty", path, {})];
  const gap = values.reduce((rest, [, value]) => rest.minus(value), exact(1));
  const facts = {
    of,
    sum: toText(exact(1).minus(gap)),
    difference: toText(gap.abs()),
    missing: gap.isPositive(),
  };
  return [
    ...values.flatMap(([at, value]) => checkRange(value, "0", "1", at)),
    ...values.flatMap(([at, value]) =>
      value.decimalPlaces() > decimals ? [issue("too-precise", at, { decimals, found: toText(value) })] : [],
    ),
    ...(gap.isZero() ? [] : [issue("weights-sum", path, facts)]),
  ];
}

function checkTargets(role: Role, path: string, scope: Scope): Issue[] {
  return Object.entries((role.targets ?? {}) as Weights).flatMap(([id, target]) => {
    const at = join(path, `targets.${id}`);
    const indicator = scope.indicator(id);
    if (indicator !== null) return checkTarget(indicator, readDecimal(target) as Exact, at);
    return scope.requireId("indicator", id, at);
  });
}
