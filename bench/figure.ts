import { microseconds, type Quotient, quotient, type Timing } from "./rounds.js";

/** One line of the answer: how many times something costs what something else costs. */
export interface Figure {
  readonly bench: string;
  /** What was tried, where a bench tries several things. */
  readonly case?: string;
  /** null where it could not be measured, or where something else is counted. */
  readonly ratio: number | null;
  /** The greatest ratio that is wanted. */
  readonly asked?: number;
  /** The least ratio that is wanted, where the ratio says how many times faster something is. */
  readonly atLeast?: number;
  /** Anything else worth knowing, by name. */
  readonly [detail: string]: unknown;
}

/** Whether a case is to be tried. */
export type Wants = (name: string) => boolean;

/** Something to measure. It hands out each figure when it has it. */
export interface Bench {
  readonly name: string;
  /** What is compared with what, in a line. */
  readonly about: string;
  readonly run: (wants: Wants) => AsyncIterable<Figure>;
  /** Takes many minutes, so that it runs only where it is named. */
  readonly long?: boolean;
}

/** The figure of a comparison. */
export function figureOf(head: Omit<Figure, "ratio">, of: Timing, against: Timing): Figure {
  const { ratio, spread, wall, rounds }: Quotient = quotient(of, against);
  return {
    ...(head as { bench: string }),
    ratio: round(ratio),
    spread: spread.map(round),
    wall: round(wall),
    rounds,
    microseconds: round(microseconds(of)),
  };
}

/** The figure of a race: how many times faster the one is than the other, per unit. */
export function fasterOf(head: Omit<Figure, "ratio">, ours: Timing, theirs: Timing): Figure {
  const { microseconds: other, ...figure } = figureOf(head, theirs, ours);
  return { ...(figure as Figure), microseconds: round(microseconds(ours)), theirs: other };
}

/** Three digits are more than any timing deserves. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

const DETAILS = new Set(["bench", "case", "ratio", "asked", "atLeast", "spread", "wall", "rounds"]);

/** A figure as a line of the table. */
export function lineOf(figure: Figure): string {
  const { bench, ratio, spread, wall } = figure;
  const name = figure.case === undefined ? bench : `${bench} ${figure.case}`;
  const range = Array.isArray(spread) ? ` (${spread.join("–")}, wall ${wall})` : "";
  const rest = Object.entries(figure).flatMap(([key, value]) =>
    DETAILS.has(key) ? [] : [`${key} ${value}`],
  );
  return `${name.padEnd(56)} ${String(ratio ?? "–").padStart(7)}${limitOf(figure)}${range}  ${rest.join(", ")}`.trimEnd();
}

function limitOf({ ratio, asked, atLeast, perSecond, askedPerSecond }: Figure): string {
  if (typeof perSecond === "number" && typeof askedPerSecond === "number") {
    return perSecond >= askedPerSecond ? "" : ` BELOW ${askedPerSecond} per second`;
  }
  if (ratio === null) return "";
  if (asked !== undefined) return ratio <= asked ? ` ≤ ${asked}` : ` ABOVE ${asked}`;
  if (atLeast !== undefined) return ratio >= atLeast ? ` ≥ ${atLeast}` : ` BELOW ${atLeast}`;
  return "";
}
