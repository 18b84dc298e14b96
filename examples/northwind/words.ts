import type { Policy } from "steelyard";
import type { ReportLocale, Titles } from "steelyard/report";

/** Places in a line of all that is printed. */
export const WIDTH = 100;

/** Everything that the example says, in one language. */
export interface Words {
  /** The language's tag in the policy's titles. */
  readonly language: string;
  /** The library's words in this language. */
  readonly locale: ReportLocale;
  /** Names for what the policy knows by id alone. */
  readonly titles: Titles;
  readonly heading: (title: string, from: string, to: string) => readonly string[];
  readonly employee: string;
  readonly quarter: string;
  readonly indicator: string;
  readonly layer: string;
  readonly score: string;
  readonly change: string;
  readonly rank: string;
  readonly tier: string;
  readonly sum: string;
  readonly regularStage: string;
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
    readonly programmes: Readonly<Record<string, string>>;
    readonly horizons: { readonly short: string; readonly mid: string; readonly long: string };
    readonly interventions: Readonly<Record<string, string>>;
    readonly days: (what: string, days: number) => string;
  };
  readonly conditions: {
    readonly facts: Readonly<Record<string, string>>;
    readonly position: (rank: number, size: number) => string;
    readonly missing: (fact: string) => string;
    readonly found: (quarter: string, what: string) => string;
    readonly semicolon: string;
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
