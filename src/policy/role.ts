import * as z from "zod/mini";
import type { Report } from "../error/issue.js";
import { type DecimalInput, exact, readDecimal } from "../number/decimal.js";
import { entriesOf } from "../shape/plain.js";
import { checkDecimals, checkRange, checkSum, UNIT } from "../shape/range.js";
import { DecimalsByIdSchema, IdSchema, TextSchema, type Title, TitleSchema } from "../shape/schema.js";
import type { Sound } from "../shape/sound.js";
import { checkTarget } from "./indicator.js";
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
  /** Where its weights come from, one for each set of weights that was derived; it changes no digit. */
  readonly provenance?: readonly Provenance[] | undefined;
}

/** Where one set of weights comes from: what `freezeWeights` of `steelyard/lab` writes into a role. */
export interface Provenance {
  /** The set: `layers`, `indicators`, or `within.` and a layer. */
  readonly of: string;
  /** How the weights were found: `comparisons, eigenvector`. */
  readonly method: string;
  /** The date on which they were found, such as `2026-07-01`. */
  readonly on: string;
  /** What they were found from, as plain data; whatever is needed to do it again. */
  readonly inputs?: unknown;
}

export const ProvenanceSchema: z.ZodMiniType<Provenance> = /* @__PURE__ */ z.strictObject({
  of: TextSchema,
  method: TextSchema,
  on: TextSchema,
  inputs: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
});

export const RoleSchema: z.ZodMiniType<Role> = /* @__PURE__ */ z.strictObject({
  title: /* @__PURE__ */ z.optional(TitleSchema),
  layers: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
  within: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(IdSchema, DecimalsByIdSchema)),
  indicators: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
  targets: /* @__PURE__ */ z.optional(DecimalsByIdSchema),
  provenance: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(ProvenanceSchema)),
});

type Weights = Readonly<Record<string, DecimalInput | undefined>>;

/** Decimals of a share inside of a layer, at most. */
const SHARE_DECIMALS = 8;

export function checkRole(role: Sound<Role>, path: string, scope: Scope): void {
  const { report, requireId, layers: layerOf, filled } = scope;
  const { weightDecimals } = scope.scale;
  const { layers, within, indicators, targets } = role as {
    [K in "layers" | "indicators" | "targets"]?: Weights;
  } & { within?: Readonly<Record<string, Weights>> };

  for (const [id, target] of entriesOf(targets)) {
    const at = `${path}.targets.${id}`;
    const indicator = scope.indicators.get(id);
    if (requireId("indicator", id, at) && indicator !== undefined && target !== undefined)
      checkTarget(indicator, target, at, report);
  }
  for (const [layer, shares] of entriesOf(within)) {
    const at = `${path}.within.${layer}`;
    const known = requireId("layer", layer, at);
    for (const [id] of entriesOf(shares)) {
      const own = layerOf.get(id);
      if (requireId("indicator", id, `${at}.${id}`) && known && own !== undefined && own !== layer)
        report("other-layer", `${at}.${id}`, { indicator: id, layer, own });
    }
    checkWeights(shares, at, "shares", SHARE_DECIMALS, report);
  }
  const flat = "indicators" in role;
  const both = flat && "layers" in role;
  if (flat === "layers" in role) report("profile-kind", path, { both });
  else if (flat && "within" in role) report("profile-kind", `${path}.within`, { both: flat });
  for (const [layer, weight] of entriesOf(layers)) {
    const at = `${path}.layers.${layer}`;
    const empty = requireId("layer", layer, at) && filled?.has(layer) === false;
    if (empty && readDecimal(weight)?.greaterThan(0) === true)
      report("layer-without-indicators", at, { layer });
  }
  checkWeights(layers, `${path}.layers`, "layers", weightDecimals, report);
  for (const [id] of entriesOf(indicators)) requireId("indicator", id, `${path}.indicators.${id}`);
  checkWeights(indicators, `${path}.indicators`, "indicators", weightDecimals, report);
}

/** Weights within 0..1, on their grid, that sum to exactly 1; a sum with a fault in it says nothing. */
function checkWeights(
  weights: Weights | undefined,
  path: string,
  of: "layers" | "shares" | "indicators",
  decimals: number,
  report: Report,
): void {
  if (weights === undefined) return;
  const values = entriesOf(weights);
  let sum = exact(0);
  let sound = true;
  for (const [id, weight] of values) {
    sound = checkRange(weight, UNIT, `${path}.${id}`, report) && sound;
    checkDecimals(weight, decimals, `${path}.${id}`, report);
    sum = sum.plus(readDecimal(weight) ?? 0);
  }
  if (values.length === 0) report("empty", path, {});
  else if (sound) checkSum(sum, of, path, report);
}
