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
  const issues = [...checkTargets(role, path, scope), ...checkWithin(role, path, scope)];
  const { layers, indicators } = role as { layers?: Weights; indicators?: Weights };
  if ((layers === undefined) === (indicators === undefined)) {
    issues.push(issue("profile-kind", path, { both: layers !== undefined }));
  }
  if (layers !== undefined) issues.push(...checkLayers(layers, join(path, "layers"), scope));
  if (indicators !== undefined) {
    const at = join(path, "indicators");
    issues.push(...Object.keys(indicators).flatMap((id) => scope.requireId("indicator", id, join(at, id))));
    issues.push(...checkWeights(indicators, at, "indicators", scope.scale.weightDecimals));
    if (role.within !== undefined) issues.push(issue("profile-kind", join(path, "within"), { both: true }));
  }
  return issues;
}

function checkLayers(layers: Weights, path: string, scope: Scope): Issue[] {
  const issues = Object.keys(layers).flatMap((id) => scope.requireId("layer", id, join(path, id)));
  issues.push(...checkWeights(layers, path, "layers", scope.scale.weightDecimals));
  for (const [layer, weight] of Object.entries(layers)) {
    const positive = readDecimal(weight)?.greaterThan(0) === true;
    if (!positive || !scope.has("layer", layer) || scope.membersOf(layer).length > 0) continue;
    issues.push(issue("layer-without-indicators", join(path, layer), { layer }));
  }
  return issues;
}

function checkWithin(role: Role, path: string, scope: Scope): Issue[] {
  const issues: Issue[] = [];
  for (const [layer, shares] of Object.entries((role.within ?? {}) as Readonly<Record<string, Weights>>)) {
    const at = join(path, `within.${layer}`);
    issues.push(...scope.requireId("layer", layer, at));
    for (const id of Object.keys(shares)) {
      const own = scope.layerOf(id);
      if (own === null) issues.push(...scope.requireId("indicator", id, join(at, id)));
      else if (own !== layer) issues.push(issue("other-layer", join(at, id), { indicator: id, layer, own }));
    }
    issues.push(...checkWeights(shares, at, "shares", SHARE_DECIMALS));
  }
  return issues;
}

/** Weights within 0..1, on their grid, that sum to exactly 1. */
function checkWeights(
  weights: Weights,
  path: string,
  of: "layers" | "shares" | "indicators",
  decimals: number,
): Issue[] {
  const issues: Issue[] = [];
  let total = exact(0);
  for (const [id, weight] of Object.entries(weights)) {
    const value = readDecimal(weight) as Exact;
    total = total.plus(value);
    issues.push(...checkRange(value, "0", "1", join(path, id)));
    if (value.decimalPlaces() > decimals) {
      issues.push(issue("too-precise", join(path, id), { decimals, found: toText(value) }));
    }
  }
  if (Object.keys(weights).length === 0) return [issue("empty", path, {})];
  if (!total.equals(1)) {
    const gap = exact(1).minus(total);
    issues.push(
      issue("weights-sum", path, {
        of,
        sum: toText(total),
        difference: toText(gap.abs()),
        missing: gap.isPositive(),
      }),
    );
  }
  return issues;
}

function checkTargets(role: Role, path: string, scope: Scope): Issue[] {
  return Object.entries((role.targets ?? {}) as Weights).flatMap(([id, target]) => {
    const at = join(path, `targets.${id}`);
    const indicator = scope.indicator(id);
    if (indicator !== null) return checkTarget(indicator, readDecimal(target) as Exact, at);
    return scope.requireId("indicator", id, at);
  });
}
