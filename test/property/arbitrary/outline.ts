import fc from "fast-check";
import type { Scale } from "../../../src/policy/scale.js";
import { type Grids, gridsOf, scales } from "./scale.js";

/** The names of a policy and its grids, before anything else is said about them. */
export interface Outline {
  readonly scale: Scale | undefined;
  readonly grids: Grids;
  /** Ids of layers, in document order. */
  readonly layers: readonly string[];
  /** Ids of indicators with their layers, in document order. */
  readonly indicators: readonly { readonly id: string; readonly layer: string }[];
  readonly roles: readonly string[];
  readonly stages: readonly string[];
  readonly tiers: readonly string[];
}

/** How large a policy grows. */
export interface Size {
  readonly layers: number;
  readonly indicators: number;
  readonly roles: number;
  readonly stages: number;
  readonly tiers: number;
  /** Its scale; any by default. */
  readonly scale?: fc.Arbitrary<Scale>;
}

const LAYERS = ["user", "Business_result", "team-2", "a"];
const INDICATORS = ["nps", "csat-1", "Z", "order_value", "b2", "closedLoop", "repurchase-rate", "m"];
const ROLES = ["support", "Campaign", "retention_2"];
const STAGES = ["launch", "Mature"];
const TIERS = ["S", "a-plus", "b_2"];

/** Outlines: the ids in any order, so that the order of the document is not that of the alphabet. */
export function outlines(size: Size): fc.Arbitrary<Outline> {
  const some = (pool: readonly string[], from: number, to: number) =>
    fc.shuffledSubarray([...pool], { minLength: Math.min(from, to), maxLength: to });
  return fc
    .record({
      scale: size.scale ?? fc.option(scales, { nil: undefined, freq: 6 }),
      layers: some(LAYERS, 1, size.layers),
      indicators: some(INDICATORS, 1, size.indicators),
      homes: fc.array(fc.nat({ max: LAYERS.length - 1 }), {
        minLength: size.indicators,
        maxLength: size.indicators,
      }),
      roles: some(ROLES, 1, size.roles),
      stages: some(STAGES, 0, size.stages),
      tiers: some(TIERS, 0, size.tiers),
    })
    .map(({ indicators, homes, ...rest }) => ({
      ...rest,
      grids: gridsOf(rest.scale),
      indicators: indicators.map((id, index) => ({
        id,
        layer: rest.layers[(homes[index] as number) % rest.layers.length] as string,
      })),
    }));
}

/** The ids of a layer's indicators. */
export function membersOf({ indicators }: Pick<Outline, "indicators">, layer: string): string[] {
  return indicators.filter((indicator) => indicator.layer === layer).map(({ id }) => id);
}
