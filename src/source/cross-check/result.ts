import type { DecimalInput } from "../../number/decimal.js";
import type { Kendall } from "../../number/kendall.js";
import type { FigureSide } from "./people.js";

/** A source whose figures can be put in order. */
export interface CrossCheckSource extends FigureSide {
  /** Which way is better; `higher` by default. */
  readonly better?: "higher" | "lower" | undefined;
}

/** Two sources, and from where on they are said to contradict each other. */
export interface CrossCheckInput {
  /** The one source: what people say. */
  readonly a: CrossCheckSource;
  /** The other one: what people do. */
  readonly b: CrossCheckSource;
  /** The gap of the two standings, in percentile points, from which on somebody should look: above 0, at most 100. */
  readonly farApart: DecimalInput;
  /** The fewest answers that a figure with a `sample` has to rest on: a whole number from 1. */
  readonly minimumSample: number;
  /** The fewest people compared for standings to mean anything: a whole number, 2..10,000; 5 by default. */
  readonly minimumCohort?: number | undefined;
}

/** Why somebody is not compared. */
export type NotCompared = "missingA" | "missingB" | "tooFewAnswers" | "cohortTooSmall";

/** What one source says of a person. */
export interface CrossCheckFigure {
  /** The figure, a number where 15 digits carry it, else its text; null where there is none. */
  readonly value: number | string | null;
  /** The answers behind it; null where the source does not say. */
  readonly sample: number | null;
  /** The percentile among those compared, 0..100 to 1 decimal, 100 the best; null where the person is not compared. */
  readonly standing: number | null;
}

/** One person's figures in both sources. */
export interface CrossCheckPerson {
  /** Who it is. */
  readonly person: string;
  /** What the one source says. */
  readonly a: CrossCheckFigure;
  /** What the other one says. */
  readonly b: CrossCheckFigure;
  /** Standing in `a` − standing in `b`, −100..100 to 1 decimal; null where the person is not compared. */
  readonly gap: number | null;
  /** Whether the gap is as large as declared, either way: for somebody to look at. */
  readonly farApart: boolean;
  /** Why the person is not compared; empty where they are. */
  readonly notCompared: readonly NotCompared[];
}

/** What two sources say of the same people. It is for people to look at, and changes no score. */
export interface CrossCheck {
  /** The name of the one source. */
  readonly a: string;
  /** The name of the other one. */
  readonly b: string;
  /** How many people have a figure on both sides, with enough answers. */
  readonly compared: number;
  /** Everybody, in rising order of the ids' code units. */
  readonly people: readonly CrossCheckPerson[];
  /** How far the two orders of those compared agree; null where there are too few of them. */
  readonly agreement: Kendall | null;
}
