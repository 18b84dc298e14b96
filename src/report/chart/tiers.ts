import { type Exact, readDecimal, toNumber } from "../../number/decimal.js";
import type { Condition } from "../../policy/condition.js";
import type { Policy } from "../../policy/policy.js";
import { digitsOf } from "../name/column.js";
import { nameOf, type SpeechOptions } from "../name/names.js";
import { clean } from "../render/clean.js";
import { shorten, pixels as widthOf } from "./label.js";
import type { ChartLayer, ChartValue } from "./spec.js";
import { type ChartTheme, INKS } from "./theme.js";

/** The score from which on a tier is possible; a tier may ask for more than a score. */
export interface Floor {
  /** The tier's name. */
  readonly tier: string;
  readonly at: Exact;
}

/** What a score has to reach for each tier that looks at it, from the lowest. */
export function floorsOf(policy: Policy, speech: SpeechOptions): readonly Floor[] {
  return (policy.tiers ?? [])
    .flatMap((tier): Floor[] => {
      const floors = tier.when === undefined ? [] : scoresIn(tier.when);
      const at = floors.reduce<Exact | null>((most, one) => (most?.greaterThan(one) ? most : one), null);
      return at === null ? [] : [{ tier: clean(nameOf(speech, "tier", tier.id)), at }];
    })
    .sort((a, b) => a.at.comparedTo(b.at));
}

/** What a condition asks of the score whatever else it asks: alternatives and opposites are left alone. */
function scoresIn(condition: Condition): Exact[] {
  if ("all" in condition) return condition.all.flatMap(scoresIn);
  if (!("fact" in condition) || condition.fact !== "score") return [];
  const least: unknown =
    "atLeast" in condition ? condition.atLeast : "above" in condition ? condition.above : undefined;
  const read = readDecimal(least);
  return read === null ? [] : [read];
}

/** Where the names of tiers stand above the picture; those that would touch go one line up. */
const LINES = [-6, -20] as const;

/** The scale that floors stand on. */
export interface FloorScale {
  readonly theme: ChartTheme;
  /** How many pixels a point is wide. */
  readonly pixels: number;
  /** The field that the layers beside it have their scale from, to share it. */
  readonly x: { readonly [property: string]: ChartValue };
}

/** A line for each floor, with the tier's name above it. */
export function floorLayers(
  floors: readonly Floor[],
  { theme, pixels, x: shared }: FloorScale,
): ChartLayer[] {
  if (floors.length === 0) return [];
  const { soft } = INKS[theme];
  const x = { ...shared, field: "at", type: "quantitative" };
  const ends: number[] = [];
  const rows = floors.map(({ tier, at }) => {
    const [score, label] = [toNumber(at), `${shorten(tier, 14)} ${digitsOf(at)}`];
    const half = widthOf(label) / 2 + 3;
    const free = LINES.findIndex((_, line) => (ends[line] ?? -Infinity) <= score * pixels - half);
    const line = Math.max(0, free);
    ends[line] = score * pixels + half;
    return { at: score, label, line };
  });
  return [
    {
      data: { values: rows },
      mark: { type: "rule", strokeDash: [4, 3], color: soft, opacity: 0.8 },
      encoding: { x },
    },
    ...LINES.flatMap((offset, line): ChartLayer[] => {
      const own = rows.filter((row) => row.line === line);
      return own.length === 0
        ? []
        : [
            {
              data: { values: own },
              mark: { type: "text", color: soft, baseline: "bottom", align: "center" },
              encoding: { x, y: { value: offset }, text: { field: "label", type: "nominal" } },
            },
          ];
    }),
  ];
}
