import { microseconds, type Quotient, quotient, type Timing } from "./rounds.js";

/** One line of the answer: how many times something costs what something else costs. */
export interface Figure {
  readonly bench: string;
  /** What was tried, where a bench tries several things. */
  readonly case?: string;
  /** null where it could not be measured. */
  readonly ratio: number | null;
  /** The greatest ratio that is wanted. */
  readonly asked?: number;
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
  readonly run: (wants: Wants) => Iterable<Figure>;
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

/** Three digits are more than any timing deserves. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

const DETAILS = new Set(["bench", "case", "ratio", "asked", "spread", "wall", "rounds"]);

/** A figure as a line of the table. */
export function lineOf(figure: Figure): string {
  const { bench, ratio, asked, spread, wall } = figure;
  const name = figure.case === undefined ? bench : `${bench} ${figure.case}`;
  const range = Array.isArray(spread) ? ` (${spread.join("–")}, wall ${wall})` : "";
  const limit =
    asked === undefined || ratio === null ? "" : ratio <= asked ? ` ≤ ${asked}` : ` ABOVE ${asked}`;
  const rest = Object.entries(figure).flatMap(([key, value]) =>
    DETAILS.has(key) ? [] : [`${key} ${value}`],
  );
  return `${name.padEnd(56)} ${String(ratio ?? "–").padStart(7)}${limit}${range}  ${rest.join(", ")}`.trimEnd();
}
