import type { Policy } from "steelyard";

/** Everything that the example says, in one language. */
export interface Words {
  /** The language's tag in the policy's titles. */
  readonly language: string;
  readonly heading: (title: string, from: string, to: string) => readonly string[];
  readonly decimals: (points: number, weights: number, scores: number, rounding: string) => string;
  readonly rounding: { readonly halfExpand: string; readonly halfEven: string };
  readonly employee: string;
  readonly quarter: string;
  readonly indicator: string;
  readonly layer: string;
  readonly unit: string;
  readonly value: string;
  readonly points: string;
  readonly weight: string;
  readonly contribution: string;
  readonly score: string;
  readonly change: string;
  readonly rank: string;
  readonly tier: string;
  readonly from: string;
  readonly sum: string;
  readonly regularStage: string;
  readonly units: Readonly<Record<string, string>>;
  readonly weights: {
    readonly title: string;
    readonly note: string;
    readonly rule: string;
    readonly linear: (floor: string, target: string, full: number) => string;
    readonly ratio: (full: number, cap: string) => string;
  };
  readonly standings: {
    readonly title: string;
    readonly note: string;
    readonly quarter: (quarter: string, stage: string) => string;
    readonly moved: string;
    /** How many places up; down where negative. */
    readonly places: (up: number) => string;
  };
  readonly decisions: {
    readonly awards: string;
    readonly lowPerformance: string;
    readonly rule: (name: string, condition: string) => string;
    readonly brings: (what: string) => string;
    readonly award: (what: string, horizon: string) => string;
    readonly outcome: string;
    readonly why: string;
    readonly fired: string;
    readonly notFired: string;
    readonly unknown: string;
    readonly superseded: string;
    readonly others: (count: number, all: number) => string;
    readonly unknownNote: string;
    readonly outcomeOf: (section: string, rule: string, outcome: string) => string;
    readonly programmes: Readonly<Record<string, string>>;
    readonly horizons: { readonly short: string; readonly mid: string; readonly long: string };
    readonly interventions: Readonly<Record<string, string>>;
    readonly days: (what: string, days: number) => string;
  };
  readonly conditions: {
    readonly facts: Readonly<Record<string, string>>;
    readonly operators: Readonly<Record<string, string>>;
    readonly compare: (fact: string, operator: string, limit: string) => string;
    readonly all: string;
    readonly any: string;
    readonly not: (condition: string) => string;
    readonly streak: (quarters: number, condition: string) => string;
    readonly position: (rank: number, size: number) => string;
    readonly missing: (fact: string) => string;
    readonly found: (quarter: string, what: string) => string;
    readonly semicolon: string;
  };
  readonly card: {
    readonly title: (name: string, role: string, stage: string, quarter: string) => string;
    readonly note: string;
    readonly values: string;
    readonly missing: (reason: string) => string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly pointsTitle: string;
    readonly cutToCap: (cap: string) => string;
    readonly cutToZero: string;
    readonly leftOut: string;
    readonly ownTarget: string;
    readonly base: string;
    readonly baseScore: string;
    readonly present: (missing: string) => string;
    readonly contributions: readonly string[];
    readonly quota: (present: string) => string;
    readonly floor: string;
    readonly extra: string;
    readonly oneByOne: (sum: string) => string;
    readonly layers: string;
    readonly layerScore: string;
    readonly outcome: string;
    readonly noEffects: (score: string) => string;
    readonly effect: (id: string, effect: string) => string;
    readonly total: (score: string) => string;
    readonly rank: (rank: number, size: number, top: string) => string;
    readonly tier: (tier: string, why: string) => string;
    readonly insufficient: (present: string, minimum: string) => string;
    readonly lastTier: string;
  };
}

/** A name to show: the title in this language, else the id. */
export function titleOf(
  thing: { readonly id: string; readonly title?: Policy["title"] },
  words: Words,
): string {
  const { id, title } = thing;
  return (typeof title === "string" ? title : title?.[words.language]) ?? id;
}
