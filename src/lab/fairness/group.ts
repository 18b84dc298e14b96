import * as z from "zod/mini";
import { fraction } from "../../number/figure.js";
import { type Rational, rational } from "../../number/rational.js";
import { mean, ordered, quantile } from "../../number/statistic.js";
import { TextSchema } from "../../shape/schema.js";
import { readDocument } from "../document.js";
import { type LabFigure, labFigure } from "../figure.js";
import type { StudiedResult } from "../result.js";

/** Who belongs to which group: a group's name by the subject's id. */
export type GroupsBySubject = { readonly [subject: string]: string };

/** Mean and middle of scores. */
export interface ScoreSummary {
  /** The arithmetic mean. */
  readonly mean: LabFigure;
  /** The middle score; of an even number, the mean of the middle two. */
  readonly median: LabFigure;
}

const Schema: z.ZodMiniType<GroupsBySubject> = /* @__PURE__ */ z.record(TextSchema, TextSchema);

/** The group of a subject; undefined where it has none. */
export function readGroups(groups: unknown): (result: StudiedResult) => string | undefined {
  const byId = new Map(Object.entries(readDocument(groups, Schema)));
  return ({ id }) => byId.get(id);
}

/** Results by group, groups in the order of their names; and how many have none. */
export function grouped(
  results: readonly StudiedResult[],
  groupOf: (result: StudiedResult) => string | undefined,
): { readonly groups: readonly (readonly [string, readonly StudiedResult[]])[]; readonly ungrouped: number } {
  const groups = new Map<string, StudiedResult[]>();
  let ungrouped = 0;
  for (const result of results) {
    const group = groupOf(result);
    if (group === undefined) ungrouped += 1;
    else if (groups.get(group)?.push(result) === undefined) groups.set(group, [result]);
  }
  return { groups: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)), ungrouped };
}

/** The scores of those that have one. */
export const scoresOf = (results: readonly StudiedResult[]): Rational[] =>
  results.flatMap(({ status, score }) =>
    status === "scored" && score !== undefined ? [fraction(score)] : [],
  );

/** Mean and middle; null where there is no score. */
export const summaryOf = (scores: readonly Rational[]): ScoreSummary | null =>
  scores.length === 0
    ? null
    : {
        mean: labFigure(mean(scores)),
        median: labFigure(quantile(ordered(scores), rational(1n, 2n))),
      };
