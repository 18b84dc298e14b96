import fc from "fast-check";
import type { DecimalInput } from "../../../src/number/decimal.js";
import type { Indicator } from "../../../src/policy/indicator.js";
import type { Role } from "../../../src/policy/role.js";
import { textIn } from "./figure.js";
import { replacements } from "./indicator.js";
import { membersOf, type Outline } from "./outline.js";
import { weights } from "./weights.js";

const SHARE_DECIMALS = 8;

/** Roles: weights by layer with shares within some of them, or flat weights; and targets of their own. */
export function roles(outline: Outline, indicators: readonly Indicator[]): fc.Arbitrary<Role> {
  return fc
    .oneof({ weight: 3, arbitrary: layered(outline) }, { weight: 1, arbitrary: flat(outline) })
    .chain((profile) => targets(indicators, 2).map((own) => ({ ...profile, targets: own })));
}

function layered(outline: Outline): fc.Arbitrary<Role> {
  const filled = outline.layers.filter((layer) => membersOf(outline, layer).length > 0);
  const within = filled.map((layer) =>
    fc.option(
      fc.constantFrom(2, SHARE_DECIMALS).chain((decimals) => weights(membersOf(outline, layer), decimals)),
      { nil: undefined, freq: 2 },
    ),
  );
  return fc
    .tuple(weights(filled, outline.grids.weightDecimals), fc.tuple(...within))
    .map(([layers, shares]) => ({
      layers,
      within: Object.fromEntries(filled.map((layer, index) => [layer, shares[index]])),
    }));
}

function flat({ indicators, grids }: Outline): fc.Arbitrary<Role> {
  const ids = indicators.map(({ id }) => id);
  return weights(ids, grids.weightDecimals).map((own) => ({ indicators: own }));
}

/** Targets for some of the indicators that have one. */
export function targets(
  indicators: readonly Indicator[],
  freq: number,
): fc.Arbitrary<Record<string, DecimalInput> | undefined> {
  const replaceable = indicators.flatMap(({ id, scoring }) => {
    const own = replacements(scoring);
    return own === null ? [] : [[id, own] as const];
  });
  if (replaceable.length === 0) return fc.constant(undefined);
  const record = fc.record(Object.fromEntries(replaceable), { requiredKeys: [] });
  return fc.option(record, { nil: undefined, freq }) as fc.Arbitrary<
    Record<string, DecimalInput> | undefined
  >;
}

/** About how much each indicator weighs in a role: for choosing changes that can be done, not for checking them. */
export function roughWeights(role: Role, { indicators }: Pick<Outline, "indicators">): Map<string, number> {
  const number = (weight: unknown) => (weight === undefined ? 0 : Number(textIn(weight)));
  const {
    layers,
    within,
    indicators: own,
  } = role as Readonly<Record<string, Record<string, unknown> | undefined>>;
  return new Map(
    indicators.map(({ id, layer }) => {
      if (own !== undefined) return [id, number(own[id])];
      const shares = within?.[layer] as Record<string, unknown> | undefined;
      const share = shares === undefined ? 1 / membersOf({ indicators }, layer).length : number(shares[id]);
      return [id, number(layers?.[layer]) * share];
    }),
  );
}
